// Sets a property while the element is still an unknown one. With `?only-import` the element stays undefined.

document.querySelector("vendor-risk").theme = "dark";
await import("../vendor-risk-element.js");
document.documentElement.dataset.imported = "";
if (location.search !== "?only-import") await import("../vendor-risk.js");
