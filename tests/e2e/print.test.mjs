// The printed summary, as a PDF: complete, on its own, and gone without a trace afterwards.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";

import {
  ANSWERS, SHORTLIST, all, assessment, embed, heading, keptBefore, onDay, option, question, readJson, recordsArrived, shortName, stands, widgetTest, word,
} from "./steps.mjs";

const DAY = "2026-11-21";

/** What is on paper: the pages' texts without white space, since lines break anywhere. */
async function printed(page) {
  const input = await page.pdf({ preferCSSPageSize: true });
  const text = execFileSync("pdftotext", ["-raw", "-", "-"], { input, maxBuffer: 1 << 26 }).toString();
  const title = execFileSync("pdfinfo", ["-"], { input }).toString().match(/^Title:\s*(.*)$/m)?.[1];
  const pages = text.split("\f").slice(0, -1).map(squeezed);
  return { title, pages, has: (words) => pages.join("").includes(squeezed(words)) };
}

// In the order in which the page paints it: cells of a table stay whole. Ligatures and soft hyphens are the printer's affair.
const squeezed = (text) => text.normalize("NFKC").replaceAll(/[\s\u00ad]+/g, "");

/** For a test's `before`: the browser's own dialogue does not open, but is counted. */
const dialogueCounted = (context) =>
  context.addInitScript(() => {
    window.dialogues = 0;
    window.print = () => (window.dialogues += 1);
  });

/** That nothing of a printing is left on the page. */
async function assertNoTrace(page, title) {
  const left = await page.evaluate(() => ({
    sheets: document.adoptedStyleSheets.length,
    marks: document.querySelectorAll("[data-vendor-risk-printing]").length,
    title: document.title,
  }));
  assert.deepEqual(left, { sheets: 0, marks: 0, title });
}

/** That paper has all that a summary of up to eight offerings must have. */
function assertWhole({ title, pages, has }, document) {
  assert.match(title, /^Vendor-risk summary: /);
  assert.ok(pages[0].includes(squeezed(title)), "the title is on the first page");
  assert.ok(has("21 November 2026"), "the day");
  for (const part of [document.dataset, document.rubric, document.questionnaire]) {
    assert.ok(has(part.version) && has(part.sha256), "versions and hashes");
  }
  for (const [id, value] of Object.entries(document.answers)) {
    for (const one of [value].flat()) {
      assert.ok(has(question(id).ask), id);
      assert.ok(has(id === "providers" ? shortName(one) : option(id, one)), `${id}: ${one}`);
    }
  }
  const sources = new Set();
  for (const result of document.results) {
    const { clauses, documents } = readJson(`assets/dataset/providers/${result.provider}.json`);
    assert.ok(has(shortName(`${result.provider}/${result.offering}`)), result.provider);
    assert.ok(has(word("verdicts", result.verdict)), result.verdict);
    for (const axis of ["ip", "data"]) assert.ok(has(`${Math.round(result[axis].low)} to ${Math.round(result[axis].high)}`), `${result.provider} ${axis}`);
    for (const { because, remedy, state } of result.gates) {
      assert.ok(state !== "fires" || has(because), because);
      assert.ok(state === "unknown" || has(remedy), remedy);
    }
    for (const { clauses: ids, relevance } of result.findings) {
      for (const { document } of clauses.filter(({ id }) => relevance[1] > 0 && ids.includes(id))) {
        if (document) sources.add(documents.find(({ id }) => id === document).title);
      }
    }
  }
  assert.ok(sources.size >= 4);
  for (const source of sources) assert.ok(has(source), `source: ${source}`);
  assert.ok(has("no legal advice"), "the standing line");
  pages.forEach((text, index) => {
    assert.ok(text.includes(squeezed(`${index + 1} of ${pages.length}`)), `page ${index + 1} has its number`);
  });
}

const summary = { path: "#/summary", before: all(dialogueCounted, onDay(DAY), keptBefore(ANSWERS)) };

widgetTest("the summary is printed whole, with the numbers of its pages", summary, async ({ page, widget }) => {
  await recordsArrived(page);
  await widget.getByRole("heading", { name: "Sources", exact: true }).waitFor();
  const title = await page.title();
  await widget.getByRole("button", { name: "Print, or save as PDF", exact: true }).click();
  assert.equal(await page.evaluate(() => window.dialogues), 1);
  const paper = await printed(page);
  assertWhole(paper, await assessment(widget));
  assert.ok(!paper.has("Print, or save as PDF"), "what is to be clicked is not on paper");
  assert.ok(!paper.has("Saved in this browser"));
  await assertNoTrace(page, title);
  assert.equal((await printed(page)).pages.length, paper.pages.length, "the second print is the same as the first");
});

widgetTest("the browser’s own print command prints the summary where it is shown", summary, async ({ page, widget }) => {
  await recordsArrived(page);
  await widget.getByRole("heading", { name: "Sources", exact: true }).waitFor();
  const title = await page.title();
  assertWhole(await printed(page), await assessment(widget));
  await assertNoTrace(page, title);
});

widgetTest("the element’s own print() prints the summary from any screen", { ...summary, path: "#/results" }, async ({ page, widget }) => {
  await recordsArrived(page);
  await stands(widget, "Results");
  const title = await page.title();
  await widget.evaluate((element) => element.print());
  await page.waitForFunction(() => window.dialogues === 1);
  assertWhole(await printed(page), await assessment(widget));
  await assertNoTrace(page, title);
  await stands(widget, "Results");
});

widgetTest("on other screens it prints the screen", { ...summary, path: "#/question/use" }, async ({ page, widget }) => {
  await stands(widget, question("use").ask);
  const paper = await printed(page);
  assert.ok(paper.has(question("use").ask) && !paper.has("Vendor-risk summary"));
  await recordsArrived(page);
});

const inHost = { path: "pages/host.html", before: all(dialogueCounted, onDay(DAY)) };

widgetTest("an element in a host page prints the summary and nothing of the host; the host prints itself", inHost, async ({ page }) => {
  const { widget, element } = await embed(page, { storage: "none", start: "results", answers: JSON.stringify(ANSWERS) });
  await recordsArrived(page);
  await element.evaluate((element) => element.print());
  await page.waitForFunction(() => window.dialogues === 1);
  const paper = await printed(page);
  assertWhole(paper, await assessment(widget));
  assert.ok(!paper.has("Host page"), "nothing of the host page is on paper");
  await assertNoTrace(page, "A host page of its own");

  // Whoever prints the host page gets the host page.
  const host = await printed(page);
  assert.equal(host.title, "A host page of its own");
  for (const words of ["Host page banner", "Host page text before.", "Host page text after.", "Host page aside"]) assert.ok(host.has(words), words);
  await stands(widget, "Results");
});

widgetTest("of two elements only the one that was asked is printed", inHost, async ({ page }) => {
  const answers = (providers) => JSON.stringify({ ...ANSWERS, providers });
  await embed(page, { storage: "none", start: "results", answers: answers(["openai/business"]) });
  const { element } = await embed(page, { storage: "none", start: "results", answers: answers(["mistral/business"]) }, "elsewhere");
  await recordsArrived(page);
  await element.evaluate((element) => element.print());
  await page.waitForFunction(() => window.dialogues === 1);
  const paper = await printed(page);
  assert.deepEqual([paper.title, paper.has(shortName("mistral/business"))], ["Vendor-risk summary: Mistral AI", true]);
  await assertNoTrace(page, "A host page of its own");
});

const everything = { path: "#/summary", before: all(onDay(DAY), keptBefore({ ...ANSWERS, providers: "all" })) };

widgetTest("a summary of all offerings has each with its verdict and its findings", everything, async ({ page, widget }) => {
  await recordsArrived(page);
  await widget.getByRole("heading", { name: "Sources", exact: true }).waitFor();
  const paper = await printed(page);
  const { results } = await assessment(widget);
  assert.ok(results.length > SHORTLIST.length);
  for (const { provider, offering } of results) assert.ok(paper.has(shortName(`${provider}/${offering}`)), provider);
  assert.ok(paper.pages.at(-1).includes(squeezed(`${paper.pages.length} of ${paper.pages.length}`)));
});
