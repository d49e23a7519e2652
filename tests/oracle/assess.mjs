// The independent oracle: assets/RUBRIC.md read a second time, by someone who has not seen src/scoring.
//
// It is written for clarity, not speed, and on purpose by other means than the product: exact fractions of BigInt, three-valued logic as
// an order, and the interval weighted average by trying every threshold (the product uses Karnik-Mendel).
//
// Where RUBRIC.md can be read in more than one way, this is how it is read here:
//  1. Step 4 (widening) applies to every row: also to silence (step 1) and to `model-terms` (step 2), there on top of the licences' own.
//  2. A licence's widened level is clipped to 0..100 before the hull and before the row's qualifiers are added.
//  3. In step 5 a model of unknown licence gives the row alone; a known licence without a stance on the topic is [0, 100]. An unreviewed topic
//     stays [0, 100].
//  4. Gates on `worse_of_model` topics look at the rows' own stances: "for models each licence's" means rows of stance `model-terms`.
//  5. An empty list of models, or a licence without a stance on the topic, can be every stance: its levels and `not-addressed`.
//  6. Gate topic `model-licence`: all models eu-restricted matches; all `none` does not; anything else, an empty list of a host included,
//     possibly. A provider that is no host never has this gate.
//  7. `with_any_qualifier`: each possible stance matches only if its row carries a qualifier (also one that adds nothing there).
//  8. `unless_option` softens a gate that fires or is possible, not one whose topic is unreviewed. Option rows need no scope.
//  9. `shortlist_has: by-model` looks at governing rows of the dataset, whatever their scope and whatever is overridden, and at all models of a
//     provider, whichever are chosen. If it hides `models`, models once chosen count no longer. `providers` answered "all", not sure, or not
//     at all is every offering.
// 10. An empty list, as an answer, is no answer.
// 11. Unscoped rows: "a region that no scoped row covers" means the scoped rows of the same offering and topic.
// 12. A row without a document that is no absence row is at no known date: stale. An absence row without a document in an offering
//     without documents is stale too.
// 13. The floor of coverage and the bound of 75 are compared with the exact figures, not the rounded ones.
// 14. A finding that is unreviewed is `unknown` also where it does not matter; `because` is empty where no rule may apply.
// 15. Of several overrides of one topic the last counts.
// 16. A topic left open because its rows are all scoped and leave a region out is [0, 100] after all steps, step 5 included; its finding
//     names the rows that apply, and is not `unknown` if there are some. Without one it is unreviewed, and its gates are `unknown`.
// 17. If every relevance may be 0 but not all are, only combinations of weights with a sum above 0 are averages.
import { rounded } from "./fraction.mjs";
import { coverage, exposure, points } from "./exposure.mjs";
import { listGates } from "./gates.mjs";
import { isEverything } from "./interval.mjs";
import { answerOf, makeConditions } from "./conditions.mjs";
import { isHost, licenceOf, modelsInUse } from "./models.mjs";
import { governingRows, readTopic } from "./rows.mjs";
import { rowIsStale } from "./freshness.mjs";
import { severityOf } from "./severity.mjs";
import { topicRelevance } from "./relevance.mjs";
import { topicValue } from "./value.mjs";
import { verdictOf } from "./verdict.mjs";

const AXES = ["ip", "data"];

function shortlist(dataset, answers) {
  const chosen = answerOf(answers, "providers");
  const every = chosen === undefined || chosen === "not-sure" || chosen.includes("all");
  return dataset.providers.flatMap((file) =>
    file.offerings
      .filter((offering) => every || chosen.includes(`${file.provider.id}/${offering.id}`))
      .map((offering) => ({ file, offering })),
  );
}

/** Does this offering leave a topic that may be left to model terms (`by_model`) to them? */
function leavesToModels({ file, offering }, rubric) {
  const topics = rubric.topics.filter((topic) => topic.by_model?.includes("model-terms"));
  return topics.some((topic) => governingRows(file, offering, topic).some((row) => row.stance === "model-terms"));
}

/** Can it make a difference to this offering which models are used? Under one licence, or all under unknown ones, one is like another. */
function differsByModel(listed, { rubric, dataset }) {
  const { provider } = listed.file;
  const licences = new Set((provider.models ?? []).map((model) => licenceOf(model, dataset.licences)));
  return licences.size > 1 && (isHost(provider) || leavesToModels(listed, rubric));
}

function stanceOf(rows) {
  const stances = new Set(rows.map((row) => row.stance));
  if (stances.size === 0) return "unreviewed";
  return stances.size === 1 ? [...stances][0] : "mixed";
}

/** All that is known of one topic of one offering for this profile. */
function assessTopic(topic, context) {
  const reading = readTopic(topic, context);
  const { rows, open } = reading;
  const { interval, values } = topicValue(reading, topic, context);
  const { relevance, because } = topicRelevance(topic, context.rubric, context.evaluate, context.provider);
  const fresh = rows.length > 0 && !rows.some((row) => rowIsStale(row, context));
  const severity = severityOf({ reviewed: rows.length > 0, level: interval, relevance }, context.rubric);
  const covered = fresh && !isEverything(interval);
  return { topic, rows, open, values, value: interval, weight: relevance, because, covered, severity };
}

function finding(term, share) {
  return {
    topic: term.topic.id,
    axis: term.topic.axis,
    stance: stanceOf(term.rows),
    level: term.value,
    relevance: term.weight,
    points: share,
    severity: term.severity,
    because: term.because,
    clauses: term.rows.map((row) => row.id),
  };
}

const roundedExposure = (exact) =>
  exact && { low: rounded(exact.low), mid: rounded(exact.mid), high: rounded(exact.high) };

/** One offering, with its exact figures beside the rounded ones. */
export function assessOffering(context) {
  const scored = context.rubric.topics.filter((topic) => AXES.includes(topic.axis));
  const terms = scored.map((topic) => assessTopic(topic, context));
  const shares = new Map();
  const axes = AXES.map((axis) => {
    const own = terms.filter((term) => term.topic.axis === axis);
    const exact = exposure(own);
    points(own, exact && exact.mid).forEach((share, i) => shares.set(own[i], share));
    return { axis, exposure: exact, coverage: coverage(own) };
  });
  const findings = terms.map((term) => finding(term, shares.get(term)));

  const readingOf = (id) => {
    const topic = context.rubric.topics.find((candidate) => candidate.id === id);
    return { topic, ...readTopic(topic, context) };
  };
  const gates = listGates(readingOf, context);
  const [ip, data] = axes;
  const result = {
    provider: context.provider.id,
    offering: context.offering.id,
    verdict: verdictOf({ gates, axes, findings }, context.rubric),
    ip: roundedExposure(ip.exposure),
    data: roundedExposure(data.exposure),
    coverage: { ip: ip.coverage && rounded(ip.coverage), data: data.coverage && rounded(data.coverage) },
    gates,
    findings,
  };
  return { result, terms, axes };
}

/** The contexts in which each offering of the shortlist is assessed: everything that the steps need to know. */
export function contexts({ dataset, rubric, questionnaire }, { answers = {}, overrides = [], as_of: asOf }) {
  const chosen = shortlist(dataset, answers);
  const byModel = chosen.some((listed) => differsByModel(listed, { rubric, dataset }));
  const shortlistHas = (what) => {
    if (what !== "by-model") throw new Error(`no such shortlist condition: ${what}`);
    return byModel;
  };
  const conditions = makeConditions({ rubric, questionnaire, answers, shortlistHas });
  return chosen.map(({ file, offering }) => ({
    rubric,
    questionnaire,
    file,
    offering,
    provider: file.provider,
    answers,
    overrides,
    asOf,
    staleAfterDays: rubric.stale_after_days,
    evaluate: conditions.evaluate,
    models: modelsInUse(file.provider, answers, conditions),
    licences: dataset.licences,
  }));
}

/** The `vendor-risk/assessment@1` document without the blocks of hashes, which are the build's. */
export function assess(assets, profile) {
  return {
    format: "vendor-risk/assessment@1",
    as_of: profile.as_of,
    answers: profile.answers ?? {},
    overrides: profile.overrides ?? [],
    results: contexts(assets, profile).map((context) => assessOffering(context).result),
  };
}
