// Colours that the browser chooses. Of a text in them, axe takes the colour that the style sheet wanted and that the browser does not paint with
// (`-webkit-text-fill-color`, whose computed value Chromium leaves as it was): what axe doubts is judged here by the colour of the text itself.

/** The contrast of two colours, as WCAG has it. */
function contrast(one, other) {
  const [light, dark] = [one, other].map(luminance).sort((one, other) => other - one);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour) {
  const [red, green, blue] = colour.map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The three parts of `rgb(0, 0, 159)` and of `#00009f`. */
const parts = (colour) => (colour.startsWith("#") ? colour.slice(1).match(/../g).map((part) => parseInt(part, 16)) : colour.match(/[\d.]+/g).slice(0, 3).map(Number));

/** Whether a text that axe has doubted is readable after all. */
export async function isReadable(page, { target, any }) {
  const data = any.find(({ data }) => data?.bgColor)?.data;
  if (!data) return false;
  const colour = await page.evaluate((selectors) => {
    let [root, found] = [document];
    for (const selector of selectors) {
      found = root.querySelector(selector);
      root = found.shadowRoot;
    }
    return getComputedStyle(found).color;
  }, target.flat());
  return contrast(parts(colour), parts(data.bgColor)) >= parseFloat(data.expectedContrastRatio);
}
