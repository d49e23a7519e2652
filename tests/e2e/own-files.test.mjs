// A page's own files: a dataset, an overlay, a rubric and a questionnaire that its server has, and the providers that it offers.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";

import { startElsewhere } from "./exits/elsewhere.mjs";
import { assessFile } from "./native.mjs";
import { everyText, hard, holds, markup, surroundings, watchful } from "./payloads.mjs";
import { assessment, embed, questionnaire, readJson, recordsArrived, rubric, stands, until, widgetTest } from "./steps.mjs";

/** A provider of the company's own: like one of the dataset's, under another name. */
function provider(id, name) {
  const text = JSON.stringify(readJson("assets/dataset/providers/cerebras.json")).replaceAll('"cerebras/', `"${id}/`);
  const value = JSON.parse(text);
  Object.assign(value.provider, { id, name });
  for (const offering of value.offerings) offering.name = `${name}, ${offering.id}`;
  return value;
}

const overlay = () => ({
  format: "vendor-risk/overlay@1",
  version: "acme-3",
  date: "2026-11-20",
  about: "What Acme has agreed.",
  providers: [provider("acme", "Acme Models")],
  overrides: [
    {
      provider: "openai",
      offering: "business",
      topic: "training-use",
      stance: "prohibited",
      qualifiers: [],
      reason: "Master agreement of 2 May 2026, section 4.2",
      date: "2026-05-02",
    },
  ],
});

const ANSWERS = { providers: ["acme/business", "openai/business"], use: ["product"], data: ["personal"] };

/** For a test's `before`: files that the server has beside the page. */
const serving = (files) => (context) =>
  context.route(/\/own\//, (route) => {
    const name = new URL(route.request().url()).pathname.split("/own/")[1];
    const content = typeof files === "function" ? files(name) : files[name];
    if (content === undefined) return route.fulfill({ status: 404 });
    return route.fulfill({ contentType: "application/json", body: typeof content === "string" ? content : JSON.stringify(content) });
  });

/** What the command line makes of the same answers and files. */
function natively(answers, day, files) {
  const folder = mkdtempSync(join(tmpdir(), "vendor-risk-own-"));
  try {
    const put = (name, value) => {
      writeFileSync(join(folder, name), JSON.stringify(value));
      return join(folder, name);
    };
    const more = Object.entries(files).flatMap(([name, value]) => [`--${name}`, put(`${name}.json`, value)]);
    return assessFile(put("answers.json", { answers }), day, more);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Collects what the page is told of as an error. */
const listen = (page) =>
  page.evaluate(() => {
    window.told = [];
    document.addEventListener("vendor-risk-error", ({ detail }) => window.told.push(detail));
  });

const HOST = { path: "pages/host.html" };

widgetTest("an overlay adds providers and what the company knows better; only the providers that are offered can be chosen", { ...HOST, before: serving({ "overlay.json": overlay() }) }, async ({ page }) => {
  const { widget, element } = await embed(page, { overlay: "../own/overlay.json", providers: "acme, openai/business", storage: "local", start: "question/providers" });
  const shown = () => widget.getByRole("checkbox").evaluateAll((fields) => fields.map(({ id }) => id).filter((id) => /^offering-(?!all$)/.test(id)).sort());
  const own = overlay().providers[0].offerings.map(({ id }) => `offering-acme-${id}`);
  await until(page, [...own, "offering-openai-business"].sort(), shown);
  await widget.getByRole("checkbox", { name: new RegExp(`^Compare all ${own.length + 1} offerings`) }).check();
  const offered = [...overlay().providers[0].offerings.map(({ id }) => `acme/${id}`), "openai/business"].sort();
  await until(page, offered, async () => [...((await assessment(widget)).answers.providers ?? [])].sort());

  // The same as on the command line, to the digit; and what the page brings is not kept.
  const said = await assessment(widget);
  assert.deepEqual(said.overrides, overlay().overrides);
  assert.deepEqual(said, natively(said.answers, said.as_of, { overlay: overlay() }));
  assert.match(said.dataset.version, /\+acme-3$/);
  const saved = await page.evaluate(() => JSON.parse(Object.values(localStorage)[0]));
  assert.deepEqual(saved.overrides, []);
  await element.evaluate((element) => element.remove());
});

widgetTest("a dataset, a rubric and a questionnaire of the page’s own take the place of the bundled ones, with their records", {
  ...HOST,
  before: serving((name) => {
    if (name === "rubric.json") return { ...rubric, version: "acme-1", gates: rubric.gates.slice(1) };
    if (name === "questionnaire.json") return own();
    if (name === "set/index.json") return { ...readJson("assets/dataset/index.json"), version: "acme-set" };
    return name.startsWith("set/") ? readJson(`assets/dataset/${name.slice(4)}`) : undefined;
  }),
}, async ({ page }) => {
  const answers = { ...ANSWERS, providers: ["cerebras/business", "openai/business"] };
  const attributes = { dataset: "../own/set", rubric: "../own/rubric.json", questionnaire: "../own/questionnaire.json", storage: "none", start: "question/use" };
  const { widget } = await embed(page, { ...attributes, answers: JSON.stringify(answers) });
  await stands(widget, "What does Acme intend?");
  const said = await assessment(widget);
  assert.deepEqual([said.dataset.version, said.rubric.version], ["acme-set", "acme-1"]);
  const { dataset: _, ...natural } = natively(answers, said.as_of, { rubric: { ...rubric, version: "acme-1", gates: rubric.gates.slice(1) }, questionnaire: own() });
  const { dataset: __, ...ours } = said;
  assert.deepEqual(ours, natural);
});

/** A questionnaire of the page's own. */
function own() {
  const value = structuredClone(questionnaire);
  value.questions.find(({ id }) => id === "use").ask = "What does Acme intend?";
  return value;
}

widgetTest("all mistakes of all files are told, on the page and to the page, and nothing stands in their place", {
  ...HOST,
  before: serving({
    "overlay.json": { ...overlay(), colour: "red", providers: [{}] },
    "rubric.json": '{"gates": [], "gates": []}',
  }),
}, async ({ page, trouble }) => {
  await listen(page);
  const place = page.locator("#place");
  await page.evaluate(() => {
    const element = document.createElement("vendor-risk");
    element.setAttribute("overlay", "../own/overlay.json");
    element.setAttribute("rubric", "../own/rubric.json");
    element.setAttribute("storage", "none");
    document.getElementById("place").append(element);
  });
  const alert = place.getByRole("alert");
  await alert.getByText("This page brings files of its own, and they have mistakes.").waitFor();
  const lines = await alert.locator("p").allTextContents();
  const expected = [/overlay\.json: \$\.colour: found "red"; allowed: one of the keys format, /, /overlay\.json: \$\.providers\[0\]\.provider/, /rubric\.json: \$: found the key "gates" twice/];
  for (const line of expected) assert.ok(lines.some((told) => line.test(told)), `${line}\n${lines.join("\n")}`);
  const [detail] = await page.evaluate(() => window.told);
  assert.deepEqual([detail.what, detail.mistakes.length, lines.length], ["files", 3, 4], "and nothing that merely follows from them");
  assert.equal(await page.evaluate(() => document.querySelector("vendor-risk").assessment), null);
  assert.ok(trouble.length > 0 && trouble.every((one) => one.startsWith("console error")), trouble.join("\n"));
  trouble.length = 0;

  // Once the page names better files, it begins.
  await page.evaluate(() => {
    const element = document.querySelector("vendor-risk");
    element.removeAttribute("rubric");
    element.removeAttribute("overlay");
  });
  await stands(page.locator("vendor-risk"), "Before you sign with an AI provider");
  await recordsArrived(page);
});

widgetTest("a running widget stays as it is when its page names files that have mistakes or are not there, and begins anew with good ones", {
  ...HOST,
  before: serving({ "overlay.json": overlay(), "no.json": "no JSON at all" }),
}, async ({ page, trouble }) => {
  await listen(page);
  const { widget, element } = await embed(page, { storage: "local", start: "results", answers: JSON.stringify({ ...ANSWERS, providers: ["openai/business"] }) });
  await stands(widget, "Results");
  const before = await assessment(widget);
  for (const [address, found] of [
    ["../own/no.json", /found expected ident|found expected value/],
    ["../own/gone.json", /found the server answered 404; allowed: a file/],
    ["javascript:alert(1)", /the address of a file on a web server/],
    ["data:application/json,{}", /the address of a file on a web server/],
    ["//[", /the address of a file on a web server/],
  ]) {
    await element.evaluate((element, address) => (element.overlay = address), address);
    await widget.getByRole("status").getByText("This page brings files of its own, and they have mistakes.").waitFor();
    await widget.getByText(found).waitFor();
    assert.deepEqual(await assessment(widget), before, address);
    await stands(widget, "Results");
    await widget.getByRole("button", { name: "Close", exact: true }).click();
    assert.equal((await page.evaluate(() => window.told.splice(0))).at(-1).what, "files");
  }
  assert.ok(trouble.every((one) => /^console error|^(404|failed): .*gone\.json/.test(one)), trouble.join("\n"));
  trouble.length = 0;

  await element.evaluate((element) => (element.overlay = "../own/overlay.json"));
  await until(page, 1, async () => (await assessment(widget)).overrides.length);
  await stands(widget, "Results");
  assert.deepEqual((await assessment(widget)).answers, before.answers, "it comes back to what was kept");
});

/** An overlay with a hostile text in every place where any text may stand. */
function hostileOverlay(server) {
  const texts = [...markup(server), ...hard];
  let count = 0;
  const value = provider("acme", "Acme");
  const free = /\.(name|label|summary|reason|note|notes|remarks?|title|caveat|heading|section|moderation\.by|headquarters|contracting_entity_eea)(\[\d+\])?$/;
  const spoilt = everyText(value, (text, path) => (free.test(path) ? texts[count++ % texts.length] : text));
  spoilt.provider.name = texts[0];
  assert.ok(count > 30, `${count} texts`);
  return { ...overlay(), about: texts[1], providers: [spoilt], overrides: [{ ...overlay().overrides[0], reason: texts[2] }] };
}

let elsewhere;
after(() => elsewhere?.stop());
const ran = [];
let spoilt;

widgetTest("hostile texts in own files are text: nothing runs, nothing is asked for, nothing leaves its place", {
  ...HOST,
  policy: "",
  before: async (context) => {
    elsewhere = await startElsewhere();
    spoilt = hostileOverlay(elsewhere.address);
    await watchful(ran)(context);
    await serving({ "overlay.json": spoilt })(context);
  },
}, async ({ page }) => {
  const before = await surroundings(page);
  const answers = JSON.stringify({ ...ANSWERS, providers: ["acme/business", "openai/business"] });
  const { widget, element } = await embed(page, { overlay: "../own/overlay.json", storage: "none", answers, start: "results" });
  await stands(widget, "Results");
  const said = await assessment(widget);
  assert.deepEqual([said.overrides[0].reason, said.results.length], [spoilt.overrides[0].reason, 2]);
  for (const start of ["results", "offering/acme/business", "provider/acme", "browse", "summary"]) {
    await element.evaluate((element, start) => {
      element.start = start;
      const again = element.cloneNode();
      element.replaceWith(again);
    }, start);
    const shown = page.locator("#place > vendor-risk");
    await shown.getByRole("heading").first().waitFor();
    await until(page, false, () => shown.getByText(/^(Loading|Working out)/).first().isVisible());
    await holds(page, shown, start);
  }
  assert.deepEqual(ran, [], "nothing runs");
  assert.deepEqual([...elsewhere.arrived], [], "nothing is asked for");
  assert.deepEqual(await surroundings(page), before);
});

widgetTest("letters that mislead, addresses of another kind, a key twice and deep nesting in own files are refused, with their places", {
  ...HOST,
  before: serving((name) => {
    const value = overlay();
    if (name === "letters.json") value.providers[0].clauses[0].summary = "Fine\u202eenif";
    if (name === "address.json") value.providers[0].documents[0].url = "javascript:alert(1)";
    if (name === "proto.json") return JSON.stringify(value).replace('"about"', '"__proto__":{"polluted":1},"about"');
    if (name === "number.json") return JSON.stringify(value).replace('"acme-3"', "1e999");
    if (name === "deep.json") return "[".repeat(100_000);
    return value;
  }),
}, async ({ page, trouble }) => {
  const { widget, element } = await embed(page, { storage: "none" });
  for (const [name, told] of [
    ["letters", /\$\.providers\[0\]\.clauses\[0\]\.summary: found .*\[U\+202E\]/],
    ["address", /\$\.providers\[0\]\.documents\[0\]\.url: found "javascript:alert\(1\)"; allowed: an http or https address/],
    ["proto", /\$\.__proto__: found .*; allowed: one of the keys/],
    ["number", /number out of range/],
    ["deep", /recursion limit exceeded/],
  ]) {
    await element.evaluate((element, name) => (element.overlay = `../own/${name}.json`), name);
    await widget.getByText(told).waitFor();
    await widget.getByRole("button", { name: "Close", exact: true }).click();
  }
  assert.equal(await page.evaluate(() => ({}).polluted), undefined);
  assert.ok(trouble.every((one) => one.startsWith("console error")), trouble.join("\n"));
  trouble.length = 0;
  await recordsArrived(page);
});
