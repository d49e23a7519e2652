// <vendor-risk> as an element on a host page: any number of them, moved about, taken away, and inside other programs.

import assert from "node:assert/strict";

import { pageTest } from "./harness.mjs";
import { STRICT_POLICY } from "./server.mjs";

// An embedded widget leaves the address alone, so its ways to other screens are buttons.
const begin = (element) => element.getByRole("button", { name: "Begin" });

pageTest("two elements on a page keep apart", { path: "pages/two.html" }, async ({ page }) => {
  const [one, two] = [page.locator("#one"), page.locator("#two")];
  await begin(two).waitFor();
  await begin(one).click();
  await begin(one).waitFor({ state: "detached" });
  assert.equal(await begin(two).count(), 1);
});

pageTest("an element that is moved keeps its state", { path: "pages/two.html" }, async ({ page }) => {
  const one = page.locator("#one");
  await begin(one).click();
  await begin(one).waitFor({ state: "detached" });
  await page.evaluate(() => document.body.append(document.createElement("section")));
  await page.evaluate(() => document.querySelector("section").append(document.getElementById("one")));
  await page.evaluate(() => document.querySelector("section").moveBefore(document.getElementById("one"), null));
  assert.equal(await one.getByRole("heading").count() > 0, true);
  assert.equal(await begin(one).count(), 0);
});

pageTest("an element that is taken away is freed, and begins afresh when it comes back", { path: "pages/two.html" }, async ({ page }) => {
  const one = page.locator("#one");
  await begin(one).click();
  await begin(one).waitFor({ state: "detached" });
  const left = await page.evaluate(async () => {
    window.taken = document.getElementById("one");
    window.taken.remove();
    await Promise.resolve();
    return window.taken.shadowRoot.childNodes.length;
  });
  assert.equal(left, 0);
  await page.evaluate(() => document.body.append(window.taken));
  await begin(one).waitFor();
});

pageTest("properties set before the element is defined are attributes afterwards", { path: "pages/early.html" }, async ({ page }) => {
  await begin(page.locator("vendor-risk")).waitFor();
  const element = page.locator("vendor-risk");
  assert.equal(await element.getAttribute("theme"), "dark");
  assert.equal(await element.evaluate((early) => Object.hasOwn(early, "theme")), false);
  await element.evaluate((early) => (early.theme = null));
  assert.equal(await element.getAttribute("theme"), null);
});

pageTest("importing the class defines nothing", { path: "pages/early.html?only-import" }, async ({ page }) => {
  await page.locator("html[data-imported]").waitFor();
  assert.equal(await page.evaluate(() => customElements.get("vendor-risk")), undefined);
});

pageTest("inside another Yew program each hears its own clicks", { path: "pages/nested.html" }, async ({ page }) => {
  const [inner, outer] = [page.locator("#inner"), page.locator("#outer > :first-child")];
  await begin(inner).click();
  await begin(inner).waitFor({ state: "detached" });
  assert.equal(await begin(outer).count(), 1, "the outer program took no notice");
  await begin(outer).click();
  await begin(outer).waitFor({ state: "detached" });
});

const WITHOUT_WASM = STRICT_POLICY.replace(" 'wasm-unsafe-eval'", "");

pageTest("where the program cannot run, the page says so", { policy: WITHOUT_WASM }, async ({ page, trouble }) => {
  const message = await page.locator("vendor-risk").getByRole("alert").textContent();
  assert.match(message, /could not be loaded/);
  assert.ok(trouble.length > 0, "the console names the cause");
  trouble.length = 0;
});
