// What axe-core says about a page.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds wrong, or cannot decide about colours: one line each. Without what `isFine` says of a place. */
export async function violations(page, options = EVERYTHING, isFine = async () => false) {
  for (const frame of page.frames()) await frame.evaluate(AXE);
  const { violations, incomplete, passes } = await page.evaluate((options) => window.axe.run(document, options), {
    resultTypes: ["violations", "incomplete", "passes"],
    ...options,
  });
  const seen = passes.flatMap(({ nodes }) => nodes).some(({ target }) => target.flat().length > 1);
  assert.ok(seen, "axe has looked into the shadow root");
  const undecided = incomplete
    .filter(({ id }) => id === "color-contrast")
    .map(({ nodes, ...rule }) => ({ ...rule, nodes: nodes.filter(({ any: [{ data }] }) => !BEYOND_AXE.includes(data?.messageKey)) }));
  const told = [];
  for (const { id, nodes } of [...violations, ...undecided]) {
    for (const node of nodes) {
      const { target, html, any, all, none } = node;
      if (await isFine(page, node)) continue;
      told.push(`${id}: ${target.flat().join(" ")} ${html.slice(0, 160)} ${[...any, ...all, ...none].map(({ message }) => message)}`);
    }
  }
  return told;
}

/**
 * Where axe cannot tell the colour behind a text: in the part of a list that is scrolled away (it is looked at on the narrow screen, where the list is not
 * scrolled), and in a drawing.
 */
const BEYOND_AXE = ["elmPartiallyObscured", "elmPartiallyObscuring", "bgOverlap", "shortTextContent"];

/** All rules of WCAG 2.2 A and AA, and best practice. */
export const EVERYTHING = { runOnly: { type: "tag", values: TAGS }, rules: { "target-size": { enabled: true }, "color-contrast": { enabled: true } } };
