// A page written from the README alone: its three blocks, under the strict policy, in another folder than the product's.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

import { pageTest } from "./harness.mjs";
import { STRICT_POLICY } from "./server.mjs";
import { ANSWERS, answerAll, recordsArrived, resultOf, seeResults, shortName, stands, way, word } from "./steps.mjs";

const README = readFileSync(new URL("../../README.md", import.meta.url), "utf8");

/** The README's first block in a language. */
const block = (language) => README.split("```" + language + "\n")[1].split("```")[0];

const FILES = { "/intranet/": ["text/html", "html"], "/intranet/page.css": ["text/css", "css"], "/intranet/page.js": ["text/javascript", "js"] };

/** For a test's `before`: the page lies on the same server, and no dialogue opens. */
async function intranet(context) {
  await context.route(/\/intranet\/|favicon\.ico/, (route) => {
    const file = FILES[new URL(route.request().url()).pathname];
    if (!file) return route.fulfill({ status: 204 });
    const [type, language] = file;
    return route.fulfill({ contentType: `${type}; charset=utf-8`, headers: { "Content-Security-Policy": STRICT_POLICY }, body: block(language) });
  });
  await context.addInitScript(() => {
    window.dialogues = 0;
    window.print = () => (window.dialogues += 1);
  });
}

pageTest("a page written from the README has two widgets with looks of their own, hears the result, and prints", { prefix: "/vendor-risk/", path: "../intranet/", before: intranet }, async ({ page }) => {
  const [legal, studio] = [page.locator("#legal"), page.locator("#studio")];
  for (const widget of [legal, studio]) await stands(widget, "Before you sign with an AI provider");
  const look = (widget) =>
    widget.evaluate((element) => {
      const style = (selector) => getComputedStyle(element.shadowRoot.querySelector(selector));
      return [style(".vr-button").backgroundColor, style(".vr-button").borderTopLeftRadius, style("h1, h2").fontFamily.split(",")[0], style("[part=header]").borderBlockEndWidth];
    });
  const [ofLegal, ofStudio] = [await look(legal), await look(studio)];
  assert.deepEqual(ofLegal.slice(0, 3), ["rgb(11, 79, 108)", "0px", "Georgia"]);
  assert.deepEqual([ofStudio[0], ofStudio[3]], ["rgb(255, 180, 84)", "3px"]);

  await way(legal, "Begin").click();
  await answerAll(legal, ANSWERS);
  await seeResults(legal);
  const results = await legal.evaluate((element) => element.assessment.results);
  const stopped = results.filter(({ verdict }) => verdict === "stopped").length;
  await page.getByText(`legal: ${results.length} offerings, ${stopped} stopped`, { exact: true }).waitFor();
  await stands(studio, "Before you sign with an AI provider");

  await page.getByRole("button", { name: "Print the summary", exact: true }).click();
  await page.waitForFunction(() => window.dialogues === 1);
  const paper = execFileSync("pdftotext", ["-raw", "-", "-"], { input: await page.pdf(), maxBuffer: 1 << 26 }).toString().replaceAll(/\s+/g, "");
  assert.ok(paper.includes("Vendor-risksummary"));
  const deepseek = resultOf({ results }, "deepseek/business");
  for (const words of [shortName("deepseek/business"), word("verdicts", deepseek.verdict)]) assert.ok(paper.includes(words.replaceAll(/\s+/g, "")), words);
  assert.ok(!paper.includes("Printthesummary"), "nothing of the page around it");
  await recordsArrived(page);
});
