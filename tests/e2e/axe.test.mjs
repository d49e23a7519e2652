// Every screen by axe-core with all rules of WCAG 2.2 A and AA, in light, dark and forced colours, wide and at 320 px; and by what axe cannot see, see access/.

import assert from "node:assert/strict";

import { EVERYTHING, violations } from "./access/axe.mjs";
import { focusTroubles, moving, overflowing, smallTargets } from "./access/checks.mjs";
import { isReadable } from "./access/forced.mjs";
import { SCREENS } from "./access/screens.mjs";
import { SPACING, spoiltTexts, styled, unstyled } from "./access/text.mjs";
import { accessibleNodes, disorderedHeadings, landmarks, reordered, unnamed, unnamedGroups } from "./access/tree.mjs";
import { STRICT_POLICY } from "./server.mjs";
import { ANSWERS, NARROW, all, embed, keptBefore, onDay, profile, recordsArrived, stands, widgetTest } from "./steps.mjs";

/** Without motion, so that a colour is never looked at on its way to another. */
const STILL = { reducedMotion: "reduce" };

const TARGETS = { runOnly: { type: "rule", values: ["target-size"] } };
const COLOURS = { runOnly: { type: "rule", values: ["color-contrast"] } };

for (const [name, screen] of Object.entries(SCREENS)) {
  const before = all(onDay("2026-11-21"), screen.kept ? keptBefore(screen.kept) : () => {});
  const looked = "no violations in light, dark and forced colours, wide and narrow; names, order, focus and texts are as they must be";
  widgetTest(`${name}: ${looked}`, { path: screen.path, before, context: STILL }, async ({ page, widget }) => {
    await stands(widget, screen.stands);
    await recordsArrived(page);
    await screen.prepare?.(widget);
    assert.deepEqual(await violations(page, EVERYTHING), [], "light and wide");
    const nodes = await accessibleNodes(page);
    assert.deepEqual([...unnamed(nodes), ...(await unnamedGroups(widget))], [], "names and states");
    assert.deepEqual(disorderedHeadings(nodes), [], "headings");
    assert.deepEqual(landmarks(nodes), ["banner", "main", "contentinfo"]);
    assert.deepEqual(await reordered(widget), [], "order");
    assert.deepEqual(await moving(widget), [], "motion");
    for (const colorScheme of screen.long ? ["dark"] : ["light", "dark"]) {
      await page.emulateMedia({ colorScheme, forcedColors: "active" });
      assert.deepEqual(await violations(page, COLOURS, isReadable), [], `forced colours, ${colorScheme}`);
    }
    await page.emulateMedia({ colorScheme: "dark", forcedColors: "none" });
    assert.deepEqual(await violations(page, COLOURS), [], "dark");
    assert.deepEqual(await spoiltTexts(widget), [], "texts");
    await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
    assert.deepEqual(await spoiltTexts(widget), [], "texts at 200 %");
    await page.evaluate(() => (document.documentElement.style.fontSize = ""));
    await page.setViewportSize(NARROW);
    assert.deepEqual(await overflowing(page), [], "reflow at 320 px");
    const spaced = await styled(widget, SPACING);
    assert.deepEqual([...(await spoiltTexts(widget)), ...(await overflowing(page))], [], "with more space between letters, words and lines");
    await unstyled(widget, spaced);
    assert.deepEqual(await smallTargets(page), [], "targets");
    // What is long is the same again and again: the shorter screens of the kind are looked at in full.
    assert.deepEqual(await violations(page, screen.long ? TARGETS : EVERYTHING), [], "dark and narrow");
    // As high as a screen of 1280 by 1024 at 400 %.
    await page.setViewportSize({ width: 320, height: 256 });
    if (!screen.long) assert.deepEqual(await focusTroubles(page), [], "focus");
  });
}

widgetTest("embedded in a host page, in a frame: no violations", {
  path: "pages/framing.html",
  policy: `${STRICT_POLICY}; frame-src 'self'`,
}, async ({ page }) => {
  const host = page.frames().find((frame) => frame.url().endsWith("host.html"));
  await host.waitForFunction(() => customElements.get("vendor-risk"));
  await host.evaluate((answers) => {
    const element = document.createElement("vendor-risk");
    element.setAttribute("storage", "none");
    element.setAttribute("start", "results");
    element.setAttribute("answers", answers);
    document.getElementById("place").append(element);
  }, JSON.stringify(profile("consumer-claude-eea").answers));
  await stands(page.frameLocator("iframe").locator("vendor-risk"), "Results");
  assert.deepEqual(await violations(page, EVERYTHING), []);
});

for (const theme of ["light", "dark", "auto"]) {
  widgetTest(`theme="${theme}" holds against the host page’s own: no violations`, { path: "pages/host.html", context: { colorScheme: "dark", ...STILL } }, async ({ page }) => {
    const { widget } = await embed(page, { storage: "none", start: "results", theme, answers: JSON.stringify(ANSWERS) });
    await stands(widget, "Results");
    const lightness = await widget.evaluate((element) => getComputedStyle(element).backgroundColor.match(/\d+/g).slice(0, 3).map(Number).reduce((sum, one) => sum + one));
    assert.equal(lightness > 380, theme === "light", `the ground is ${lightness} of 765`);
    assert.deepEqual(await violations(page, COLOURS), []);
  });
}
