// Which rows count for one topic of one offering: governing, in scope, or an override in their place.
import { answerOf } from "./conditions.mjs";

/** What the company knows better: scored as an explicit, high-confidence, fresh governing row. The last one counts. */
function overrideRow(overrides, provider, offering, topic) {
  const override = overrides.findLast(
    (entry) => entry.provider === provider.id && entry.offering === offering.id && entry.topic === topic.id,
  );
  if (!override) return undefined;
  const { stance, qualifiers = [] } = override;
  return { id: "override", role: "governing", stance, qualifiers, basis: "explicit", confidence: "high", alwaysFresh: true };
}

export function governingRows(file, offering, topic) {
  return file.clauses.filter((row) => row.offering === offering.id && row.topic === topic.id && row.role === "governing");
}

export function optionRows(file, offering, topicId) {
  return file.clauses.filter((row) => row.offering === offering.id && row.topic === topicId && row.role === "option");
}

const isScoped = (row) => (row.scope ?? []).length > 0;

/** The regions where this customer is or may be established: those named, or all that the question knows if the answer is open. */
function regionsInQuestion({ answers, questionnaire }) {
  const named = answerOf(answers, "established");
  if (named !== undefined && named !== "not-sure") return { regions: named, named: true };
  const question = questionnaire.questions.find((candidate) => candidate.id === "established");
  return { regions: question.options.map((option) => option.id), named: false };
}

function scopedAndInScope(rows, regions) {
  const scoped = rows.filter(isScoped);
  return { scoped, inScope: scoped.filter((row) => row.scope.some((region) => regions.includes(region))) };
}

const covered = (region, scoped) => scoped.some((row) => row.scope.includes(region));

/**
 * What holds on a topic for a customer established where this one is: the governing rows that apply, and whether it stays open because
 * all of the topic's rows are scoped and leave out a region in question, so that nobody has read what holds there.
 */
export function readTopic(topic, context) {
  const { file, offering, overrides } = context;
  const override = overrideRow(overrides, file.provider, offering, topic);
  if (override) return { rows: [override], open: false };

  const rows = governingRows(file, offering, topic);
  const { regions, named } = regionsInQuestion(context);
  const { scoped, inScope } = scopedAndInScope(rows, regions);
  const uncovered = regions.some((region) => !covered(region, scoped));
  const general = !named || uncovered || inScope.length === 0;
  return {
    rows: rows.filter((row) => (isScoped(row) ? !named || inScope.includes(row) : general)),
    open: uncovered && scoped.length === rows.length,
  };
}
