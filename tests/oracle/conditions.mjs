// Conditions over the answers, three-valued. One object per assessment; `provider` matters only for `competes`.
import { NO, UNKNOWN, YES, and, not, or } from "./logic.mjs";

const NOT_SURE = "not-sure";

/** The options that were chosen, or NOT_SURE, or undefined where nothing was answered (an empty list is nothing). */
export function answerOf(answers, question) {
  const answer = answers[question];
  if (answer === undefined || answer === null) return undefined;
  const options = Array.isArray(answer) ? answer : [answer];
  if (options.includes(NOT_SURE)) return NOT_SURE;
  return options.length === 0 ? undefined : options;
}

export function makeConditions({ rubric, questionnaire, answers, shortlistHas }) {
  const questions = new Map(questionnaire.questions.map((question) => [question.id, question]));

  function visibility(id) {
    const rule = questions.get(id).visible;
    if (rule === undefined) return YES;
    if (rule.shortlist_has !== undefined) return shortlistHas(rule.shortlist_has) ? YES : NO;
    return evaluate(rule, null);
  }

  function hasOneOf(id, options) {
    const answer = answerOf(answers, id);
    const value =
      answer === undefined || answer === NOT_SURE ? UNKNOWN : answer.some((chosen) => options.includes(chosen)) ? YES : NO;
    return and(visibility(id), value);
  }

  function evaluate(condition, provider) {
    if (typeof condition === "string") {
      return condition === "always" ? YES : evaluate(rubric.conditions[condition].when, provider);
    }
    if (condition.condition !== undefined) return evaluate(condition.condition, provider);
    if (condition.all) return and(...condition.all.map((part) => evaluate(part, provider)));
    if (condition.any) return or(...condition.any.map((part) => evaluate(part, provider)));
    if (condition.not) return not(evaluate(condition.not, provider));
    if (condition.competes) return provider.areas.length === 0 ? NO : hasOneOf("builds", provider.areas);
    if (condition.answer) return hasOneOf(condition.answer, condition.has);
    throw new Error(`no such kind of condition: ${JSON.stringify(condition)}`);
  }

  return { evaluate, visibility };
}
