// A comparison that never finds anything would prove nothing: each kind of difference is seen and named.
import assert from "node:assert/strict";
import { test } from "node:test";
import { assess } from "./assess.mjs";
import { differences } from "./differences.mjs";
import { golden } from "./golden.mjs";
import { loadAssets } from "./load.mjs";

const oracle = assess(loadAssets(), golden("consumer-claude-eea"));

/** The lines for a copy of the oracle's own document in which something was changed. */
function linesAfter(change) {
  const copy = structuredClone(oracle);
  change(copy.results[0], copy);
  return differences(copy, oracle);
}

test("equal documents do not differ, hashes aside", () => {
  assert.deepEqual(linesAfter((_, document) => Object.assign(document, { dataset: { sha256: "0" } })), []);
});

const changes = {
  "ip.low": (result) => (result.ip.low += 0.0001),
  "data.mid": (result) => (result.data = null),
  "coverage.data": (result) => (result.coverage.data = 0.5),
  verdict: (result) => (result.verdict = "conditions"),
  "gate no-commercial-use, state": (result) => (result.gates.find((gate) => gate.id === "no-commercial-use").state = "possible"),
  "lacks no-commercial-use": (result) => (result.gates = result.gates.filter((gate) => gate.id !== "no-commercial-use")),
  "only the product has made-up": (result) => result.gates.push({ id: "made-up" }),
  "gate, order": (result) => result.gates.reverse(),
  "finding retention, points": (result) => (result.findings.find((finding) => finding.topic === "retention").points += 0.0001),
  "finding training-use, clauses": (result) => result.findings.find((finding) => finding.topic === "training-use").clauses.push("x"),
  "does not name: extra": (result) => (result.findings[0].extra = 1),
  offerings: (_, document) => document.results.pop(),
};

for (const [name, change] of Object.entries(changes)) {
  test(`a difference in ${name} is named`, () => {
    const lines = linesAfter(change);
    assert.ok(lines.some((line) => line.includes(name)), `not named in: ${lines.join("; ")}`);
  });
}
