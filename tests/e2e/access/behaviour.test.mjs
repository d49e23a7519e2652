// What happens while people work with keyboard or screen reader: where the focus goes when what had it is gone, what is announced, and that every way in is a way out.

import assert from "node:assert/strict";

import {
  ANSWERS, answer, embed, focused, focusedWords, go, goOn, heading, keptBefore, question, recordsArrived, shortName, stands, until, way, widgetTest,
} from "../steps.mjs";
import { announced, listen } from "./announced.mjs";

/** Waits until something was announced. What else was said on the way does not matter. */
async function hears(page, wanted) {
  const heard = [];
  await until(page, true, async () => {
    heard.push(...(await announced(page)));
    return heard.some((words) => wanted.test(words)) || `${wanted} among ${JSON.stringify(heard)}`;
  });
}

widgetTest("what changes is announced: answers kept, offerings found, what not sure means, what is missing", { path: "#/question/providers" }, async ({ page, widget }) => {
  await stands(widget, question("providers").ask);
  await recordsArrived(page);
  await listen(widget);
  await widget.getByRole("searchbox").fill("claude");
  await hears(page, /^2 of \d+ offerings/);
  await answer(widget, "providers", "anthropic/business");
  await hears(page, /^Saved in this browser$/);
  await go(page, "question/retention");
  await stands(widget, question("retention").ask);
  await answer(widget, "retention", "not-sure");
  await hears(page, /We count every possible answer/);
  await go(page, "question/industry");
  await stands(widget, question("industry").ask);
  await goOn(widget);
  await hears(page, /^There is a problem/);
});

widgetTest("what changes is announced: notices, results counted, what cannot be opened, what is copied", { path: "#/results", before: keptBefore(ANSWERS) }, async ({ page, widget }) => {
  await stands(widget, "Results");
  await recordsArrived(page);
  await until(page, false, () => widget.getByText("Working out").isVisible());
  await listen(widget);
  await widget.getByRole("searchbox", { name: "Name contains" }).fill("openai");
  await hears(page, /^\d+ of \d+ offerings shown/);
  await go(page, "open");
  await stands(widget, "Open a saved assessment");
  await widget.getByRole("textbox", { name: "Or a code" }).fill("VR1-7K3M9");
  await way(widget, "Open the code").click();
  await hears(page, /^This code cannot be opened/);
  await go(page, "");
  await widget.getByRole("button", { name: "Start again", exact: true }).click();
  await hears(page, /^All answers were removed/);
});

widgetTest("the focus is never lost: what had it is gone, and something that makes sense has it", { path: "#/question/providers", before: keptBefore(ANSWERS) }, async ({ page, widget }) => {
  await stands(widget, question("providers").ask);
  await recordsArrived(page);
  const lost = () => page.evaluate(`(${focused})() === document.body || (${focused})().localName === "vendor-risk"`);
  const press = async (button) => {
    await button.focus();
    await page.keyboard.press("Enter");
  };

  const chips = widget.getByRole("button", { name: /^Remove/ });
  for (let left = await chips.count(); left > 0; left -= 1) {
    await press(chips.first());
    await until(page, left - 1, () => chips.count());
    assert.equal(await lost(), false, `${left - 1} chips left`);
  }
  await press(widget.getByRole("button", { name: "Consumer", exact: true }));
  assert.equal(await lost(), false, "a filter");

  await go(page, "");
  await stands(widget, "Before you sign with an AI provider");
  await press(widget.getByRole("button", { name: "Start again", exact: true }));
  const notice = widget.getByText("All answers were removed.");
  await notice.waitFor();
  assert.equal(await lost(), false, "all answers removed");
  await press(widget.getByRole("button", { name: "Close", exact: true }));
  await notice.waitFor({ state: "detached" });
  assert.equal(await focusedWords(page), "Before you sign with an AI provider", "a notice is closed");
});

widgetTest("the focus is never lost: in the table, when answers come back, and on the way back", { path: "#/results", before: keptBefore(ANSWERS) }, async ({ page, widget }) => {
  await stands(widget, "Results");
  await recordsArrived(page);
  const lost = () => page.evaluate(`(${focused})() === document.body || (${focused})().localName === "vendor-risk"`);
  const press = async (button) => {
    await button.focus();
    await page.keyboard.press("Enter");
  };
  const picks = widget.getByRole("checkbox", { name: /^Pick / });
  for (const index of [0, 1]) {
    await picks.nth(index).focus();
    await page.keyboard.press("Space");
  }
  await press(widget.getByRole("button", { name: "Show only those picked", exact: true }));
  assert.equal(await lost(), false, "only those picked");
  const none = widget.getByRole("button", { name: "Pick none", exact: true });
  await press(none);
  await none.waitFor({ state: "detached" });
  assert.equal(await lost(), false, "none picked");

  await press(way(widget, shortName("openai/business")).first());
  await stands(widget, shortName("openai/business"));
  assert.equal(await focusedWords(page), shortName("openai/business"));
  await page.goBack();
  await stands(widget, "Results");
  assert.equal(await focusedWords(page), "Results");

  await go(page, "");
  await widget.getByRole("button", { name: "Start again", exact: true }).click();
  await press(widget.getByRole("button", { name: "Undo", exact: true }));
  await widget.getByText("All answers were removed.").waitFor({ state: "detached" });
  assert.equal(await lost(), false, "answers are back");
});

widgetTest("whoever comes into the widget by Tab comes out of it, forwards and backwards", { path: "pages/host.html" }, async ({ page }) => {
  const { widget } = await embed(page, { storage: "none", start: "question/use" });
  await recordsArrived(page);
  await page.evaluate(() => {
    const before = document.createElement("button");
    before.textContent = "Before";
    document.getElementById("place").before(before);
    before.focus();
  });
  const at = () => page.evaluate(() => document.activeElement.localName);
  const inside = new Set();
  for (const [key, end] of [["Tab", "input"], ["Shift+Tab", "button"]]) {
    let stops = 0;
    do {
      await page.keyboard.press(key);
      inside.add(await focusedWords(page));
      stops += 1;
      assert.ok(stops < 60, `no way out by ${key}`);
    } while ((await at()) === "vendor-risk");
    assert.equal(await at(), end, `out by ${key}`);
    assert.ok(stops > 5, `${stops} stops by ${key}`);
  }
  await stands(widget, question("use").ask);
});

widgetTest("the words are told as English, whatever the language of the page; and each page says its own", { path: "pages/host.html" }, async ({ page, server }) => {
  await page.evaluate(() => (document.documentElement.lang = "de"));
  const { widget } = await embed(page, { storage: "none" });
  assert.equal(await heading(widget, "Before you sign with an AI provider").evaluate((one) => one.closest("[lang]").lang), "en");
  await recordsArrived(page);
  for (const name of ["index.html", "frame.html", "vendor-risk.html", "accessibility.html", "examples/theming.html"]) {
    const text = await (await fetch(server.address + name)).text();
    assert.match(text, /<html lang="en">/, name);
    assert.match(text, /<title>[^<]+<\/title>/, name);
  }
});

widgetTest("by keyboard the summary is printed, and the focus is where it was", {
  path: "#/summary",
  before: async (context) => {
    await keptBefore(ANSWERS)(context);
    await context.addInitScript(() => {
      window.printed = 0;
      window.print = () => {
        dispatchEvent(new Event("beforeprint"));
        window.printed += 1;
        dispatchEvent(new Event("afterprint"));
      };
    });
  },
}, async ({ page, widget }) => {
  await widget.getByRole("heading", { name: "Sources", exact: true }).waitFor();
  await recordsArrived(page);
  await widget.getByRole("button", { name: "Print, or save as PDF", exact: true }).focus();
  await page.keyboard.press("Enter");
  await until(page, 1, () => page.evaluate(() => window.printed));
  assert.equal(await focusedWords(page), "Print, or save as PDF");
});
