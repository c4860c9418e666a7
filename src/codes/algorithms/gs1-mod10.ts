import { checkAlgorithm, digits } from "../check-algorithm.ts";

/** A digit, as in bar codes of any length. Misses swaps of digits that differ by 5. */
export default checkAlgorithm({
  id: "gs1-mod10",
  source: "GS1 General Specifications, 7.9.1",
  alphabet: digits,
  check(values) {
    // The digits count 3, 1, 3, 1 … from the right.
    const sum = [...values].reverse().reduce((before, value, place) => before + value * (place % 2 === 0 ? 3 : 1), 0);
    return digits.charAt((10 - (sum % 10)) % 10);
  },
});
