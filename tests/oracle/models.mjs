// Models that a host serves, and what their licences say.
import { NO } from "./logic.mjs";
import { clip, EVERYTHING, hull, widen, widestOf } from "./interval.mjs";

const HOSTS = ["inference-host", "router", "cloud-platform"];

export const isHost = (provider) => HOSTS.includes(provider.kind);

/** The chosen models; all of the provider's if none is chosen, or if the question is hidden. */
export function modelsInUse(provider, answers, conditions) {
  const models = provider.models ?? [];
  if (conditions.visibility("models") === NO) return models;
  const answer = answers.models;
  const chosen = answer && typeof answer === "object" ? answer[provider.id] : undefined;
  if (!chosen || chosen.length === 0) return models;
  return models.filter((model) => chosen.includes(model.id));
}

/** A model without a licence id has a licence that is unknown, unread or proprietary: nothing follows from it. */
export const licenceOf = (model, licences) => (model.licence_id ? (licences.get(model.licence_id) ?? null) : null);

export const everyStance = (topic) => [...Object.keys(topic.levels), "not-addressed"];

/** The stances that a licence may have on a topic: the one it states, or every one if we do not know. */
export function licenceStances(licence, topic) {
  const stated = licence?.stances[topic.id];
  return stated ? [stated.stance] : everyStance(topic);
}

export function licenceInterval(licence, topic, widening) {
  const stated = licence?.stances[topic.id];
  if (!stated) return EVERYTHING;
  const level = stated.stance === "not-addressed" ? topic.silence : topic.levels[stated.stance];
  const by = widestOf(widening, stated.basis, stated.confidence ?? licence.confidence);
  return clip(widen([level, level], by));
}

/** The hull over the models; an empty list, as any unknown licence, can be anything. */
export function hullOverModels(models, topic, { licences, widening }) {
  if (models.length === 0) return EVERYTHING;
  return hull(models.map((model) => licenceInterval(licenceOf(model, licences), topic, widening)));
}
