// One question a page: what is chosen, what is missing, what is no longer asked, and the ways back and forth.

import assert from "node:assert/strict";

import {
  ANSWERS, CLICK, answer, answerAll, askedNow, assessment, change, choice, embed, focused, focusedWords, go, goOn, heading, kept, keptBefore,
  offerings, option, question, readJson, recordsArrived, seeResults, shortName, stands, until, way, widgetTest,
} from "./steps.mjs";

const at = (id) => ({ path: `#/question/${id}` });

/** The options of the question on the screen that are chosen, by their words. */
async function chosen(widget, id) {
  const found = [];
  for (const value of [...question(id).options.map(({ id }) => id), "not-sure"]) {
    if (await choice(widget, id, value).isChecked()) found.push(value);
  }
  return found;
}

const summary = (widget) => widget.getByRole("alert").filter({ hasText: "There is a problem" });

for (const [id, first] of [["use", "internal"], ["terms", "business"]]) {
  widgetTest(`without an answer to “${id}” Continue says so, takes the focus there and leads to the field`, at(id), async ({ page, widget }) => {
    await goOn(widget);
    await summary(widget).waitFor();
    assert.ok((await focusedWords(page)).startsWith("There is a problem"), "the summary has the focus");
    await stands(widget, question(id).ask);
    const group = widget.getByRole("group", { name: question(id).ask });
    const described = await group.evaluate((fieldset) => {
      const root = fieldset.getRootNode();
      return fieldset.getAttribute("aria-describedby").split(" ").map((id) => root.getElementById(id).textContent).join(" ");
    });
    assert.match(described, /Error: Choose an answer/);

    await summary(widget).getByRole("button").or(summary(widget).getByRole("link")).click();
    const field = await page.evaluateHandle(`(${focused})()`);
    assert.ok(await choice(widget, id, first).evaluate((first, field) => first === field, field), "the first field has the focus");

    // Again and again the summary takes the focus, though nothing on the screen changes.
    await goOn(widget);
    await until(page, true, async () => (await focusedWords(page)).startsWith("There is a problem"));

    await answer(widget, id, first);
    await summary(widget).waitFor({ state: "detached" });
    await goOn(widget);
    await heading(widget, question(id).ask).waitFor({ state: "detached" });
    await recordsArrived(page);
  });
}

widgetTest("without a shortlist Continue leads to the search", {}, async ({ page, widget }) => {
  await way(widget, "Begin").click();
  await goOn(widget);
  await summary(widget).waitFor();
  await summary(widget).getByRole("button").or(summary(widget).getByRole("link")).click();
  assert.equal(await page.evaluate(`(${focused})().type`), "search");
  await recordsArrived(page);
});

widgetTest("an option that excludes the others does, and so does not sure", at("data"), async ({ page, widget }) => {
  await answer(widget, "data", ["personal", "health"]);
  assert.deepEqual(await chosen(widget, "data"), ["personal", "health"]);
  await answer(widget, "data", "none");
  assert.deepEqual(await chosen(widget, "data"), ["none"]);
  await answer(widget, "data", "health");
  assert.deepEqual(await chosen(widget, "data"), ["health"]);

  await answer(widget, "data", "not-sure");
  assert.deepEqual(await chosen(widget, "data"), ["not-sure"]);
  await widget.getByText("We count every possible answer").waitFor();
  assert.equal((await assessment(widget)).answers.data, "not-sure");
  await answer(widget, "data", "personal");
  assert.deepEqual(await chosen(widget, "data"), ["personal"]);
  await choice(widget, "data", "personal").uncheck(CLICK);
  assert.deepEqual(await chosen(widget, "data"), []);
  assert.equal((await assessment(widget)).answers.data, undefined, "an answer can be taken back");

  await go(page, "question/stay");
  await stands(widget, question("stay").ask);
  await answer(widget, "stay", "yes");
  await answer(widget, "stay", "not-sure");
  assert.deepEqual(await chosen(widget, "stay"), ["not-sure"]);
  await recordsArrived(page);
});

widgetTest("the shortlist is searched, filtered, and all can be chosen at once", at("providers"), async ({ page, widget }) => {
  const shown = () => widget.getByRole("checkbox").evaluateAll((fields) => fields.map(({ id }) => id).filter((id) => /^offering-(?!all$)/.test(id)).length);
  // The first providers stand with the first screen, the others a moment later.
  await until(page, offerings.size, shown);
  await widget.getByRole("searchbox").fill("claude");
  await until(page, 2, shown);
  await widget.getByRole("button", { name: "Consumer", exact: true }).click();
  await until(page, 1, shown);
  assert.equal(await widget.getByRole("button", { name: "Consumer", exact: true }).getAttribute("aria-pressed"), "true");
  await answer(widget, "providers", "anthropic/consumer");
  await widget.getByRole("searchbox").fill("no such name");
  await until(page, 0, shown);
  await widget.getByText(/No offering has these words/).waitFor();

  // What is chosen stays chosen and in sight, whatever is searched for.
  const chip = widget.getByRole("button", { name: new RegExp(`^Remove ?${shortName("anthropic/consumer")}`) });
  await chip.waitFor();
  await widget.getByRole("searchbox").fill("");
  await widget.getByRole("button", { name: "All", exact: true }).click();
  await answer(widget, "providers", ["openai/business"]);
  assert.deepEqual((await assessment(widget)).answers.providers, ["anthropic/consumer", "openai/business"]);
  await chip.click();
  assert.deepEqual((await assessment(widget)).answers.providers, ["openai/business"]);
  await answer(widget, "providers", "all");
  assert.equal((await assessment(widget)).answers.providers, "all");
  assert.equal((await assessment(widget)).results.length, offerings.size);
  await recordsArrived(page);
});

widgetTest("answers hidden by another are kept while editing, come back with it, and are dropped and listed at the end", {
  path: "#/answers",
  before: keptBefore(ANSWERS),
}, async ({ page, widget }) => {
  const hidden = widget.locator("section").filter({ has: heading(page, "No longer asked") });
  assert.equal(await hidden.count(), 0);

  assert.deepEqual(await change(widget, "data", ["none"]), ["data"]);
  for (const id of ["where", "stay"]) await hidden.getByText(question(id).ask).waitFor();
  let { answers } = await assessment(widget);
  assert.ok(!("where" in answers) && !("stay" in answers), "they have left the score");
  assert.deepEqual((await kept(page)).answers.where, ANSWERS.where, "they are kept");

  assert.deepEqual(await change(widget, "data", ["personal"]), ["data"], "the hidden answers are there again: nothing more to ask");
  assert.equal(await hidden.count(), 0);
  assert.deepEqual((await assessment(widget)).answers, ANSWERS);

  await change(widget, "data", ["none"]);
  await seeResults(widget);
  const notice = widget.getByRole("status").filter({ hasText: "no longer apply" });
  for (const id of ["where", "stay"]) {
    for (const value of [ANSWERS[id]].flat()) await notice.getByText(`${question(id).ask} ${option(id, value)}`).waitFor();
  }
  ({ answers } = await kept(page));
  assert.ok(!("where" in answers) && !("stay" in answers), "they are dropped");
  await recordsArrived(page);
});

widgetTest("progress counts every question, and comes out even", {}, async ({ page, widget }) => {
  await way(widget, "Begin").click();
  let number = 0;
  let last;
  for (let present = await askedNow(widget); present; present = await askedNow(widget)) {
    number += 1;
    const words = await widget.getByText(/^Question \d+ of (about )?\d+$/).textContent();
    last = words.match(/^Question (?<number>\d+) of (?<about>about )?(?<of>\d+)$/).groups;
    assert.equal(Number(last.number), number, words);
    assert.ok(Number(last.of) >= number, words);
    if (present.id === "providers") assert.ok(last.about, "at first it can only be about so many");
    await answer(widget, present.id, ANSWERS[present.id] ?? "not-sure");
    await goOn(widget);
    await heading(widget, present.ask).waitFor({ state: "detached" });
  }
  assert.deepEqual([last.about, Number(last.of)], [undefined, number]);
  await recordsArrived(page);
});

const [{ id: model }] = readJson("assets/dataset/providers/cerebras.json").provider.models;

widgetTest("models are asked only of an offering whose terms leave them open, and may be skipped", at("providers"), async ({ page, widget }) => {
  await answer(widget, "providers", "openai/business");
  await goOn(widget);
  await stands(widget, question("terms").ask);
  await widget.getByRole("button", { name: "Back", exact: true }).click();
  await stands(widget, question("providers").ask);
  await answer(widget, "providers", "cerebras/business");
  await goOn(widget);
  await stands(widget, question("models").ask);
  await goOn(widget);
  await stands(widget, question("terms").ask);
  await widget.getByRole("button", { name: "Back", exact: true }).click();
  await stands(widget, question("models").ask);
  await answer(widget, "models", { cerebras: [model] });
  assert.deepEqual((await assessment(widget)).answers.models, { cerebras: [model] });
  await recordsArrived(page);
});

widgetTest("Back, and the browser’s Back and Forward, go through the questions", {}, async ({ page, widget }) => {
  await way(widget, "Begin").click();
  await answer(widget, "providers", "openai/business");
  await goOn(widget);
  await stands(widget, question("terms").ask);
  assert.equal(new URL(page.url()).hash, "#/question/terms");
  assert.ok((await page.title()).startsWith(question("terms").ask), await page.title());
  await answer(widget, "terms", "business");
  await goOn(widget);
  await stands(widget, question("established").ask);

  await page.goBack();
  await stands(widget, question("terms").ask);
  assert.deepEqual(await chosen(widget, "terms"), ["business"]);
  assert.equal(await focusedWords(page), question("terms").ask, "the new screen has the focus");
  await page.goBack();
  await stands(widget, question("providers").ask);
  await page.goBack();
  await stands(widget, "Before you sign with an AI provider");
  for (const id of ["providers", "terms", "established"]) {
    await page.goForward();
    await stands(widget, question(id).ask);
  }

  await widget.getByRole("button", { name: "Back", exact: true }).click();
  await stands(widget, question("terms").ask);
  await widget.getByRole("button", { name: "Back", exact: true }).click();
  await widget.getByRole("button", { name: "Back", exact: true }).click();
  await stands(widget, "Before you sign with an AI provider");
  await way(widget, "Continue where you stopped").click();
  await stands(widget, question("providers").ask);
  await recordsArrived(page);
});

widgetTest("an address leads to its screen; one to a question that is not asked leads to the first that is open", {
  path: "#/question/industry",
  before: keptBefore({ providers: ["openai/business"], data: ["none"] }),
}, async ({ page, widget }) => {
  await stands(widget, question("industry").ask);
  await go(page, "offering/openai/business");
  await stands(widget, shortName("openai/business"));
  await go(page, "method");
  await stands(widget, "How this is judged");
  await go(page, "question/where");
  await stands(widget, question("terms").ask);
  assert.equal(new URL(page.url()).hash, "#/question/terms", "the address names the screen that stands");
  await recordsArrived(page);
});

widgetTest("an address that names nothing leads to the start", { path: "#/no/such/screen" }, async ({ page, widget }) => {
  await stands(widget, "Before you sign with an AI provider");
  await recordsArrived(page);
});

widgetTest("inside a host page the address, the history and the title stay the host’s", { path: "pages/host.html" }, async ({ page }) => {
  const { widget } = await embed(page, { storage: "none" });
  const look = () => page.evaluate(() => [location.href, history.length, document.title]);
  const before = await look();
  await way(widget, "Begin").click();
  await answerAll(widget, ANSWERS);
  await seeResults(widget);
  await way(widget, "How this is judged").first().click();
  await stands(widget, "How this is judged");
  assert.deepEqual(await look(), before);
  assert.equal(await heading(widget, "How this is judged").evaluate(({ localName }) => localName), "h2", "below the host’s own h1");
  await recordsArrived(page);
});

widgetTest("an element can begin with any screen, and with answers of the page", { path: "pages/host.html" }, async ({ page }) => {
  const { widget } = await embed(page, { storage: "none", start: "results", answers: JSON.stringify(ANSWERS), "heading-level": "3" });
  await stands(widget, "Results");
  assert.deepEqual((await assessment(widget)).answers, ANSWERS);
  assert.equal(await heading(widget, "Results").evaluate(({ localName }) => localName), "h3");

  const strange = await embed(page, { storage: "none", id: "strange", answers: '{"use": ["internal", "telepathy"], "aura": "blue"}' });
  assert.deepEqual((await assessment(strange.widget)).answers, { use: ["internal"] });
  await strange.widget.getByRole("status").filter({ hasText: "aura" }).filter({ hasText: "telepathy" }).waitFor();
  const broken = await embed(page, { storage: "none", id: "broken", answers: "{" });
  await broken.widget.getByRole("status").filter({ hasText: "cannot be read" }).waitFor();
  await recordsArrived(page);
});
