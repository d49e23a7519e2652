// The product against the oracle, number by number: on every golden profile, on pseudo-random profiles over the real dataset,
// and on pseudo-random and synthetic datasets for the corners that no real row reaches.
// VENDOR_RISK_RANDOM sets how many pseudo-random profiles (150), VENDOR_RISK_SEED where they start (1).
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { assess } from "./assess.mjs";
import { writeDataset } from "./build-dataset.mjs";
import { differences, summary } from "./differences.mjs";
import { gateDataset } from "./gate-dataset.mjs";
import { goldenProfiles } from "./golden.mjs";
import { loadAssets, loadDataset } from "./load.mjs";
import { assessByProduct } from "./product.mjs";
import { randomDataset } from "./random-dataset.mjs";
import { randomProfile } from "./random-profile.mjs";

const COUNT = Number(process.env.VENDOR_RISK_RANDOM ?? 150);
const SEED = Number(process.env.VENDOR_RISK_SEED ?? 1);
const DATASETS = 10;

const assets = loadAssets();
const scratch = mkdtempSync(join(tmpdir(), "vendor-risk-oracle-"));
after(() => rmSync(scratch, { recursive: true }));

async function compare(profile, path, dataset) {
  const product = await assessByProduct(path, profile.as_of, dataset?.directory);
  return differences(product, assess(dataset ? { ...assets, dataset: dataset.loaded } : assets, profile));
}

const named = (name, lines) => lines.map((line) => `${name}: ${line}`);

async function compareRandom(seed, dataset) {
  const profile = randomProfile(seed, dataset ? { ...assets, dataset: dataset.loaded } : assets);
  const path = join(scratch, `profile-${seed}.json`);
  writeFileSync(path, JSON.stringify(profile));
  return named(`seed ${seed}`, await compare(profile, path, dataset));
}

/** On the synthetic datasets the golden profiles are asked with all offerings: their own shortlists name real ones. */
async function compareGolden(profile, dataset) {
  const { models, ...answers } = profile.answers;
  const general = { ...profile, answers: { ...answers, providers: "all" }, overrides: [] };
  const path = join(scratch, `${profile.name}.json`);
  writeFileSync(path, JSON.stringify({ as_of: general.as_of, answers: general.answers, overrides: [] }));
  return named(profile.name, await compare(general, path, dataset));
}

function makeDatasetFolder(name, { providers, licences }) {
  const directory = join(scratch, name);
  writeDataset(directory, providers, licences);
  return { directory, loaded: loadDataset(directory) };
}

const none = (title, lines) => assert.ok(lines.length === 0, summary(title, lines));

for (const profile of goldenProfiles) {
  test(`golden profile ${profile.name}`, async () => none(profile.name, await compare(profile, profile.path)));
}

test(`${COUNT} pseudo-random profiles from seed ${SEED}`, async () => {
  const lines = [];
  for (let seed = SEED; seed < SEED + COUNT; seed += 1) lines.push(...(await compareRandom(seed)));
  none("pseudo-random profiles", lines);
});

test(`${DATASETS} pseudo-random datasets`, async () => {
  const lines = [];
  for (let number = 0; number < DATASETS; number += 1) {
    const dataset = makeDatasetFolder(`random-${number}`, randomDataset(SEED + number, assets.rubric));
    const perDataset = Math.ceil(COUNT / DATASETS);
    for (let i = 0; i < perDataset; i += 1) {
      const seed = SEED + 100_000 + number * perDataset + i;
      lines.push(...named(`dataset ${SEED + number}`, await compareRandom(seed, dataset)));
    }
  }
  none("pseudo-random datasets", lines);
});

test("the synthetic dataset that meets every gate", async () => {
  const dataset = makeDatasetFolder("gates", gateDataset(assets.rubric));
  const lines = [];
  for (const profile of goldenProfiles) lines.push(...(await compareGolden(profile, dataset)));
  none("synthetic gates", lines);
});
