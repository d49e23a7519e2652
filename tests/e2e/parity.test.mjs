// Same assessment in, same result out, to the last digit: wasm in Chromium against the native command line, on every golden profile.

import assert from "node:assert/strict";

import { assessNatively } from "./native.mjs";
import { SAVED, assessment, embed, profile, profileNames, recordsArrived, widgetTest } from "./steps.mjs";

/** Where two values differ first, for a message that can be read. */
function difference(one, other, path = "") {
  if (JSON.stringify(one) === JSON.stringify(other)) return null;
  if (one === null || other === null || typeof one !== "object" || typeof other !== "object") return `${path}: ${JSON.stringify(one)} and ${JSON.stringify(other)}`;
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return keys.map((key) => difference(one[key], other[key], `${path}/${key}`)).find(Boolean) ?? `${path}: the order of keys`;
}

/** Answers to questions that other answers have hidden: the command line writes them down as they came, the widget drops them. */
const DROPPED = { "leftover-models": ["models"] };

/** Today all, and some of them on a day on which much of the evidence is old. */
const DAYS = { "2026-11-21": profileNames, "2029-02-28": profileNames.filter((_, index) => index % 4 === 0) };

for (const [day, names] of Object.entries(DAYS)) {
  widgetTest(`${names.length} golden profiles on ${day}: the same in the browser as natively`, { path: "pages/host.html", before: (context) => context.clock.install() }, async ({ page }) => {
    await page.clock.setFixedTime(`${day}T12:00:00`);
    const wrong = [];
    for (const name of names) {
      const { answers, overrides } = profile(name);
      // Through what is kept, the way in for what a company knows better as well.
      await page.evaluate(([id, text]) => localStorage.setItem(id, text), [`${SAVED}#${name}`, JSON.stringify({ format: SAVED, answers, overrides })]);
      const { widget, element } = await embed(page, { id: name, storage: "local" });
      const found = await assessment(widget);
      assert.equal(found.as_of, day);
      const native = assessNatively(name, day);
      for (const id of DROPPED[name] ?? []) delete native.answers[id];
      assert.ok(native.results.length > 0 || name === "empty", name);
      const differs = difference(native, found);
      if (differs) wrong.push(`${name}: native and browser differ at ${differs}`);
      await element.evaluate((element) => element.remove());
    }
    assert.deepEqual(wrong, []);
    await recordsArrived(page);
  });
}
