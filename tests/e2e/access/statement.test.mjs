// The accessibility statement: it is delivered, reads well, and names the version.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import { pageTest } from "../harness.mjs";
import { NARROW } from "../steps.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

pageTest("the accessibility statement is a page of the delivery, readable everywhere", { path: "accessibility.html" }, async ({ page }) => {
  await page.getByRole("heading", { level: 1, name: "Accessibility statement" }).waitFor();
  await page.getByText(/version \d+\.\d+\.\d+/).waitFor();
  await page.evaluate(AXE);
  for (const [colorScheme, forcedColors] of [["light", "none"], ["dark", "none"], ["dark", "active"]]) {
    await page.emulateMedia({ colorScheme, forcedColors });
    const { violations } = await page.evaluate(() => window.axe.run());
    assert.deepEqual(violations.map(({ id }) => id), [], `${colorScheme}, forced: ${forcedColors}`);
  }
  await page.setViewportSize(NARROW);
  assert.equal(await page.evaluate(() => document.scrollingElement.scrollWidth), NARROW.width);
});
