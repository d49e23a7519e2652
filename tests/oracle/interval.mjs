// Intervals of levels: [low, high], integers from 0 to 100.

export const EVERYTHING = [0, 100];

export const hull = (intervals) => [
  Math.min(...intervals.map(([low]) => low)),
  Math.max(...intervals.map(([, high]) => high)),
];

export const add = ([low, high], amount) => [low + amount, high + amount];

export const widen = ([low, high], by) => [low - by, high + by];

export const clip = ([low, high]) => [Math.max(0, low), Math.min(100, high)];

export const isEverything = ([low, high]) => low === 0 && high === 100;

/** How much evidence of this basis and confidence widens: the largest that applies. */
export const widestOf = (widening, basis, confidence) => Math.max(widening[basis] ?? 0, widening[confidence] ?? 0);
