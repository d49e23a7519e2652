// What a page shows while the program is on its way, and where it cannot be had; and that nothing on it moves when it comes.

import assert from "node:assert/strict";

import { STRICT_POLICY } from "./server.mjs";
import { assessment, recordsArrived, stands, until, widgetTest } from "./steps.mjs";

const FIRST = "Before you sign with an AI provider";
const PAGE = { path: "pages/fallback.html" };

/** For a test's `before`: writes down what the page is told, and each time that something moves by itself. */
const note = (context) =>
  context.addInitScript(() => {
    window.told = [];
    document.addEventListener("vendor-risk-error", ({ detail }) => window.told.push(detail));
    window.moved = [];
    const seen = (list) => {
      for (const { hadRecentInput, sources } of list.getEntries()) {
        if (!hadRecentInput) window.moved.push(sources.map(({ node }) => `${node?.nodeName} ${node?.textContent.trim().slice(0, 40)}`));
      }
    };
    new PerformanceObserver(seen).observe({ type: "layout-shift", buffered: true });
  });

const form = (page) => page.getByRole("link", { name: "Or use the form." });

widgetTest("the page’s own content is shown until the program stands, and not after", {
  ...PAGE,
  before: async (context) => {
    const released = new Promise((resolve) => (context.release = resolve));
    await context.route(/_bg\.wasm$/, async (route) => {
      await released;
      await route.continue();
    });
  },
}, async ({ page, widget }) => {
  await page.waitForFunction(() => document.querySelector("vendor-risk").shadowRoot);
  assert.equal(await form(page).isVisible(), true);
  page.context().release();
  await stands(widget, FIRST);
  assert.equal(await form(page).isVisible(), false);
  await recordsArrived(page);
});

/** Where the program cannot be had: a policy that refuses it, and files that are not there. */
const REFUSED = {
  "WebAssembly is refused": { policy: STRICT_POLICY.replace(" 'wasm-unsafe-eval'", "") },
  "the program is missing": { missing: /_bg\.wasm$/ },
  "a part of the script is missing": { missing: /vendor-risk-element-[0-9a-f]+\.js$/ },
};

for (const [why, how] of Object.entries(REFUSED)) {
  widgetTest(`where ${why}, a plain message is added to the page’s own content, and the page is told`, { ...PAGE, ...how, before: note }, async ({ page, widget, trouble }) => {
    const message = widget.getByRole("alert");
    await message.filter({ hasText: "The vendor risk questionnaire could not be loaded." }).waitFor();
    assert.equal(await form(page).isVisible(), true);
    assert.equal(await widget.evaluate((element) => element.innerHTML), '<p>Loading. <a href="#form">Or use the form.</a></p>');
    assert.deepEqual(await page.evaluate(() => window.told), [{ what: "program", message: await message.textContent() }]);
    assert.ok(trouble.splice(0).length > 0, "the console names the cause");
  });
}

widgetTest("where the script itself is missing, the page’s own content is all there is", { ...PAGE, missing: /vendor-risk\.js$/ }, async ({ page, trouble }) => {
  await until(page, true, () => form(page).isVisible());
  assert.ok(trouble.splice(0).every((line) => /404|vendor-risk\.js/.test(line)));
});

for (const [width, height] of [[360, 740], [800, 700], [1000, 900], [1280, 1000], [1400, 1300]]) {
  widgetTest(`nothing moves while it loads, at ${width} by ${height}`, { ...PAGE, before: note, context: { viewport: { width, height } } }, async ({ page, widget }) => {
    await stands(widget, FIRST);
    await recordsArrived(page);
    await assessment(widget);
    // Whatever is still to be drawn is drawn, and told.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    assert.deepEqual(await page.evaluate(() => window.moved), []);
  });
}

widgetTest("the room that it takes is the page’s to say, and a hidden widget takes none", PAGE, async ({ page, widget }) => {
  await stands(widget, FIRST);
  const height = () => widget.evaluate((element) => element.offsetHeight);
  await widget.evaluate((element) => element.style.setProperty("--vr-min-height", "3000px"));
  assert.equal(await height(), 3000);
  await widget.evaluate((element) => (element.hidden = true));
  assert.equal(await height(), 0);
  await recordsArrived(page);
});
