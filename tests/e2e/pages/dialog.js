// Opens the dialog.

document.getElementById("open").addEventListener("click", () => document.querySelector("dialog").showModal());
