// Rules that cannot be averaged away. A gate asks two things: does it concern this customer (its condition), and do the terms match?
import { NO, UNKNOWN, YES, and } from "./logic.mjs";
import { everyStance, isHost, licenceOf, licenceStances } from "./models.mjs";
import { optionRows } from "./rows.mjs";

/** All of them: matches; some: possibly; none: no. */
function matchAll(matches) {
  if (matches.every(Boolean)) return YES;
  return matches.some(Boolean) ? UNKNOWN : NO;
}

/** The possible stances of a topic, each with whether its row carries a qualifier. */
function possibleStances({ topic, rows, open }, { models, licences }) {
  if (open) return everyStance(topic).flatMap((stance) => [true, false].map((qualified) => ({ stance, qualified })));
  return rows.flatMap((row) => {
    const qualified = row.qualifiers.length > 0;
    if (row.stance !== "model-terms") return [{ stance: row.stance, qualified }];
    // No model known at all is like one unknown licence: every stance.
    const known = models.length === 0 ? [null] : models.map((model) => licenceOf(model, licences));
    return known.flatMap((licence) => licenceStances(licence, topic)).map((stance) => ({ stance, qualified }));
  });
}

/** The pseudo-topic: what the licences of a host's models say of the EU. Unknown, and no model known, may be a restriction. */
function matchModelLicences(gate, { provider, models, licences }) {
  if (!isHost(provider)) return NO;
  const restrictions = models.map((model) => licenceOf(model, licences)?.eu_restrictions ?? "unknown");
  if (restrictions.length === 0) return UNKNOWN;
  if (restrictions.every((restriction) => gate.stances.includes(restriction))) return YES;
  return restrictions.every((restriction) => restriction === "none") ? NO : UNKNOWN;
}

function stateOf(condition, match) {
  if (condition === NO || match === NO) return null;
  return condition === YES && match === YES ? "fires" : "possible";
}

function gateState(gate, condition, readingOf, context) {
  if (gate.topic === "model-licence") return stateOf(condition, matchModelLicences(gate, context));
  const reading = readingOf(gate.topic);
  if (reading.rows.length === 0) return condition === NO ? null : "unknown";
  const matches = possibleStances(reading, context).map(
    ({ stance, qualified }) => gate.stances.includes(stance) && (qualified || !gate.with_any_qualifier),
  );
  return stateOf(condition, matchAll(matches));
}

/** The gates that are not ruled out, in the rubric's order. `readingOf` gives a topic with what was read of it. */
export function listGates(readingOf, context) {
  const { rubric, file, offering, provider, evaluate } = context;
  return rubric.gates.flatMap((gate) => {
    const condition = and(evaluate(gate.when, provider), gate.requires ? evaluate(gate.requires, provider) : YES);
    const state = gateState(gate, condition, readingOf, context);
    if (state === null) return [];
    // Only a gate that matches (surely or possibly) is softened; where the topic is unreviewed there is no match.
    const softened =
      state !== "unknown" &&
      optionRows(file, offering, gate.topic).some((row) => (gate.unless_option ?? []).includes(row.stance));
    return [
      {
        id: gate.id,
        topic: gate.topic,
        outcome: softened ? gate.option_outcome : gate.outcome,
        state,
        because: gate.because,
        remedy: softened ? gate.option_remedy : gate.remedy,
      },
    ];
  });
}
