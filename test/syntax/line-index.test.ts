import fc from "fast-check";
import { expect, test } from "vitest";
import { lineIndex } from "../../src/syntax/line-index.ts";

test("lines and columns count from 1, in UTF-16 units", () => {
  const index = lineIndex("ab\r\n中😀c\n");
  expect(index.placeOf(0)).toEqual({ line: 1, column: 1 });
  expect(index.placeOf(4)).toEqual({ line: 2, column: 1 });
  expect(index.placeOf(7)).toEqual({ line: 2, column: 4 });
  expect(index.placeOf(99)).toEqual({ line: 3, column: 1 });
  expect(index.placeOf(-1)).toEqual({ line: 1, column: 1 });
  expect(index.lineCount).toBe(3);
  expect([1, 2, 3, 4].map((line) => index.lineText(line))).toEqual(["ab", "中😀c", "", ""]);
});

test("a place leads back to its offset", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("a", "中", "\n", "\r\n")), fc.nat(), (parts, at) => {
      const text = parts.join("");
      const offset = at % (text.length + 1);
      const { line, column } = lineIndex(text).placeOf(offset);
      const starts = text.split("\n").slice(0, line - 1);
      expect(starts.reduce((sum, each) => sum + each.length + 1, 0) + column - 1).toBe(offset);
    }),
  );
});
