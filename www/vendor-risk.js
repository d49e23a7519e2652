// The one file that a page loads to have <vendor-risk>. The build puts the name of the program in, which changes with the program's content;
// the name of this file never changes.

import { define } from "./vendor-risk-element.js";

async function load() {
  const program = await import("./{program}.js");
  await program.default({ module_or_path: new URL("./{program}_bg.wasm", import.meta.url) });
  return program;
}

define(load, new URL(".", import.meta.url).href);
