// Registers <vendor-risk>, like vendor-risk.js, and brings its files by import: for bundlers that know files only so, such as esbuild with
// --loader:.wasm=file --loader:.bin=file. A browser cannot load this module as it is.

import program from "./{program}_bg.wasm";
import second from "./{program}_second.wasm";
import third from "./{program}_third.wasm";
import shared from "./{program}_shared.wasm";
import own from "./{own}_bg.wasm";
import records from "./{records}";

import { define } from "./vendor-risk-element.js";

const beside = (file) => new URL(file, import.meta.url);

define({
  program: beside(program),
  parts: { second: beside(second), third: beside(third), shared: beside(shared) },
  records: beside(records),
  own: beside(own),
});
