// What the strict policy is for: every way out of the page that it covers is tried, and nothing arrives. That each of them works without the policy is
// shown too, or nothing would follow from it.

import assert from "node:assert/strict";

import { CHANNELS, tryAll } from "./exits/channels.mjs";
import { startElsewhere } from "./exits/elsewhere.mjs";
import { ANSWERS, all, keptBefore, recordsArrived, stands, until, widgetTest } from "./steps.mjs";

const NAMES = Object.keys(CHANNELS);

/** For a test's `before`: writes down what the policy refuses, in every frame. */
const noteRefusals = (refused) => async (context) => {
  await context.exposeBinding("noteRefusal", (_, ...refusal) => refused.push(refusal));
  await context.addInitScript(() =>
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => window.noteRefusal(effectiveDirective, blockedURI)),
  );
};

/** Tries them all, on the page with results in the widget. The functions are put together here: the page itself may make none of text. */
async function everyChannel(page, widget, elsewhere) {
  await stands(widget, "Results");
  await recordsArrived(page);
  const table = NAMES.map((name) => `[${JSON.stringify(name)}, ...${JSON.stringify(CHANNELS[name].slice(0, 2))}, ${CHANNELS[name][2]}]`);
  const missing = await page.evaluate(`(${tryAll})([[${table.join(",\n")}], ${JSON.stringify(elsewhere.address)}])`);
  // A manifest is asked for when somebody wants to install the page.
  const session = await page.context().newCDPSession(page);
  await session.send("Page.getAppManifest");
  return missing;
}

/** Where the policy allows everything, or there is none. */
const open = { path: "#/results", policy: "", before: keptBefore(ANSWERS) };

widgetTest("without a policy every channel arrives: the next test tries what works", open, async ({ page, widget, trouble }) => {
  const elsewhere = await startElsewhere();
  try {
    assert.deepEqual(await everyChannel(page, widget, elsewhere), [], "the browser has every channel");
    await until(page, [], () => NAMES.filter((name) => !elsewhere.arrived.has(name)));
  } finally {
    trouble.length = 0;
    await elsewhere.stop();
  }
});

const refused = [];

/** Whether the browser has said that it refused a channel; where it says the same of several, as often as there are. */
function isRefused(name, server) {
  const [, means] = CHANNELS[name];
  const [directive, said] = means.split(" ");
  if (said === "unreported") return true;
  if (said === undefined) return refused.some(([by, what]) => by === directive && decodeURIComponent(what).replace(/\?$/, "").endsWith(`/${name}`));
  const found = refused.filter(([by, what]) => by === directive && what === (said === "server" ? server : said));
  return found.length >= NAMES.filter((other) => CHANNELS[other][1] === means).length;
}

widgetTest("under the strict policy none arrives, and each is refused by its directive", {
  path: "#/results",
  before: all(noteRefusals(refused), keptBefore(ANSWERS)),
}, async ({ page, widget, trouble }) => {
  const elsewhere = await startElsewhere();
  try {
    await everyChannel(page, widget, elsewhere);
    await until(page, [], () => NAMES.filter((name) => !isRefused(name, elsewhere.address)));
    // Whatever was let out before would have arrived before this question was answered.
    await page.evaluate(() => fetch(location.href).then((answer) => answer.text()));
    assert.deepEqual([...elsewhere.arrived], []);
    const others = trouble.splice(0).filter((line) => !/Content Security Policy|policy violated|Trusted/.test(line) && !line.includes(elsewhere.address.slice(7)));
    assert.deepEqual(others, [], "nothing else has happened");
  } finally {
    await elsewhere.stop();
  }
});
