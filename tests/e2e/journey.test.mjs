// From the first screen to the printed summary, and what an answer does to the result.

import assert from "node:assert/strict";

import {
  ANSWERS, SHORTLIST, answerAll, assessment, change, changeName, focused, focusedWords, gate, keptBefore, offeringField,
  option, question, questionnaire, recordsArrived, resultOf, seeResults, shortName, stands, topicWord, way, widgetTest, word,
} from "./steps.mjs";

widgetTest("with the mouse, from the first screen to the summary", {}, async ({ page, widget }) => {
  await way(widget, "Begin").click();
  const asked = await answerAll(widget, ANSWERS);
  assert.deepEqual(asked, Object.keys(ANSWERS), "every answer was asked for, and nothing else");

  // The answers page has each question with what was answered.
  for (const [id, value] of Object.entries(ANSWERS)) {
    const row = widget.locator("dl > div").filter({ has: page.getByText(question(id).ask, { exact: true }) });
    for (const one of [value].flat()) {
      const words = id === "providers" ? shortName(one) : option(id, one);
      assert.ok((await row.textContent()).includes(words), `${id}: ${words}`);
    }
  }

  assert.deepEqual(await change(widget, "audit", "no"), ["audit"]);
  await seeResults(widget);
  const document = await assessment(widget);
  assert.deepEqual(document.answers, { ...ANSWERS, audit: "no" });
  assert.deepEqual(document.results.map(({ provider, offering }) => `${provider}/${offering}`), SHORTLIST);

  // An offering stands with its deciding reason, and leads to its own page, down to the clause.
  const deepseek = resultOf(document, "deepseek/business");
  const stopped = widget.getByRole("listitem").filter({ has: page.getByRole("link", { name: shortName("deepseek/business"), exact: true }) });
  await stopped.getByText(gate("no-processing-agreement").because).waitFor();
  await stopped.getByText(gate("no-processing-agreement").remedy).waitFor();
  await stopped.getByRole("link").first().click();
  await stands(widget, shortName("deepseek/business"));
  await widget.getByText(word("verdicts", deepseek.verdict), { exact: true }).waitFor();
  const finding = widget.getByRole("group").filter({ hasText: topicWord("international-transfers") }).first();
  await finding.locator("summary").first().click();
  await finding.getByText("Source", { exact: true }).first().waitFor();
  await finding.getByText("Basis", { exact: true }).first().waitFor();

  await way(widget, "All results").click();
  await stands(widget, "Results");
  await way(widget, "How this is judged").click();
  await stands(widget, "How this is judged");
  await widget.getByText(document.rubric.sha256).waitFor();
  await page.goBack();
  await stands(widget, "Results");
  await way(widget, "Print or save the summary").click();
  await widget.getByRole("heading", { name: /^Vendor-risk summary: / }).waitFor();
  await recordsArrived(page);
});

/** Presses Tab until what has the focus fits; every stop on the way must show that it has the focus. */
async function tabTo(page, wanted) {
  for (let presses = 0; presses < 400; presses += 1) {
    await page.keyboard.press("Tab");
    const found = await page.evaluate(
      `((element, role, name) => {
        const words = element.labels?.length ? element.labels[0].textContent : element.getAttribute("aria-label") ?? element.textContent;
        return { tag: element.localName, type: element.type ?? "", words: words.replaceAll(/\\s+/g, " ").trim() };
      })((${focused})())`,
    );
    if (wanted(found)) return found;
  }
  throw new Error(`no way by Tab to ${wanted}`);
}

const named = (words) => (found) => found.words === words;

/** Answers the question on the screen with nothing but the keyboard. */
async function answerByKeyboard(page, id, value) {
  if (id === "providers") {
    for (const key of value) {
      await tabTo(page, ({ type }) => type === "search");
      await page.keyboard.press("ControlOrMeta+A");
      await page.keyboard.type(shortName(key).split(",")[0]);
      await tabTo(page, ({ type, words }) => type === "checkbox" && offeringField(key).test(words));
      await page.keyboard.press("Space");
      // Back to the search field, which stands before.
      while ((await page.evaluate(`(${focused})().type`)) !== "search") await page.keyboard.press("Shift+Tab");
      await page.keyboard.press("Shift+Tab");
    }
  } else if (question(id).kind === "many") {
    for (const one of [value].flat()) {
      await tabTo(page, named(option(id, one)));
      await page.keyboard.press("Space");
    }
  } else {
    // A group of radio buttons is one stop: the arrows go through it.
    const { words } = await tabTo(page, ({ type }) => type === "radio");
    const labels = [...question(id).options.map(({ label }) => label), questionnaire.not_sure.label];
    const steps = labels.indexOf(option(id, value)) - labels.indexOf(words);
    await page.keyboard.press("Space");
    for (let step = 0; step < Math.abs(steps); step += 1) await page.keyboard.press(steps < 0 ? "ArrowUp" : "ArrowDown");
  }
}

widgetTest("by keyboard alone, from the first screen to the summary", {}, async ({ page, widget }) => {
  await way(widget, "Begin").waitFor();
  await tabTo(page, named("Begin"));
  await page.keyboard.press("Enter");

  const wanted = { ...ANSWERS, providers: SHORTLIST.slice(0, 2), stay: "not-sure" };
  for (const id of Object.keys(wanted)) {
    await stands(widget, question(id).ask);
    assert.equal(await focusedWords(page), question(id).ask, "the question has the focus");
    await answerByKeyboard(page, id, wanted[id]);
    await tabTo(page, named("Continue"));
    await page.keyboard.press("Enter");
  }
  await stands(widget, "Check your answers");
  assert.equal(await focusedWords(page), "Check your answers");

  await tabTo(page, ({ words }) => changeName("audit").test(words));
  await page.keyboard.press("Enter");
  await stands(widget, question("audit").ask);
  await answerByKeyboard(page, "audit", "no");
  await tabTo(page, named("Continue"));
  await page.keyboard.press("Enter");
  await stands(widget, "Check your answers");

  await tabTo(page, named("See the results"));
  await page.keyboard.press("Enter");
  await stands(widget, "Results");
  assert.deepEqual((await assessment(widget)).answers, { ...wanted, audit: "no" });
  await tabTo(page, named(shortName("anthropic/consumer")));
  await page.keyboard.press("Enter");
  await stands(widget, shortName("anthropic/consumer"));
  await tabTo(page, named("All results"));
  await page.keyboard.press("Enter");
  await stands(widget, "Results");
  await tabTo(page, named("Print or save the summary"));
  await page.keyboard.press("Enter");
  await widget.getByRole("heading", { name: /^Vendor-risk summary: / }).waitFor();
  await tabTo(page, named("Print, or save as PDF"));
  await recordsArrived(page);
});

/** What the results page says of an offering in its verdict's group: the verdict, the reason, what to do. */
async function told(widget, key) {
  const name = shortName(key);
  const group = widget.locator("section").filter({ has: widget.page().getByRole("listitem").filter({ hasText: name }) }).filter({ has: widget.page().getByRole("heading") });
  const verdict = (await group.first().getByRole("heading").first().textContent()).replace(/:\s*\d+$/, "");
  const reasons = await group.first().getByRole("listitem").filter({ hasText: name }).first().textContent();
  return { verdict, reasons };
}

/** The row of an offering in the table. */
const row = (widget, key) => widget.getByRole("row").filter({ has: widget.page().getByRole("rowheader").filter({ hasText: shortName(key) }) });

/** From the results to the answers, another answer, and back to the results. */
async function answerAnew(widget, id, value, others) {
  await way(widget, "Change answers").click();
  await stands(widget, "Check your answers");
  const asked = await change(widget, id, value, others);
  await seeResults(widget);
  return asked;
}

/** Answers of someone who puts nothing in that the law minds. */
const HARMLESS = { ...ANSWERS, data: ["none"], retention: "any", audit: "no" };
for (const id of ["where", "stay", "retention-rule"]) delete HARMLESS[id];

const onResults = (answers) => ({ path: "#/results", before: keptBefore(answers) });

widgetTest("what happens with the outputs moves the result: business use stops Claude’s European consumer terms", onResults({ ...HARMLESS, use: "not-sure" }), async ({ page, widget }) => {
  const key = "anthropic/consumer";
  assert.equal((await told(widget, key)).verdict, word("verdicts", "not-enough-known"));
  const before = resultOf(await assessment(widget), key);
  const shownBefore = await row(widget, key).textContent();

  await answerAnew(widget, "use", ["product"]);
  const { verdict, reasons } = await told(widget, key);
  assert.equal(verdict, word("verdicts", "stopped"));
  assert.ok(reasons.includes(gate("no-commercial-use").because), reasons);
  assert.ok(reasons.includes(gate("no-commercial-use").remedy), reasons);
  const after = resultOf(await assessment(widget), key);
  assert.ok(before.ip.low < after.ip.low && after.ip.high < before.ip.high, "not sure was wider, on both ends");
  assert.notEqual(await row(widget, key).textContent(), shownBefore);

  // Business terms are not stopped, but another use moves their interval.
  const product = resultOf(await assessment(widget), "anthropic/business");
  await answerAnew(widget, "use", ["internal"]);
  const internal = resultOf(await assessment(widget), "anthropic/business");
  assert.notEqual(product.verdict, "stopped");
  assert.notDeepEqual(internal.ip, product.ip);
  await recordsArrived(page);
});

widgetTest("data of people in the EEA moves the result: without a processing agreement a provider is stopped", onResults(HARMLESS), async ({ page, widget }) => {
  const key = "deepseek/business";
  assert.notEqual((await told(widget, key)).verdict, word("verdicts", "stopped"));
  const before = resultOf(await assessment(widget), key);

  // The answer brings up two questions that were not asked before.
  const asked = await answerAnew(widget, "data", ["personal"], { where: ["us"], stay: "no" });
  assert.deepEqual(asked, ["data", "where", "stay"], "established in the EEA, so its law binds wherever the people are");
  let now = await told(widget, key);
  assert.equal(now.verdict, word("verdicts", "stopped"));
  assert.ok(now.reasons.includes(gate("no-processing-agreement").because), now.reasons);
  assert.notDeepEqual(resultOf(await assessment(widget), key).data, before.data);

  // Neither established nor with people in the EEA: the law does not bind, and does not stop.
  await answerAnew(widget, "established", ["us"]);
  now = await told(widget, key);
  assert.notEqual(now.verdict, word("verdicts", "stopped"));
  assert.ok(!now.reasons.includes(gate("no-processing-agreement").because));

  await answerAnew(widget, "where", ["eea"], { stay: "no" });
  assert.equal((await told(widget, key)).verdict, word("verdicts", "stopped"), "people in the EEA alone bring it back");
  assert.equal((await told(widget, "openai/business")).verdict === word("verdicts", "stopped"), false, "who offers an agreement is not stopped");
  await recordsArrived(page);
});

widgetTest("a regulated industry moves the result: finance asks for inspection", onResults(HARMLESS), async ({ page, widget }) => {
  const key = "deepseek/business";
  const before = resultOf(await assessment(widget), key);
  const verdictBefore = (await told(widget, key)).verdict;

  const asked = await answerAnew(widget, "industry", ["finance"], { "critical-function": "yes" });
  assert.deepEqual(asked, ["industry", "critical-function"]);
  const { verdict, reasons } = await told(widget, key);
  assert.notEqual(verdict, verdictBefore);
  assert.equal(verdict, word("verdicts", "conditions"));
  assert.ok(reasons.includes(gate("dora-audit").because), reasons);
  const after = resultOf(await assessment(widget), key);
  assert.notDeepEqual(after.data, before.data);
  await recordsArrived(page);
});

widgetTest("not sure widens: its interval contains that of every answer", onResults(ANSWERS), async ({ page, widget }) => {
  const contained = async (id, values, others) => {
    await answerAnew(widget, id, "not-sure", others);
    const wide = await assessment(widget);
    let narrower = 0;
    for (const value of values) {
      await answerAnew(widget, id, value, others);
      for (const result of (await assessment(widget)).results) {
        const unsure = resultOf(wide, `${result.provider}/${result.offering}`);
        for (const axis of ["ip", "data"]) {
          assert.ok(unsure[axis].low <= result[axis].low && result[axis].high <= unsure[axis].high, `${id} ${value} ${result.provider} ${axis}`);
          narrower += unsure[axis].low < result[axis].low || result[axis].high < unsure[axis].high;
        }
      }
    }
    assert.ok(narrower > 0, `${id}: not sure is never wider`);
  };
  await contained("industry", [["finance"], ["none"]], { "critical-function": "not-sure" });
  await contained("use", [["internal"], ["product"]], { exclusive: "not-sure" });

  // What is open is listed, with whom to ask.
  await answerAnew(widget, "audit", "not-sure");
  const open = widget.getByRole("listitem").filter({ has: page.getByText(question("audit").ask, { exact: true }) });
  await open.getByText(question("audit").whom).waitFor();
  await recordsArrived(page);
});
