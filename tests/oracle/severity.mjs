// One scale of words for a finding. Midpoints are kept doubled, so that all stays in whole numbers.

export function severityOf({ reviewed, level, relevance }, rubric) {
  if (!reviewed) return "unknown";
  const { severe, high, moderate } = rubric.severity;
  const level2 = level[0] + level[1];
  const relevance2 = relevance[0] + relevance[1];
  const product4 = level2 * relevance2;
  if (level2 >= 2 * severe.level && relevance2 >= 2 * severe.relevance) return "severe";
  if (product4 >= 4 * high) return "high";
  if (product4 >= 4 * moderate) return "moderate";
  return product4 > 0 ? "low" : "none";
}
