// What becomes of texts when people set them otherwise: with more space (WCAG 1.4.12), or twice as large (1.4.4). Nothing may be cut off, and no text may lie on
// another.

/** The values of WCAG 1.4.12. */
export const SPACING = `
  .vr * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  .vr p { margin-block-end: 2em !important; }
`;

/** Adds a sheet of styles to the widget, as a reader’s own tools do; the handle takes it away again. */
export const styled = (widget, css) =>
  widget.evaluateHandle((element, css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    element.shadowRoot.adoptedStyleSheets = [...element.shadowRoot.adoptedStyleSheets, sheet];
    return sheet;
  }, css);

/** Takes such a sheet away. */
export const unstyled = (widget, sheet) =>
  widget.evaluate((element, sheet) => {
    element.shadowRoot.adoptedStyleSheets = element.shadowRoot.adoptedStyleSheets.filter((other) => other !== sheet);
  }, sheet);

/** Texts that are cut off or lie on each other. */
export const spoiltTexts = (widget) =>
  widget.evaluate((element) => {
    const wrong = [];
    const root = element.shadowRoot;
    const unseen = (one) => one.closest("svg, .vr-vh, .vr-scroll, textarea") || !one.checkVisibility() || [one, one.closest("thead")].some((part) => part && getComputedStyle(part).clipPath !== "none");
    for (const one of root.querySelectorAll(".vr *")) {
      if (unseen(one)) continue;
      const { overflowX, overflowY } = getComputedStyle(one);
      const cuts = (overflow) => overflow === "hidden" || overflow === "clip";
      if ((cuts(overflowX) && one.scrollWidth > one.clientWidth + 1) || (cuts(overflowY) && one.scrollHeight > one.clientHeight + 1)) wrong.push(`cut off: ${one.outerHTML.slice(0, 100)}`);
    }
    // The middle half of each line of each text: what stands above and below of it is often empty.
    const lines = [];
    const lists = [...root.querySelectorAll(".vr *")].filter((one) => /auto|scroll/.test(getComputedStyle(one).overflowY));
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { currentNode: text } = walker;
      if (text.data.trim() === "" || unseen(text.parentElement)) continue;
      const list = lists.find((list) => list.contains(text))?.getBoundingClientRect();
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const { left, right, top, height } of range.getClientRects()) {
        // What is scrolled away in a list is not seen.
        if (list && (top < list.top || top + height > list.bottom)) continue;
        if (height > 0 && right - left > 2) lines.push({ text, left: left + 1, right: right - 1, top: top + height / 4, bottom: top + (3 * height) / 4 });
      }
    }
    lines.sort((one, other) => one.top - other.top);
    for (const [index, one] of lines.entries()) {
      for (const other of lines.slice(index + 1)) {
        if (other.top >= one.bottom) break;
        if (other.text !== one.text && other.left < one.right && one.left < other.right) wrong.push(`“${one.text.data.slice(0, 60)}” lies on “${other.text.data.slice(0, 60)}”`);
      }
    }
    return wrong.slice(0, 10);
  });
