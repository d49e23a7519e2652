// Nothing that was answered is lost: not by a reload, a crash, a full, forbidden or spoilt storage, another version or another tab; and what happened is
// said.

import assert from "node:assert/strict";

import {
  ANSWERS, SAVED, answer, answerAll, assessment, go, goOn, heading, kept, keptBefore, keptText, question, recordsArrived, stands, until, way, widgetTest,
} from "./steps.mjs";
import { STRICT_POLICY } from "./server.mjs";

/** The line on every screen that says whether answers are kept. */
const saving = (widget, words) => widget.getByRole("status").filter({ hasText: words }).waitFor();

/** What people are told. */
const notice = (widget, words) => widget.getByRole("status").filter({ hasText: words }).filter({ has: widget.page().getByRole("button", { name: "Close" }) });

const answers = (widget) => async () => (await assessment(widget)).answers;

widgetTest("each answer is kept at once, and a reload brings answers and screen back", { path: "#/question/use" }, async ({ page, widget }) => {
  await answer(widget, "use", ["internal"]);
  await until(page, { use: ["internal"] }, async () => (await kept(page))?.answers);
  await answer(widget, "use", ["customers"]);
  await until(page, { use: ["internal", "customers"] }, async () => (await kept(page))?.answers);
  await saving(widget, "Saved in this browser");
  await goOn(widget);
  await stands(widget, question("exclusive").ask);
  await recordsArrived(page);

  await page.reload();
  await stands(widget, question("exclusive").ask);
  assert.deepEqual((await assessment(widget)).answers, { use: ["internal", "customers"] });
  await widget.getByRole("button", { name: "Back", exact: true }).click();
  await stands(widget, question("use").ask);
  assert.equal(await widget.getByRole("checkbox", { checked: true }).count(), 2);
  await recordsArrived(page);
});

widgetTest("whoever comes back to the first screen continues where they stopped", { path: "#/question/data" }, async ({ page, widget }) => {
  await answer(widget, "data", "personal");
  await recordsArrived(page);
  await go(page, "");
  await stands(widget, "Before you sign with an AI provider");
  await page.reload();
  await way(widget, "Continue where you stopped").click();
  await stands(widget, question("data").ask);
  await recordsArrived(page);
});

widgetTest("a crash of the tab loses nothing", { path: "#/question/data" }, async ({ page, widget }) => {
  await recordsArrived(page);
  await answer(widget, "data", ["personal", "health"]);
  await saving(widget, "Saved in this browser");

  const crashed = new Promise((resolve) => page.once("crash", resolve));
  const session = await page.context().newCDPSession(page);
  session.send("Page.crash").catch(() => {});
  await crashed;

  const next = await page.context().newPage();
  await next.goto(page.url());
  const again = next.locator("vendor-risk");
  await stands(again, question("data").ask);
  assert.deepEqual((await assessment(again)).answers, { data: ["personal", "health"] });
  await recordsArrived(next);
});

widgetTest("where storage is forbidden everything works, and it is said that nothing is kept", {
  path: "pages/frame.html",
  policy: `${STRICT_POLICY}; frame-src 'self'`,
  shared: true,
}, async ({ page }) => {
  const widget = page.frameLocator("iframe").locator("vendor-risk");
  await stands(widget, question("use").ask);
  await saving(widget, /Not saved.*does not let the page keep anything/);
  await answer(widget, "use", ["internal"]);
  await goOn(widget);
  await stands(widget, question("builds").ask);
  assert.deepEqual((await assessment(widget)).answers, { use: ["internal"] });
  await saving(widget, /Not saved/);
});

/** Fills the storage up, or makes room. */
const full = (page, isFull) =>
  page.evaluate((isFull) => {
    Storage.prototype.put ??= Storage.prototype.setItem;
    Storage.prototype.setItem = function (name, value) {
      if (isFull) throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
      this.put(name, value);
    };
  }, isFull);

widgetTest("where storage is full it is said, nothing is lost meanwhile, and all is kept once there is room", { path: "#/question/use" }, async ({ page, widget }) => {
  await answer(widget, "use", ["internal"]);
  await saving(widget, "Saved in this browser");
  await full(page, true);
  await answer(widget, "use", ["customers"]);
  await saving(widget, /Not saved.*full/);
  assert.deepEqual((await kept(page)).answers, { use: ["internal"] }, "what was kept before is untouched");
  await goOn(widget);
  await answer(widget, "exclusive", "no");
  await goOn(widget);
  await stands(widget, question("builds").ask);
  assert.deepEqual((await assessment(widget)).answers, { use: ["internal", "customers"], exclusive: "no" });
  await saving(widget, /Not saved/);

  await full(page, false);
  await answer(widget, "builds", "none");
  await saving(widget, "Saved in this browser");
  assert.deepEqual((await kept(page)).answers, { use: ["internal", "customers"], exclusive: "no", builds: ["none"] });
  await recordsArrived(page);
});

const LATER = JSON.stringify({ format: "vendor-risk/saved@7", everything: "different" });

for (const [what, text, words] of [
  ["spoilt", '{"format":"vendor-risk/saved@1","answ', "cannot be read"],
  ["of another form", '"hello"', "cannot be read"],
  ["of a later version", LATER, "later version"],
]) {
  widgetTest(`kept answers that are ${what} are left as they are, beside the new ones`, { path: "#/question/use", before: keptText(text) }, async ({ page, widget }) => {
    await notice(widget, words).filter({ hasText: "It is kept, untouched" }).waitFor();
    await answer(widget, "use", ["internal"]);
    await saving(widget, "Saved in this browser");
    assert.deepEqual((await kept(page)).answers, { use: ["internal"] });
    const untouched = () => page.evaluate((text) => Object.values(localStorage).includes(text), text);
    assert.ok(await untouched());
    await recordsArrived(page);

    await page.reload();
    await stands(widget, question("use").ask);
    assert.deepEqual((await assessment(widget)).answers, { use: ["internal"] });
    assert.ok(await untouched(), "after a reload too");
    await recordsArrived(page);
  });
}

widgetTest("kept answers that are spoilt are not overwritten where there is no room beside them", {
  path: "#/question/use",
  before: async (context) => {
    await keptText("{spoilt")(context);
    await context.addInitScript(() => {
      Storage.prototype.setItem = (name) => {
        if (!name.startsWith("kept")) throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
      };
    });
  },
}, async ({ page, widget }) => {
  await notice(widget, /untouched.*not saved/).waitFor();
  await answer(widget, "use", ["internal"]);
  await saving(widget, /Not saved/);
  assert.equal(await page.evaluate((name) => localStorage.getItem(name), SAVED), "{spoilt");
  await recordsArrived(page);
});

widgetTest("what this edition does not know is kept, reported, and does not count", {
  path: "#/question/terms",
  before: keptBefore({ use: ["internal", "telepathy"], aura: "blue", terms: "business" }, { screen: "answers" }),
}, async ({ page, widget }) => {
  const told = notice(widget, "not known to this edition");
  await told.filter({ hasText: "aura" }).filter({ hasText: "telepathy" }).waitFor();
  assert.deepEqual((await assessment(widget)).answers, { terms: "business", use: ["internal"] });

  await answer(widget, "terms", "consumer");
  await until(page, "consumer", async () => (await kept(page)).answers.terms);
  const now = await kept(page);
  assert.deepEqual({ ...now.answers, ...now.set_aside }, { terms: "consumer", use: ["internal", "telepathy"], aura: "blue" }, "nothing of it is lost");
  await recordsArrived(page);
  await page.reload();
  await told.waitFor();
  assert.deepEqual({ ...(await kept(page)).set_aside }, { use: ["internal", "telepathy"], aura: "blue" });
  await recordsArrived(page);
});

widgetTest("two tabs that are answered at the same moment lose neither answer", { path: "#/question/use" }, async ({ page, widget, server }) => {
  const other = await page.context().newPage();
  await other.goto(`${server.address}#/question/data`);
  const second = other.locator("vendor-risk");
  await stands(second, question("data").ask);
  await recordsArrived(page);
  await recordsArrived(other);
  await Promise.all([answer(widget, "use", ["internal"]), answer(second, "data", ["personal"])]);
  const both = { data: ["personal"], use: ["internal"] };
  await until(page, both, answers(widget));
  await until(other, both, answers(second));
  await until(page, both, async () => (await kept(page)).answers);
});

widgetTest("two tabs show the same answers, and neither loses what the other has", { path: "#/question/use" }, async ({ page, widget, server }) => {
  const other = await page.context().newPage();
  await other.goto(`${server.address}#/question/data`);
  const second = other.locator("vendor-risk");
  await stands(second, question("data").ask);

  await answer(widget, "use", ["internal"]);
  await notice(second, "changed in another tab").waitFor();
  await until(other, { use: ["internal"] }, answers(second));
  await stands(second, question("data").ask);

  await answer(second, "data", ["personal"]);
  await until(page, { data: ["personal"], use: ["internal"] }, answers(widget));
  await stands(widget, question("use").ask);
  assert.deepEqual((await kept(page)).answers, { data: ["personal"], use: ["internal"] });

  // Whoever starts again in one tab does not take the other's answers away.
  await recordsArrived(page);
  await recordsArrived(other);
  await go(page, "");
  await widget.getByRole("button", { name: "Start again", exact: true }).click();
  await notice(widget, "All answers were removed").waitFor();
  await notice(second, "removed in another tab").waitFor();
  assert.deepEqual((await assessment(second)).answers, { data: ["personal"], use: ["internal"] });

  await widget.getByRole("button", { name: "Undo", exact: true }).click();
  await until(page, { data: ["personal"], use: ["internal"] }, answers(widget));
  await until(page, { data: ["personal"], use: ["internal"] }, async () => (await kept(page))?.answers);
});

widgetTest("on a host page each element keeps its own: in the browser, in the tab, or nowhere; and its screen", { path: "pages/keeping.html" }, async ({ page }) => {
  const all = { first: page.locator(".plain").first(), second: page.locator(".plain").last(), legal: page.locator("#legal"), tab: page.locator("#tab"), nothing: page.locator("#nothing") };
  const values = ["anthropic/business", "openai/business", "mistral/business", "xai/business", "cohere/business"];
  for (const [index, widget] of Object.values(all).entries()) {
    await way(widget, "Begin").click();
    await answer(widget, "providers", values[index]);
    await goOn(widget);
    await stands(widget, question("terms").ask);
  }
  await saving(all.first, "Saved in this browser");
  await saving(all.tab, "Saved until this tab is closed");
  await saving(all.nothing, "Not saved: answers are gone when you leave");
  await recordsArrived(page);

  await page.reload();
  for (const [index, widget] of Object.values(all).slice(0, 4).entries()) {
    await stands(widget, question("terms").ask);
    assert.deepEqual((await assessment(widget)).answers, { providers: [values[index]] });
  }
  await way(all.nothing, "Begin").waitFor();
  assert.equal(await page.evaluate(() => Object.keys(localStorage).length), 3);
  assert.equal(await page.evaluate(() => Object.keys(sessionStorage).length), 1);
  await recordsArrived(page);
});

widgetTest("answers last through a whole journey that is reloaded at every question", { path: "#/question/providers" }, async ({ page, widget }) => {
  for (const id of ["providers", "terms", "established"]) {
    await stands(widget, question(id).ask);
    await answer(widget, id, ANSWERS[id]);
    await goOn(widget);
    await heading(widget, question(id).ask).waitFor({ state: "detached" });
    await recordsArrived(page);
    await page.reload();
  }
  await stands(widget, question("use").ask);
  await answerAll(widget, ANSWERS);
  assert.deepEqual((await assessment(widget)).answers, ANSWERS);
  await recordsArrived(page);
});

widgetTest("what an earlier edition kept, with less in it, is taken up; what others keep is neither read nor touched", {
  path: "#/question/use",
  before: (context) =>
    context.addInitScript(() => {
      if (!location.pathname.endsWith("/sub/folder/")) return;
      localStorage.setItem("vendor-risk/saved@1", '{"format":"vendor-risk/saved@1","answers":{"use":["internal"],"cloud":"yes"}}');
      localStorage.setItem("vendor-risk/saved@1#other", '{"format":"vendor-risk/saved@1","answers":{"use":["training"]}}');
      localStorage.setItem("vendor-risk/saved", "not ours");
      localStorage.setItem("another program", "{");
    }),
}, async ({ page, widget }) => {
  const others = () => page.evaluate(() => Object.entries(localStorage).filter(([name]) => name !== "vendor-risk/saved@1").sort());
  await notice(widget, "not known to this edition").filter({ hasText: "cloud" }).waitFor();
  assert.deepEqual((await assessment(widget)).answers, { use: ["internal"] });
  const before = await others();
  assert.equal(before.length, 3);
  await answer(widget, "use", ["customers"]);
  await until(page, { use: ["internal", "customers"] }, async () => (await kept(page))?.answers);
  // Whatever another program writes into another entry is no news here.
  const other = await page.context().newPage();
  await other.goto(`${new URL(page.url()).origin}/some/sub/folder/examples/index.html`);
  await other.evaluate(() => localStorage.setItem("vendor-risk/saved", "still not ours"));
  await go(page, "");
  await widget.getByRole("button", { name: "Start again", exact: true }).click();
  await notice(widget, "All answers were removed").waitFor();
  assert.deepEqual((await assessment(widget)).answers, {});
  assert.deepEqual(new Map(await others()), new Map([...before, ["vendor-risk/saved", "still not ours"]]));
  await recordsArrived(page);
});

for (const [what, deny] of [
  ["may not be asked for at all", () => Object.defineProperty(window, "localStorage", { get: () => { throw new DOMException("Denied.", "SecurityError"); } })],
  ["may neither be read nor written", () => {
    Storage.prototype.getItem = Storage.prototype.setItem = () => {
      throw new DOMException("Denied.", "SecurityError");
    };
  }],
  ["is not there", () => Object.defineProperty(window, "localStorage", { get: () => null })],
]) {
  widgetTest(`where storage ${what}, everything works, and it is said`, { path: "#/question/use", before: (context) => context.addInitScript(deny) }, async ({ page, widget }) => {
    await stands(widget, question("use").ask);
    await answer(widget, "use", ["internal"]);
    await goOn(widget);
    await stands(widget, question("builds").ask);
    assert.deepEqual((await assessment(widget)).answers, { use: ["internal"] });
    await saving(widget, /^Not saved/);
    await recordsArrived(page);
  });
}
