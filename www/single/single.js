const glue = {glue};

{class}

// The program, its second part and the records, each packed with gzip and written in Base64. Unpacked, they get addresses that only this page knows.
const packed = ["{program}", "{second}", "{records}"];

async function address(text, type) {
  const { body } = await fetch(`data:application/gzip;base64,${text}`);
  const unpacked = new Response(body.pipeThrough(new DecompressionStream("gzip")), { headers: { "Content-Type": type } });
  return URL.createObjectURL(await unpacked.blob());
}

const types = ["application/wasm", "application/wasm", "application/octet-stream"];
Promise.all(packed.map((text, index) => address(text, types[index]))).then(
  ([program, second, records]) => define({ program, second, records }),
  // The element says that it could not be loaded.
  (cause) => define({ program: Promise.reject(cause) }),
);
