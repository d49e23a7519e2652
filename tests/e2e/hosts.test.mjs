// <vendor-risk> in pages that are built otherwise: by React, twice over, in a dialog, from right to left; and what is left of it once it is gone.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before } from "node:test";
import { fileURLToPath } from "node:url";

import * as esbuild from "esbuild";

import { ANSWERS, NARROW, answer, assessment, embed, focused, focusedWords, goOn, question, recordsArrived, stands, until, way, widgetTest } from "./steps.mjs";

const DIST = process.env.VENDOR_RISK_DIST ?? fileURLToPath(new URL("../../dist", import.meta.url));
const FIRST = "Before you sign with an AI provider";

let folder;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), "vendor-risk-"));
  await esbuild.build({
    entryPoints: [fileURLToPath(new URL("pages/react.jsx", import.meta.url))],
    alias: { "vendor-risk/bundle": join(DIST, "vendor-risk-bundle.js") },
    define: { "process.env.NODE_ENV": '"development"' },
    jsx: "automatic",
    bundle: true,
    format: "esm",
    loader: { ".wasm": "file", ".bin": "file" },
    outdir: join(folder, "react"),
    logLevel: "error",
  });
  const page = '<!doctype html><html lang="en"><title>React</title><link rel="icon" href="data:," /><div id="root"></div><script type="module" src="react.js"></script></html>';
  writeFileSync(join(folder, "react/index.html"), page);

  // Two versions of the product, side by side.
  const needed = (path) => !/\.(html|br|gz)$|\/(examples|servers|dist\/dist)$/.test(path);
  for (const version of ["one", "two"]) {
    cpSync(DIST, join(folder, "twice", version), { recursive: true, filter: needed });
    const element = join(folder, "twice", version, "vendor-risk-element.js");
    writeFileSync(element, `${readFileSync(element, "utf8")}\n(globalThis.versions ??= []).push("${version}");\n`);
  }
  writeFileSync(join(folder, "twice/index.html"), page.replace('<script type="module" src="react.js"></script>', '<vendor-risk storage="none"></vendor-risk>'));
});

after(() => rmSync(folder, { recursive: true }));

widgetTest("in a React program it takes properties, tells events, and comes and goes as React likes", { folder: () => join(folder, "react") }, async ({ page, widget }) => {
  await stands(widget, question("use").ask);
  assert.equal(await page.locator("vendor-risk").count(), 1);
  assert.equal(await page.getByText("Loading, says React.").isVisible(), false);
  assert.deepEqual((await assessment(widget)).answers, { terms: "business" });
  await answer(widget, "use", ["internal"]);
  await until(page, "terms use", () => page.locator("#answered").textContent());
  await page.getByRole("button", { name: "Dark" }).click();
  assert.equal(await widget.getAttribute("theme"), "dark");
  assert.equal(await widget.evaluate((element) => getComputedStyle(element).colorScheme), "dark");
  assert.deepEqual((await assessment(widget)).answers, { terms: "business", use: ["internal"] }, "drawn again by React, it keeps what it has");
  await recordsArrived(page);

  await page.getByRole("button", { name: "Show or hide" }).click();
  await widget.waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Show or hide" }).click();
  await stands(widget, question("use").ask);
  assert.deepEqual((await assessment(widget)).answers, { terms: "business" });
  await page.getByRole("button", { name: "Anew" }).click();
  await until(page, 1, () => widget.count());
  await stands(widget, question("use").ask);
  await answer(widget, "use", ["training"]);
  await until(page, "terms use", () => page.locator("#answered").textContent());
});

for (const order of [["one", "two"], ["two", "one"], ["both"]]) {
  widgetTest(`two copies of the script on a page are one too many, and do no harm: ${order.join(", then ")}`, { folder: () => join(folder, "twice") }, async ({ page, widget, server }) => {
    const bring = (versions) => page.evaluate((versions) => Promise.all(versions.map((version) => import(`./${version}/vendor-risk.js`))), versions);
    for (const version of order) await bring(version === "both" ? ["one", "two"] : [version]);
    await way(widget, "Begin").click();
    await answer(widget, "providers", "openai/business");
    await goOn(widget);
    await stands(widget, question("terms").ask);
    assert.deepEqual((await assessment(widget)).answers, { providers: ["openai/business"] });
    await recordsArrived(page);
    const versions = await page.evaluate(() => globalThis.versions);
    assert.deepEqual([...versions].sort(), ["one", "two"]);
    // Only the first has brought its program.
    const brought = server.requests.filter((path) => /\.(wasm|bin)$/.test(path)).map((path) => path.match(/\/(one|two)\//)[1]);
    assert.deepEqual([...new Set(brought)], [versions[0]]);
  });
}

widgetTest("in a modal dialog it takes the focus, leaves Escape to the dialog, and is as it was when the dialog opens again", { path: "pages/dialog.html" }, async ({ page, widget }) => {
  const open = () => page.getByRole("button", { name: "Open the dialog" }).click();
  const inside = () => page.evaluate(`Boolean(document.activeElement.closest("dialog")) && (${focused})().getRootNode() !== document`);
  await open();
  await stands(widget, FIRST);
  await page.keyboard.press("Tab");
  assert.equal(await inside(), true);
  await way(widget, "Begin").click();
  await stands(widget, question("providers").ask);
  assert.equal(await focusedWords(page), question("providers").ask);
  await answer(widget, "providers", "openai/business");
  // What is outside of a modal dialog cannot be reached.
  for (let press = 0; press < 8; press += 1) {
    await page.keyboard.press("Shift+Tab");
    assert.notEqual(await page.evaluate(() => document.activeElement.id), "open");
  }
  await widget.getByRole("checkbox").first().focus();
  await page.keyboard.press("Escape");
  assert.equal(await page.evaluate(() => document.querySelector("dialog").open), false);
  assert.equal(await page.evaluate(() => document.activeElement.id), "open");
  await open();
  await stands(widget, question("providers").ask);
  assert.deepEqual((await assessment(widget)).answers, { providers: ["openai/business"] });
  await recordsArrived(page);
});

widgetTest("from a modal dialog the whole summary is printed, and nothing of the page behind it", {
  path: "pages/dialog.html",
  before: (context) => context.addInitScript(() => (window.print = () => (window.asked = true))),
}, async ({ page }) => {
  await page.evaluate((answers) => {
    const element = document.querySelector("vendor-risk");
    element.setAttribute("answers", answers);
    element.setAttribute("start", "results");
    const dialog = document.querySelector("dialog");
    element.remove();
    setTimeout(() => dialog.append(element));
  }, JSON.stringify(ANSWERS));
  const widget = page.locator("vendor-risk");
  await page.getByRole("button", { name: "Open the dialog" }).click();
  await stands(widget, "Results");
  await recordsArrived(page);
  await widget.evaluate((element) => element.print());
  await page.waitForFunction(() => window.asked);
  const input = await page.pdf({ preferCSSPageSize: true });
  const text = execFileSync("pdftotext", ["-raw", "-", "-"], { input, maxBuffer: 1 << 26 }).toString();
  const pages = text.split("\f").length - 1;
  assert.ok(pages > 3, `${pages} pages`);
  assert.match(text, /Sources/);
  assert.doesNotMatch(text, /Host page/);
});

for (const viewport of [NARROW, { width: 1000, height: 800 }]) {
  widgetTest(`in a page from right to left its English reads from left to right, ${viewport.width} px wide`, { path: "pages/rtl.html", context: { viewport } }, async ({ page }) => {
    const { widget } = await embed(page, { storage: "none", start: "results", answers: JSON.stringify(ANSWERS) });
    await stands(widget, "Results");
    await recordsArrived(page);
    await until(page, false, () => widget.getByText("Working out").isVisible());
    /** Where everything is, seen from the element's corner; and what language and direction it has. */
    const look = () =>
      widget.evaluate((element) => {
        const { left, top } = element.getBoundingClientRect();
        return [...element.shadowRoot.querySelectorAll(".vr, .vr *")].map((one) => {
          const box = one.getBoundingClientRect();
          const numbers = [box.left - left, box.top - top, box.width, box.height].map(Math.round);
          return [one.localName, one.className, getComputedStyle(one).direction, one.closest("[lang]")?.lang, ...numbers].join(" ");
        });
      });
    for (const screen of ["Results", "Method"]) {
      await way(widget, screen).first().click();
      await stands(widget, screen === "Method" ? "How this is judged" : screen);
      await page.evaluate(() => (document.documentElement.dir = "rtl"));
      const here = await look();
      assert.ok(here.length > 50 && here.every((one) => / ltr en /.test(one)), here.find((one) => !/ ltr en /.test(one)));
      await page.evaluate(() => (document.documentElement.dir = "ltr"));
      const there = await look();
      assert.deepEqual(here.filter((one, index) => one !== there[index]).slice(0, 5), []);
    }
    await page.evaluate(() => (document.documentElement.dir = "rtl"));
    assert.equal(await page.evaluate(() => document.scrollingElement.scrollWidth > innerWidth), false);
    assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector("h1")).direction), "rtl");
  });
}

widgetTest("the theme changes at once; what else an attribute says holds from the next time the element comes", { path: "pages/host.html" }, async ({ page }) => {
  const { widget, element } = await embed(page, { id: "one", storage: "none", start: "question/use", theme: "light", answers: '{"terms":"business"}' });
  await answer(widget, "use", ["internal"]);
  await element.evaluate((element) => {
    Object.assign(element, { theme: "dark", storage: "session", start: "question/data", answers: "{}", routing: "hash" });
    element.setAttribute("heading-level", "4");
  });
  assert.equal(await element.evaluate((element) => getComputedStyle(element).colorScheme), "dark");
  await stands(widget, question("use").ask);
  await goOn(widget);
  await stands(widget, question("builds").ask);
  assert.deepEqual((await assessment(widget)).answers, { terms: "business", use: ["internal"] });
  assert.deepEqual(await page.evaluate(() => [location.hash, sessionStorage.length]), ["", 0]);
  await widget.getByRole("heading", { level: 2, name: question("builds").ask }).waitFor();
  await recordsArrived(page);

  await element.evaluate(async (element) => {
    element.removeAttribute("routing");
    element.remove();
    await new Promise((resolve) => setTimeout(resolve));
    document.getElementById("elsewhere").append(element);
  });
  await widget.getByRole("heading", { level: 4, name: question("data").ask }).waitFor();
  assert.deepEqual((await assessment(widget)).answers, {});
  await answer(widget, "data", ["personal"]);
  await until(page, 1, () => page.evaluate(() => sessionStorage.length));
});

/** For a test's `before`: counts the memories of programs, and the elements, that nothing holds any more. */
const countGone = (context) =>
  context.addInitScript(() => {
    window.gone = { memories: 0, elements: 0 };
    const registry = new FinalizationRegistry((kind) => (window.gone[kind] += 1));
    const { instantiate } = WebAssembly;
    WebAssembly.instantiate = async (...given) => {
      const instance = await instantiate(...given);
      if (instance.exports.memory) registry.register(instance.exports.memory, "memories");
      return instance;
    };
    window.watch = (element) => registry.register(element, "elements");
  });

for (const [how, broken] of [["removed", false], ["broken and removed", true]]) {
  widgetTest(`elements that are ${how} leave nothing behind`, { path: "pages/host.html", before: countGone }, async ({ page, trouble }) => {
    const TIMES = 5;
    for (let time = 0; time < TIMES; time += 1) {
      const { widget, element } = await embed(page, { id: "one", storage: "local", start: "question/use", answers: JSON.stringify(ANSWERS) });
      await assessment(widget);
      await recordsArrived(page);
      if (broken) {
        await page.evaluate(() => {
          const own = Node.prototype.insertBefore;
          Node.prototype.insertBefore = () => {
            Node.prototype.insertBefore = own;
            throw new Error("broken on purpose");
          };
        });
        await goOn(widget);
        await stands(widget, "This questionnaire has stopped");
      }
      await element.evaluate((element) => {
        window.watch(element);
        // Moved first: that ends nothing.
        document.getElementById("elsewhere").append(element);
        element.remove();
      });
      await element.dispose();
    }
    const session = await page.context().newCDPSession(page);
    const gone = async () => {
      await session.send("HeapProfiler.collectGarbage");
      return page.evaluate(() => ({ ...window.gone }));
    };
    await until(page, { memories: TIMES, elements: TIMES }, gone);
    if (broken) trouble.length = 0;
  });
}
