// Makes dataset files by hand for tests: every field that the format asks for, with plain words where only the scoring matters.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const HASH = "0".repeat(64);
const DATASET_DATE = "2026-11-21";

export function makeDocument(id, offerings, dates = {}) {
  return {
    id,
    title: `Document ${id}`,
    type: "terms-of-service",
    offerings,
    url: "https://example.com/terms",
    effective: null,
    captured: null,
    last_seen: "2026-10-01",
    retrieved_from: "stored-page",
    retrieved_path: null,
    versions: [],
    partial: false,
    superseded: null,
    words: 100,
    words_sha256: HASH,
    ...dates,
  };
}

export function makeClause(provider, number, row) {
  const { offering, topic, stance, document = null } = row;
  const absent = stance === "not-addressed";
  return {
    id: `${provider}/${offering}/${topic}/${number}`,
    offering,
    topic,
    role: "governing",
    ...(row.scope ? { scope: row.scope } : {}),
    stance,
    qualifiers: [],
    basis: absent ? "absence" : "explicit",
    confidence: "high",
    document,
    section: "1",
    summary: "What it says.",
    why: "Why it matters.",
    note: null,
    pin: absent ? null : { start: "first words", end: "last words", words: 10, sha256: HASH },
    ...row,
  };
}

export function makeProvider(id, { kind = "model-developer", areas = [], models = [], offerings, documents, clauses }) {
  return {
    format: "vendor-risk/provider@1",
    provider: {
      id,
      name: `Provider ${id}`,
      kind,
      headquarters: null,
      contracting_entity_eea: null,
      website: "https://example.com",
      terms_url: "https://example.com/terms",
      privacy_url: "https://example.com/privacy",
      status_page: null,
      areas,
      models,
    },
    offerings: offerings.map((offering) => ({ id: offering, name: `Offering ${offering}`, tier: "business" })),
    documents,
    clauses,
    contradictions: contradictions(clauses),
    remarks: [],
  };
}

/** Every topic with several rows as one contradiction whose governing rows all count: the loader lets none go unmarked. */
function contradictions(clauses) {
  const topics = new Map();
  for (const { id, offering, topic, role } of clauses) {
    const key = `${offering}/${topic}`;
    topics.set(key, [...(topics.get(key) ?? []), { clause: id, says: "It says so.", governs: role === "governing" }]);
  }
  return [...topics.values()].filter((sides) => sides.length > 1).map((sides) => ({ sides, why: "All of them count." }));
}

export const makeModel = (id, licence) => ({
  id,
  author: "An author",
  licence: licence ?? "Proprietary",
  licence_url: null,
  licence_id: licence,
});

export function makeLicence(id, { stances = {}, confidence = "high", eu = "none" } = {}) {
  return {
    id,
    name: `Licence ${id}`,
    spdx: null,
    version_date: null,
    url: "https://example.com/licence",
    steward: "An author",
    open_source: false,
    confidence,
    stances,
    eu_restrictions: eu,
    eu_note: null,
    models: [],
    summary: "What it says.",
    other: [],
    source: "Made for a test.",
    pins: [],
  };
}

export const licenceFile = (licences) => ({ format: "vendor-risk/model-licences@1", licences });

/** Writes the files as a dataset folder that the product's command line reads with --dataset. */
export function writeDataset(directory, providers, licences) {
  mkdirSync(join(directory, "providers"), { recursive: true });
  const write = (name, value) => writeFileSync(join(directory, name), `${JSON.stringify(value, null, 1)}\n`);
  write("index.json", {
    format: "vendor-risk/dataset@1",
    version: "0.0.1",
    date: DATASET_DATE,
    providers: providers.map((file) => file.provider.id),
    model_licences: "model-licences.json",
  });
  write("model-licences.json", licenceFile(licences));
  for (const file of providers) write(join("providers", `${file.provider.id}.json`), file);
}
