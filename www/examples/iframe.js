// The frame says how high its content is. Only this frame is listened to, and only a number is taken from it.

const frame = document.querySelector("iframe");

window.addEventListener("message", ({ source, data }) => {
  if (source !== frame.contentWindow || data?.type !== "vendor-risk-height") return;
  if (Number.isFinite(data.height)) frame.style.blockSize = `${data.height}px`;
});

// What the frame has said before this script ran was not heard: ask.
frame.contentWindow.postMessage({ type: "vendor-risk-height" }, "*");
