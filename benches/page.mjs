// Prints how long the page takes; judges nothing. Needs a release build in dist/:  node benches/page.mjs [--other FOLDER] [--runs N]
//
// First question: from the navigation until the first answer can be given, with an empty cache. `--other` measures another page in the same run, the
// two by turns: a folder with an index.html whose first checkbox counts.
// New answer: from the click on an answer until the browser has painted what it changes, on a question and on the results (what is open there
// is worked out in an idle moment afterwards).

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { parseArgs } from "node:util";
import { brotliCompressSync } from "node:zlib";

import { startServer } from "../tests/e2e/server.mjs";
import { chromium } from "../tests/e2e/node_modules/playwright-core/index.mjs";

const { values } = parseArgs({ options: { other: { type: "string" }, runs: { type: "string", default: "9" } } });
const RUNS = Number(values.runs);
const browser = await chromium.launch({ executablePath: process.env.CHROME ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] });
const server = await startServer({});
const pages = { ours: `${server.address}#/question` };
const other = values.other && (await serve(values.other));
if (other) pages.other = other.address;

for (const slower of [1, 4]) {
  const times = Object.fromEntries(Object.keys(pages).map((name) => [name, []]));
  // The first round warms the server's cache of packed files.
  for (let run = 0; run <= RUNS; run++) for (const [name, address] of Object.entries(pages)) {
    const time = await firstQuestion(address, slower);
    if (run > 0) times[name].push(time);
  }
  for (const [name, all] of Object.entries(times)) print(`first question, ${name}, processor ${slower === 1 ? "as it is" : "slowed four times"}`, all);
  if (other) console.log(`  ours / other: ${(median(times.ours) / median(times.other)).toFixed(2)}`);
}
for (const slower of [1, 4]) print(`new answer on a question to painted, processor ${slower === 1 ? "as it is" : "slowed four times"}`, await newAnswers(slower));

await browser.close();
await server.stop();
other?.server.close();

/** Milliseconds from the navigation until a control of the first question is painted. */
async function firstQuestion(address, slower) {
  const { page, context } = await open(slower);
  await page.addInitScript(() => {
    const found = (root) => root.querySelector("input[type=checkbox], input[type=radio]") ?? [...root.querySelectorAll("vendor-risk")].some((host) => host.shadowRoot && found(host.shadowRoot));
    const look = () => (found(document) ? requestAnimationFrame(() => setTimeout(() => (window.firstQuestion = performance.now()))) : requestAnimationFrame(look));
    look();
  });
  await page.goto(address);
  const time = await (await page.waitForFunction(() => window.firstQuestion)).jsonValue();
  await context.close();
  return time;
}

/** Milliseconds from a click on an option until the next frame was painted, with all offerings on the shortlist and everything loaded. */
async function newAnswers(slower) {
  const { page, context } = await open(slower);
  const answers = { ...JSON.parse(await readFile(new URL("../tests/profiles/product-eea-personal.json", import.meta.url))).answers, providers: "all" };
  await page.addInitScript((text) => localStorage.setItem("vendor-risk/saved@1", text), JSON.stringify({ format: "vendor-risk/saved@1", answers }));
  await page.goto(`${server.address}#/question/data`);
  await page.waitForFunction(() => document.querySelector("vendor-risk")?.assessment?.results.length > 0);
  const times = await page.evaluate(async (runs) => {
    const inputs = document.querySelector("vendor-risk").shadowRoot.querySelectorAll("input[type=checkbox]");
    const times = [];
    for (let run = 0; run <= 2 * runs; run++) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      const start = performance.now();
      inputs[run % 2].click();
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      times.push(performance.now() - start);
    }
    return times.slice(1);
  }, RUNS);
  await context.close();
  return times;
}

async function open(slower) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slower });
  return { page, context };
}

/** Serves a folder, packed with Brotli. */
async function serve(folder) {
  const files = new Map();
  const types = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm" };
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, "http://localhost").pathname.replace(/\/$/, "/index.html");
    try {
      if (!files.has(path)) files.set(path, brotliCompressSync(await readFile(join(folder, path))));
      response.writeHead(200, { "Content-Type": types[extname(path)] ?? "application/octet-stream", "Content-Encoding": "br" }).end(files.get(path));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { server, address: `http://127.0.0.1:${server.address().port}/` };
}

function median(times) {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];
}

function print(what, times) {
  console.log(`${what}: ${median(times).toFixed(1)} ms (median of ${times.length}; ${Math.min(...times).toFixed(1)} to ${Math.max(...times).toFixed(1)})`);
}
