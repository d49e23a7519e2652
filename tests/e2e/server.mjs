// A small server of static files, as strict as the product promises to bear: it sends the content policy of the design with every answer, lets
// the product lie in any sub-folder, and writes down each request.

import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";

/** Another build can be tried by naming its folder. */
const DIST = process.env.VENDOR_RISK_DIST ?? fileURLToPath(new URL("../../dist", import.meta.url));
const PAGES = fileURLToPath(new URL("pages", import.meta.url));

/** The policy under which everything must work. */
export const STRICT_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "connect-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "form-action 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
].join("; ");

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".wasm": "application/wasm",
};

/**
 * Serves `dist/` at `prefix`, and the test pages at `prefix` + "pages/".
 *
 * @param {object} [options]
 * @param {string} [options.prefix] the folder on the server, with a slash at both ends
 * @param {string} [options.policy] the content policy
 * @param {RegExp} [options.missing] paths that are answered with 404
 * @param {string} [options.folder] another folder in the place of `dist/`
 * @param {boolean} [options.shared] whether pages of any origin may load the files, as a sandboxed frame must
 * @returns {Promise<{address: string, requests: string[], stop: () => Promise<void>}>} the address of the folder, and the paths asked for so far
 */
export async function startServer({ prefix = "/", policy = STRICT_POLICY, missing, shared = false, folder = DIST } = {}) {
  const requests = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    requests.push(pathname);
    response.setHeader("Content-Security-Policy", policy);
    response.setHeader("Cache-Control", "no-cache");
    if (shared) response.setHeader("Access-Control-Allow-Origin", "*");
    const content = missing?.test(pathname) ? null : await find(folder, prefix, pathname);
    if (content === null) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader("Content-Type", TYPES[extname(pathname) || ".html"] ?? "application/octet-stream");
    response.setHeader("Content-Encoding", "br");
    response.end(content);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const stop = () =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  return { address: `http://127.0.0.1:${server.address().port}${prefix}`, requests, stop };
}

/** The file at a path, packed, or null. */
async function find(folder, prefix, pathname) {
  if (!pathname.startsWith(prefix)) return null;
  // Normalised from the root, a path cannot climb out of the folder.
  const inside = normalize(`/${decodeURIComponent(pathname.slice(prefix.length))}`);
  const file = inside.startsWith("/pages/") ? join(PAGES, inside.slice("/pages/".length)) : join(folder, inside);
  try {
    return await packed(inside.endsWith("/") ? join(file, "index.html") : file);
  } catch {
    return null;
  }
}

/** What was packed once, by file: all tests of a run ask for the same few. */
const known = new Map();

async function packed(file) {
  const { mtimeMs } = await stat(file);
  if (known.get(file)?.mtimeMs !== mtimeMs) {
    const content = brotliCompressSync(await readFile(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
    known.set(file, { mtimeMs, content });
  }
  return known.get(file).content;
}
