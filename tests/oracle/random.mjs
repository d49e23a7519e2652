// Seeded pseudo-random choices: the same seed gives the same profiles and datasets on every machine.

/** mulberry32: small, and good enough to spread test cases. */
export function makeRandom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const integer = (from, to) => from + Math.floor(next() * (to - from + 1));
  const chance = (probability) => next() < probability;
  const pick = (list) => list[integer(0, list.length - 1)];
  /** A subset in the list's order, of one to `most` members where the list is not empty. */
  const some = (list, most = list.length) => {
    if (list.length === 0) return [];
    const wanted = integer(1, Math.min(most, list.length));
    const chosen = new Set();
    while (chosen.size < wanted) chosen.add(pick(list));
    return list.filter((item) => chosen.has(item));
  };
  return { integer, chance, pick, some };
}

/** A day from 1 January of `from` to the last day of `to`. */
export function randomDay(random, from, to) {
  const first = Date.UTC(from, 0, 1);
  const days = (Date.UTC(to + 1, 0, 1) - first) / 86_400_000;
  return new Date(first + random.integer(0, days - 1) * 86_400_000).toISOString().slice(0, 10);
}
