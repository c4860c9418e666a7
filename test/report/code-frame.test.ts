import fc from "fast-check";
import { expect, test } from "vitest";
import { frameOf } from "../../src/report/code-frame.ts";
import { characterWidth, displayWidth } from "../../src/base/display-width.ts";
import { neutralText } from "../../src/report/neutral-text.ts";

/** What stands above the columns of a mark. */
function above(code: string, indent: number, width: number): string {
  let column = 0;
  let shown = "";
  for (const character of code) {
    if (column >= indent && column < indent + width) shown += character;
    column += characterWidth(character);
  }
  return shown;
}

const piece = fc.string({
  unit: fc.constantFrom("a", "Z", " ", "客", "图", ",", "：", "🎉", "한", "\u0007"),
  maxLength: 80,
});
const word = fc.string({ unit: fc.constantFrom("m", "户", "🎉", "x"), minLength: 1, maxLength: 20 });

test("the mark stands under the marked text, in Chinese, with tabs, and where a long line is cut", () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(piece, fc.constant("\t")), { maxLength: 5 }),
      word,
      piece,
      (before, marked, behind) => {
        const start = before.join("");
        const from = { line: 1, column: start.length + 1 };
        const to = { line: 1, column: start.length + marked.length + 1 };
        const { code, indent, width } = frameOf(start + marked + behind, { from, to });
        expect(above(code, indent, width)).toBe(marked);
        expect(width).toBe(displayWidth(marked));
        expect(displayWidth(code)).toBeLessThanOrEqual(112);
      },
    ),
    { numRuns: 500 },
  );
});

test("a line that fits is shown whole, but for blanks at its end", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("a", "客", " ", "\u001b"), maxLength: 50 }), (line) => {
      const { code } = frameOf(line, { from: { line: 1, column: 1 }, to: { line: 1, column: 1 } });
      expect(code).toBe(neutralText(line).trimEnd());
    }),
  );
});

test("a place over several lines is marked to the end of its first line", () => {
  const { indent, width } = frameOf("when: 年龄 >", { from: { line: 3, column: 7 }, to: { line: 5, column: 2 } });
  expect([indent, width]).toEqual([6, displayWidth("年龄 >")]);
});

test("a place with nothing in it, even behind the end of the line, is marked by one column", () => {
  expect(frameOf("客户", { from: { line: 1, column: 3 }, to: { line: 1, column: 3 } })).toMatchObject({
    indent: 4,
    width: 1,
  });
});

test("a neutral text is as long as it was, and has no control characters", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(neutralText(text)).toHaveLength(text.length);
      expect(neutralText(text)).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
      expect(neutralText(neutralText(text))).toBe(neutralText(text));
    }),
  );
});
