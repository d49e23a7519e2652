// Do the golden profiles reach all of the rubric? Every relevance rule and every gate condition is true somewhere, every gate that some
// row of the dataset can trigger is triggered, and every gate behaves on a synthetic dataset, also those that no real row triggers.
import assert from "node:assert/strict";
import { test } from "node:test";
import { assess, contexts } from "./assess.mjs";
import { licenceFile } from "./build-dataset.mjs";
import { gateDataset } from "./gate-dataset.mjs";
import { goldenProfiles } from "./golden.mjs";
import { loadAssets, makeDataset } from "./load.mjs";
import { YES, and } from "./logic.mjs";

const assets = loadAssets();
const { rubric } = assets;
const everyContext = goldenProfiles.flatMap((profile) => contexts(assets, profile));
const everyResult = goldenProfiles.flatMap((profile) => assess(assets, profile).results);

const conditionOf = (gate, { evaluate, provider }) =>
  and(evaluate(gate.when, provider), gate.requires ? evaluate(gate.requires, provider) : YES);

test("every relevance rule is true for some golden profile", () => {
  const idle = rubric.relevance.filter((rule) => !everyContext.some(({ evaluate, provider }) => evaluate(rule.when, provider) === YES));
  assert.deepEqual(idle.map((rule) => `${rule.when} on ${rule.topic}`), []);
});

test("every named condition is true for some golden profile", () => {
  const idle = Object.keys(rubric.conditions).filter((name) => !everyContext.some(({ evaluate, provider }) => evaluate(name, provider) === YES));
  assert.deepEqual(idle, []);
});

test("every gate's condition is true for some golden profile", () => {
  const idle = rubric.gates.filter((gate) => !everyContext.some((context) => conditionOf(gate, context) === YES));
  assert.deepEqual(idle.map((gate) => gate.id), []);
});

/** Whether some governing row, or some licence of a model that a row is left to, has a stance of the gate. */
function dataCanTrigger(gate) {
  if (gate.topic === "model-licence") return true;
  return everyContext.some(({ file, models, licences }) =>
    file.clauses.some((row) => {
      if (row.topic !== gate.topic || row.role !== "governing") return false;
      if (gate.with_any_qualifier && row.qualifiers.length === 0) return false;
      if (gate.stances.includes(row.stance)) return true;
      const unread = models.length === 0 || models.some((model) => !model.licence_id);
      const stated = models.some((model) => gate.stances.includes(licences.get(model.licence_id)?.stances[gate.topic]?.stance));
      return row.stance === "model-terms" && (unread || stated);
    }),
  );
}

test("every gate that a row of the dataset can trigger fires or is possible for some golden profile", (t) => {
  const states = (gate) => new Set(everyResult.flatMap((result) => result.gates.filter((found) => found.id === gate.id).map((found) => found.state)));
  const reached = (gate) => states(gate).has("fires") || states(gate).has("possible");
  const idle = rubric.gates.filter((gate) => dataCanTrigger(gate) && !reached(gate));
  const untriggered = rubric.gates.filter((gate) => !dataCanTrigger(gate));
  const neverFires = rubric.gates.filter((gate) => dataCanTrigger(gate) && !states(gate).has("fires"));
  t.diagnostic(`no row of the dataset can trigger: ${untriggered.map((gate) => gate.id).join(", ") || "none"}`);
  t.diagnostic(`only ever possible, never firing: ${neverFires.map((gate) => gate.id).join(", ") || "none"}`);
  assert.deepEqual(idle.map((gate) => gate.id), []);
});

/** The state that a gate takes where its condition is true, by how its topic stands. */
const STATES = {
  matching: "fires",
  clear: undefined,
  torn: "possible",
  unread: "unknown",
  softened: "fires",
};

const HOST_STATES = {
  "host-restricted": "fires",
  "host-open": undefined,
  "host-both": "possible",
  "host-unknown": "possible",
  "host-proprietary": "possible",
  "host-empty": "possible",
};

function syntheticAssets() {
  const { providers, licences } = gateDataset(rubric);
  return { ...assets, dataset: makeDataset(providers, licenceFile(licences)) };
}

/** A golden profile, asked of one synthetic offering, for which the gate's condition is true there. */
function concerned(synthetic, gate, providerId) {
  const providers = [`${providerId}/${gate.topic === "model-licence" ? "business" : gate.id}`];
  return goldenProfiles
    .map((profile) => ({ ...profile, answers: { ...profile.answers, providers }, overrides: [] }))
    .find((profile) => conditionOf(gate, contexts(synthetic, profile)[0]) === YES);
}

/** The synthetic providers build everything; without this nothing could be trained that does not compete with them. */
function withoutCompeting(synthetic) {
  const providers = synthetic.dataset.providers.map((file) => ({ ...file, provider: { ...file.provider, areas: [] } }));
  return { ...synthetic, dataset: { ...synthetic.dataset, providers } };
}

/** The verdicts that a listed gate leaves open; other gates of the same topic may decide for the worse. */
function allowedVerdicts({ outcome, state }) {
  if (outcome === "condition") return ["stopped", "not-enough-known", "conditions"];
  return state === "fires" ? ["stopped"] : ["stopped", "not-enough-known"];
}

for (const gate of rubric.gates) {
  test(`gate ${gate.id} on the synthetic dataset`, () => {
    const competing = syntheticAssets();
    const home = gate.topic === "model-licence" ? "host-restricted" : "matching";
    const synthetic = concerned(competing, gate, home) ? competing : withoutCompeting(competing);
    for (const [providerId, state] of Object.entries(gate.topic === "model-licence" ? HOST_STATES : STATES)) {
      const profile = concerned(synthetic, gate, providerId);
      const [result] = assess(synthetic, profile).results;
      const found = result.gates.find((one) => one.id === gate.id);
      assert.equal(found?.state, state, `${gate.id} at ${providerId} for ${profile.name}`);
      if (!found) continue;
      const softened = providerId === "softened" && gate.unless_option;
      assert.equal(found.outcome, softened ? gate.option_outcome : gate.outcome);
      assert.equal(found.remedy, softened ? gate.option_remedy : gate.remedy);
      assert.ok(allowedVerdicts(found).includes(result.verdict), `${gate.id} ${found.state}, yet ${result.verdict}`);
    }
  });
}
