// A screen as assistive technology has it: names, roles and states, landmarks, the order of headings, the order of the keyboard.

/** Roles that nobody can use without a name. */
const NAMED = new Set([
  "button", "link", "checkbox", "radio", "textbox", "searchbox", "combobox", "listbox", "spinbutton", "slider", "switch", "tab", "menuitem", "DisclosureTriangle", "heading", "region",
  "radiogroup", "navigation", "dialog", "table", "img", "image", "Date", "InputTime",
]);

/** Roles whose state is told. */
const STATES = { checkbox: "checked", radio: "checked", DisclosureTriangle: "expanded" };

/** All nodes that are not left out, from the browser’s own tree. */
export async function accessibleNodes(page) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  await session.detach();
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, properties = [] }) => ({
      role: role.value,
      name: (name?.value ?? "").trim(),
      ...Object.fromEntries(properties.map(({ name, value }) => [name, value.value])),
    }));
}

/** What is wrong with names and states. */
export function unnamed(nodes) {
  const wrong = [];
  for (const node of nodes) {
    if (NAMED.has(node.role) && node.name === "") wrong.push(`${node.role} without a name`);
    const state = STATES[node.role];
    if (state && node[state] === undefined) wrong.push(`${node.role} “${node.name}” does not tell whether it is ${state}`);
    if (node.role === "button" && node.pressed === undefined && node.haspopup) wrong.push(`button “${node.name}” does not tell what it opens`);
  }
  return wrong;
}

/** Groups without a name. (What can be opened is a group too; its summary is its name.) */
export const unnamedGroups = (widget) =>
  widget.evaluate((element) => {
    const root = element.shadowRoot;
    const name = (one) => one.getAttribute("aria-label") ?? root.getElementById(one.getAttribute("aria-labelledby"))?.textContent ?? one.querySelector(":scope > legend")?.textContent ?? "";
    const groups = [...root.querySelectorAll("fieldset, [role=group], section")].filter((one) => one.checkVisibility() && (one.localName !== "section" || one.hasAttribute("aria-labelledby")));
    return groups.filter((one) => name(one).trim() === "").map((one) => one.outerHTML.slice(0, 100));
  });

/** What is wrong with the order of headings: one of the first level, first; none skipped on the way down. */
export function disorderedHeadings(nodes) {
  const levels = nodes.filter(({ role }) => role === "heading").map(({ level, name }) => ({ level, name }));
  const wrong = levels.filter(({ level }, index) => (index === 0 ? level !== 1 : level === 1 || level > levels[index - 1].level + 1));
  return [...wrong.map(({ level, name }) => `heading ${level} “${name}”`), ...(levels.length === 0 ? ["no heading"] : [])];
}

/** The landmarks of the standalone page, in their order. */
export const landmarks = (nodes) => nodes.map(({ role }) => role).filter((role) => ["banner", "main", "contentinfo"].includes(role));

/** Whether the keyboard, and whoever listens, meet things in another order than whoever looks. */
export const reordered = (widget) =>
  widget.evaluate((element) => {
    const wrong = [];
    for (const one of element.shadowRoot.querySelectorAll(".vr *")) {
      const { order, flexDirection, gridAutoFlow, display, float } = getComputedStyle(one);
      const what = one.outerHTML.slice(0, 80);
      if (one.tabIndex > 0) wrong.push(`a place of its own in the order of Tab: ${what}`);
      if (order !== "0" || (display.includes("flex") && flexDirection.endsWith("reverse")) || (display.includes("grid") && gridAutoFlow.includes("dense")) || float !== "none") wrong.push(`shown in another order: ${what}`);
    }
    // What takes the focus, in the order of the keyboard: each below the one before, or beside it.
    const stops = [...element.shadowRoot.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")].filter(
      (one) => one.checkVisibility() && !one.closest("thead, .vr-vh, .vr-scroll") && one.getClientRects()[0]?.width > 1,
    );
    const lists = [...element.shadowRoot.querySelectorAll(".vr *")].filter((one) => /auto|scroll/.test(getComputedStyle(one).overflowY));
    stops.forEach((one, index) => {
      if (index === 0) return;
      // In a list that scrolls in itself things stand where they are not seen.
      if (lists.some((list) => list.contains(stops[index - 1]))) return;
      const [before, now] = [stops[index - 1].getClientRects()[0], one.getClientRects()[0]];
      if (now.bottom <= before.top && now.left <= before.left) wrong.push(`above the one before: ${one.outerHTML.slice(0, 80)}`);
    });
    return wrong;
  });
