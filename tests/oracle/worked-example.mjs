// Writes tests/oracle/worked-example.md: two offerings of one golden profile, each number from row to points, for people who check by
// hand. `node tests/oracle/worked-example.mjs --write` after the dataset, the rubric or the profile has changed; a test says when.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { assessOffering, contexts } from "./assess.mjs";
import { documentIsStale } from "./freshness.mjs";
import { golden } from "./golden.mjs";
import { isEverything } from "./interval.mjs";
import { loadAssets, root } from "./load.mjs";
import { NO, UNKNOWN, YES, and } from "./logic.mjs";
import { isHost } from "./models.mjs";

const PROFILE = "product-eea-personal";
const OFFERINGS = ["anthropic/business", "cerebras/business"];
export const path = join(root, "tests", "oracle", "worked-example.md");

const AXIS_NAMES = { ip: "Intellectual property", data: "Data" };
const show = ([low, high]) => (low === high ? `${low}` : `[${low}, ${high}]`);
const half = ([low, high]) => (low + high) / 2;
const words = (truth) => ({ [YES]: "true", [UNKNOWN]: "not known", [NO]: "false" })[truth];
const total = (numbers) => numbers.reduce((sum, number) => sum + number, 0);

function describeRow(row, { steps }, context) {
  const document = context.file.documents.find((candidate) => candidate.id === row.document);
  const stale = document && documentIsStale(document, context.asOf, context.staleAfterDays) ? ", stale" : "";
  const seen = document?.last_seen ?? document?.captured ?? document?.effective ?? "at no known date";
  const source = document ? `*${document.title}*, last seen ${seen}${stale}` : "no single document";
  return [
    `- \`${row.id}\`: **${row.stance}** (${row.basis}, ${row.confidence} confidence; ${source})`,
    ...steps.map((step) => `  - ${step}`),
  ];
}

/** Why a topic counts as not covered; nothing where it is. */
function gap({ rows, open, value, covered }) {
  if (covered) return "";
  if (rows.length === 0) return " Not covered: unreviewed.";
  if (open) return " Not covered: nobody has read what holds in a region of yours.";
  return isEverything(value) ? " Not covered: the level can be anything." : " Not covered: the evidence is stale.";
}

function describeTopic(term, share, weights, context) {
  const { topic, rows, values, value, weight, because } = term;
  const product = half(weight) * half(value);
  const level = value[0] === value[1] ? `Level: ${value[0]}.` : `Level: ${show(value)}, its middle ${half(value)}.`;
  return [
    `#### ${topic.question} (\`${topic.id}\`)`,
    "",
    ...rows.flatMap((row, i) => describeRow(row, values[i], context)),
    ...(rows.length === 0 ? ["- Nobody has reviewed this yet: anything from 0 to 100."] : []),
    "",
    rows.length > 1 ? `Over these rows together: ${show(value)}. ${level}` : level,
    weight[1] === 0 ? "It does not matter for this profile: relevance 0." : `Relevance: ${show(weight)} of 5. ${because}`,
    `Points: ${half(weight)} x ${half(value)} = ${product}; ${product} / ${weights} = **${share}**.${gap(term)}`,
    "",
  ];
}

/** Ends of an average with weights that are exact, as they are where every question is answered. */
function end(name, terms, pick) {
  const weights = total(terms.map((term) => term.weight[0]));
  const used = terms.filter((term) => term.weight[0] > 0);
  const products = used.map((term) => `${term.weight[0]} x ${pick(term.value)}`).join(" + ");
  const sum = total(used.map((term) => term.weight[0] * pick(term.value)));
  return `- **${name}**: (${products}) / ${weights} = ${sum} / ${weights}`;
}

function describeAxis(axis, terms, result, context) {
  const own = terms.filter((term) => term.topic.axis === axis);
  if (own.some(({ weight: [low, high] }) => low !== high)) throw new Error("the worked example needs a profile that leaves nothing open");
  const weights = total(own.map((term) => half(term.weight)));
  const sum = total(own.map((term) => half(term.weight) * half(term.value)));
  const covered = total(own.filter((term) => term.covered).map((term) => half(term.weight)));
  const { low, mid, high } = result[axis];
  const share = (term) => result.findings.find((finding) => finding.topic === term.topic.id).points;
  return [
    `### ${AXIS_NAMES[axis]}: ${low} to ${high}, central value ${mid}`,
    "",
    `The relevances add up to ${own.map((term) => half(term.weight)).join(" + ")} = ${weights}.`,
    "",
    ...own.flatMap((term) => describeTopic(term, share(term), weights, context)),
    "#### Together",
    "",
    `- **Central value**: all points add up, ${sum} / ${weights} = ${mid}.`,
    `${end("Low", own, ([least]) => least)} = ${low}.`,
    `${end("High", own, ([, most]) => most)} = ${high}.`,
    `- **Coverage**: ${covered} of ${weights} rest on reviewed, fresh evidence: ${result.coverage[axis]} (the floor is ${context.rubric.coverage_floor}).`,
    "",
  ];
}

/** What a gate finds: the stances of the applying rows. */
function whatTermsSay(gate, terms, context) {
  if (gate.topic === "model-licence") {
    return isHost(context.provider) ? "the licences of the models in use decide" : "this is no host of other makers' models";
  }
  const stances = terms.find((term) => term.topic.id === gate.topic).rows.map((row) => row.stance);
  return `the terms are *${stances.length > 0 ? [...new Set(stances)].join("* and *") : "unreviewed"}*`;
}

function describeGate(gate, result, terms, context) {
  const condition = and(context.evaluate(gate.when, context.provider), gate.requires ? context.evaluate(gate.requires, context.provider) : YES);
  if (condition === NO) return [];
  const label = context.rubric.conditions[gate.when].label;
  const found = result.gates.find((listed) => listed.id === gate.id);
  const outcome = found ? `**${found.state}**, a ${found.outcome}. ${found.because} ${found.remedy}` : "no match, so it is not listed.";
  const asks = `asks \`${gate.topic}\` for ${gate.stances.join(", ")}`;
  return [`- \`${gate.id}\` (${label}: ${words(condition)}) ${asks}; ${whatTermsSay(gate, terms, context)}: ${outcome}`];
}

const yesNo = (yes, which = []) => (yes ? (which.length > 0 ? `Yes: ${which.join(", ")}` : "Yes") : "No");

function describeVerdict(result, { rubric }) {
  const axes = ["ip", "data"];
  const stops = result.gates.filter((gate) => gate.outcome === "stop");
  const fires = stops.some((gate) => gate.state === "fires");
  const open = stops.some((gate) => gate.state !== "fires");
  const thin = axes.filter((axis) => result.coverage[axis] < rubric.coverage_floor);
  const severe = result.findings.filter((finding) => finding.severity === "severe").map((finding) => finding.topic);
  const bad = axes.filter((axis) => result[axis].low >= 75);
  return [
    `1. Does a stop fire? ${yesNo(fires)}.`,
    `2. Is a stop possible or unknown? ${yesNo(open)}. Is an axis covered too thinly? ${yesNo(thin.length > 0, thin)}.`,
    `3. Is any gate left? ${yesNo(result.gates.length > 0)}. Is a finding severe? ${yesNo(severe.length > 0, severe)}.`,
    `   Does an axis begin at 75 or more? ${yesNo(bad.length > 0, bad)}.`,
    "",
    `The first yes decides: **${result.verdict}**.`,
    "",
  ];
}

function describeModels({ provider, models }) {
  if (!isHost(provider)) return [];
  const names = models.map((model) => `${model.id} (${model.licence_id ?? "licence unknown, unread or proprietary"})`);
  return [`A host of other makers' models. In use, since none was chosen: ${names.join(", ")}.`, ""];
}

function describeOffering(context) {
  const { result, terms } = assessOffering(context);
  return [
    `## ${context.offering.name} (\`${result.provider}/${result.offering}\`): ${result.verdict}`,
    "",
    ...describeModels(context),
    ...["ip", "data"].flatMap((axis) => describeAxis(axis, terms, result, context)),
    "### Gates that concern this profile",
    "",
    ...context.rubric.gates.flatMap((gate) => describeGate(gate, result, terms, context)),
    "",
    "### Verdict",
    "",
    ...describeVerdict(result, context),
  ];
}

export function render(assets) {
  const profile = golden(PROFILE);
  const chosen = contexts(assets, profile).filter(({ provider, offering }) => OFFERINGS.includes(`${provider.id}/${offering.id}`));
  const answers = Object.entries(profile.answers).map(([question, answer]) => `| \`${question}\` | ${[answer].flat().join(", ")} |`);
  return [
    "# A worked example: every number from the row to the points",
    "",
    `${profile.about} Assessed as of ${profile.as_of}.`,
    "",
    "Written by `node tests/oracle/worked-example.mjs --write` from the oracle, which follows RUBRIC.md independently of the product; the tests",
    "hold this page to the oracle, and the oracle to the product.",
    "It describes what documents state and is no legal advice; no provider is affiliated.",
    "",
    "How to read it: each topic has a **level** from 0 (best for the customer) to 100, an interval where the evidence leaves room, and a",
    "**relevance** from 0 to 5 for this profile. A topic's points are its relevance times the middle of its level, divided by all relevances of",
    "its axis; so the points of an axis add up to its central value. Points are rounded down to four decimals, and what is then missing to the",
    "rounded central value goes to the topics that lost most by rounding. Low and high take every level at its best and at its worst.",
    "",
    "| Question | Answer |",
    "| --- | --- |",
    ...answers,
    "",
    ...chosen.flatMap(describeOffering),
  ].join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = render(loadAssets());
  if (process.argv.includes("--write")) writeFileSync(path, text);
  else process.stdout.write(text);
}
