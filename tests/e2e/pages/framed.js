// Writes down what the frame says.

window.heard = [];
window.addEventListener("message", ({ data }) => window.heard.push(data));
