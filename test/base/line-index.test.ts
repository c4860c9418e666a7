import fc from "fast-check";
import { expect, test } from "vitest";
import { lineColumnAt, lineColumnIn, lineStartsOf } from "../../src/base/line-index.ts";

const lines = fc.array(fc.constantFrom("", "a", "客户", "🎉", "ab c"), { minLength: 1, maxLength: 8 });
const lineEnd = fc.constantFrom("\n", "\r\n", "\r");

test("line and column count from 1, whatever ends a line", () => {
  fc.assert(
    fc.property(lines, lineEnd, (texts, end) => {
      const text = texts.join(end);
      let offset = 0;
      texts.forEach((line, index) => {
        for (let column = 0; column <= line.length; column += 1)
          expect(lineColumnAt(text, offset + column)).toEqual({ line: index + 1, column: column + 1 });
        offset += line.length + end.length;
      });
      expect(lineStartsOf(text)).toHaveLength(texts.length);
    }),
  );
});

test("an offset and its line and column name the same place", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("a", "\r", "\n", "客"), maxLength: 30 }),
      fc.nat(30),
      (text, offset) => {
        const starts = lineStartsOf(text);
        const { line, column } = lineColumnIn(starts, offset);
        expect((starts[line - 1] ?? Number.NaN) + column - 1).toBe(offset);
        expect(starts[line] === undefined || offset < starts[line]).toBe(true);
      },
    ),
  );
});
