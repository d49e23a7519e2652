// The records behind the scores: a clause and everything known of it, a provider, all of them by topics; and what is made of them: offerings side by side,
// what to ask for, models resolved, answers that decide.

import assert from "node:assert/strict";

import {
  ANSWERS, all, answer, assessment, focusedWords, go, goOn, keptBefore, offerings, question, readJson, recordsArrived, resultOf, shortName, stands,
  topicWord, until, way, widgetTest,
} from "./steps.mjs";

const thirdParty = readJson("assets/dataset/third-party-records.json");
const text = (widget) => widget.evaluate((element) => element.shadowRoot.textContent);

/** "−1.4" as a number of tenths. */
const tenths = (words) => Math.round(Number(words.replace("−", "-").replace("+", "")) * 10);

widgetTest("two offerings side by side: the parts add up to each number and to the difference, in every way of splitting", { path: "#/results", before: keptBefore(ANSWERS) }, async ({ page, widget }) => {
  await stands(widget, "Results");
  for (const key of ["anthropic/business", "deepseek/business"]) await widget.getByRole("checkbox", { name: `Pick ${shortName(key)}` }).check({ force: true });
  await way(widget, "Compare those picked").click();
  await stands(widget, "Side by side");
  const document = await assessment(widget);
  for (const [axis, name] of [["ip", "Intellectual property"], ["data", "Data"]]) {
    const part = widget.getByRole("region", { name, exact: true });
    for (const [end, label] of [["low", "Lower end"], ["mid", "Centre"], ["high", "Upper end"]]) {
      await part.getByRole("button", { name: label }).click();
      await part.getByRole("button", { name: label, pressed: true }).waitFor();
      const cells = await part.evaluate((section) =>
        [...section.querySelectorAll("tbody tr, tfoot tr")].map((row) => [...row.cells].map((cell) => cell.textContent)),
      );
      const points = (words) => tenths((words.match(/([\d.]+) points/) ?? words.match(/^([\d.]+)/))[1]);
      const [total] = cells.slice(-1);
      const sum = (column) => cells.slice(0, -1).reduce((all, row) => all + column(row), 0);
      assert.equal(sum((row) => points(row[1])), points(total[1]), `${axis} ${end}, the first`);
      assert.equal(sum((row) => points(row[2])), points(total[2]), `${axis} ${end}, the second`);
      assert.equal(sum((row) => tenths(row[3])), tenths(total[3]), `${axis} ${end}, the difference`);
      assert.equal(points(total[2]) - points(total[1]), tenths(total[3]));
      for (const [column, key] of [[1, "anthropic/business"], [2, "deepseek/business"]]) {
        assert.ok(Math.abs(points(total[column]) / 10 - resultOf(document, key)[axis][end]) <= 0.051, `${key} ${axis} ${end} is the assessment’s own`);
      }
    }
  }
  const rows = widget.getByRole("row");
  const before = await rows.count();
  await widget.getByRole("button", { name: "Only what differs" }).click();
  await widget.getByRole("button", { name: "Only what differs", pressed: true }).waitFor();
  assert.ok((await rows.count()) < before);
});

widgetTest("a clause has an address of its own, all of seed 003, its neighbours, the law and a citation", { path: "#/clause/anthropic/business/output-ownership/1" }, async ({ page, widget }) => {
  await stands(widget, topicWord("output-ownership"));
  await widget.getByRole("heading", { name: "To cite this record" }).waitFor();
  const words = await text(widget);
  const record = thirdParty.records.find(({ record_id: id }) => id === "CA-P-010629");
  const hash = record.content_sha256;
  for (const expected of [
    record.record_id, record.document_id, hash, record.title, record.quotation, record.what_it_is, record.why_it_matters, record.interpretive_note,
    ...["regulatory_landscape", "governance_exposure", "jurisdiction_flags", "contract_and_vendor_implications", "compliance_considerations"].map((part) => record.analysis[part]),
    ...record.other_platforms.map(({ quotation }) => quotation), ...record.faq.map(({ answer }) => answer), ...record.agencies.map(({ name }) => name), ...record.doubts,
  ]) {
    assert.ok(words.includes(expected), `the screen has: ${expected}`);
  }
  assert.match(words, /\d+ of \d+ offerings reviewed/);
  assert.match(words, /in force/);
  assert.match(words, /@misc\{anthropic-business-output-ownership-1,/);
  const source = await widget.getByRole("link", { name: /Commercial Terms of Service/ }).first().getAttribute("href");
  assert.match(source, /^https:\/\/www\.anthropic\.com\/legal\/commercial-terms#:~:text=/);
  await recordsArrived(page);
});

widgetTest("a provider’s page has its card, its documents, its contradictions and the sheet with its nine models, their authors as stated and in truth", { path: "#/provider/cerebras" }, async ({ page, widget }) => {
  await stands(widget, "Cerebras");
  await widget.getByRole("heading", { name: "What a directory says of it" }).waitFor();
  const [sheet] = thirdParty.sheets;
  const table = widget.getByRole("region", { name: "Models on the sheet" });
  assert.equal(await table.getByRole("row").count(), sheet.models.length + 1);
  for (const model of sheet.models) {
    const cells = await table.getByRole("row", { name: model.id }).getByRole("cell").allTextContents();
    assert.deepEqual(cells.slice(0, 2), [model.author_as_stated, model.author]);
    assert.notEqual(cells[0], cells[1]);
  }
  const words = await text(widget);
  for (const expected of [sheet.headquarters, sheet.api_key_name, ...sheet.endpoints.map(({ url }) => url), sheet.status_page, ...sheet.doubts, "Where they contradict each other", "Governs: "]) {
    assert.ok(words.includes(expected), `the page has: ${expected}`);
  }
  await recordsArrived(page);
});

widgetTest("everything by everything: search and filters narrow it, and a cell leads to its clause, by keyboard alone", { path: "#/browse" }, async ({ page, widget }) => {
  await stands(widget, "What the documents say");
  await recordsArrived(page);
  const rows = widget.getByRole("region", { name: "Offerings by topics" }).getByRole("row");
  await until(page, offerings.size + 1, () => rows.count());
  await widget.getByRole("searchbox").focus();
  await page.keyboard.type("cerebras retention");
  await until(page, 2, () => rows.count());
  while ((await focusedWords(page)) !== "Not kept") await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await stands(widget, topicWord("retention"));
  assert.match(page.url(), /#\/clause\/cerebras\/business\/retention\/\d+$/);
  await page.goBack();
  await stands(widget, "What the documents say");
  await widget.getByLabel("Terms", { exact: true }).selectOption("consumer");
  const consumer = [...offerings.values()].filter(({ tier }) => tier === "consumer").length;
  await until(page, consumer + 1, () => rows.count());
});

widgetTest("Cerebras with gpt-oss-120b alone and with a Llama 4 alone: different intervals, each explained; without a choice both", { path: "#/offering/cerebras/business", before: keptBefore({ ...ANSWERS, providers: ["cerebras/business"] }) }, async ({ page, widget }) => {
  await stands(widget, shortName("cerebras/business"));
  await recordsArrived(page);
  const of = async (models) => {
    await go(page, "question/models");
    await stands(widget, question("models").ask);
    await answer(widget, "models", models === null ? "not-sure" : { cerebras: models });
    await go(page, "offering/cerebras/business");
    await stands(widget, shortName("cerebras/business"));
    return resultOf(await assessment(widget), "cerebras/business");
  };
  const open = await of(null);
  const gpt = await of(["gpt-oss-120b"]);
  const { models } = readJson("assets/dataset/providers/cerebras.json").provider;
  const llama = models.find(({ id }) => id.startsWith("llama-4")).id;
  await go(page, "question/models");
  await widget.getByRole("checkbox", { name: "gpt-oss-120b", exact: true }).uncheck({ force: true });
  const meta = await of([llama]);
  assert.notDeepEqual(gpt.ip, meta.ip);
  for (const alone of [gpt, meta]) assert.ok(open.ip.low <= alone.ip.low && alone.ip.high <= open.ip.high, "no choice spans each");
  assert.ok(meta.gates.some(({ topic }) => topic === "model-licence") && !gpt.gates.some(({ topic }) => topic === "model-licence"), "the limit of Llama 4 in the EU");
  const card = widget.getByRole("group").filter({ hasText: llama }).first();
  await card.locator("summary").first().click();
  assert.match(await card.textContent(), /In the EU: /);
});

widgetTest("what would lower it: a stopped offering has a list to copy that un-stops it, with precedents that lead to their clauses", { path: "#/offering/deepseek/business", before: keptBefore(ANSWERS) }, async ({ page, widget }) => {
  await stands(widget, shortName("deepseek/business"));
  await recordsArrived(page);
  const section = widget.getByRole("region", { name: "What would lower it" });
  await section.getByText("No stop fires any more").waitFor();
  await section.getByText("These as a list to copy").first().click();
  const list = await section.locator("pre").first().textContent();
  assert.match(list, /^What we ask for – /);
  assert.match(list, /\n1\. .+: “.+”\n/);
  await section.getByRole("link", { name: "The clause" }).first().click();
  await widget.getByRole("heading", { name: "How others put it" }).waitFor();
});

widgetTest("which answers decide is worked out when asked for, and leads to the questions", { path: "#/results", before: keptBefore(ANSWERS) }, async ({ page, widget }) => {
  await stands(widget, "Results");
  const section = widget.getByRole("region", { name: "Which of your answers decide" });
  await section.getByRole("button", { name: "Work it out" }).click();
  await section.getByText("the most decisive first").waitFor();
  await section.getByRole("button", { name: /^Change the answer/ }).first().click();
  await widget.getByRole("button", { name: "Continue", exact: true }).waitFor();
  await goOn(widget);
  await recordsArrived(page);
});

widgetTest("if scoring cannot be had, its screens say so and keep the answers, and another try brings it", {
  path: "#/results",
  before: all(keptBefore(ANSWERS), (context) => context.route(/_second\.wasm$/, (route) => route.abort(), { times: 1 })),
}, async ({ page, widget, trouble }) => {
  await widget.getByRole("alert").getByText("could not be loaded").waitFor();
  // The browser has told of the request that failed, as it should.
  assert.notEqual(trouble.splice(0).length, 0);
  await widget.getByRole("button", { name: "Try again" }).click();
  await widget.getByRole("heading", { name: "All offerings in one table" }).waitFor();
  assert.deepEqual((await assessment(widget)).answers, ANSWERS);
  await recordsArrived(page);
});
