// What is answered stays on the page: after its own files have come, nothing is asked for and nothing is sent.

import assert from "node:assert/strict";

import {
  ANSWERS, answer, answerAll, change, goOn, keptBefore, question, recordsArrived, seeResults, shortName, stands, way, widgetTest,
} from "./steps.mjs";

/** The files that a page with the widget loads: each once, from the folder in which the product lies. */
const OWN = /^(index\.html)?$|^page-[0-9a-f]+\.css$|^vendor-risk(-element)?\.js$|^vendor-risk-element-[0-9a-f]+(\.js|_bg\.wasm|_(second|third|shared)\.wasm)$|^records-[0-9a-f]+\.bin$/;

for (const prefix of ["/", "/a/", "/deep/er/still/%C3%BCber/"]) {
  widgetTest(`the page loads its own files, each once, from the folder ${prefix}`, { prefix }, async ({ page, widget, server }) => {
    await stands(widget, "Before you sign with an AI provider");
    await recordsArrived(page);
    for (const path of server.requests) assert.match(path.slice(prefix.length), OWN);
    assert.deepEqual(server.requests, [...new Set(server.requests)]);
  });
}

widgetTest("in a whole journey nothing is asked for but the program’s own third part, once, when a summary is first opened", {}, async ({ page, widget, server }) => {
  await stands(widget, "Before you sign with an AI provider");
  await recordsArrived(page);
  server.requests.length = 0;
  const asked = [];
  page.on("request", (request) => asked.push([request.method(), request.url(), request.postData()]));
  await way(widget, "Begin").click();
  await answerAll(widget, ANSWERS);
  await change(widget, "audit", "not-sure");
  await seeResults(widget);
  await widget.getByRole("heading", { name: "What you were not sure about" }).waitFor();
  await widget.getByRole("button", { name: /^IP exposure/ }).click();
  await way(widget, shortName("anthropic/business")).first().click();
  await stands(widget, shortName("anthropic/business"));
  await widget.evaluate((element) => element.shadowRoot.querySelectorAll("details").forEach((details) => (details.open = true)));
  await way(widget, "Method").first().click();
  await stands(widget, "How this is judged");
  assert.deepEqual(asked, []);
  await page.evaluate(() => (location.hash = "#/summary"));
  await widget.getByRole("heading", { name: "Sources", exact: true }).waitFor();
  await page.pdf();
  await way(widget, "AI vendor risk").first().click();
  await widget.getByRole("button", { name: "Start again", exact: true }).click();
  await widget.getByText("All answers were removed.").waitFor();
  const [third] = server.requests;
  assert.match(third, /\/vendor-risk-element-[0-9a-f]+_third\.wasm$/);
  assert.deepEqual(asked, [["GET", new URL(third, server.address).href, null]], "without anything that was answered");
  assert.deepEqual(server.requests, [third]);
});

widgetTest("nothing is kept but in the one storage that was named: no cookie, no database, no cache, no worker", {}, async ({ page, widget }) => {
  await way(widget, "Begin").click();
  await answer(widget, "providers", "openai/business");
  await goOn(widget);
  await stands(widget, question("terms").ask);
  await recordsArrived(page);
  const kept = await page.evaluate(async () => ({
    cookie: document.cookie,
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    name: window.name,
  }));
  assert.deepEqual(kept, { cookie: "", local: ["vendor-risk/saved@1"], session: [], databases: 0, caches: 0, workers: 0, name: "" });
  assert.deepEqual(await page.context().cookies(), []);
});

/** For a test's `before`: notes whether a screen stood when the records were asked for. */
const noteStanding = (context) =>
  context.addInitScript(() => {
    const { fetch } = window;
    window.fetch = (address, ...rest) => {
      if (String(address).includes("/records-")) window.stood = document.querySelector("vendor-risk")?.shadowRoot?.querySelector("h1")?.textContent;
      return fetch(address, ...rest);
    };
  });

widgetTest("the records are asked for once the first question stands, and nobody waits for them", { path: "pages/late.html", before: noteStanding }, async ({ page }) => {
  // Held back as long as the test likes.
  let release;
  const released = new Promise((resolve) => (release = resolve));
  await page.route("**/records-*", async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(page.url().replace("pages/late.html", "#/question/providers"));
  const widget = page.locator("vendor-risk");
  await answerAll(widget, ANSWERS);
  assert.equal(await page.evaluate(() => window.stood), question("providers").ask);
  await seeResults(widget);
  await way(widget, shortName("openai/business")).first().click();
  await stands(widget, shortName("openai/business"));
  const words = widget.getByText("The words of this clause are on their way");
  await words.first().waitFor({ state: "attached" });

  release();
  await words.first().waitFor({ state: "detached" });
  await widget.getByRole("heading", { name: "The provider and its documents" }).waitFor();
});

widgetTest("without the records all questions can be answered, results stand, and it is said plainly", {
  path: "#/question/use",
  missing: /\/records-/,
  before: keptBefore({ ...ANSWERS, use: undefined }),
}, async ({ page, widget, trouble }) => {
  await answer(widget, "use", ANSWERS.use);
  await goOn(widget);
  await stands(widget, question("exclusive").ask);
  await page.evaluate(() => (location.hash = "#/results"));
  await stands(widget, "Results");
  await way(widget, shortName("openai/business")).first().click();
  await stands(widget, shortName("openai/business"));
  const finding = widget.getByRole("group").filter({ has: page.locator("summary") }).first();
  await finding.locator("summary").first().click();
  await finding.getByText(/could not be loaded/).first().waitFor();
  await page.evaluate(() => (location.hash = "#/summary"));
  await widget.getByText(/The records had not loaded/).waitFor();

  const expected = trouble.splice(0);
  assert.ok(expected.length > 0 && expected.every((line) => /404|\/records-/.test(line)), expected.join("\n"));
});
