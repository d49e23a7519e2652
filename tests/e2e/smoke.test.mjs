// The page loads, whole, under the strict policy, from any folder, and asks nobody else for anything.

import assert from "node:assert/strict";

import { pageTest } from "./harness.mjs";

for (const prefix of ["/", "/some/sub/folder/"]) {
  pageTest(`the page shows the program from ${prefix}`, { prefix }, async ({ page, server }) => {
    const shown = page.locator("vendor-risk").getByRole("heading").first();
    await shown.waitFor();
    assert.equal(await page.evaluate(() => document.querySelector("vendor-risk").shadowRoot?.mode), "open");

    const twice = server.requests.filter((path, index) => server.requests.indexOf(path) !== index);
    assert.deepEqual(twice, [], "nothing is loaded twice");
  });
}
