// Three-valued logic as an order: false < unknown < true. `and` is then the smaller, `or` the larger (Kleene).

export const NO = 0;
export const UNKNOWN = 0.5;
export const YES = 1;

export const and = (...values) => Math.min(YES, ...values);
export const or = (...values) => Math.max(NO, ...values);
export const not = (value) => YES - value;
