import fc from "fast-check";
import { expect, test } from "vitest";
import { utf8Length } from "../../src/report/utf8-length.ts";

test("a text is as many bytes as Node encodes it to", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(utf8Length(text)).toBe(Buffer.byteLength(text, "utf8"));
    }),
  );
  expect(["a", "é", "客", "🎉", "\ud800"].map(utf8Length)).toEqual([1, 2, 3, 4, 3]);
});
