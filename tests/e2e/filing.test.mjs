// What a company files and opens again a year later: what people add, files, codes, and what is said when something differs.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";

import { ANSWERS, all, assessment, go, heading, kept, keptBefore, onDay, recordsArrived, resultOf, shortName, stands, until, way, widgetTest } from "./steps.mjs";

const DAY = "2026-11-21";
const filed = { path: "#/summary", before: all(onDay(DAY), keptBefore(ANSWERS)) };
const KEY = "anthropic/business";

/** Waits until the summary stands. */
const summary = (widget) => widget.getByRole("heading", { name: "Sources", exact: true }).waitFor();

/** What is saved when the button with this name and hint is clicked: the file's name and its bytes. */
async function saved(page, widget, label, ending) {
  await widget.getByText("Save as files", { exact: true }).evaluate((element) => (element.parentElement.open = true));
  const [download] = await Promise.all([page.waitForEvent("download"), widget.getByRole("button", { name: `${label} (${ending})`, exact: true }).click()]);
  const path = await download.path();
  return { name: download.suggestedFilename(), path, bytes: await readFile(path) };
}

/** Chooses a file on the screen where assessments are opened. */
async function open(page, widget, text) {
  await go(page, "open");
  await stands(widget, "Open a saved assessment");
  await widget.getByLabel("File", { exact: true }).setInputFiles({ name: "assessment.json", mimeType: "application/json", buffer: Buffer.from(text) });
}

widgetTest("what people add is kept, printed and saved, and moves no number and no verdict", filed, async ({ page, widget }) => {
  await recordsArrived(page);
  const before = await assessment(widget);
  await go(page, "filing");
  await stands(widget, "Before you file it");
  await widget.getByRole("textbox", { name: "Title", exact: true }).fill("Chat assistant <b>for</b> customers");
  await widget.getByRole("radio", { name: "Final", exact: true }).check({ force: true });
  await widget.getByLabel("Valid until", { exact: true }).fill("2027-11-20");
  await way(widget, shortName(KEY)).click();
  await stands(widget, shortName(KEY));
  await widget.getByRole("radio", { name: /^Warning/ }).check({ force: true });
  await widget.getByRole("textbox", { name: "Reason", exact: true }).fill("Fits the product.\nWith conditions.");
  await page.reload();
  await stands(widget, shortName(KEY));
  assert.equal(await widget.getByRole("textbox", { name: "Reason", exact: true }).inputValue(), "Fits the product.\nWith conditions.");

  await go(page, "summary");
  await stands(widget, "Chat assistant <b>for</b> customers");
  await widget.getByText("Fits the product.").waitFor();
  const after = await assessment(widget);
  assert.deepEqual(after.results, before.results);
  assert.deepEqual([after.filing.status, after.filing.valid_until, after.conclusions[0].conclusion], ["final", "2027-11-20", "warning"]);
  const { bytes } = await saved(page, widget, "Assessment", ".json");
  assert.deepEqual(JSON.parse(bytes), after, "file and event say the same");
});

widgetTest("a saved assessment is named by its hash, agrees with the command line, and opens to exactly the same", filed, async ({ page, widget }) => {
  await recordsArrived(page);
  await summary(widget);
  const { name, path, bytes } = await saved(page, widget, "Assessment", ".json");
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  assert.equal(name, `VR-${DAY}-${sha256.slice(0, 8).toUpperCase()}.json`);
  await widget.getByText(sha256, { exact: true }).first().waitFor();

  const program = process.env.VENDOR_RISK_BIN;
  if (program) {
    const verified = execFileSync(program, ["verify", path]).toString();
    assert.match(verified, /Exactly the same result/);
    const code = await page.evaluate(() => decodeURIComponent(location.hash).split("~")[1]);
    assert.ok(verified.includes(code) && verified.includes(sha256), "code and hash on paper are those of the command line");
  }

  await open(page, widget, bytes);
  await stands(widget, "The same then and now");
  await way(widget, "Continue with it").click();
  await stands(widget, "Results");
  assert.deepEqual(await assessment(widget), JSON.parse(bytes));
});

widgetTest("a file of other days shows then and now and changes nothing before a person says so", filed, async ({ page, widget }) => {
  await recordsArrived(page);
  const before = await assessment(widget);
  const then = structuredClone(before);
  then.answers.audit = "no";
  const changed = resultOf(then, KEY);
  changed.verdict = changed.verdict === "stopped" ? "conditions" : "stopped";
  then.dataset = { version: "0.9.0", sha256: "0".repeat(64) };
  await open(page, widget, JSON.stringify(then));
  await stands(widget, "Then and now");
  await widget.getByText(/dataset was 0\.9\.0 then and is/).waitFor();
  await widget.getByText(/the verdict was/).first().waitFor();
  assert.deepEqual(await assessment(widget), before, "nothing is scored anew behind one's back");
  // Whoever looks elsewhere meanwhile is not led back.
  await go(page, "offering/anthropic/business");
  await stands(widget, shortName(KEY));
  await go(page, "open");
  await stands(widget, "Then and now");
  await way(widget, "Continue with it").click();
  await stands(widget, "Results");
  await until(page, "no", async () => (await assessment(widget)).answers.audit);
  await widget.getByRole("button", { name: "Undo", exact: true }).click();
  await until(page, before.answers, async () => (await assessment(widget)).answers);
});

widgetTest("what cannot be opened is refused with its place, and loses nothing", filed, async ({ page, widget }) => {
  await recordsArrived(page);
  const before = await assessment(widget);
  const broken = { ...before, as_of: "someday", results: [{ ...before.results[0], verdict: "<img src=x onerror=alert(1)>" }] };
  for (const [text, said] of [
    ["{", /damaged or was cut off/],
    [JSON.stringify(broken), /\$\.as_of/],
    [JSON.stringify(broken), /\$\.results\[0\]\.verdict/],
    [JSON.stringify({ ...before, format: "vendor-risk/assessment@9" }), /assessment@9/],
  ]) {
    await open(page, widget, text);
    await heading(widget, "This file cannot be opened.").waitFor();
    await widget.getByText(said).first().waitFor();
  }
  assert.equal(await widget.locator("img").count(), 0, "text is never markup");
  assert.deepEqual(await assessment(widget), before);
});

widgetTest("a code from paper brings the answers back; a damaged one is refused with the place", filed, async ({ page, widget }) => {
  await recordsArrived(page);
  await summary(widget);
  const code = await page.evaluate(() => location.hash.split("~")[1]);
  assert.match(code, /^VR1-/);
  const before = await assessment(widget);
  await go(page, "open");
  await stands(widget, "Open a saved assessment");
  const field = widget.getByRole("textbox", { name: "Or a code" });
  const groups = code.split("-");
  groups[3] = groups[3].replace(/^./, (letter) => (letter === "7" ? "8" : "7"));
  await field.fill(groups.join("-"));
  await way(widget, "Open the code").click();
  await heading(widget, "This code cannot be opened.").waitFor();
  await widget.getByText(/third group/).waitFor();
  await field.fill(code.toLowerCase().replaceAll("-", " "));
  await way(widget, "Open the code").click();
  await stands(widget, "The same then and now");
  await way(widget, "Continue with it").click();
  await stands(widget, "Results");
  assert.deepEqual((await assessment(widget)).results, before.results);
});

widgetTest("an address with a code opens it for whoever has other answers, and is no news to whoever has these", filed, async ({ page, widget }) => {
  await recordsArrived(page);
  await summary(widget);
  const own = await page.evaluate(() => location.href);
  await page.reload();
  await summary(widget);
  assert.equal(await page.evaluate(() => location.href), own);

  await page.evaluate(() => localStorage.clear());
  await page.goto("about:blank");
  await page.goto(own);
  await stands(widget, "The same then and now");
  assert.deepEqual((await kept(page))?.answers ?? {}, {}, "nothing is taken over unasked");
});

widgetTest("every file can be saved, tables open in a spreadsheet and run nothing there", filed, async ({ page, widget }) => {
  await recordsArrived(page);
  await go(page, "filing");
  await stands(widget, "Before you file it");
  await way(widget, shortName(KEY)).click();
  await stands(widget, shortName(KEY));
  await widget.getByRole("textbox", { name: "Owner", exact: true }).first().fill("=HYPERLINK(\"http://x\")");
  await go(page, "summary");
  await summary(widget);
  const names = [];
  for (const [label, ending] of [
    ["Assessment", ".json"], ["Report", ".html"], ["Report", ".md"], ["Questions for the vendor", "-questions.md"], ["Findings", "-findings.csv"],
    ["Comparison", "-comparison.csv"], ["Risk register", "-risks.csv"], ["Entities", "-entities.csv"], ["Solutions", "-solutions.csv"],
  ]) {
    const { name, bytes } = await saved(page, widget, label, ending);
    names.push(name);
    const text = bytes.toString();
    assert.ok(text.length > 100, name);
    if (ending.endsWith(".csv")) {
      assert.ok(text.startsWith("\ufeff") && text.endsWith("\r\n"), name);
      assert.doesNotMatch(text, /(^|,)"?=/m, name);
    }
  }
  assert.equal(new Set(names.map((name) => name.slice(0, 22))).size, 1, "all have the assessment’s id");
});

widgetTest("A4 and Letter have the same report, tagged, with an outline, a running head and numbered pages", filed, async ({ page, widget }) => {
  await recordsArrived(page);
  await summary(widget);
  for (const format of ["A4", "Letter"]) {
    const input = await page.pdf({ format, tagged: true, outline: true });
    const info = execFileSync("pdfinfo", ["-"], { input }).toString();
    assert.match(info, /^Tagged:\s+yes$/m);
    assert.match(info, format === "A4" ? /595\.\d+ x 84\d/ : /612 x 792/);
    const pages = Number(info.match(/^Pages:\s+(\d+)$/m)[1]);
    assert.ok(pages >= 10 && pages <= 32, `${pages} pages`);
    assert.ok(input.includes("/Outlines"), "an outline");
    const text = execFileSync("pdftotext", ["-layout", "-", "-"], { input, maxBuffer: 1 << 26 }).toString().split("\f").slice(0, -1);
    text.forEach((one, index) => {
      assert.match(one, new RegExp(`Page ${index + 1} of ${pages}`));
      assert.match(one, /AI vendor risk · .* · draft/);
    });
  }
});

widgetTest("the brief is one page", filed, async ({ page, widget }) => {
  await recordsArrived(page);
  await summary(widget);
  await way(widget, "One page").click();
  await widget.getByRole("heading", { name: /^Vendor-risk brief: / }).waitFor();
  for (const format of ["A4", "Letter"]) {
    const input = await page.pdf({ format });
    assert.match(execFileSync("pdfinfo", ["-"], { input }).toString(), /^Pages:\s+1$/m, format);
    const text = execFileSync("pdftotext", ["-raw", "-", "-"], { input }).toString().replaceAll(/\s+/g, " ");
    for (const key of ANSWERS.providers) assert.ok(text.includes(shortName(key)), key);
  }
});

widgetTest("without its third part there is a plain message, and another try", { ...filed, before: all(onDay(DAY), keptBefore(ANSWERS), (context) => context.route(/_third\.wasm$/, (route) => route.abort(), { times: 1 })) }, async ({ page, widget, trouble }) => {
  await recordsArrived(page);
  await widget.getByText("This part of the program could not be loaded.").waitFor();
  trouble.length = 0;
  await way(widget, "Try again").click();
  await summary(widget);
});
