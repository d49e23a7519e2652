// Every screen by axe-core with all rules of WCAG 2.2 A and AA, in light and dark, wide and at 320 px; and what axe cannot see: reflow, the size of targets,
// where the focus is.

import assert from "node:assert/strict";

import { EVERYTHING, violations } from "./accessible.mjs";
import { STRICT_POLICY } from "./server.mjs";
import {
  ANSWERS, NARROW, SHORTLIST, all, answer, embed, focused, goOn, keptBefore, onDay, profile, question, recordsArrived, shortName, stands, topicWord, widgetTest,
} from "./steps.mjs";

/** Without motion, so that a colour is never looked at on its way to another. */
const STILL = { reducedMotion: "reduce" };

const TARGETS = { runOnly: { type: "rule", values: ["target-size"] } };
const COLOURS = { runOnly: { type: "rule", values: ["color-contrast"] } };

/** What is wider than the screen, or cut off. */
const overflowing = (page) =>
  page.evaluate(() => {
    const wrong = [];
    const screen = document.documentElement.clientWidth;
    if (document.scrollingElement.scrollWidth > screen) wrong.push(`the page is ${document.scrollingElement.scrollWidth} px wide`);
    for (const element of document.querySelector("vendor-risk").shadowRoot.querySelectorAll("*")) {
      const box = element.getBoundingClientRect();
      const { overflowX, clipPath, visibility } = getComputedStyle(element);
      // A table of two dimensions scrolls in a region of its own, which takes the focus (WCAG 1.4.10 has it so).
      if (element.closest(".vr-scroll")) continue;
      if (box.width <= 1 || clipPath !== "none" || visibility === "hidden" || element.closest("svg")) continue;
      if (box.right > screen + 1 || box.left < -1) wrong.push(`${element.localName}.${element.className} from ${box.left} to ${box.right}`);
      if (overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1) wrong.push(`${element.localName}.${element.className} hides or scrolls what is in it`);
    }
    return wrong;
  });

/** What takes clicks on less than 24 by 24 px, other than a link in a sentence. A field takes those on its label too. */
const smallTargets = (page) =>
  page.evaluate(() => {
    const wrong = [];
    const root = document.querySelector("vendor-risk").shadowRoot;
    for (const target of root.querySelectorAll("a[href], button, input, select, summary")) {
      if (!target.checkVisibility()) continue;
      const inSentence = getComputedStyle(target).display.startsWith("inline") && target.parentElement.textContent.trim().length > target.textContent.trim().length;
      if (inSentence) continue;
      // The heads of the table on a narrow screen: there only for whoever comes by keyboard, see below.
      if (getComputedStyle(target.closest("thead") ?? target).clipPath !== "none") continue;
      target.scrollIntoView({ block: "center" });
      const [box] = target.getClientRects();
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      const takes = ([right, down]) => {
        const hit = root.elementFromPoint(x + right, y + down);
        return hit !== null && (target.contains(hit) || [...(target.labels ?? [])].some((label) => label.contains(hit)));
      };
      const reach = 11;
      if (![[-reach, 0], [reach, 0], [0, -reach], [0, reach]].every(takes)) wrong.push(`${target.outerHTML.slice(0, 120)} is ${box.width} by ${box.height}`);
    }
    return wrong;
  });

/** Goes through the screen by Tab; what is wrong with the places where the focus stops. */
async function focusTroubles(page) {
  const wrong = [];
  let stops = 0;
  await page.evaluate(() => {
    // Begins before the widget, wherever the focus was.
    const before = document.createElement("span");
    before.tabIndex = -1;
    document.body.prepend(before);
    before.focus();
    window.visited = new Set([before]);
  });
  while (stops < 300) {
    await page.keyboard.press("Tab");
    const found = await page.evaluate(
      `((element) => {
        if (element === document.body || element.localName === "vendor-risk" || window.visited.has(element)) return null;
        window.visited.add(element);
        const what = element.outerHTML.slice(0, 120);
        const wrong = [];
        const outlined = (one) => one instanceof Element && getComputedStyle(one).outlineStyle !== "none" && parseFloat(getComputedStyle(one).outlineWidth) >= 2;
        if (![element, element.parentElement, element.parentElement?.parentElement].some(outlined)) wrong.push("focus is not visible: " + what);
        const box = element.getClientRects()[0];
        if (!box) return ["focus on something that is not there: " + what];
        const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
        if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return [...wrong, "focus out of sight: " + what];
        const top = element.getRootNode().elementFromPoint(x, y);
        const own = top && (element.contains(top) || top.contains(element) || [...(element.labels ?? [])].some((label) => label.contains(top)));
        if (!own) wrong.push("focus is obscured: " + what + " by " + top?.outerHTML.slice(0, 80));
        return wrong;
      })((${focused})())`,
    );
    if (found === null) break;
    stops += 1;
    wrong.push(...found);
  }
  assert.ok(stops >= 2 && stops < 300, `${stops} stops by Tab`);
  return wrong;
}

const NOT_SURE = Object.fromEntries(Object.keys(ANSWERS).map((id) => [id, id === "providers" ? SHORTLIST : "not-sure"]));

/** name: address, answers that are kept, the heading or question that stands, what to do before it is looked at. */
const SCREENS = {
  start: { path: "#/", stands: "Before you sign with an AI provider" },
  "start, with answers": { path: "#/", kept: ANSWERS, stands: "Before you sign with an AI provider" },
  shortlist: { path: "#/question/providers", kept: { providers: SHORTLIST }, stands: question("providers").ask },
  models: { path: "#/question/models", kept: { providers: ["cerebras/business"] }, stands: question("models").ask },
  "one of several": { path: "#/question/terms", kept: { terms: "consumer" }, stands: question("terms").ask },
  "several of many": { path: "#/question/data", kept: { data: ["personal", "health"] }, stands: question("data").ask },
  "not sure": { path: "#/question/retention", kept: { retention: "not-sure" }, stands: question("retention").ask },
  "answer missing": {
    path: "#/question/industry",
    stands: question("industry").ask,
    prepare: async (widget) => {
      await goOn(widget);
      await widget.getByRole("alert").waitFor();
    },
  },
  "answers, some open, some hidden, some unknown": {
    path: "#/answers",
    kept: { ...ANSWERS, data: ["none"], audit: undefined, builds: "not-sure", aura: "blue" },
    stands: "Check your answers",
  },
  "before it is filed": { path: "#/filing", kept: ANSWERS, stands: "Before you file it" },
  "an assessment opened again": {
    path: "#/open",
    kept: ANSWERS,
    stands: "Open a saved assessment",
    prepare: async (widget) => {
      await widget.getByRole("textbox", { name: "Or a code" }).fill("VR1-7K3M9");
      await widget.getByRole("button", { name: "Open the code", exact: true }).click();
      await widget.getByRole("heading", { name: "This code cannot be opened." }).waitFor();
    },
  },
  "results of all": { path: "#/results", kept: { ...ANSWERS, providers: "all" }, stands: "Results", long: true },
  "results of a shortlist": { path: "#/results", kept: ANSWERS, stands: "Results", prepare: (widget) => widget.getByRole("heading", { name: "What you were not sure about" }).waitFor() },
  "results with nothing sure": {
    path: "#/results",
    kept: NOT_SURE,
    stands: "Results",
    prepare: async (widget) => {
      await widget.getByRole("heading", { name: "What you were not sure about" }).waitFor();
      await widget.getByRole("button", { name: /^Data exposure/ }).click();
      await widget.getByRole("checkbox").first().check({ force: true });
    },
  },
  offering: {
    path: "#/offering/anthropic/consumer",
    kept: ANSWERS,
    stands: shortName("anthropic/consumer"),
    prepare: async (widget) => {
      await widget.getByRole("heading", { name: "The provider and its documents" }).waitFor();
      await widget.evaluate((element) =>
        element.shadowRoot.querySelectorAll("details").forEach((details, index) => (details.open = index < 3 || !details.matches(":has(details)"))),
      );
    },
  },
  "offering, not on the shortlist": { path: "#/offering/xai/consumer", kept: ANSWERS, stands: shortName("xai/consumer") },
  "host, model by model": {
    path: "#/offering/cerebras/business",
    kept: { ...ANSWERS, providers: ["cerebras/business"] },
    stands: shortName("cerebras/business"),
    prepare: async (widget) => {
      await widget.getByRole("heading", { name: "Model by model" }).waitFor();
      await widget.evaluate((element) => element.shadowRoot.querySelectorAll(".vr-model, .vr-copy").forEach((details, index) => (details.open = index < 5)));
    },
  },
  compare: { path: "#/compare/anthropic/business+deepseek/business", kept: ANSWERS, stands: "Side by side", prepare: (widget) => widget.getByRole("heading", { name: "Told, not scored" }).waitFor() },
  browse: { path: "#/browse", stands: "What the documents say", prepare: (widget) => widget.getByRole("searchbox").fill("cerebras"), long: true },
  clause: {
    path: "#/clause/anthropic/business/output-ownership/1",
    stands: topicWord("output-ownership"),
    prepare: async (widget) => {
      await widget.getByRole("heading", { name: "To cite this record" }).waitFor();
      await widget.evaluate((element) => element.shadowRoot.querySelectorAll("details").forEach((details) => (details.open = true)));
    },
  },
  provider: {
    path: "#/provider/cerebras",
    stands: "Cerebras",
    prepare: (widget) => widget.getByRole("heading", { name: "What a directory says of it" }).waitFor(),
    long: true,
  },
  method: { path: "#/method", stands: "How this is judged", long: true },
  summary: { path: "#/summary", kept: { ...ANSWERS, providers: ["anthropic/consumer"] }, stands: "Vendor-risk summary: Anthropic", prepare: (widget) => widget.getByRole("heading", { name: "Sources", exact: true }).waitFor() },
};

for (const [name, screen] of Object.entries(SCREENS)) {
  const before = all(onDay("2026-11-21"), screen.kept ? keptBefore(screen.kept) : () => {});
  widgetTest(`${name}: no violations, in light and dark, wide and narrow; the focus is in sight`, { path: screen.path, before, context: STILL }, async ({ page, widget }) => {
    await stands(widget, screen.stands);
    await recordsArrived(page);
    await screen.prepare?.(widget);
    assert.deepEqual(await violations(page, EVERYTHING), [], "light and wide");
    await page.emulateMedia({ colorScheme: "dark" });
    assert.deepEqual(await violations(page, COLOURS), [], "dark");
    await page.setViewportSize(NARROW);
    assert.deepEqual(await overflowing(page), [], "reflow at 320 px");
    assert.deepEqual(await smallTargets(page), [], "targets");
    // What is long is the same again and again: the shorter screens of the kind are looked at in full.
    assert.deepEqual(await violations(page, screen.long ? TARGETS : EVERYTHING), [], "dark and narrow");
    if (!screen.long) assert.deepEqual(await focusTroubles(page), [], "focus");
  });
}

widgetTest("embedded in a host page, in a frame: no violations", {
  path: "pages/framing.html",
  policy: `${STRICT_POLICY}; frame-src 'self'`,
}, async ({ page }) => {
  const host = page.frames().find((frame) => frame.url().endsWith("host.html"));
  await host.waitForFunction(() => customElements.get("vendor-risk"));
  await host.evaluate((answers) => {
    const element = document.createElement("vendor-risk");
    element.setAttribute("storage", "none");
    element.setAttribute("start", "results");
    element.setAttribute("answers", answers);
    document.getElementById("place").append(element);
  }, JSON.stringify(profile("consumer-claude-eea").answers));
  await stands(page.frameLocator("iframe").locator("vendor-risk"), "Results");
  assert.deepEqual(await violations(page, EVERYTHING), []);
});

for (const theme of ["light", "dark", "auto"]) {
  widgetTest(`theme="${theme}" holds against the host page’s own: no violations`, { path: "pages/host.html", context: { colorScheme: "dark", ...STILL } }, async ({ page }) => {
    const { widget } = await embed(page, { storage: "none", start: "results", theme, answers: JSON.stringify(ANSWERS) });
    await stands(widget, "Results");
    const lightness = await widget.evaluate((element) => getComputedStyle(element).backgroundColor.match(/\d+/g).slice(0, 3).map(Number).reduce((sum, one) => sum + one));
    assert.equal(lightness > 380, theme === "light", `the ground is ${lightness} of 765`);
    assert.deepEqual(await violations(page, COLOURS), []);
  });
}

widgetTest("whoever wants less motion sees none", { path: "#/question/data", context: { reducedMotion: "reduce" } }, async ({ page, widget }) => {
  await stands(widget, question("data").ask);
  await answer(widget, "data", "personal");
  const moving = await widget.evaluate((element) =>
    [...element.shadowRoot.querySelectorAll("*")]
      .filter((one) => parseFloat(getComputedStyle(one).transitionDuration) > 0 || getComputedStyle(one).animationName !== "none")
      .map((one) => one.outerHTML.slice(0, 80)),
  );
  assert.deepEqual(moving, []);
  await recordsArrived(page);
});
