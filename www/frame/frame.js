// What frame.html says to the page that frames it: its height, whenever that changes, as { type: "vendor-risk-height", height } with the height in
// CSS pixels. Nothing else leaves the frame, no answer and no result, so any page may hear it. A page that may have missed it asks with the same
// message, without a height.

const widget = document.querySelector("vendor-risk");

// A page cannot set attributes inside a frame: these it may name in the address, frame.html?theme=dark&storage=session.
const wanted = new URLSearchParams(location.search);
for (const name of ["theme", "storage", "start", "heading-level"]) {
  if (wanted.has(name)) widget.setAttribute(name, wanted.get(name));
}

let told;

function tell() {
  const height = Math.ceil(widget.getBoundingClientRect().height);
  if (height === told || height === 0) return;
  told = height;
  parent.postMessage({ type: "vendor-risk-height", height }, "*");
}

if (parent !== window) {
  new ResizeObserver(tell).observe(widget);
  window.addEventListener("message", ({ source, data }) => {
    if (source !== parent || data?.type !== "vendor-risk-height") return;
    told = undefined;
    tell();
  });
}
