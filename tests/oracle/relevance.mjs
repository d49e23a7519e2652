// How much a topic matters for this profile: an interval, and the sentence that says why.
import { NO, YES } from "./logic.mjs";

export function topicRelevance(topic, rubric, evaluate, provider) {
  const rules = rubric.relevance
    .filter((rule) => rule.topic === topic.id)
    .map((rule) => ({ ...rule, truth: evaluate(rule.when, provider) }));
  const possible = rules.filter((rule) => rule.truth !== NO);
  const certain = rules.filter((rule) => rule.truth === YES);
  const highest = (some) => Math.max(0, ...some.map((rule) => rule.relevance));
  const high = highest(possible);
  return {
    relevance: [highest(certain), high],
    because: possible.find((rule) => rule.relevance === high)?.because ?? "",
  };
}
