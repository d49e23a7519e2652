// What a screen reader announces by itself: what changes in a live region that stood there before, and whatever comes with the role of an alert.

/** Begins to listen. */
export const listen = (widget) =>
  widget.evaluate((element) => {
    const LIVE = "[role=status], [aria-live]";
    window.announced = [];
    window.unheard = [];
    const words = (node) => node.textContent.replaceAll(/\s+/g, " ").trim();
    const regions = new Set(element.shadowRoot.querySelectorAll(LIVE));
    const say = (region) => {
      if (words(region) !== "" && window.announced.at(-1) !== words(region)) window.announced.push(words(region));
    };
    new MutationObserver((changes) => {
      const changed = new Set();
      for (const { target, addedNodes } of changes) {
        const own = (target.nodeType === Node.TEXT_NODE ? target.parentElement : target)?.closest(LIVE);
        if (own) changed.add(own);
        for (const node of addedNodes) {
          if (node.nodeType !== Node.ELEMENT_NODE) continue;
          for (const alert of [node, ...node.querySelectorAll("*")].filter((one) => one.matches("[role=alert]"))) say(alert);
        }
      }
      // Browsers tell of a region only once they know it: one that comes together with its words is not heard.
      for (const region of changed) if (regions.has(region)) say(region);
      for (const region of element.shadowRoot.querySelectorAll(LIVE)) {
        if (!regions.has(region) && words(region) !== "") window.unheard.push(words(region));
        regions.add(region);
      }
    }).observe(element.shadowRoot, { subtree: true, childList: true, characterData: true });
  });

/** What was announced since one last asked. */
export const announced = (page) => page.evaluate(() => window.announced.splice(0));
