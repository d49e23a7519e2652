// Hostile texts from every side: what was kept, what the page gives, what is typed, an address, a code, a file. There is no policy here that would stop them, and a
// server that notes whoever comes: nothing runs, nothing is asked for, nothing breaks out of the layout, and the page around is as before.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";

import { startElsewhere } from "./exits/elsewhere.mjs";
import { everyText, hard, holds, hostile, markup, surroundings, watchful } from "./payloads.mjs";
import {
  ANSWERS, all, assessment, embed, go, heading, keptBefore, onDay, recordsArrived, shortName, stands, way, widgetTest,
} from "./steps.mjs";

const KEY = "anthropic/business";

/** A test with a server elsewhere. Whatever has run, or has come there, fails it. */
function hostileTest(name, { before = () => () => {}, ...options }, body) {
  let elsewhere;
  const ran = [];
  const prepared = async (context) => {
    ran.length = 0;
    elsewhere = await startElsewhere();
    await all(onDay("2026-11-21"), watchful(ran), before(elsewhere.address))(context);
  };
  widgetTest(name, { policy: "", ...options, before: prepared }, async (tools) => {
    try {
      await body({ ...tools, server: elsewhere.address, ran });
      assert.deepEqual(ran, [], "nothing runs");
      assert.deepEqual([...elsewhere.arrived], [], "nothing is asked for");
    } finally {
      await elsewhere.stop();
    }
  });
}

/** Whether a screen says a text. White space is told apart nowhere. */
async function says(widget, text) {
  const plain = (words) => words.replaceAll(/\s+/g, " ").trim();
  const shown = plain(await widget.evaluate((element) => element.shadowRoot.textContent));
  assert.ok(shown.includes(plain(text)), text);
}

/** What a visit may have left behind, with a text in every place. */
function spoilt(server) {
  const texts = hostile(server);
  const answers = { ...ANSWERS, aura: texts, use: [...ANSWERS.use, ...texts.slice(0, 5)] };
  texts.forEach((text, index) => (answers[`${index} ${text}`] = text));
  const overrides = texts.map((text) => ({ provider: "anthropic", offering: "business", topic: "training-use", stance: "prohibited", qualifiers: [text], reason: text, date: text }));
  return { answers, more: { overrides, set_aside: { [texts[0]]: texts }, screen: texts[1], stopped_at: texts[2] } };
}

hostileTest("in what was kept: it is told as text, and the rest counts", {
  path: "#/",
  before: (server) => keptBefore(spoilt(server).answers, spoilt(server).more),
}, async ({ page, widget, server }) => {
  await stands(widget, "Before you sign with an AI provider");
  for (const text of [...markup(server), ...hard]) await says(widget, text);
  await holds(page, widget, "what was kept");
  assert.deepEqual((await assessment(widget)).answers, ANSWERS);
  await go(page, `offering/${KEY}`);
  await stands(widget, shortName(KEY));
  await recordsArrived(page);
  await widget.evaluate((element) => element.shadowRoot.querySelectorAll("details").forEach((details) => (details.open = true)));
  await holds(page, widget, "what the company knows better");
  for (const screen of ["answers", "filing", "results"]) {
    await go(page, screen);
    await widget.getByRole("heading", { level: 1 }).waitFor();
    await holds(page, widget, screen);
  }
});

/** What people write, on the cover and about an offering, with a text in every field. */
function written(text) {
  const fields = (names) => Object.fromEntries(names.map((name) => [name, text]));
  const filing = { ...fields(["title", "use_case", "classification", "assessor", "approver", "review_owner", "advice_reason", "notes"]), status: "final", valid_until: "2027-11-20", advice: "overruled" };
  const findings = [{ topic: "training-use", ...fields(["accepted_because", "owner"]), due: "2027-01-31" }];
  const [provider, offering] = KEY.split("/");
  const conclusions = [{ provider, offering, conclusion: "warning", valid_until: "2027-11-20", findings, ...fields(["reason", "conditions", "owner", "notes"]) }];
  return { filing, conclusions };
}

hostileTest("in what people write: text on screen, on paper and in each file", {
  path: "#/summary",
  before: (server) => keptBefore(ANSWERS, { added: written(hostile(server).join(" ")) }),
}, async ({ page, widget, server, ran }) => {
  await widget.getByRole("heading", { name: "Sources", exact: true }).waitFor();
  await recordsArrived(page);
  for (const text of [...markup(server), ...hard]) await says(widget, text);
  const shown = await widget.evaluate((element) => element.shadowRoot.querySelector(".vr-summary").textContent);
  assert.doesNotMatch(shown, /[\u0000-\u0008\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]/, "what misleads is left out, as in the files");
  await holds(page, widget, "the summary");
  await page.pdf();

  await widget.getByText("Save as files", { exact: true }).evaluate((element) => (element.parentElement.open = true));
  const [download] = await Promise.all([page.waitForEvent("download"), widget.getByRole("button", { name: "Report (.html)", exact: true }).click()]);
  const report = await readFile(await download.path(), "utf8");
  // Without its own policy, which would stop everything by itself.
  const open = report.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "");
  assert.notEqual(open, report);
  const opened = await page.context().newPage();
  await opened.setContent(open);
  assert.equal(await opened.locator("script, img, iframe, svg script, link, base, form, object").count(), 0);
  for (const text of markup(server).slice(0, 5)) assert.ok((await opened.locator("body").textContent()).includes(text), text);
  assert.deepEqual(ran, []);
  await opened.close();

  for (const screen of ["filing", `offering/${KEY}`]) {
    await go(page, screen);
    await widget.getByRole("textbox").first().waitFor();
    await holds(page, widget, screen);
  }
});

hostileTest("in a file that is opened: refused with each place, or shown as text", { path: "#/open", before: () => keptBefore(ANSWERS) }, async ({ page, widget, server }) => {
  await stands(widget, "Open a saved assessment");
  await recordsArrived(page);
  const own = await assessment(widget);
  const open = (text) => widget.getByLabel("File", { exact: true }).setInputFiles({ name: "<img src=x onerror=pwned()>.json", mimeType: "application/json", buffer: Buffer.from(text) });
  const texts = hostile(server);
  let count = 0;
  const everywhere = everyText(own, (text, path) => (path === "$.format" ? text : texts[count++ % texts.length]));
  await open(JSON.stringify(everywhere));
  await heading(widget, "This file cannot be opened.").waitFor();
  for (const path of ["$.as_of", "$.dataset.sha256", "$.results[0].verdict"]) await widget.getByText(`${path}: found`).first().waitFor();
  await holds(page, widget, "a file that is refused");

  const strange = JSON.parse(`{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, "toString": "x"}`);
  const more = { ...own, ...written(texts.join(" ")), ...Object.fromEntries(texts.map((text, index) => [`${index} ${text}`, text])) };
  more.answers = { ...own.answers, aura: texts };
  const text = JSON.stringify(more).replace(/}$/, `,${JSON.stringify(strange).slice(1)}`);
  await open(text);
  await widget.getByRole("heading", { name: /then and now$/i }).waitFor();
  await holds(page, widget, "a file with unknown parts");
  assert.equal(await page.evaluate(() => ({}).polluted ?? [].polluted), undefined);

  for (const [what, text] of [
    ["nested without end", `${'{"a":['.repeat(100_000)}`],
    ["nested and closed", `{"format":"vendor-risk/assessment@1","x":${"[".repeat(100_000)}${"]".repeat(100_000)}}`],
    ["a number that is none", JSON.stringify(own).replace(/"low":[\d.]+/, '"low":NaN')],
    ["a number beyond every range", JSON.stringify(own).replace(/"low":[\d.]+/, '"low":1e999')],
    ["a name twice", JSON.stringify(own).replace('"answers":', '"answers":{},"answers":')],
  ]) {
    await open(text);
    await heading(widget, "This file cannot be opened.").waitFor();
    assert.deepEqual((await assessment(widget)).answers, ANSWERS, what);
  }
  await open("x".repeat(10_000_000));
  await widget.getByText(/more than 2 MB/).waitFor();
  assert.deepEqual(await assessment(widget), own, "nothing of it has changed anything");
});

hostileTest("in a code and in an address: refused, and the screen that is named stands", { path: "#/open" }, async ({ page, widget, server }) => {
  await stands(widget, "Open a saved assessment");
  await recordsArrived(page);
  const field = widget.getByRole("textbox", { name: "Or a code" });
  // All of them are tried natively; here some of each kind, and the longest.
  const some = hostile(server).filter((_, index) => index % 8 === 0);
  for (const text of [...some, "7".repeat(1_000_000), `VR1-${"\u202e7K3M9-".repeat(500)}`]) {
    await field.fill(text);
    await way(widget, "Open the code").click();
    await heading(widget, "This code cannot be opened.").waitFor();
  }
  await holds(page, widget, "a code");
  await page.evaluate(async (texts) => {
    for (const text of texts) {
      for (const path of [text, `open~${text}`, `offering/${text}`, `clause/${text}`, `question/${encodeURIComponent(text)}`]) location.hash = `#/${path}`;
      await new Promise(requestAnimationFrame);
    }
  }, hostile(server));
  await go(page, "method");
  await stands(widget, "How this is judged");
});

hostileTest("in the attributes of the element, and the page around is as before", { path: "pages/host.html" }, async ({ page, server }) => {
  const texts = hostile(server);
  const before = await surroundings(page);
  const attributes = Object.fromEntries(
    ["answers", "providers", "theme", "storage", "routing", "start", "heading-level", "lang", "title", "class"].map((name, index) => [name, texts[index]]),
  );
  const { widget } = await embed(page, { ...attributes, storage: "none", answers: JSON.stringify({ ...ANSWERS, ...Object.fromEntries(texts.map((text) => [text, text])) }) });
  await widget.getByRole("status").filter({ hasText: "not known to this edition" }).waitFor();
  await holds(page, widget, "attributes");
  await recordsArrived(page);
  const strange = await embed(page, { id: "strange", answers: '{"__proto__": {"polluted": 1}, "constructor": "x", "toString": ["y"], "use": "__proto__"}' });
  await strange.widget.getByRole("status").filter({ hasText: "constructor" }).waitFor();
  await strange.element.evaluate((element, texts) => texts.forEach((text) => element.load(text)), texts);
  await heading(strange.widget, "This code cannot be opened.").waitFor();
  await strange.element.evaluate((element) => element.load({ __proto__: null, constructor: 1, toString: "x", format: "vendor-risk/assessment@1" }));
  await heading(strange.widget, "This file cannot be opened.").waitFor();
  assert.deepEqual(await surroundings(page), before);
});
