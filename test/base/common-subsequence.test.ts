import fc from "fast-check";
import { expect, test } from "vitest";
import { commonSubsequence } from "../../src/base/common-subsequence.ts";

const list = fc.array(fc.constantFrom(..."abcd"), { maxLength: 14 });

/** The length that a table of all pairs of places gives. */
function longest([first, ...left]: readonly string[], right: readonly string[]): number {
  if (first === undefined || right.length === 0) return 0;
  const at = right.indexOf(first);
  const without = longest(left, right);
  return at < 0 ? without : Math.max(without, 1 + longest(left, right.slice(at + 1)));
}

test("pairs are equal entries in the order of both lists, as many as there can be", () => {
  fc.assert(
    fc.property(list, list, (left, right) => {
      const pairs = commonSubsequence(left, right);
      expect(pairs.map(([x]) => left[x])).toEqual(pairs.map(([, y]) => right[y]));
      pairs.slice(1).forEach(([x, y], at) => expect(x > (pairs[at]?.[0] ?? 0) && y > (pairs[at]?.[1] ?? 0)).toBe(true));
      expect(pairs).toHaveLength(longest(left, right));
    }),
  );
});

test("lists that differ in more than is looked at share what is alike at both ends", () => {
  const numbers = (from: number): number[] => Array.from({ length: 50 }, (_, at) => from + at);
  const pairs = commonSubsequence([-1, ...numbers(0), -2], [-1, ...numbers(100), -2], { most: 20 });
  expect(pairs).toEqual([
    [0, 0],
    [51, 51],
  ]);
});
