// The package for npm, as a project uses it: packed, installed without a network, and bundled.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

import * as esbuild from "esbuild";
import * as vite from "vite";

import { go, recordsArrived, stands, widgetTest } from "./steps.mjs";

const DIST = process.env.VENDOR_RISK_DIST ?? fileURLToPath(new URL("../../dist", import.meta.url));
const NPM = process.platform === "win32" ? "npm.cmd" : "npm";

let project;
const inProject = (...path) => join(project, ...path);

/** A page whose script is bundled, with the element in it. */
const page = (script) => `<!doctype html>
<html lang="en">
  <meta charset="utf-8" />
  <title>A program that embeds the widget</title>
  <link rel="icon" href="data:," />
  <script type="module" src="./${script}"></script>
  <vendor-risk routing="hash" storage="none"></vendor-risk>
</html>
`;

before(async () => {
  project = mkdtempSync(join(tmpdir(), "vendor-risk-"));
  const npm = (...command) =>
    execFileSync(NPM, [...command, "--offline", "--no-audit", "--no-fund"], { cwd: project, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  writeFileSync(inProject("package.json"), JSON.stringify({ name: "a-program", private: true, type: "module" }));
  npm("pack", DIST);
  const [packed] = readdirSync(project).filter((name) => name.endsWith(".tgz"));
  npm("install", `./${packed}`);

  writeFileSync(inProject("by-import.js"), 'import "vendor-risk/bundle";\n');
  writeFileSync(inProject("by-address.js"), 'import { define, VendorRiskElement } from "vendor-risk";\nwindow.known = VendorRiskElement;\ndefine();\n');
  writeFileSync(inProject("index.html"), page("by-address.js"));
  await esbuild.build({
    absWorkingDir: project,
    entryPoints: ["by-import.js"],
    bundle: true,
    minify: true,
    format: "esm",
    loader: { ".wasm": "file", ".bin": "file" },
    outdir: "by-esbuild",
    logLevel: "error",
  });
  mkdirSync(inProject("by-esbuild"), { recursive: true });
  writeFileSync(inProject("by-esbuild/index.html"), page("by-import.js"));
  await vite.build({ root: project, base: "./", logLevel: "error", build: { outDir: "by-vite", modulePreload: { polyfill: false } } });
});

after(() => rmSync(project, { recursive: true }));

for (const bundler of ["esbuild", "vite"]) {
  widgetTest(`bundled with ${bundler} it runs under the strict policy, with all its files`, { folder: () => inProject(`by-${bundler}`) }, async ({ page, widget, server }) => {
    await stands(widget, "Before you sign with an AI provider");
    await recordsArrived(page);
    await go(page, "method");
    await stands(widget, "How this is judged");
    const parts = () => server.requests.filter((path) => path.endsWith(".wasm")).length;
    assert.equal(parts(), 3, "the first, the second, and what it shares with the third");
    await go(page, "open");
    await stands(widget, "Open a saved assessment");
    await widget.getByRole("textbox", { name: "Or a code" }).waitFor();
    assert.equal(parts(), 4);
    assert.equal(server.requests.filter((path) => path.endsWith(".bin")).length, 1);
  });
}

test("the package holds what its package.json names, and its main module does nothing by itself, even on a server", () => {
  const folder = inProject("node_modules/vendor-risk");
  const { files, version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  assert.deepEqual(readdirSync(folder).sort(), [...files, "LICENSE", "README.md", "package.json"].sort());
  assert.match(readFileSync(new URL("../../Cargo.toml", import.meta.url), "utf8"), new RegExp(`^version = "${version}"$`, "m"));
  const code = 'import("vendor-risk").then((all) => console.log(Object.keys(all).join()))';
  assert.equal(execFileSync(process.execPath, ["-e", code], { cwd: project, encoding: "utf8" }).trim(), "VendorRiskElement,define");
});
