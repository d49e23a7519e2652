// From a row to an interval of levels: the five steps of "Value of a row". Each step leaves a sentence for the worked example.
import { add, clip, EVERYTHING, hull, widen, widestOf } from "./interval.mjs";
import { hullOverModels, isHost, licenceInterval, licenceOf } from "./models.mjs";

const show = ([low, high]) => (low === high ? `${low}` : `[${low}, ${high}]`);

/** One step for each licence in use, however many models carry it. */
function explainLicences(licences, topic, widening, steps) {
  for (const licence of new Set(licences)) {
    const stated = licence?.stances[topic.id];
    const name = licence ? `the licence ${licence.id}` : "a licence that is unknown, unread or proprietary";
    const confidence = stated?.confidence ?? licence?.confidence;
    const says = stated ? `says ${stated.stance} (${stated.basis}, ${confidence} confidence)` : "says nothing that was read";
    steps.push(`${name} ${says}: ${show(licenceInterval(licence, topic, widening))}`);
  }
}

function qualifierSum(row, topic, qualifiers) {
  const counting = row.qualifiers.filter((name) => {
    const { not_on_topics: topics = [], not_on_stances: stances = [] } = qualifiers[name];
    return !topics.includes(topic.id) && !stances.includes(row.stance);
  });
  return counting.reduce((sum, name) => sum + qualifiers[name].adds, 0);
}

/** Steps 1 to 3: what the stance itself says. */
function statedInterval(row, topic, context, steps) {
  const { rubric, models, licences } = context;
  if (row.stance === "not-addressed") {
    steps.push(`the documents are silent: ${topic.silence}`);
    return [topic.silence, topic.silence];
  }
  const extra = qualifierSum(row, topic, rubric.qualifiers);
  if (row.stance === "model-terms") {
    const range = hullOverModels(models, topic, { licences, widening: rubric.widening });
    explainLicences(models.map((model) => licenceOf(model, licences)), topic, rubric.widening, steps);
    steps.push(`left to the models' licences, over the ${models.length} models in use: ${show(range)}`);
    if (extra > 0) steps.push(`qualifiers add ${extra}`);
    return add(range, extra).map((end) => Math.min(100, end));
  }
  const level = topic.levels[row.stance];
  const nextWorse = Math.min(100, ...Object.values(topic.levels).filter((other) => other > level));
  const qualified = Math.min(level + extra, nextWorse);
  steps.push(`the stance ${row.stance} has the level ${level}`);
  if (extra > 0) steps.push(`qualifiers (${row.qualifiers.join(", ")}) add ${extra}, at most up to ${nextWorse}: ${qualified}`);
  return [qualified, qualified];
}

/** Step 5: on some topics a host's customer lives with the worse of the host's term and the model's. */
function worseOfModel(interval, topic, { rubric, provider, models, licences }, steps) {
  if (!topic.worse_of_model || !isHost(provider)) return interval;
  const inUse = models.map((model) => licenceOf(model, licences));
  const known = inUse.filter((licence) => licence !== null);
  // Without any known licence each model gives the row alone.
  if (known.length === 0) return interval;
  const worse = hull(
    inUse.map((licence) => {
      if (licence === null) return interval;
      const [low, high] = licenceInterval(licence, topic, rubric.widening);
      return [Math.max(interval[0], low), Math.max(interval[1], high)];
    }),
  );
  explainLicences(known, topic, rubric.widening, steps);
  if (known.length < inUse.length) steps.push("a licence that is unknown, unread or proprietary adds nothing to this");
  steps.push(`the worse of this and each model's licence: ${show(worse)}`);
  return worse;
}

function rowValue(row, topic, context) {
  const steps = [];
  const stated = statedInterval(row, topic, context, steps);
  const by = widestOf(context.rubric.widening, row.basis, row.confidence);
  const widened = clip(widen(stated, by));
  if (by > 0) steps.push(`${row.basis} basis, ${row.confidence} confidence: widened by ${by} to ${show(widened)}`);
  return { interval: worseOfModel(widened, topic, context, steps), steps };
}

/** The topic's interval: the hull of its applying rows; anything at all if there is none, or if a region stays open. */
export function topicValue({ rows, open }, topic, context) {
  const values = rows.map((row) => rowValue(row, topic, context));
  const known = rows.length > 0 && !open;
  return { interval: known ? hull(values.map(({ interval }) => interval)) : EVERYTHING, values };
}
