// From gates, coverage, exposures and findings to the one word.
import { compare, decimal } from "./fraction.mjs";

/** `axes` are exact: [{exposure, coverage}], with null where nothing is relevant. */
export function verdictOf({ gates, axes, findings }, rubric) {
  const stops = gates.filter((gate) => gate.outcome === "stop");
  const relevant = axes.filter((axis) => axis.exposure !== null);
  const severeFrom = decimal(rubric.labels.find((label) => label.id === "severe").from);

  if (stops.some((gate) => gate.state === "fires")) return "stopped";
  if (stops.length > 0) return "not-enough-known";
  if (relevant.some((axis) => compare(axis.coverage, decimal(rubric.coverage_floor)) < 0)) return "not-enough-known";
  if (gates.length > 0) return "conditions";
  if (relevant.some((axis) => compare(axis.exposure.low, severeFrom) >= 0)) return "conditions";
  if (findings.some((finding) => finding.severity === "severe")) return "conditions";
  return "no-blocker-found";
}
