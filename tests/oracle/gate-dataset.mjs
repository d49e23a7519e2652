// A small synthetic dataset in which every gate of the rubric can be met: each gate has an offering of its own name at each of these
// providers, and there the gate's topic stands as the provider's id says.
import { makeClause, makeDocument, makeLicence, makeModel, makeProvider } from "./build-dataset.mjs";

const LICENCE_GATE = "model-licence";
const AREAS = ["ai-models", "assistant", "coding", "media", "hosting"];

/** Provider id -> the rows of a gate's topic, [] for unreviewed. Softened only where an option can soften. */
const SHAPES = {
  matching: ({ hit }) => [hit],
  clear: ({ miss }) => [miss],
  torn: ({ hit, miss }) => [hit, miss],
  unread: () => [],
  softened: ({ hit, option }) => (option ? [hit, option] : [hit]),
};

function pieces(gate, topic) {
  const qualifiers = gate.with_any_qualifier ? ["by-request"] : [];
  const hit = { stance: gate.stances[0], qualifiers };
  // A qualified gate is also clear where its stance stands unqualified, which is the sharper test.
  const other = Object.keys(topic.levels).find((stance) => !gate.stances.includes(stance));
  const miss = { stance: gate.with_any_qualifier ? gate.stances[0] : other, qualifiers: [] };
  const option = gate.unless_option && { stance: gate.unless_option[0], qualifiers: ["by-request"], role: "option" };
  return { hit, miss, option };
}

function provider(id, rubric) {
  const gates = rubric.gates.filter((gate) => gate.topic !== LICENCE_GATE);
  const clauses = gates.flatMap((gate) => {
    const topic = rubric.topics.find((candidate) => candidate.id === gate.topic);
    return SHAPES[id](pieces(gate, topic)).map((row, i) =>
      makeClause(id, i + 1, { ...row, offering: gate.id, topic: gate.topic, document: "terms" }),
    );
  });
  const offerings = gates.map((gate) => gate.id);
  return makeProvider(id, { areas: AREAS, offerings, documents: [makeDocument("terms", offerings)], clauses });
}

/** A host with one offering for what the licences of its models may say of the EU. */
function host(id, models) {
  const documents = [makeDocument("terms", ["business"])];
  return makeProvider(id, { kind: "inference-host", areas: ["hosting"], models, offerings: ["business"], documents, clauses: [] });
}

export function gateDataset(rubric) {
  const licences = ["none", "eu-restricted", "unknown"].map((eu) => makeLicence(eu, { eu }));
  const restricted = makeModel("restricted", "eu-restricted");
  const open = makeModel("open", "none");
  const hosts = [
    host("host-restricted", [restricted]),
    host("host-open", [open]),
    host("host-both", [restricted, open]),
    host("host-unknown", [makeModel("unknown", "unknown")]),
    host("host-proprietary", [makeModel("proprietary", null)]),
    host("host-empty", []),
  ];
  return { providers: [...Object.keys(SHAPES).map((id) => provider(id, rubric)), ...hosts], licences };
}
