// Every number on the results and offering screens is the document's, rounded as said; and the table sorts, filters and picks.

import assert from "node:assert/strict";

import {
  ANSWERS, CLICK, NARROW, SHORTLIST, assessment, keptBefore, offerings, profile, recordsArrived, resultOf, rubric, shortName, stands, topicWord, until, widgetTest, word,
} from "./steps.mjs";

const EVERYTHING = { ...ANSWERS, providers: "all" };
const onResults = (answers) => ({ path: "#/results", before: keptBefore(answers), context: { viewport: { width: 1280, height: 900 } } });

/** Numbers of the document have four decimals: in ten-thousandths they are whole. */
const exact = (number) => Math.round(number * 10_000);
const rounded = (number) => Math.floor((exact(number) + 5_000) / 10_000);

/** How the screen has an exposure, by its ends; and in words. */
const interval = ({ low, high }) => (rounded(low) === rounded(high) ? `${rounded(low)}` : `${rounded(low)} to ${rounded(high)}`);
const labelOf = (value) => word("severities", rubric.labels.findLast(({ from }) => value >= from).id).toLowerCase();
const words = ({ low, high }) => (labelOf(low) === labelOf(high) ? labelOf(low) : `${labelOf(low)} to ${labelOf(high)}`);

/** How the screen has a coverage: whole percents, never more than there is. */
const percent = (share) => (share === null ? "–" : `${Math.floor(exact(share) / 100)} %`);

/** How the screen has points: tenths, halves upwards. */
const tenths = (points) => `${Math.floor((exact(points) + 500) / 1000) / 10}`;

/** The table of offerings, row by row, as it is read. */
async function rows(widget) {
  const table = widget.getByRole("table").first();
  const found = await table.evaluate((table) =>
    [...table.querySelectorAll("tbody tr")].map((row) => ({
      cells: [...row.querySelectorAll("td, th")].map((cell) => cell.innerText.replaceAll(/\s+/g, " ").trim()),
      name: row.querySelector("a, button")?.innerText,
    })),
  );
  return found.filter(({ name }) => name !== undefined).map(({ name, cells: [, offering, verdict, ip, data, coverage] }) => ({ name, offering, verdict, ip, data, coverage }));
}

const keys = (found) => found.map(({ name }) => [...offerings.keys()].find((key) => shortName(key) === name));

for (const [what, answers] of [
  ["all offerings", EVERYTHING],
  ["a bank", profile("bank-eu").answers],
  ["someone who is not sure of anything", { ...profile("nothing-sure").answers, providers: "all" }],
]) {
  widgetTest(`every number in the table is the document’s: ${what}`, onResults(answers), async ({ page, widget }) => {
    await stands(widget, "Results");
    const { results } = await assessment(widget);
    const shown = await rows(widget);
    assert.deepEqual(new Set(shown.map(({ name }) => name)).size, results.length);
    for (const result of results) {
      const key = `${result.provider}/${result.offering}`;
      const row = shown.find(({ name }) => name === shortName(key));
      assert.ok(row, key);
      assert.ok(row.offering.includes(word("tiers", offerings.get(key).tier)), key);
      assert.equal(row.verdict, word("verdicts", result.verdict), key);
      for (const axis of ["ip", "data"]) {
        const expected = result[axis] === null ? "Nothing relevant" : `${interval(result[axis])} ${words(result[axis])}`;
        assert.equal(row[axis], expected, `${key} ${axis}`);
      }
      assert.equal(row.coverage, `IP ${percent(result.coverage.ip)} Data ${percent(result.coverage.data)}`, key);
    }
    // The groups above the table count everyone once.
    for (const { id, label } of ["stopped", "not-enough-known", "conditions", "no-blocker-found"].map((id) => ({ id, label: word("verdicts", id) }))) {
      const many = results.filter(({ verdict }) => verdict === id).length;
      const told = widget.getByRole("heading", { name: new RegExp(`^${label}\\W+${many}$`) });
      assert.equal(await told.count(), many > 0 ? 1 : 0, label);
    }
    await recordsArrived(page);
  });
}

for (const key of ["anthropic/consumer", "windsurf/business", "cerebras/business"]) {
  const screen = { path: `#/offering/${key}`, before: keptBefore(EVERYTHING) };
  widgetTest(`the points of the findings of ${key} add up to the centre that is shown`, screen, async ({ page, widget }) => {
    await stands(widget, shortName(key));
    const result = resultOf(await assessment(widget), key);
    for (const [axis, name] of [["ip", "Intellectual property"], ["data", "Data"]]) {
      const section = widget.getByRole("region", { name: `${name}: findings by points`, exact: true });
      await section.getByText(`The points add up to ${tenths(result[axis].mid)}`).waitFor();
      const findings = result.findings.filter((finding) => finding.axis === axis);
      assert.equal(findings.reduce((sum, { points }) => sum + exact(points), 0), exact(result[axis].mid), "in the document, to the last digit");

      // As they are shown: each rounded to a tenth.
      const shown = await section.evaluate((section) => [...section.querySelectorAll("details:not(details details) > summary")].map((summary) => summary.innerText.replaceAll(/\s+/g, " ")));
      const counting = findings.filter(({ relevance }) => relevance[1] > 0);
      let sum = 0;
      for (const { topic, points, severity } of counting) {
        const line = shown.find((line) => line.startsWith(`${topicWord(topic)} `));
        assert.ok(line, topic);
        const number = line.match(/(\d+(?:\.\d)?) points/)?.[1];
        assert.equal(number, tenths(points), topic);
        assert.ok(line.includes(word("severities", severity)), `${topic}: ${severity}`);
        sum += Number(number);
      }
      assert.ok(Math.abs(sum - result[axis].mid) <= counting.length * 0.05 + 0.05, `${sum} and ${result[axis].mid}`);
      const order = shown.map((line) => Number(line.match(/(\d+(?:\.\d)?) points/)?.[1] ?? -1));
      assert.deepEqual(order, order.toSorted((one, other) => other - one), "most points first");
      // The share of each is spelled out: level × relevance ÷ all relevance = points.
      const first = section.getByRole("group").first();
      await first.locator("summary").first().click();
      const text = (await first.textContent()).match(/Level (?<level>[\d.]+)(?: \([^)]*\))? × relevance (?<relevance>[\d.]+)(?: \([^)]*\))? ÷ (?<all>[\d.]+)[^=]*= (?<own>[\d.]+)/).groups;
      const [level, relevance, all, own] = [text.level, text.relevance, text.all, text.own].map(Number);
      assert.ok(Math.abs((level * relevance) / all - own) <= 0.051, JSON.stringify(text));
    }
    for (const axis of ["ip", "data"]) {
      await widget.getByText(interval(result[axis]), { exact: true }).first().waitFor();
      await widget.getByText(new RegExp(`Coverage ${percent(result.coverage[axis]).replace(" ", "\\s")}`)).first().waitFor();
    }
    // A centre only where enough is known.
    const thin = ["ip", "data"].filter((axis) => result.coverage[axis] < rubric.coverage_floor).length;
    assert.equal(await widget.getByText("Too little is known for a centre").count(), thin);
    await recordsArrived(page);
  });
}

/** What each head says of the order, and that one head says it. */
async function sortedBy(widget) {
  const heads = await widget.getByRole("columnheader").evaluateAll((heads) => heads.map((head) => [head.innerText.trim(), head.getAttribute("aria-sort")]));
  const sorted = heads.filter(([, sort]) => sort && sort !== "none");
  assert.equal(sorted.length, 1, JSON.stringify(heads));
  return sorted[0];
}

const byColumn = (widget, name) => widget.getByRole("columnheader", { name }).getByRole("button").click();

const TOLD = ["no-blocker-found", "conditions", "not-enough-known", "stopped"].map((id) => word("verdicts", id));

widgetTest("the table sorts by every column, both ways, and says so", onResults(EVERYTHING), async ({ page, widget }) => {
  await stands(widget, "Results");
  const { results } = await assessment(widget);
  const result = (name) => resultOf({ results }, [...offerings.keys()].find((key) => shortName(key) === name));
  const alphabetical = (one, other) => (one.name < other.name ? -1 : 1);
  assert.deepEqual(await sortedBy(widget), ["Verdict", "ascending"]);

  const orders = {
    Verdict: (one, other) => TOLD.indexOf(one.verdict) - TOLD.indexOf(other.verdict),
    Offering: () => 0,
    Coverage: (one, other) => least(one) - least(other),
  };
  const least = ({ name }) => Math.min(...Object.values(result(name).coverage).filter((share) => share !== null));
  for (const [column, compare] of Object.entries(orders)) {
    for (const direction of ["ascending", "descending"]) {
      if (column !== "Verdict" || direction === "descending") await byColumn(widget, column);
      await until(page, [column, direction], () => sortedBy(widget));
      const shown = await rows(widget);
      const sign = direction === "ascending" ? 1 : -1;
      const byName = column === "Offering" ? sign : 1;
      const expected = shown.toSorted((one, other) => sign * compare(one, other) || byName * alphabetical(one, other));
      assert.deepEqual(keys(shown), keys(expected), `${column} ${direction}`);
    }
  }

  for (const [column, axis] of [["IP exposure", "ip"], ["Data exposure", "data"]]) {
    for (const direction of ["ascending", "descending"]) {
      await byColumn(widget, column);
      await until(page, [column, direction], () => sortedBy(widget));
      const shown = (await rows(widget)).map(({ name }) => result(name)[axis]);
      assert.equal(shown.length, results.length);
      // Whoever is surely better by the intervals never stands after; what overlaps may stand either way.
      for (const [index, before] of shown.entries()) {
        for (const after of shown.slice(index + 1)) {
          const [better, worse] = direction === "ascending" ? [before, after] : [after, before];
          assert.ok(better.low <= worse.high, `${column} ${direction}: ${JSON.stringify([before, after])}`);
        }
      }
    }
  }
  await recordsArrived(page);
});

const TWINS = ["windsurf/business", "windsurf/consumer"];

widgetTest("offerings that cannot be told apart are shown so, and those that can have their place", onResults({ ...ANSWERS, providers: ["openai/business", ...TWINS] }), async ({ page, widget }) => {
  await stands(widget, "Results");
  const document = await assessment(widget);
  const [one, other] = TWINS.map((key) => resultOf(document, key));
  assert.deepEqual([one.ip, one.findings.map(({ level }) => level)], [other.ip, other.findings.map(({ level }) => level)], "their terms are the same");
  await byColumn(widget, "IP exposure");
  await until(page, ["IP exposure", "ascending"], () => sortedBy(widget));
  const group = (key) => widget.getByRole("rowgroup").filter({ hasText: shortName(key) });
  assert.equal(await group(TWINS[0]).count(), 1);
  const together = await group(TWINS[0]).textContent();
  assert.match(together, /Places 2–3: these 2 cannot be told apart/);
  assert.ok(together.includes(shortName(TWINS[1])) && !together.includes(shortName("openai/business")), "both stand in one group");
  assert.match(await group("openai/business").textContent(), /Place 1/);
  await byColumn(widget, "IP exposure");
  await until(page, ["IP exposure", "descending"], () => sortedBy(widget));
  assert.deepEqual(keys(await rows(widget)), [...TWINS, "openai/business"], "turned around, the alike still stand by name");
  await recordsArrived(page);
});

widgetTest("filters by name, verdict and terms show what they say, and count it", onResults(EVERYTHING), async ({ page, widget }) => {
  await stands(widget, "Results");
  const { results } = await assessment(widget);
  const status = () => widget.getByRole("status").filter({ hasText: "shown" }).textContent();
  const shows = async (wanted) => {
    const expected = results.filter(wanted).map(({ provider, offering }) => `${provider}/${offering}`);
    await until(page, expected.toSorted(), async () => keys(await rows(widget)).toSorted());
    assert.ok((await status()).startsWith(`${expected.length} of ${results.length} offerings shown`), await status());
  };
  const tier = ({ provider, offering }) => offerings.get(`${provider}/${offering}`).tier;
  await shows(() => true);
  await widget.getByLabel("Verdict", { exact: true }).selectOption({ label: word("verdicts", "stopped") });
  await shows(({ verdict }) => verdict === "stopped");
  await widget.getByLabel("Terms", { exact: true }).selectOption({ label: word("tiers", "consumer") });
  await shows((result) => result.verdict === "stopped" && tier(result) === "consumer");
  await widget.getByLabel("Name contains").fill("  claude ");
  await shows(({ provider, offering }) => `${provider}/${offering}` === "anthropic/consumer");
  await widget.getByLabel("Verdict", { exact: true }).selectOption({ label: "Any" });
  await widget.getByLabel("Terms", { exact: true }).selectOption({ label: "Any" });
  await shows(({ provider }) => provider === "anthropic");
  await widget.getByLabel("Name contains").fill("no such offering");
  await widget.getByText("No offering fits these filters.").waitFor();
  await recordsArrived(page);
});

widgetTest("up to four are picked, shown alone, and drawn", onResults(EVERYTHING), async ({ page, widget }) => {
  await stands(widget, "Results");
  const pick = (key) => widget.getByRole("checkbox", { name: `Pick ${shortName(key)}`, exact: true });
  for (const key of SHORTLIST) await pick(key).check(CLICK);
  assert.ok(await pick("xai/consumer").isDisabled(), "a fifth cannot be picked");
  await widget.getByRole("button", { name: "Show only those picked", exact: true }).click();
  await until(page, SHORTLIST.toSorted(), async () => keys(await rows(widget)).toSorted());
  const drawn = widget.getByRole("figure").getByRole("listitem");
  assert.equal(await drawn.count(), SHORTLIST.length);
  const document = await assessment(widget);
  for (const key of SHORTLIST) {
    const text = (await drawn.filter({ hasText: shortName(key) }).textContent()).replaceAll(/\s+/g, " ");
    const { ip, data, verdict } = resultOf(document, key);
    assert.ok(text.includes(word("verdicts", verdict)), text);
    assert.ok(text.includes(`IP ${interval(ip)} · ${words(ip)}`) && text.includes(`Data ${interval(data)} · ${words(data)}`), text);
  }
  await pick(SHORTLIST[0]).click(CLICK);
  await until(page, 3, async () => (await rows(widget)).length);
  await widget.getByRole("button", { name: "Pick none", exact: true }).click();
  await until(page, offerings.size, async () => (await rows(widget)).length);
  await recordsArrived(page);
});

widgetTest("on a narrow screen the table sorts and reads as well", { ...onResults(ANSWERS), context: { viewport: NARROW } }, async ({ page, widget }) => {
  await stands(widget, "Results");
  await widget.getByLabel("Sort by", { exact: true }).selectOption({ label: "Name" });
  await until(page, SHORTLIST.map(shortName).toSorted(), async () => (await rows(widget)).map(({ name }) => name));
  assert.equal(await widget.getByRole("table").first().getByRole("row").count(), SHORTLIST.length + 1, "still a table");
  await recordsArrived(page);
});
