import { checkAlgorithm, digits } from "../check-algorithm.ts";

/** The symmetries of a pentagon: turns 0–4, mirrorings 5–9. */
function product(a: number, b: number): number {
  if (a < 5) return b < 5 ? (a + b) % 5 : 5 + ((a + b) % 5);
  return b < 5 ? 5 + ((a - b + 5) % 5) : (a - b + 5) % 5;
}

const inverse = [0, 4, 3, 2, 1, 5, 6, 7, 8, 9];

/** A digit at place `n` from the right, the check at 0, is replaced `n` times. */
const replaced = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];
const permutations = Array.from({ length: 7 }).reduce<readonly (readonly number[])[]>(
  (rows) => [...rows, (rows.at(-1) ?? []).map((digit) => replaced[digit] ?? 0)],
  [[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]],
);

/** A digit. Catches every single error and every swap of neighbours. */
export default checkAlgorithm({
  id: "verhoeff",
  source: "J. Verhoeff, Error Detecting Decimal Codes, Mathematical Centre Tracts 29 (1969)",
  alphabet: digits,
  check(values) {
    const sum = [...values]
      .reverse()
      .reduce((before, value, place) => product(before, permutations[(place + 1) % 8]?.[value] ?? 0), 0);
    return digits.charAt(inverse[sum] ?? 0);
  },
});
