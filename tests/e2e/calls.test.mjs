// What no policy covers, our scripts do not contain: neither those that were written nor those that were generated, and the program can ask the browser
// for nothing but what is on a list with reasons. Links that a person clicks are links.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { ALLOWED, FETCHES, NEVER } from "./exits/calls.mjs";

const DIST = process.env.VENDOR_RISK_DIST ?? fileURLToPath(new URL("../../dist", import.meta.url));
const read = (name) => readFileSync(join(DIST, name), "utf8");

const files = readdirSync(DIST, { recursive: true });
const glueName = files.find((name) => /^vendor-risk-element-[0-9a-f]+\.js$/.test(name));

/** Comments say what a script does not do: they are left out, and what is packed into the single file as well. */
const code = (text) => text.replaceAll(/^\s*(\/\/|\/?\*).*$|\/\*[^]*?\*\//gm, "").replaceAll(/[A-Za-z0-9+/=]{1000,}/g, "");

/** The scripts of a page, and the texts of its attributes that would run. */
const scripts = (page) => [...page.matchAll(/<script[^>]*>([^]*?)<\/script>/g)].map(([, text]) => text).join("\n");

/** Every script of the delivery, by name. */
const SCRIPTS = new Map([
  ...files.filter((name) => name.endsWith(".js")).map((name) => [name, code(read(name))]),
  ...files.filter((name) => name.endsWith(".html")).map((name) => [name, code(scripts(read(name)))]),
]);

test("all scripts of the delivery are looked at", () => {
  for (const name of [glueName, "vendor-risk.js", "vendor-risk-element.js", "vendor-risk-bundle.js", "frame.js", "vendor-risk.html", "index.html", "frame.html"]) {
    assert.ok(SCRIPTS.has(name), name);
  }
  assert.ok(SCRIPTS.get("vendor-risk.html").length > SCRIPTS.get(glueName).length, "the single file’s script is in the page");
});

for (const { what, looks, but = [], in: where = [] } of NEVER) {
  test(`no script contains ${what}`, () => {
    for (const [name, text] of SCRIPTS) {
      if (where.includes(name)) continue;
      for (const line of text.split("\n")) {
        if (looks.test(line) && !but.some((one) => one.test(line))) assert.fail(`${name}: ${line.slice(0, 200)}`);
      }
    }
  });
}

test("pages have no scripts in attributes, no refresh, no base and no other server", () => {
  for (const name of files.filter((name) => name.endsWith(".html"))) {
    const page = read(name).replaceAll(/<script[^>]*>[^]*?<\/script>|<!--[^]*?-->/g, "");
    assert.doesNotMatch(page, /\son\w+\s*=|http-equiv="?refresh|<base|javascript:|<form(?! method="dialog")/i, name);
    const addresses = [...page.matchAll(/\s(src|href|action|srcset|data|poster)="([^"]*)"/g)].map(([, , address]) => address);
    for (const address of addresses) assert.match(address, /^(?!\w+:|\/\/)|^data:,$/, `${name}: ${address}`);
  }
});

test("scripts fetch the program and the records, import what lies beside them, and nothing else", () => {
  for (const [name, text] of SCRIPTS) {
    for (const [call] of text.matchAll(/(\w+\.)?\bfetch\([^;\n]*?\)+(?=[;\s,)]|$)/gm)) {
      assert.ok(FETCHES.some((known) => known.test(call)), `${name}: ${call}`);
    }
    for (const [, address] of text.matchAll(/\b(?:import|from)\s*\(?\s*["'`]([^"'`]*)["'`]/g)) assert.match(address, /^\.\.?\//, `${name}: ${address}`);
    for (const [call, address] of text.matchAll(/\bimport\s*\((.*?)\)/g)) assert.match(address, /^"\.\.?\/[\w./-]+"$/, `${name}: ${call}`);
  }
});

/** What the functions that the program imports touch of the browser. */
function touched() {
  const glue = read(glueName);
  const imports = glue.slice(glue.indexOf("const import0 = {"), glue.indexOf('"./first_bg.js": import0'));
  assert.ok(imports.length > 5000, "the imports are where they were");
  const found = new Set();
  for (const [, name] of imports.matchAll(/\b(?:arg\d+|obj)\.(\w+)/g)) found.add(name);
  for (const [, name] of imports.matchAll(/\bnew (\w+)/g)) found.add(name);
  for (const [, name] of imports.matchAll(/instanceof (\w+)/g)) found.add(`instanceof ${name}`);
  for (const [, name] of imports.matchAll(/(?<![.\w])([A-Za-z_$][\w$]*(?:\.\w+)*)\(/g)) found.add(name);
  // What is generated for the values on their way.
  const own = /^(arg\d+\.|wasm|_f\d+$|table\.|addToExternrefTable0|get\w+FromWasm0|getDataViewMemory0|handleError|isLikeNone|make(Mut)?Closure|pass\w+ToWasm0|function$|typeof$)/;
  return [...found].filter((name) => !own.test(name));
}

test("what the program may ask of the browser is on the list, each with a reason; and the list has nothing that is gone", () => {
  const found = touched();
  assert.deepEqual(found.filter((name) => !ALLOWED.has(name)), [], "not on the list");
  assert.deepEqual([...ALLOWED].filter((name) => !found.includes(name)), [], "no longer needed");
});

test("the module’s imports are those functions, and its later parts import nothing but the first", async () => {
  const glue = read(glueName);
  const kinds = { "./first_bg.js": /^\d+$/, "./__wasm_split.js": /^__wasm_split_load_\w+$/, __wasm_split: /^(memory|__indirect_function_table|__wasm_split_shared\d+)$/ };
  const modules = files.filter((name) => /^vendor-risk-element-.*\.wasm$/.test(name));
  assert.equal(modules.length, 4);
  for (const name of modules) {
    const imports = WebAssembly.Module.imports(await WebAssembly.compile(readFileSync(join(DIST, name))));
    assert.ok(imports.length > 0);
    for (const { module, name: asked, kind } of imports) {
      assert.match(asked, kinds[module] ?? /$^/, `${name}: ${module} ${asked}`);
      assert.equal(kind === "function", module !== "__wasm_split", `${name}: ${asked} is a ${kind}`);
      if (kind === "function") assert.ok(module === "./first_bg.js" ? glue.includes(`\n${asked}: `) : glue.includes(asked), asked);
    }
  }
});

test("the program that reads a page’s own files can ask nothing of the browser", async () => {
  const name = files.find((name) => /^vendor-risk-own-.*\.wasm$/.test(name));
  const imports = WebAssembly.Module.imports(await WebAssembly.compile(readFileSync(join(DIST, name))));
  const found = imports.map(({ name }) => name.replace(/_[0-9a-f]{16}$/, "")).sort();
  assert.deepEqual(found, ["__wbg___wbindgen_throw", "__wbindgen_init_externref_table"]);
});

test("in the program’s own texts there is no name of a call that it could make by name", () => {
  const names = ["RTCPeerConnection", "sendBeacon", "XMLHttpRequest", "WebSocket", "EventSource", "WebTransport", "indexedDB", "serviceWorker", "importScripts", "insertAdjacentHTML", "document.write"];
  for (const file of files.filter((name) => name.endsWith(".wasm"))) {
    const bytes = readFileSync(join(DIST, file));
    for (const name of names) assert.ok(!bytes.includes(name), `${file}: ${name}`);
  }
});
