// A pseudo-random profile over given assets: any mixture of answers, Not sure, no answer, hidden answers left over, models, overrides.
import { makeRandom, randomDay } from "./random.mjs";

function manyOptions(random, question) {
  const exclusive = question.exclusive_option;
  const options = question.options.map((option) => option.id).filter((id) => id !== exclusive);
  return exclusive && random.chance(0.15) ? [exclusive] : random.some(options, random.chance(0.7) ? 2 : options.length);
}

function randomAnswer(random, question, dataset) {
  if (question.source === "offerings") {
    const all = dataset.providers.flatMap((file) => file.offerings.map((offering) => `${file.provider.id}/${offering.id}`));
    // Small shortlists too: only those can hide the question on models.
    return random.chance(0.5) ? "all" : random.some(all, random.pick([1, 2, 6]));
  }
  if (question.source === "models") {
    const withModels = dataset.providers.filter((file) => file.provider.models.length > 0);
    const chosen = random.some(withModels);
    return Object.fromEntries(
      chosen.map(({ provider }) => [provider.id, random.some(provider.models.map((model) => model.id), 3)]),
    );
  }
  return question.kind === "many" ? manyOptions(random, question) : random.pick(question.options).id;
}

function randomOverride(random, { dataset, rubric }) {
  const file = random.pick(dataset.providers);
  const topic = random.pick(rubric.topics.filter((candidate) => candidate.axis !== "context"));
  const stances = [...Object.keys(topic.levels), ...(topic.by_model ?? [])];
  return {
    provider: file.provider.id,
    offering: random.pick(file.offerings).id,
    topic: topic.id,
    stance: random.pick(stances),
    qualifiers: random.chance(0.5) ? [] : random.some(Object.keys(rubric.qualifiers), 3),
    reason: "Agreed with the provider.",
    date: "2026-10-01",
  };
}

/** At most one override for each topic of an offering: which of two counts is not said anywhere. */
function randomOverrides(random, assets) {
  if (!random.chance(0.4)) return [];
  const drawn = Array.from({ length: random.integer(1, 12) }, () => randomOverride(random, assets));
  return [...new Map(drawn.map((entry) => [`${entry.provider}/${entry.offering}/${entry.topic}`, entry])).values()];
}

export function randomProfile(seed, assets) {
  const random = makeRandom(seed);
  // Some people answer nearly all, some leave much open.
  const open = random.pick([0.02, 0.1, 0.35]);
  const answers = {};
  for (const question of assets.questionnaire.questions) {
    if (random.chance(open)) continue;
    answers[question.id] = random.chance(open) ? "not-sure" : randomAnswer(random, question, assets.dataset);
  }
  return {
    about: `Pseudo-random profile ${seed}`,
    as_of: random.chance(0.6) ? "2026-11-21" : randomDay(random, 2024, 2028),
    answers,
    overrides: randomOverrides(random, assets),
  };
}
