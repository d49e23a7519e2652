// A pseudo-random dataset: reaches the corners that no real row reaches (licences of low confidence, scopes that overlap, silent licences,
// hosts without models, documents without dates). Valid for the product's loader, so that both programs can be run on it.
import { makeClause, makeDocument, makeLicence, makeModel, makeProvider } from "./build-dataset.mjs";
import { makeRandom, randomDay } from "./random.mjs";

const KINDS = ["model-developer", "application", "inference-host", "cloud-platform", "router"];
const AREAS = ["ai-models", "assistant", "coding", "media", "hosting"];
const REGIONS = ["eea", "uk", "us", "elsewhere"];
const CONFIDENCES = ["high", "high", "medium", "low"];

/** `where` says whether models decide the stance themselves (a licence cannot point on). */
function randomStance(random, topic, where) {
  if (random.chance(0.12)) return "not-addressed";
  const byModel = where === "row" ? (topic.by_model ?? []) : [];
  if (byModel.length > 0 && random.chance(0.4)) return byModel[0];
  return random.pick(Object.keys(topic.levels));
}

function randomBasis(random, stance) {
  if (stance === "not-addressed") return random.pick(["absence", "absence", "interpretive"]);
  return random.pick(["explicit", "explicit", "interpretive"]);
}

function randomLicence(random, id, topics) {
  const stances = {};
  for (const topic of topics.filter((candidate) => candidate.by_model || candidate.worse_of_model)) {
    if (random.chance(0.15)) continue;
    const stance = randomStance(random, topic, "licence");
    stances[topic.id] = { stance, basis: randomBasis(random, stance), note: null };
    if (random.chance(0.3)) stances[topic.id].confidence = random.pick(CONFIDENCES);
  }
  return makeLicence(id, { stances, confidence: random.pick(CONFIDENCES), eu: random.pick(["none", "none", "eu-restricted", "unknown"]) });
}

function randomDates(random) {
  const day = () => randomDay(random, 2025, 2025);
  const coarse = () => random.pick([day(), "2025", "2025-11", "2025-12"]);
  const lastSeen = random.chance(0.4) ? randomDay(random, 2026, 2026).replace(/-1[12]-..$/, "-10-31") : null;
  return {
    effective: random.chance(0.7) ? coarse() : null,
    captured: random.chance(0.5) ? coarse() : null,
    last_seen: lastSeen,
    superseded: random.chance(0.1) ? "A later version is reported." : null,
  };
}

function randomRow(random, topic, offering, documents) {
  const stance = randomStance(random, topic, "row");
  const basis = randomBasis(random, stance);
  const role = random.pick(["governing", "governing", "governing", "governing", "option", "exception", "corroborating"]);
  const document = basis === "absence" && random.chance(0.5) ? null : random.pick(documents).id;
  return {
    offering,
    topic: topic.id,
    role,
    stance,
    basis,
    document,
    confidence: random.pick(CONFIDENCES),
    ...(role === "governing" && random.chance(0.3) ? { scope: random.some(REGIONS, 2) } : {}),
  };
}

function randomProvider(random, id, { rubric, licences }) {
  const topics = rubric.topics.filter((topic) => topic.axis !== "context");
  const offerings = random.chance(0.5) ? ["business"] : ["business", "consumer"];
  const documents = offerings.flatMap((offering) =>
    [1, 2].map((number) => makeDocument(`${offering}-${number}`, [offering], randomDates(random))),
  );
  const models = Array.from({ length: random.integer(0, 3) }, (_, i) =>
    makeModel(`model-${i}`, random.chance(0.2) ? null : random.pick(licences).id),
  );
  const clauses = [];
  for (const offering of offerings) {
    const own = documents.filter((document) => document.offerings.includes(offering));
    for (const topic of topics) {
      for (let number = 1; number <= random.pick([0, 1, 1, 1, 2, 3]); number += 1) {
        const row = randomRow(random, topic, offering, own);
        const plain = row.stance === "not-addressed" || random.chance(0.5);
        row.qualifiers = plain ? [] : random.some(Object.keys(rubric.qualifiers), 3);
        clauses.push(makeClause(id, number, row));
      }
    }
  }
  const kind = random.pick(KINDS);
  return makeProvider(id, { kind, areas: random.some(AREAS, 2), models, offerings, documents, clauses });
}

export function randomDataset(seed, rubric) {
  const random = makeRandom(seed);
  const licences = [0, 1, 2, 3].map((i) => randomLicence(random, `licence-${i}`, rubric.topics));
  const providers = [0, 1, 2, 3, 4, 5, 6, 7].map((i) => randomProvider(random, `provider-${i}`, { rubric, licences }));
  return { providers, licences };
}
