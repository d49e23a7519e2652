const dialog = document.querySelector("dialog");

document.getElementById("open").addEventListener("click", async () => {
  dialog.showModal();
  await import("../vendor-risk.js");
});
