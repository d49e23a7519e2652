// The other forms in which the product is delivered: one file, a page for a frame, a package, packed copies.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { brotliDecompressSync, gunzipSync } from "node:zlib";

import { launch, PATIENCE, watch } from "./harness.mjs";
import { STRICT_POLICY } from "./server.mjs";
import { ANSWERS, answer, answerAll, assessment, heading, question, seeResults, shortName, stands, until, way, widgetTest } from "./steps.mjs";

const DIST = process.env.VENDOR_RISK_DIST ?? fileURLToPath(new URL("../../dist", import.meta.url));

/** A test in a folder of its own. */
function folderTest(name, body) {
  test(name, { timeout: 12 * PATIENCE }, async () => {
    const folder = await mkdtemp(join(tmpdir(), "vendor risk "));
    try {
      await body(folder);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
}

folderTest("the single file does the whole job from a double-click: no server, no network, no other file", async (folder) => {
  const file = join(folder, "for the works council.html");
  await copyFile(join(DIST, "vendor-risk.html"), file);
  const browser = await launch();
  try {
    const context = await browser.newContext({ offline: true });
    context.setDefaultTimeout(PATIENCE);
    // Of a file, the origin is "null": what the page unpacks for itself is blob: and data:, and those are let pass.
    const trouble = await watch(context, "null");
    const asked = [];
    context.on("request", (request) => asked.push(request.url().split(/[:,]/, 1)[0]));
    const page = await context.newPage();
    await page.goto(pathToFileURL(file).href);
    const widget = page.locator("vendor-risk");
    await way(widget, "Begin").click();
    await answerAll(widget, ANSWERS);
    await seeResults(widget);
    await way(widget, "Print or save the summary").click();
    await widget.getByRole("heading", { name: "Sources", exact: true }).waitFor();
    await page.waitForURL(/#\/summary~VR1-/);
    await way(widget, "Back to the results").click();
    await stands(widget, "Results");
    await way(widget, shortName("anthropic/business")).first().click();
    await stands(widget, shortName("anthropic/business"));
    await widget.getByRole("heading", { name: "The provider and its documents" }).waitFor();
    await widget.getByText("The words of this clause are on their way").first().waitFor({ state: "detached" });
    assert.deepEqual((await assessment(widget)).answers.use, ANSWERS.use);
    await page.reload();
    await stands(widget, shortName("anthropic/business"));
    assert.deepEqual((await assessment(widget)).answers.use, ANSWERS.use, "answers outlive a reload");
    const schemes = asked.filter((scheme) => scheme !== "data" && scheme !== "blob");
    assert.deepEqual(schemes, ["file", "file"], "the file itself, and again at the reload");
    assert.deepEqual(trouble, []);
  } finally {
    await browser.close();
  }
});

folderTest("in the single file a panic is survived too", async (folder) => {
  const file = join(folder, "vendor-risk.html");
  await copyFile(join(DIST, "vendor-risk.html"), file);
  const browser = await launch();
  try {
    const context = await browser.newContext({ offline: true });
    context.setDefaultTimeout(PATIENCE);
    const page = await context.newPage();
    await page.goto(`${pathToFileURL(file).href}#/question/use`);
    const widget = page.locator("vendor-risk");
    await answer(widget, "use", ["internal"]);
    await assessment(widget);
    await page.evaluate(() => {
      const own = Node.prototype.insertBefore;
      Node.prototype.insertBefore = () => {
        Node.prototype.insertBefore = own;
        throw new Error("broken on purpose");
      };
    });
    await widget.getByRole("button", { name: "Continue", exact: true }).click();
    await stands(widget, "This questionnaire has stopped");
    await widget.getByRole("button", { name: "Start again", exact: true }).click();
    await stands(widget, question("use").ask);
    assert.deepEqual((await assessment(widget)).answers, { use: ["internal"] });
    await widget.getByRole("button", { name: "Continue", exact: true }).click();
    await stands(widget, question("builds").ask);
  } finally {
    await browser.close();
  }
});

folderTest("a single file whose content was changed on its way does not run", async (folder) => {
  const file = join(folder, "changed.html");
  const page = await readFile(join(DIST, "vendor-risk.html"), "utf8");
  await writeFile(file, page.replace("const glue =", "window.ran = true; const glue ="));
  const browser = await launch();
  try {
    const opened = await browser.newPage();
    await opened.goto(pathToFileURL(file).href);
    assert.equal(await opened.evaluate(() => window.ran ?? customElements.get("vendor-risk")), undefined);
  } finally {
    await browser.close();
  }
});

widgetTest("the page in a frame says how high it is, and nothing else", { path: "pages/framed.html", policy: `${STRICT_POLICY}; frame-src 'self'` }, async ({ page }) => {
  const frame = page.frameLocator("iframe");
  const widget = frame.locator("vendor-risk");
  await heading(widget, question("use").ask).waitFor();
  assert.equal(await widget.getAttribute("theme"), "dark");
  assert.equal(await widget.getAttribute("answers"), null, "an address fills in no answers");
  const height = () => widget.evaluate((element) => Math.ceil(element.getBoundingClientRect().height));
  const last = () => page.evaluate(() => window.heard.at(-1));
  await until(page, true, async () => (await last())?.height === (await height()));
  const before = (await last()).height;
  await page.evaluate(() => (document.querySelector("iframe").width = 320));
  await until(page, true, async () => (await last()).height > before);
  for (const message of await page.evaluate(() => window.heard)) {
    assert.deepEqual(Object.keys(message), ["type", "height"]);
    assert.equal(message.type, "vendor-risk-height");
  }
});

test("packed copies unpack to their files, and every sum is right", async () => {
  const sums = (await readFile(join(DIST, "SHA256SUMS"), "utf8")).trimEnd().split("\n").map((line) => line.split("  "));
  assert.ok(sums.length > 20);
  for (const [sum, name] of sums) {
    const bytes = await readFile(join(DIST, name));
    assert.equal(createHash("sha256").update(bytes).digest("hex"), sum, name);
    const unpack = { ".br": brotliDecompressSync, ".gz": gunzipSync }[name.slice(-3)];
    if (unpack) assert.ok(unpack(bytes).equals(await readFile(join(DIST, name.slice(0, -3)))), name);
  }
  const packed = new Set(sums.map(([, name]) => name));
  for (const name of packed) {
    if (/\.(wasm|bin)$/.test(name)) assert.ok(packed.has(`${name}.br`) && packed.has(`${name}.gz`), name);
  }
});

const framing = { path: "examples/iframe.html", policy: `${STRICT_POLICY}; frame-src 'self'` };

widgetTest("example: the frame becomes as high as its content", framing, async ({ page }) => {
  const widget = page.frameLocator("iframe").locator("vendor-risk");
  await stands(widget, "Before you sign with an AI provider");
  const heights = () => page.locator("iframe").evaluate((frame) => [frame.clientHeight, frame.contentDocument.documentElement.scrollHeight]);
  await until(page, true, async () => {
    const [frame, content] = await heights();
    return frame === content && frame !== 640;
  });
});

widgetTest("example: three looks on one page, each readable", { path: "examples/theming.html" }, async ({ page, widget }) => {
  for (const one of await widget.all()) await stands(one, "Before you sign with an AI provider");
  const paper = (one) => one.locator("[part=base]").evaluate((base) => getComputedStyle(base).getPropertyValue("--vr-paper").trim());
  assert.equal(new Set(await Promise.all((await widget.all()).map(paper))).size, 3);
  await page.evaluate(await readFile(new URL("node_modules/axe-core/axe.min.js", import.meta.url), "utf8"));
  const { violations } = await page.evaluate(() => window.axe.run());
  assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`), []);
});

widgetTest("example: the page hears what changes, and can take answers away", { path: "examples/events.html" }, async ({ page, widget }) => {
  const said = page.getByRole("status").first();
  await page.getByText(/^Ready: \d+ offerings, \d+ of them stopped\.$/).waitFor();
  await answer(widget, "use", ["training"]);
  await page.getByText(/^Changed: /).waitFor();
  assert.deepEqual((await assessment(widget)).answers, { use: ["training"] });
  await page.getByRole("button", { name: "Take all answers away" }).click();
  await until(page, {}, async () => (await assessment(widget)).answers);
  assert.match(await said.textContent(), /^Changed: /);
});

widgetTest("example: in a dialog the widget comes when it is wanted", { path: "examples/dialog.html" }, async ({ page, widget, server }) => {
  assert.deepEqual(server.requests.filter((path) => path.endsWith(".wasm")), []);
  await page.getByRole("button", { name: "Check the provider's terms" }).click();
  await stands(widget, "Before you sign with an AI provider");
  await page.keyboard.press("Escape");
  assert.equal(await page.locator("dialog[open]").count(), 0);
});
