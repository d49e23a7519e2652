// A program that breaks takes nothing with it: not what was answered, not another widget, not the page around it.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";

import { EVERYTHING, violations } from "./access/axe.mjs";
import { STRICT_POLICY } from "./server.mjs";
import {
  ANSWERS, CLICK, SAVED, answer, assessment, choice, embed, focusedWords, go, goOn, heading, keptBefore, question, recordsArrived, stands, until, way, widgetTest,
} from "./steps.mjs";

const HOST = { path: "pages/host.html" };

/** Ways to break a program: a function of the page that it needs throws, once. */
const WAYS = {
  // Rust is given the error and panics: a trap, which leaves the program where it stands.
  "a panic": ["Node", "insertBefore"],
  // The error goes through the program as an exception that it knows nothing of.
  "an exception": ["Document", "createTextNode"],
};

/** The next call of this function of the page throws. */
const breakNext = (page, [owner, name]) =>
  page.evaluate(
    ([owner, name]) => {
      const { prototype } = window[owner];
      const own = prototype[name];
      prototype[name] = () => {
        prototype[name] = own;
        throw new Error("broken on purpose");
      };
    },
    [owner, name],
  );

/** The message in the place of the program; the console says once why. */
async function stopped(widget, trouble) {
  await widget.getByRole("alert").filter({ hasText: "Something went wrong in this questionnaire, and it stopped. What you answered is kept." }).waitFor();
  await stands(widget, "This questionnaire has stopped");
  // Yew itself may have said before what it was given.
  const [why, ...before] = trouble.splice(0).reverse();
  assert.match(why, /^console error: (RuntimeError: unreachable|Error: broken on purpose)/);
  assert.ok(before.every((line) => /^console error: .*broken on purpose/.test(line)), before.join("\n"));
}

const startAgain = (widget) => widget.getByRole("button", { name: "Start again", exact: true }).click();

for (const [how, broken] of Object.entries(WAYS)) {
  for (const storage of ["local", "none"]) {
    widgetTest(`${how} stops one widget alone, and it continues where it was, with storage ${storage}`, HOST, async ({ page, server, trouble }) => {
      const { widget: one } = await embed(page, { id: "one", storage, start: "question/use" });
      const { widget: two, element } = await embed(page, { id: "two", storage: "none", start: "question/providers" }, "elsewhere");
      await answer(one, "use", ["internal"]);
      await answer(two, "providers", "openai/business");
      await two.getByRole("searchbox").fill("open");
      await recordsArrived(page);
      await page.evaluate(() => {
        window.told = [];
        document.addEventListener("vendor-risk-error", ({ target, detail }) => window.told.push([target.id, detail.what, detail.message]));
        document.querySelector("h1").addEventListener("click", ({ target }) => (target.textContent = "The page lives"));
      });
      await breakNext(page, broken);
      await goOn(one);
      await stopped(one, trouble);
      const [[id, what, message], ...more] = await page.evaluate(() => window.told);
      assert.deepEqual([id, what, more], ["one", "program", []]);
      assert.match(message, /it stopped/);
      assert.equal(await page.locator("#one").evaluate((element) => element.assessment), null);

      // The page and the other widget go on as if nothing had been, what is half typed included.
      await page.locator("h1").click();
      assert.equal(await page.locator("h1").textContent(), "The page lives");
      assert.equal(await two.getByRole("searchbox").inputValue(), "open");
      await goOn(two);
      await stands(two, question("terms").ask);
      assert.deepEqual((await assessment(two)).answers, { providers: ["openai/business"] });
      assert.equal(await element.evaluate((element) => element.isConnected), true);

      // What the broken program listened to, and was waiting for, makes no noise.
      await page.evaluate(() => {
        for (const name of ["beforeprint", "afterprint", "hashchange", "popstate", "resize"]) window.dispatchEvent(new Event(name));
        window.dispatchEvent(new StorageEvent("storage", { key: "vendor-risk/saved@1#one", newValue: "{}" }));
        const one = document.getElementById("one");
        one.reset();
        one.print();
      });
      server.requests.length = 0;
      await startAgain(one);
      await stands(one, question("use").ask);
      assert.equal(await focusedWords(page), question("use").ask, "whoever pressed the button is at the top of the screen");
      assert.deepEqual((await assessment(one)).answers, { use: ["internal"] });
      await goOn(one);
      await stands(one, question("builds").ask);
      assert.ok(server.requests.every((path) => path.includes("/records-")), "the program itself is there already");
    });
  }
}

widgetTest("an answer is kept before it is drawn: what breaks the drawing does not take it away", HOST, async ({ page, trouble }) => {
  for (const storage of ["local", "session", "none"]) {
    const { widget } = await embed(page, { id: storage, storage, start: "question/use" });
    await recordsArrived(page);
    // With the first answer the ways to other screens come.
    await breakNext(page, WAYS["a panic"]);
    await choice(widget, "use", "internal").click(CLICK);
    await stopped(widget, trouble);
    await startAgain(widget);
    await stands(widget, question("use").ask);
    assert.deepEqual((await assessment(widget)).answers, { use: ["internal"] }, storage);
  }
});

widgetTest("where the storage is full, what was answered outlives a panic all the same, and a move of the element", {
  ...HOST,
  before: (context) =>
    context.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
      };
    }),
}, async ({ page, trouble }) => {
  const { widget, element } = await embed(page, { id: "one", storage: "local", start: "question/use" });
  await answer(widget, "use", ["internal"]);
  await recordsArrived(page);
  await breakNext(page, WAYS["a panic"]);
  await goOn(widget);
  await stopped(widget, trouble);
  await element.evaluate((element) => document.getElementById("elsewhere").append(element));
  await widget.getByRole("alert").waitFor();
  await element.evaluate(async (element) => {
    element.remove();
    await new Promise((resolve) => setTimeout(resolve));
    document.getElementById("place").append(element);
  });
  await stands(widget, question("use").ask);
  assert.deepEqual((await assessment(widget)).answers, { use: ["internal"] });
});

widgetTest("in a frame without rights, where nothing can be stored, a panic takes no answer either", {
  path: "pages/frame.html",
  policy: `${STRICT_POLICY}; frame-src 'self'`,
  shared: true,
}, async ({ page, trouble }) => {
  const widget = page.frameLocator("iframe").locator("vendor-risk");
  await stands(widget, question("use").ask);
  await answer(widget, "use", ["internal"]);
  const frame = page.frames().find((frame) => frame.url().includes("index.html"));
  await recordsArrived(frame);
  await breakNext(frame, WAYS["a panic"]);
  await goOn(widget);
  await stopped(widget, trouble);
  await startAgain(widget);
  await stands(widget, question("use").ask);
  assert.deepEqual((await assessment(widget)).answers, { use: ["internal"] });
});

widgetTest("what was answered can be saved as a file, and opened again", HOST, async ({ page, trouble }) => {
  const { widget } = await embed(page, { id: "one", storage: "none", start: "answers", answers: JSON.stringify(ANSWERS) });
  await recordsArrived(page);
  await breakNext(page, WAYS["an exception"]);
  await way(widget, "See the results").click();
  await stopped(widget, trouble);
  const [download] = await Promise.all([page.waitForEvent("download"), widget.getByRole("link", { name: "Save my answers as a file" }).click()]);
  assert.equal(download.suggestedFilename(), "vendor-risk-answers.json");
  const path = await download.path();
  const saved = JSON.parse(await readFile(path, "utf8"));
  assert.deepEqual([saved.format, saved.answers], [SAVED, ANSWERS]);

  const { widget: other } = await embed(page, { id: "two", storage: "none", start: "open" }, "elsewhere");
  await other.getByLabel("File").setInputFiles(path);
  await stands(other, "Saved answers");
  assert.deepEqual((await assessment(other)).answers, {});
  await other.getByRole("button", { name: "Continue with it", exact: true }).click();
  await stands(other, "Results");
  assert.deepEqual((await assessment(other)).answers, ANSWERS);
});

for (const storage of ["local", "none"]) {
  widgetTest(`if it breaks again at once, one can begin without answers, and the old ones are not deleted: storage ${storage}`, HOST, async ({ page, trouble }) => {
    const { widget } = await embed(page, { id: "one", storage, start: "question/use", answers: '{"use":["internal"]}' });
    await recordsArrived(page);
    const withNone = widget.getByRole("button", { name: "Start with no answers", exact: true });
    await breakNext(page, WAYS["a panic"]);
    await goOn(widget);
    await stopped(widget, trouble);
    assert.equal(await withNone.count(), 0);
    await breakNext(page, WAYS["a panic"]);
    await startAgain(widget);
    await withNone.waitFor();
    await stopped(widget, trouble);
    // Once more, and this time it holds.
    await startAgain(widget);
    await stands(widget, question("use").ask);
    assert.deepEqual((await assessment(widget)).answers, { use: ["internal"] });

    await breakNext(page, WAYS["a panic"]);
    await goOn(widget);
    await withNone.waitFor();
    await stopped(widget, trouble);
    await withNone.click();
    await stands(widget, "Before you sign with an AI provider");
    assert.deepEqual((await assessment(widget)).answers, {});
    if (storage === "none") return;
    await widget.getByRole("status").filter({ hasText: "Your earlier answers are kept, untouched" }).waitFor();
    const aside = await page.evaluate(() => Object.values(localStorage).map((text) => JSON.parse(text).answers));
    assert.deepEqual(aside, [{ use: ["internal"] }]);
  });
}

widgetTest("the standalone page comes back after a panic, on the screen that its address names", { path: "#/question/use", before: keptBefore({ use: ["internal"] }) }, async ({ page, widget, trouble }) => {
  await recordsArrived(page);
  await breakNext(page, WAYS["a panic"]);
  await goOn(widget);
  await stopped(widget, trouble);
  await go(page, "answers");
  await startAgain(widget);
  await stands(widget, "Check your answers");
  await until(page, { use: ["internal"] }, async () => (await assessment(widget)).answers);
});

widgetTest("a panic while the summary is printed leaves nothing of it on the page", HOST, async ({ page, trouble }) => {
  const { widget, element } = await embed(page, { id: "one", storage: "none", start: "summary", answers: JSON.stringify(ANSWERS) });
  await heading(widget, "Sources").waitFor();
  await recordsArrived(page);
  const sheets = () => page.evaluate(() => document.adoptedStyleSheets.length);
  await page.evaluate(() => (window.print = () => window.dispatchEvent(new Event("beforeprint"))));
  await element.evaluate((element) => element.print());
  await until(page, 1, sheets);
  await breakNext(page, WAYS["a panic"]);
  await way(widget, "Back to the results").click();
  await stopped(widget, trouble);
  assert.equal(await sheets(), 0);
  assert.equal(await element.evaluate((element) => element.hasAttribute("data-vendor-risk-printing")), false);
});

widgetTest("under the message stands what the page has to offer instead", { path: "pages/fallback.html" }, async ({ page, widget, trouble }) => {
  const form = page.getByRole("link", { name: "Or use the form." });
  await way(widget, "Begin").waitFor();
  await recordsArrived(page);
  assert.equal(await form.isVisible(), false);
  await breakNext(page, WAYS["a panic"]);
  await way(widget, "Begin").click();
  await stopped(widget, trouble);
  const below = async (locator) => (await locator.boundingBox()).y;
  const gap = (await below(form)) - (await below(widget.getByRole("button", { name: "Start again" })));
  assert.ok(gap > 40 && gap < 250, `${gap} px below the button`);
  await startAgain(widget);
  await way(widget, "Begin").waitFor();
  assert.equal(await form.isVisible(), false);
});

for (const colorScheme of ["light", "dark"]) {
  for (const forcedColors of ["none", "active"]) {
    widgetTest(`the message is accessible: ${colorScheme}, forced colours ${forcedColors}`, { context: { colorScheme, forcedColors, reducedMotion: "reduce" }, path: "#/question/use" }, async ({ page, widget, trouble }) => {
      await answer(widget, "use", ["internal"]);
      await recordsArrived(page);
      await breakNext(page, WAYS["a panic"]);
      await goOn(widget);
      await stopped(widget, trouble);
      assert.equal(await focusedWords(page), "This questionnaire has stopped", "whoever was inside is not thrown out");
      // Where the browser chooses the colours, axe sees those that it has replaced.
      const rules = { ...EVERYTHING.rules, "color-contrast": { enabled: forcedColors === "none" } };
      assert.deepEqual(await violations(page, { ...EVERYTHING, rules }), []);
      await page.keyboard.press("Tab");
      assert.equal(await focusedWords(page), "Start again");
      await page.keyboard.press("Tab");
      assert.equal(await focusedWords(page), "Save my answers as a file");
      await page.keyboard.press("Shift+Tab");
      await page.keyboard.press("Enter");
      await stands(widget, question("use").ask);
    });
  }
}
