// One axis: the interval weighted average, the central value, and its shares.
// A term is {value: [low, high], weight: [low, high]}, all integers.
import { asNumber, compare, fraction, split, tenThousandths } from "./fraction.mjs";

const sum = (numbers) => numbers.reduce((total, number) => total + BigInt(number), 0n);

function average(values, weights) {
  const total = sum(weights);
  if (total === 0n) return null;
  return fraction(sum(values.map((value, i) => BigInt(value) * BigInt(weights[i]))), total);
}

/** The largest (sign 1) or smallest (sign -1) of the averages that exist, null if none does. */
function best(candidates, sign) {
  const better = (a, b) => (a === null || sign * compare(b, a) > 0 ? b : a);
  return candidates.filter((candidate) => candidate !== null).reduce(better, null);
}

/**
 * The extreme average with the values fixed. Raising a weight pulls the average towards its value, so at the maximum every value
 * above some threshold has its largest weight and every other its smallest: all thresholds are simply tried. (Mirrored for the minimum.)
 */
function extreme(values, weights, sign) {
  const order = values.map((_, i) => i).sort((i, j) => sign * (values[j] - values[i]));
  const candidates = [];
  for (let heavy = 0; heavy <= order.length; heavy += 1) {
    const chosen = weights.map(([low]) => low);
    for (const i of order.slice(0, heavy)) chosen[i] = weights[i][1];
    candidates.push(average(values, chosen));
  }
  return best(candidates, sign);
}

/** The same by brute force over all corners of the weights: 2^n averages, for tests of the above. */
export function extremeByCorners(values, weights, sign) {
  const candidates = [];
  for (let corner = 0; corner < 2 ** weights.length; corner += 1) {
    candidates.push(average(values, weights.map((ends, i) => ends[(corner >> i) & 1])));
  }
  return best(candidates, sign);
}

/** Exact {low, mid, high}, or null where nothing is relevant. */
export function exposure(terms) {
  const weights = terms.map((term) => term.weight);
  if (sum(weights.map(([, high]) => high)) === 0n) return null;
  const lows = terms.map((term) => term.value[0]);
  const highs = terms.map((term) => term.value[1]);
  // Midpoints doubled on both sides: sum((u+v)(a+b)) / (2 sum(u+v)).
  const mid = average(terms.map(({ value: [a, b] }) => a + b), weights.map(([u, v]) => u + v));
  return { low: extreme(lows, weights, -1), mid: fraction(mid.n, 2n * mid.d), high: extreme(highs, weights, 1) };
}

/** Each term's share of the central value, in whole ten-thousandths that add up to the rounded central value. */
export function points(terms, mid) {
  if (mid === null) return terms.map(() => 0);
  const total = sum(terms.map(({ weight: [u, v] }) => u + v));
  const shares = terms.map(({ value: [a, b], weight: [u, v] }) => split(fraction(BigInt((u + v) * (a + b)), 2n * total)));
  const counts = shares.map(({ whole }) => whole);
  const missing = Number(tenThousandths(mid) - counts.reduce((a, b) => a + b, 0n));
  // Stable sort: equal remainders keep the rubric's order of topics.
  const order = shares.map((_, i) => i).sort((i, j) => compare(shares[j].rest, shares[i].rest));
  for (const i of order.slice(0, missing)) counts[i] += 1n;
  return counts.map(asNumber);
}

/** The share of relevance (midpoints) on covered terms, exact; null where nothing is relevant. */
export function coverage(terms) {
  return average(terms.map(({ covered }) => (covered ? 1 : 0)), terms.map(({ weight: [u, v] }) => u + v));
}
