// What axe cannot see of a screen: whether it fits, how large targets are, where the focus stops. Each gives what is wrong, one line each.

import assert from "node:assert/strict";

import { focused } from "../steps.mjs";

/** What is wider than the screen, or cut off. The widget lets nothing out of its box; this looks at what would come out if it did. */
export const overflowing = (page, { piled = false } = {}) =>
  page.evaluate((piled) => {
    const wrong = [];
    const screen = document.documentElement.clientWidth;
    const base = document.querySelector("vendor-risk").shadowRoot.querySelector(".vr");
    base.style.overflow = piled ? "" : "visible";
    if (document.scrollingElement.scrollWidth > screen) wrong.push(`the page is ${document.scrollingElement.scrollWidth} px wide`);
    base.style.overflow = "";
    for (const element of document.querySelector("vendor-risk").shadowRoot.querySelectorAll(".vr *")) {
      const box = element.getBoundingClientRect();
      const { overflowX, clipPath, visibility } = getComputedStyle(element);
      // A table of two dimensions scrolls in a region of its own, which takes the focus (WCAG 1.4.10 has it so).
      if (element.closest(".vr-scroll")) continue;
      // A field scrolls what is written in it.
      if (element.matches("input, textarea")) continue;
      if (box.width <= 1 || clipPath !== "none" || visibility === "hidden" || element.closest("svg")) continue;
      if (box.right > screen + 1 || box.left < -1) wrong.push(`${element.localName}.${element.className} from ${box.left} to ${box.right}`);
      if (overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1) wrong.push(`${element.localName}.${element.className} hides or scrolls what is in it`);
    }
    return wrong;
  }, piled);

/** What takes clicks on less than 24 by 24 px, other than a link in a sentence. A field takes those on its label too. */
export const smallTargets = (page) =>
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
export async function focusTroubles(page) {
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

/** What moves, or changes slowly, although a person wants less motion. */
export const moving = (widget) =>
  widget.evaluate((element) =>
    [...element.shadowRoot.querySelectorAll("*")]
      .filter((one) => parseFloat(getComputedStyle(one).transitionDuration) > 0 || getComputedStyle(one).animationName !== "none")
      .map((one) => one.outerHTML.slice(0, 80)),
  );
