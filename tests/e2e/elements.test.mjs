// <vendor-risk> among other things on a page: other elements of its kind, other programs, other style sheets.

import assert from "node:assert/strict";

import { ANSWERS, answer, assessment, embed, goOn, heading, question, recordsArrived, stands, until, way, widgetTest } from "./steps.mjs";

const HOST = { path: "pages/host.html" };
const DONE = JSON.stringify(ANSWERS);

/** Writes down every event of the widget that reaches the document. */
const listen = (page) =>
  page.evaluate(() => {
    window.heard = [];
    for (const name of ["ready", "change", "complete", "error"]) {
      document.addEventListener(`vendor-risk-${name}`, ({ target, detail, bubbles, composed }) => {
        const same = JSON.stringify(detail) === JSON.stringify(target.assessment);
        window.heard.push({ name, id: target.id, bubbles, composed, same });
      });
    }
  });

const heard = (page) => page.evaluate(() => window.heard.splice(0));

widgetTest("two elements have their own answers, screens and events", HOST, async ({ page }) => {
  await listen(page);
  const { widget: one } = await embed(page, { id: "one", storage: "local", start: "question/use" });
  const { widget: two } = await embed(page, { id: "two", storage: "local", start: "question/use" }, "elsewhere");
  await until(page, 2, () => page.evaluate(() => window.heard.length));
  const whole = { bubbles: true, composed: true, same: true };
  const ready = (await heard(page)).sort((a, b) => a.id.localeCompare(b.id));
  assert.deepEqual(ready, ["one", "two"].map((id) => ({ name: "ready", id, ...whole })), "ready, with the assessment");

  await answer(one, "use", ["internal"]);
  await until(page, 1, () => page.evaluate(() => window.heard.length));
  assert.deepEqual(await heard(page), [{ name: "change", id: "one", ...whole }]);
  assert.deepEqual((await assessment(one)).answers, { use: ["internal"] });
  assert.deepEqual((await assessment(two)).answers, {});
  await answer(two, "use", ["training"]);
  await goOn(two);
  await heading(two, question("use").ask).waitFor({ state: "detached" });
  await stands(one, question("use").ask);
  assert.deepEqual((await assessment(one)).answers, { use: ["internal"] });
  assert.deepEqual(await page.evaluate(() => Object.keys(localStorage).length), 2);
  await recordsArrived(page);
});

widgetTest("whoever goes from the answers to the results is told complete, once", HOST, async ({ page }) => {
  await listen(page);
  const { widget } = await embed(page, { id: "one", storage: "none", start: "answers", answers: DONE });
  await way(widget, "See the results").click();
  await stands(widget, "Results");
  await until(page, true, () => page.evaluate(() => window.heard.some(({ name }) => name === "complete")));
  await way(widget, "How this is judged").first().click();
  await stands(widget, "How this is judged");
  await way(widget, "Results").first().click();
  await stands(widget, "Results");
  const complete = (await heard(page)).filter(({ name }) => name === "complete");
  assert.deepEqual(complete, [{ name: "complete", id: "one", bubbles: true, composed: true, same: true }]);
  await recordsArrived(page);
});

widgetTest("the assessment is there as long as the program is, and nobody can change it from outside", HOST, async ({ page }) => {
  const before = await page.evaluate(() => document.createElement("vendor-risk").assessment);
  assert.equal(before, null);
  const { widget, element } = await embed(page, { storage: "none", answers: DONE });
  assert.equal((await assessment(widget)).format, "vendor-risk/assessment@1");
  await element.evaluate((element) => {
    element.assessment.answers = {};
    element.assessment.results.length = 0;
    try {
      element.assessment = null;
    } catch {
      // It is read-only: in a module assigning it throws.
    }
  });
  assert.deepEqual((await assessment(widget)).answers, ANSWERS);
  assert.equal((await assessment(widget)).results.length, ANSWERS.providers.length);
  await recordsArrived(page);
  const after = await element.evaluate(async (element) => {
    element.remove();
    await new Promise((resolve) => setTimeout(resolve));
    return element.assessment;
  });
  assert.equal(after, null);
});

widgetTest("reset() takes all answers away, and Undo brings them back", HOST, async ({ page }) => {
  const { widget, element } = await embed(page, { storage: "none", start: "results", answers: DONE });
  await stands(widget, "Results");
  await element.evaluate((element) => element.reset());
  await stands(widget, "Before you sign with an AI provider");
  assert.deepEqual((await assessment(widget)).answers, {});
  await widget.getByRole("button", { name: "Undo", exact: true }).click();
  await until(page, ANSWERS, async () => (await assessment(widget)).answers);
  await recordsArrived(page);
});

for (const how of ["append", "moveBefore", "remove and append"]) {
  widgetTest(`an element that is moved by ${how} keeps its screen, its answers and what is half done`, HOST, async ({ page }) => {
    const { widget, element } = await embed(page, { storage: "none", id: "one", start: "question/providers" });
    await answer(widget, "providers", "openai/business");
    await widget.getByRole("searchbox").fill("open");
    await element.evaluate((element, how) => {
      const elsewhere = document.getElementById("elsewhere");
      if (how === "remove and append") element.remove();
      if (how === "moveBefore") elsewhere.moveBefore(element, null);
      else elsewhere.append(element);
    }, how);
    await page.locator("#elsewhere > #one").waitFor();
    assert.equal(await widget.getByRole("searchbox").inputValue(), "open");
    assert.deepEqual((await assessment(widget)).answers, { providers: ["openai/business"] });
    await goOn(widget);
    await stands(widget, question("terms").ask);
    await recordsArrived(page);
  });
}

widgetTest("an element that is removed and added again begins anew, or where it kept its answers", HOST, async ({ page }) => {
  for (const storage of ["none", "local"]) {
    const { widget, element } = await embed(page, { storage, id: storage, start: "question/use" });
    await answer(widget, "use", ["internal"]);
    await goOn(widget);
    await stands(widget, question("builds").ask);
    for (const place of ["elsewhere", "place"]) {
      await element.evaluate(async (element) => {
        element.remove();
        await new Promise((resolve) => setTimeout(resolve));
      });
      await element.evaluate((element, place) => document.getElementById(place).append(element), place);
      await stands(widget, question(storage === "local" ? "builds" : "use").ask);
      assert.deepEqual((await assessment(widget)).answers, storage === "local" ? { use: ["internal"] } : {});
    }
  }
  assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), ["vendor-risk/saved@1#local"], "it kept its name each time");
  await recordsArrived(page);
});

widgetTest("an element that was there before the program takes up the properties and children it was given", { path: "pages/late.html" }, async ({ page, widget }) => {
  await page.evaluate((answers) => {
    const element = document.querySelector("vendor-risk");
    element.start = "results";
    element.answers = answers;
    element.append(document.createElement("p"));
    element.firstElementChild.textContent = "A word for browsers that cannot.";
  }, DONE);
  await page.evaluate(() => import("../vendor-risk.js"));
  await stands(widget, "Results");
  assert.deepEqual((await assessment(widget)).answers, ANSWERS);
  assert.equal(await page.getByText("A word for browsers that cannot.").isVisible(), false);
  await page.evaluate(() => import("../vendor-risk.js?again"));
  await stands(widget, "Results");
  await recordsArrived(page);
});

widgetTest("inside other Yew programs, through shadow roots, it counts past their trees and hears its clicks", HOST, async ({ page }) => {
  // What a Yew program leaves on its elements, see src/element/nesting.rs. The tests of the element nest a real one.
  await page.evaluate(() => {
    const outer = document.getElementById("place");
    outer.__yew_subtree_id = 7;
    const inner = document.createElement("div");
    inner.__yew_subtree_id = 12;
    outer.attachShadow({ mode: "open" }).append(inner);
    const widget = document.createElement("vendor-risk");
    widget.setAttribute("storage", "none");
    inner.append(widget);
  });
  const widget = page.locator("vendor-risk");
  await way(widget, "Begin").click();
  await answer(widget, "providers", "openai/business");
  await goOn(widget);
  await stands(widget, question("terms").ask);
  const own = await widget.evaluate((element) => element.shadowRoot.firstElementChild.__yew_subtree_id);
  assert.ok(own > 12, `its tree has number ${own}`);
  await recordsArrived(page);
});

widgetTest("inside a form of the host page neither Enter nor Continue sends the host’s form", HOST, async ({ page }) => {
  await page.evaluate(() => {
    const form = document.querySelector("form");
    form.id = "form";
    window.sent = 0;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      window.sent += 1;
    });
  });
  const { widget } = await embed(page, { storage: "none", start: "question/providers" }, "form");
  await answer(widget, "providers", "openai/business");
  await widget.getByRole("searchbox").press("Enter");
  await goOn(widget);
  await stands(widget, question("terms").ask);
  assert.equal(await page.evaluate(() => window.sent), 0);
  await recordsArrived(page);
});

/** How every element of a tree looks, as far as the browser knows. */
function looks(root) {
  return [...root.querySelectorAll("*")].map((element) => [element.localName, element.className?.baseVal ?? element.className, ...Object.values({ ...getComputedStyle(element) })].join("|"));
}

widgetTest("the host page looks and is as before once the widget is there", HOST, async ({ page }) => {
  const look = () =>
    page.evaluate(`({
      styles: (${looks})(document).filter((look) => !look.startsWith("vendor-risk")),
      sheets: document.adoptedStyleSheets.length + document.styleSheets.length,
      head: document.head.innerHTML,
      globals: Object.keys(window).sort().filter((name) => name !== "place"),
      focused: document.activeElement.localName,
      title: document.title,
      cookie: document.cookie,
    })`);
  const before = await look();
  await page.locator("#place").evaluate((place) => (place.style.height = "400px"));
  const sized = await look();
  const { widget } = await embed(page, { storage: "none", start: "results", answers: DONE });
  await stands(widget, "Results");
  await recordsArrived(page);
  const after = await look();
  assert.deepEqual({ ...after, styles: [] }, { ...before, styles: [] });
  // Only its own place may grow: what differs must be sizes that follow from there.
  const paint = ({ styles }) => styles.map((style) => style.split("|").filter((value) => /^(rgb|#)|px solid|serif|px \d/.test(value)).join("|"));
  assert.deepEqual(paint(after), paint(sized));
});

/** The looks of the widget's elements that a host page has no say in. */
const ownLook = (widget) =>
  widget.evaluate((element) => {
    const names = [
      "color", "backgroundColor", "fontSize", "lineHeight", "letterSpacing", "wordSpacing", "textAlign", "textIndent", "textTransform", "whiteSpace", "visibility",
      "display", "marginTop", "paddingLeft", "borderTopColor", "borderTopWidth", "cursor",
    ];
    return [...element.shadowRoot.querySelectorAll(".vr, .vr *")].map((one) => {
      const style = getComputedStyle(one);
      return `${one.localName}.${one.className?.baseVal ?? one.className}: ${names.map((name) => `${name} ${style[name]}`).join("; ")}`;
    });
  });

for (const start of ["question/data", "results"]) {
  widgetTest(`a style sheet that spares nothing does not reach into the widget: ${start}`, { path: "pages/hostile.html", context: { viewport: { width: 1000, height: 800 } } }, async ({ page }) => {
    const attributes = { storage: "none", start, answers: DONE };
    const { widget, element } = await embed(page, attributes);
    await recordsArrived(page);
    await until(page, false, () => widget.getByText("Working out").isVisible());
    const hostile = await ownLook(widget);
    await element.evaluate((element) => element.remove());
    // Now without that sheet, at the same width; the font is the host's, on purpose.
    await page.evaluate(() => (document.styleSheets[0].disabled = true));
    const { widget: again } = await embed(page, attributes);
    await until(page, false, () => again.getByText("Working out").isVisible());
    const plain = await ownLook(again);
    assert.ok(plain.length > 50);
    assert.deepEqual(hostile.filter((look, index) => look !== plain[index]).slice(0, 5), []);
    assert.deepEqual(hostile.length, plain.length);
  });
}

widgetTest("it takes the host’s font and sizes that are set on it", HOST, async ({ page }) => {
  const { widget, element } = await embed(page, { storage: "none" });
  const font = () => heading(widget, "Before you sign with an AI provider").evaluate((one) => getComputedStyle(one).fontFamily);
  assert.equal(await font(), "serif");
  await element.evaluate((element) => {
    element.style.setProperty("--vr-ink", "rgb(1, 2, 3)");
    element.style.fontFamily = "monospace";
  });
  assert.equal(await font(), "monospace");
  assert.equal(await heading(widget, "Before you sign with an AI provider").evaluate((one) => getComputedStyle(one).color), "rgb(1, 2, 3)");
  await recordsArrived(page);
});

widgetTest("load() shows an assessment of the page’s, even before the program is there, and takes nothing over unasked", { path: "pages/host.html" }, async ({ page }) => {
  const { widget, element } = await embed(page, { storage: "none", start: "results", answers: JSON.stringify(ANSWERS) });
  const before = await assessment(widget);
  await element.evaluate((element, document) => element.load(document), before);
  await stands(widget, "The same then and now");
  assert.deepEqual(await assessment(widget), before);

  const second = await page.evaluateHandle((document) => {
    const element = window.document.createElement("vendor-risk");
    element.setAttribute("storage", "none");
    element.id = "early";
    element.load(JSON.stringify(document));
    window.document.getElementById("elsewhere").append(element);
    return element;
  }, before);
  const early = page.locator("#early");
  await stands(early, "The same then and now");
  assert.equal(await second.evaluate((element) => Object.keys(element.assessment.answers).length), 0);
  await recordsArrived(page);
});

widgetTest("the page is told what cannot be had", {
  path: "pages/host.html",
  before: (context) => context.route(/\/records-/, (route) => route.abort()),
}, async ({ page, trouble }) => {
  await page.evaluate(() => {
    window.told = [];
    document.addEventListener("vendor-risk-error", ({ detail }) => window.told.push(detail.what));
  });
  const { widget } = await embed(page, { storage: "none", start: "results", answers: JSON.stringify(ANSWERS) });
  await stands(widget, "Results");
  await page.waitForFunction(() => window.told.length > 0);
  assert.deepEqual(await page.evaluate(() => window.told), ["records"]);
  trouble.length = 0;
});
