import fc from "fast-check";
import { expect, test } from "vitest";
import { applyEdits } from "../../src/syntax/apply-edits.ts";

const edit = (from: number, to: number, text: string): Parameters<typeof applyEdits>[1][number] => ({
  range: { file: "a.yaml", from, to },
  text,
});

test("edits replace, insert and delete in any order, and leave everything else as it was", () => {
  expect(applyEdits("abcdef", [edit(4, 6, ""), edit(0, 1, "X"), edit(2, 2, "++")])).toBe("Xb++cd");
  expect(applyEdits("ab", [edit(1, 1, "1"), edit(1, 1, "2")])).toBe("a12b");
});

test("no edits give the same text, and replacing a stretch by itself too", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.nat(), fc.nat(), (text, a, b) => {
      const [from = 0, to = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
      expect(applyEdits(text, [])).toBe(text);
      expect(applyEdits(text, [edit(from, to, text.slice(from, to))])).toBe(text);
    }),
  );
});

test("edits that overlap or lie outside the text are refused", () => {
  expect(() => applyEdits("abc", [edit(0, 2, "x"), edit(1, 3, "y")])).toThrow(RangeError);
  expect(() => applyEdits("abc", [edit(2, 4, "x")])).toThrow(RangeError);
  expect(() => applyEdits("abc", [edit(2, 1, "x")])).toThrow(RangeError);
});
