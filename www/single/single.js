const glue = {glue};

{class}

// The parts of the program and the records, each packed with gzip and written in Base64. Unpacked, they get addresses that only this page knows.
const packed = ["{program}", "{second}", "{third}", "{shared}", "{records}"];

async function address(text, type) {
  const { body } = await fetch(`data:application/gzip;base64,${text}`);
  const unpacked = new Response(body.pipeThrough(new DecompressionStream("gzip")), { headers: { "Content-Type": type } });
  return URL.createObjectURL(await unpacked.blob());
}

Promise.all(packed.map((text, index) => address(text, index < 4 ? "application/wasm" : "application/octet-stream"))).then(
  ([program, second, third, shared, records]) => define({ program, parts: { second, third, shared }, records }),
  // The element says that it could not be loaded.
  (cause) => define({ program: Promise.reject(cause) }),
);
