// The promises of DESIGN section 6, held against the oracle itself: an oracle that broke them would be no witness against the product.
import assert from "node:assert/strict";
import { test } from "node:test";
import { assess, assessOffering, contexts } from "./assess.mjs";
import { licenceFile } from "./build-dataset.mjs";
import { extremeByCorners, exposure } from "./exposure.mjs";
import { compare } from "./fraction.mjs";
import { goldenProfiles } from "./golden.mjs";
import { loadAssets, makeDataset } from "./load.mjs";
import { randomDataset } from "./random-dataset.mjs";
import { randomProfile } from "./random-profile.mjs";
import { makeRandom } from "./random.mjs";

const AXES = ["ip", "data"];
const assets = loadAssets();

function randomAssets(seed) {
  const { providers, licences } = randomDataset(seed, assets.rubric);
  return { ...assets, dataset: makeDataset(providers, licenceFile(licences)) };
}

/** Every golden profile on the real dataset, and pseudo-random profiles on pseudo-random datasets. */
const cases = [
  ...goldenProfiles.map((profile) => ({ name: profile.name, assets, profile })),
  ...Array.from({ length: 30 }, (_, seed) => {
    const made = randomAssets(seed % 5);
    return { name: `seed ${seed}`, assets: made, profile: randomProfile(seed, made) };
  }),
];

const inner = (place, inside, outside) =>
  assert.ok(
    outside.low <= inside.low && inside.high <= outside.high,
    `${place}: [${inside.low}, ${inside.high}] is not inside [${outside.low}, ${outside.high}]`,
  );

test("trying every threshold gives what brute force over all corners gives", () => {
  const random = makeRandom(7);
  for (let round = 0; round < 400; round += 1) {
    const terms = Array.from({ length: random.integer(1, 8) }, () => {
      const ends = (most) => [random.integer(0, most), random.integer(0, most)].sort((a, b) => a - b);
      return { value: ends(100), weight: ends(5) };
    });
    const exact = exposure(terms);
    const weights = terms.map((term) => term.weight);
    const low = extremeByCorners(terms.map((term) => term.value[0]), weights, -1);
    const high = extremeByCorners(terms.map((term) => term.value[1]), weights, 1);
    if (exact === null) {
      assert.equal(low, null);
      continue;
    }
    assert.equal(compare(exact.low, low), 0);
    assert.equal(compare(exact.high, high), 0);
    assert.ok(compare(exact.low, exact.mid) <= 0 && compare(exact.mid, exact.high) <= 0);
  }
});

test("low <= mid <= high, and the points of an axis add up to mid", () => {
  for (const { name, assets: own, profile } of cases) {
    for (const result of assess(own, profile).results) {
      for (const axis of AXES) {
        const place = `${name}, ${result.provider}/${result.offering}, ${axis}`;
        const { low, mid, high } = result[axis];
        assert.ok(0 <= low && low <= mid && mid <= high && high <= 100, place);
        const points = result.findings.filter((finding) => finding.axis === axis).map((finding) => finding.points);
        const total = points.reduce((sum, share) => sum + Math.round(share * 10000), 0);
        assert.equal(total, Math.round(mid * 10000), place);
      }
    }
  }
});

/** The answers that a person who says "Not sure" to this question may mean. */
function possibleAnswers(question, random) {
  const options = question.options.map((option) => option.id);
  if (question.kind === "one") return options;
  const several = options.filter((option) => option !== question.exclusive_option);
  return [...options.map((option) => [option]), random.some(several), random.some(several)];
}

function checkNotSure(name, own, profile, question, random) {
  const answered = (answer) => assess(own, { ...profile, answers: { ...profile.answers, [question.id]: answer } }).results;
  const unsure = answered("not-sure");
  for (const answer of possibleAnswers(question, random)) {
    answered(answer).forEach((result, i) => {
      const place = `${name}, ${question.id} = ${answer}, ${result.provider}/${result.offering}`;
      for (const axis of AXES) inner(`${place}, ${axis}`, result[axis], unsure[i][axis]);
      const listed = new Map(result.gates.map((gate) => [gate.id, gate]));
      const listedUnsure = new Map(unsure[i].gates.map((gate) => [gate.id, gate]));
      for (const id of listed.keys()) assert.ok(listedUnsure.has(id), `${place}: gate ${id} is listed, but not under Not sure`);
      for (const [id, gate] of listedUnsure) {
        if (gate.state === "fires") assert.equal(listed.get(id)?.state, "fires", `${place}: gate ${id} fires only under Not sure`);
      }
    });
  }
}

test("Not sure contains the interval of each answer, and every gate of it", () => {
  const random = makeRandom(11);
  const asked = assets.questionnaire.questions.filter((question) => question.options);
  const chosen = cases.filter(({ name }) => ["bank-eu", "law-firm", "coding-start-up", "empty"].includes(name) || /seed .[05]$/.test(name));
  for (const { name, assets: own, profile } of chosen) {
    for (const question of asked) checkNotSure(name, own, profile, question, random);
  }
});

/** Results without the clause ids, which may tell rows apart that score the same. */
const withoutClauses = (results) =>
  results.map((result) => ({ ...result, findings: result.findings.map(({ clauses, ...rest }) => rest) }));

const withClauses = (own, change) => ({
  ...own,
  dataset: { ...own.dataset, providers: own.dataset.providers.map((file) => ({ ...file, clauses: change(file.clauses) })) },
});

test("corroborating rows, exceptions, duplicates and the order of rows change nothing", () => {
  const changes = {
    "no corroborating rows": (rows) => rows.filter((row) => row.role !== "corroborating"),
    "no exceptions": (rows) => rows.filter((row) => row.role !== "exception"),
    "every row twice": (rows) => [...rows, ...rows],
    "rows reversed": (rows) => rows.toReversed(),
  };
  for (const { name, assets: own, profile } of cases) {
    const plain = withoutClauses(assess(own, profile).results);
    for (const [what, change] of Object.entries(changes)) {
      assert.deepEqual(withoutClauses(assess(withClauses(own, change), profile).results), plain, `${name}: ${what}`);
    }
  }
});

test("the order of providers and of topics changes no exposure, coverage or verdict", () => {
  const figures = (results) =>
    new Map(results.map(({ provider, offering, verdict, ip, data, coverage }) => [`${provider}/${offering}`, { verdict, ip, data, coverage }]));
  for (const { name, assets: own, profile } of cases) {
    const turned = {
      ...own,
      dataset: { ...own.dataset, providers: own.dataset.providers.toReversed() },
      rubric: { ...own.rubric, topics: own.rubric.topics.toReversed() },
    };
    const plain = figures(assess(own, profile).results);
    for (const [offering, figure] of figures(assess(turned, profile).results)) {
      assert.deepEqual(figure, plain.get(offering), `${name}, ${offering}`);
    }
  }
});

test("reviewing narrows, and a worse stance never lowers low, mid or high", () => {
  for (const { name, assets: own, profile } of cases.filter((_, i) => i % 12 === 0)) {
    for (const context of contexts(own, profile)) {
      for (const topic of own.rubric.topics.filter((candidate) => AXES.includes(candidate.axis))) {
        const place = `${name}, ${context.provider.id}/${context.offering.id}, ${topic.id}`;
        checkStances(place, topic, context);
      }
    }
  }
});

/** The exact exposure with the topic's rows replaced by one explicit row, for each stance from best to worst. */
function checkStances(place, topic, context) {
  const axisOf = ({ axes }) => axes.find(({ axis }) => axis === topic.axis).exposure;
  const others = context.overrides.filter((override) => override.topic !== topic.id);
  const withStance = (stance) => {
    const override = { provider: context.provider.id, offering: context.offering.id, topic: topic.id, stance, qualifiers: [] };
    return axisOf(assessOffering({ ...context, overrides: [...others, override] }));
  };
  const unread = { ...context, overrides: others, file: { ...context.file, clauses: context.file.clauses.filter((row) => row.topic !== topic.id) } };
  const outside = axisOf(assessOffering(unread));
  let better;
  for (const stance of Object.keys(topic.levels).sort((a, b) => topic.levels[a] - topic.levels[b])) {
    const now = withStance(stance);
    assert.ok(compare(outside.low, now.low) <= 0 && compare(now.high, outside.high) <= 0, `${place}: ${stance} leaves the unreviewed interval`);
    for (const end of ["low", "mid", "high"]) {
      if (better) assert.ok(compare(better[end], now[end]) <= 0, `${place}: ${stance} lowers ${end}`);
    }
    better = now;
  }
}
