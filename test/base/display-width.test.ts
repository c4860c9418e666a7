import fc from "fast-check";
import { expect, test } from "vitest";
import { displayWidth, padToWidth } from "../../src/base/display-width.ts";

test.each([
  ["", 0],
  ["abc", 3],
  ["客户管理", 8],
  ["：，（）", 8],
  ["ＡＢ", 4],
  ["“”", 2],
  ["é", 1],
  ["e\u0301", 1],
  ["👍", 2],
  ["𠮷", 2],
  ["한글", 4],
  ["ｱ", 1],
])("%s takes %i columns", (text, width) => {
  expect(displayWidth(text)).toBe(width);
});

test("a padded text has the width that was asked for, or its own when that is more", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("a", "客", "👍", "e\u0301") }), fc.nat(20), (text, columns) => {
      expect(displayWidth(padToWidth(text, columns))).toBe(Math.max(columns, displayWidth(text)));
    }),
  );
});
