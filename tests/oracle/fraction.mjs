// Exact arithmetic for the oracle. A number is {n, d}: BigInt numerator and positive BigInt denominator, unreduced.
// Nothing here ever divides until a figure is printed, so no rounding can hide in between.

export const fraction = (n, d = 1n) => (d < 0n ? { n: -BigInt(n), d: -BigInt(d) } : { n: BigInt(n), d: BigInt(d) });

/** The exact value of a decimal as a person wrote it in a file (0.6 is 6/10, not the nearest double). */
export function decimal(number) {
  const match = /^(\d+)(?:\.(\d+))?$/.exec(String(number));
  if (!match) throw new Error(`not a plain decimal: ${number}`);
  const digits = match[2] ?? "";
  return fraction(BigInt(match[1] + digits), 10n ** BigInt(digits.length));
}

export function compare(a, b) {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Ten-thousandths, rounded half up (all figures of an assessment are at least 0). */
export const tenThousandths = ({ n, d }) => (2n * n * 10000n + d) / (2n * d);

/** Ten-thousandths rounded down, and what was cut off. */
export function split({ n, d }) {
  const whole = (n * 10000n) / d;
  return { whole, rest: fraction(n * 10000n - whole * d, d) };
}

/** The double nearest to a count of ten-thousandths: what reading "12.3457" from JSON gives. */
export const asNumber = (count) => Number(count) / 10000;

export const rounded = (value) => asNumber(tenThousandths(value));
