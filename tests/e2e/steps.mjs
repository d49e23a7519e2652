// What people do in the widget, as steps that tests are made of. Everything is found by what is said on the screen, and what is said comes from the
// same files as in the product: a reworded question breaks no test.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";

import { PATIENCE, pageTest } from "./harness.mjs";

/** Where the tests serve the product from: never from the root of the server. */
export const SUB_FOLDER = "/some/sub/folder/";

/** The name under which an element without an id keeps its answers. */
export const SAVED = "vendor-risk/saved@1";

/** A screen narrow enough for a phone, or for a large screen at 400 %. */
export const NARROW = { width: 320, height: 640 };

const ROOT = new URL("../../", import.meta.url);

/** A JSON file of the repository. */
export const readJson = (path) => JSON.parse(readFileSync(new URL(path, ROOT), "utf8"));

export const questionnaire = readJson("assets/questionnaire.json");
export const vocabulary = readJson("assets/vocabulary.json");
export const rubric = readJson("assets/rubric.json");

/** The names of the golden profiles. */
export const profileNames = readdirSync(new URL("tests/profiles/", ROOT)).filter((name) => name.endsWith(".json")).map((name) => name.slice(0, -5)).sort();

/** A golden profile: answers, overrides, day. */
export const profile = (name) => readJson(`tests/profiles/${name}.json`);

/** A question by its id. */
export const question = (id) => questionnaire.questions.find((one) => one.id === id);

/** What people read for one option of a question. */
export const option = (id, value) => (value === "not-sure" ? questionnaire.not_sure.label : question(id).options.find((one) => one.id === value).label);

/** What people read for the entry of one of the vocabulary's lists. */
export const word = (list, id) => vocabulary[list].find((one) => one.id === id).label;

/** What people read for a topic. */
export const topicWord = (id) => (id === "model-licence" ? "Licences of the models" : vocabulary.topics.find((topic) => topic.id === id).label);

/** A gate of the rubric. */
export const gate = (id) => rubric.gates.find((one) => one.id === id);

/** All offerings by `provider/offering`, in the dataset's order. */
export const offerings = new Map(
  readJson("assets/dataset/index.json").providers.flatMap((id) => {
    const { offerings } = readJson(`assets/dataset/providers/${id}.json`);
    return offerings.map((offering) => [`${id}/${offering.id}`, offering]);
  }),
);

/** The name of an offering as results show it: without what stands in brackets. */
export const shortName = (key) => offerings.get(key).name.replaceAll(/\s*\([^)]*\)/g, "");

/** Some offerings that the tests look at: few enough for a picture and for a whole printed page each. */
export const SHORTLIST = ["anthropic/business", "anthropic/consumer", "deepseek/business", "openai/business"];

/** A software company in the EEA: its product works on what customers write; personal data of people in the EEA. */
export const ANSWERS = { ...profile("product-eea-personal").answers, providers: SHORTLIST };

/** A test of the widget, served from a sub-folder. */
export function widgetTest(name, options, body) {
  pageTest(name, { prefix: SUB_FOLDER, ...options }, (tools) => body({ ...tools, widget: tools.page.locator("vendor-risk") }));
}

/** For a test's `before`: answers that were kept on an earlier visit. */
export const keptBefore = (answers, more = {}) => keptText(JSON.stringify({ format: SAVED, answers, ...more }));

/** For a test's `before`: any text in the place of kept answers. It is put there once, so that a reload finds what the widget has made of it. */
export const keptText = (text) => (context) =>
  context.addInitScript(
    ([name, text]) => {
      if (!location.protocol.startsWith("http") || window !== window.top || sessionStorage.getItem("kept before")) return;
      sessionStorage.setItem("kept before", "yes");
      localStorage.setItem(name, text);
    },
    [SAVED, text],
  );

/** What is kept at present. */
export const kept = (page, name = SAVED) => page.evaluate((name) => JSON.parse(localStorage.getItem(name)), name);

/** Looks once a frame until a value is as it should be. For what is on the screen there are locators. */
export async function until(page, wanted, look) {
  const end = Date.now() + PATIENCE;
  let found = await look();
  while (!isDeepStrictEqual(found, wanted) && Date.now() < end) {
    await page.evaluate(() => new Promise(requestAnimationFrame));
    found = await look();
  }
  assert.deepEqual(found, wanted);
}

/** The assessment of the present answers; waits until they are first scored. */
export async function assessment(widget) {
  const scored = await widget.evaluateHandle(async (element) => {
    while (!element.assessment) await new Promise(requestAnimationFrame);
    return element.assessment;
  });
  return scored.jsonValue();
}

/** One offering's result in an assessment. */
export const resultOf = ({ results }, key) => results.find(({ provider, offering }) => `${provider}/${offering}` === key);

/** A heading with exactly these words. */
export const heading = (widget, words) => widget.getByRole("heading", { name: words, exact: true });

/** Waits until a screen stands: the one with this heading. */
export const stands = (widget, words) => heading(widget, words).waitFor();

/** A button with exactly this name, or a link: which of both a way to another screen is depends on the routing. */
export const way = (widget, name) => widget.getByRole("link", { name, exact: true }).or(widget.getByRole("button", { name, exact: true }));

/** Waits until the records have come, so that no request is under way. */
export const recordsArrived = (page) =>
  page.evaluate(
    (patience) =>
      new Promise((resolve, reject) => {
        const seen = (list) => list.getEntries().some(({ name }) => name.includes("/records-")) && resolve();
        new PerformanceObserver(seen).observe({ type: "resource", buffered: true });
        setTimeout(() => reject(new Error("the records have not come")), patience);
      }),
    PATIENCE,
  );

/** Goes to a screen by the address. */
export async function go(page, path) {
  await page.evaluate((path) => (location.hash = `#/${path}`), path);
}

/** The label of a field covers all of its row, so a click on the field reaches the label: that is as it should be. */
export const CLICK = { force: true };

/** The field of one option of the question on the screen. */
export function choice(widget, id, value) {
  const asked = question(id);
  if (value === "not-sure" || asked.source === undefined) {
    return widget.getByRole(asked.kind === "one" ? "radio" : "checkbox", { name: option(id, value), exact: true });
  }
  if (value === "all") return widget.getByRole("checkbox", { name: /^Compare all/ });
  return widget.getByRole("checkbox", { name: offeringField(value) });
}

const escaped = (text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** The name of an offering's field: that of the offering, perhaps with its tier. */
export function offeringField(key) {
  const { name, tier } = offerings.get(key);
  return new RegExp(`^${escaped(name)}\\s*(${word("tiers", tier)})?$`, "i");
}

/** Answers the question on the screen as a person with a mouse does: by clicking what is wanted and is not yet chosen. */
export async function answer(widget, id, value) {
  if (question(id).kind === "many-per-provider" && value !== "not-sure") {
    for (const [provider, models] of Object.entries(value)) {
      const { provider: known } = readJson(`assets/dataset/providers/${provider}.json`);
      const group = widget.getByRole("group", { name: known.name, exact: true });
      for (const model of models) await group.getByRole("checkbox", { name: model, exact: true }).check(CLICK);
    }
    return;
  }
  for (const one of [value].flat()) await choice(widget, id, one).check(CLICK);
}

/** Continue. */
export const goOn = (widget) => widget.getByRole("button", { name: "Continue", exact: true }).click();

/** The question on the screen; undefined if another screen stands. */
export async function askedNow(widget) {
  const words = await widget.getByRole("heading").first().textContent();
  return questionnaire.questions.find(({ ask }) => ask === words);
}

/**
 * Answers one question after the other, from the one on the screen to the answers page. A question without an answer here gets "Not sure", unless
 * one may skip it.
 *
 * @returns {Promise<string[]>} the questions that were asked
 */
export async function answerAll(widget, answers) {
  const asked = [];
  for (let present = await askedNow(widget); present; present = await askedNow(widget)) {
    assert.ok(!asked.includes(present.id), `${present.id} is asked twice`);
    asked.push(present.id);
    if (answers[present.id] !== undefined || !present.optional) await answer(widget, present.id, answers[present.id] ?? "not-sure");
    await goOn(widget);
    await heading(widget, present.ask).waitFor({ state: "detached" });
  }
  await stands(widget, "Check your answers");
  return asked;
}

/** The name of the button on the answers page that leads to a question which has an answer. */
export const changeName = (id) => new RegExp(`^Change\\W+${escaped(question(id).ask)}$`);

/** From the answers page: another answer to one question, those to questions that it brings up, and back. */
export async function change(widget, id, value, others = {}) {
  await widget.getByRole("button", { name: changeName(id) }).click();
  await stands(widget, question(id).ask);
  if (question(id).kind === "many") await clear(widget);
  return answerAll(widget, { ...others, [id]: value });
}

/** Takes every choice of the question on the screen back. */
async function clear(widget) {
  const chosen = widget.getByRole("group").getByRole("checkbox", { checked: true });
  while ((await chosen.count()) > 0) await chosen.first().uncheck(CLICK);
}

/** From the answers page to the results. */
export async function seeResults(widget) {
  await widget.getByRole("button", { name: "See the results", exact: true }).click();
  await stands(widget, "Results");
}

/** What has the focus, in shadow roots too; for `page.evaluateHandle`. */
export function focused() {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** The words of what has the focus. */
export const focusedWords = (page) => page.evaluate(`(${focused})().textContent`);

/** For a test's `before`: what the browser takes for today. Timers go on. */
export const onDay = (day) => (context) => context.clock.setFixedTime(`${day}T12:00:00`);

/** For a test's `before`: several things. */
export const all = (...steps) => async (context) => {
  for (const step of steps) await step(context);
};

/** Puts an element with these attributes on pages/host.html, into the place with this id, and waits until it stands. */
export async function embed(page, attributes, place = "place") {
  const element = await page.evaluateHandle(
    ([attributes, place]) => {
      const element = document.createElement("vendor-risk");
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      document.getElementById(place).append(element);
      return element;
    },
    [attributes, place],
  );
  const widget = attributes.id ? page.locator(`#${attributes.id}`) : page.locator(`#${place} > vendor-risk`).last();
  await widget.getByRole("heading").first().waitFor();
  return { widget, element };
}
