// Hostile texts for any place that takes text, the same as in the native tests; a walk that puts them into any JSON; and what must hold of a page that shows
// them.

import assert from "node:assert/strict";

import { overflowing } from "./access/checks.mjs";
import { NARROW, readJson } from "./steps.mjs";

const all = readJson("tests/fixtures/hostile/texts.json");

/** Where the texts lead that lead to another server. */
const NOWHERE = "https://elsewhere.invalid";

/** Texts that would be markup, code or a formula somewhere; with a server that notes whoever follows them. */
export const markup = (server) => all.markup.map((text) => text.replaceAll(NOWHERE, server).replaceAll("//elsewhere.invalid", server));

/** Texts that are hard to set: long words, other directions, stacked letters. */
export const hard = all.hard;

/** Texts with letters that are not seen or turn the direction of a text around. */
export const unseen = all.letters.map((letter) => `Words${letter} and more`);

/** What is no http or https address, or leads elsewhere than it seems to. */
export const addresses = all.addresses;

/** All texts; those with markup lead to this server. */
export const hostile = (server) => [...markup(server), ...hard, ...unseen, ...addresses];

/**
 * A copy of any JSON with another text in every place where a text stands, by `(text, path) => text`. The names of entries stay as they are.
 *
 * @template T
 * @param {T} value
 * @param {(text: string, path: string) => string} other
 * @returns {T}
 */
export function everyText(value, other, path = "$") {
  if (typeof value === "string") return other(value, path);
  if (Array.isArray(value)) return value.map((item, index) => everyText(item, other, `${path}[${index}]`));
  if (value === null || typeof value !== "object") return value;
  // Not as a literal: one of the names may be __proto__.
  const copy = Object.create(null);
  for (const [name, item] of Object.entries(value)) copy[name] = everyText(item, other, `${path}.${name}`);
  return copy;
}

/** For a test's `before`: notes whatever runs. */
export const watchful = (ran) => async (context) => {
  await context.exposeFunction("pwned", () => ran.push("a script"));
  context.on("page", (page) => {
    page.on("dialog", (dialog) => {
      ran.push(`a dialog: ${dialog.message()}`);
      dialog.dismiss();
    });
    page.on("popup", () => ran.push("a window"));
    page.on("framenavigated", (frame) => frame.parentFrame() && ran.push(`a frame: ${frame.url()}`));
  });
};

/** Elements that the widget has nowhere, and attributes that run. */
const FOREIGN =
  "script, style, iframe, frame, object, embed, link, base, meta, template, slot, img, picture, video, audio, source, track, math, marquee, form[action], animate, use, image, " +
  "foreignObject, body, title, noscript, vendor-risk, dialog";

/** Whether what is shown is text and stays in its place, wide and narrow. */
export async function holds(page, widget, what) {
  const foreign = await widget.evaluate((element, foreign) => {
    const found = [...element.shadowRoot.querySelectorAll("*")].filter((one) => one.matches(foreign) || one.getAttributeNames().some((name) => /^on|^srcdoc$|^ping$/.test(name)));
    const links = [...element.shadowRoot.querySelectorAll("[href], [src], [action], [formaction]")].filter((one) => !/^(#|https?:|blob:)/.test(one.getAttribute("href") ?? "none"));
    return [...found, ...links].map((one) => one.outerHTML.slice(0, 120));
  }, FOREIGN);
  assert.deepEqual(foreign, [], `${what}: only its own elements`);
  const size = page.viewportSize();
  for (const viewport of [NARROW, { width: 1280, height: 800 }]) {
    await page.setViewportSize(viewport);
    assert.deepEqual((await overflowing(page, { piled: true })).slice(0, 6), [], `${what} at ${viewport.width} px`);
  }
  await page.setViewportSize(size);
}

/** What the widget must leave as it is in the page around it: its names, and what every object has. */
export const surroundings = (page) =>
  page.evaluate(() => {
    const shape = (name) => [name, Object.getOwnPropertyNames(window[name].prototype).sort().join()];
    const kinds = ["Object", "Array", "Function", "String", "Promise", "Map", "Node", "Element", "HTMLElement", "Document", "EventTarget", "Storage", "Event"];
    return { globals: Object.keys(window).sort(), shapes: kinds.map(shape), own: JSON.stringify({}), cookie: document.cookie, frames: window.length };
  });
