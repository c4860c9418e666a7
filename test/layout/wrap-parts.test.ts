import fc from "fast-check";
import { expect, test } from "vitest";
import { measureText } from "../../src/layout/measure-text.ts";
import { wrapParts } from "../../src/layout/wrap-parts.ts";

const words = [
  "24 小时内",
  "目标\u00a030%",
  "预警\u00a0<\u00a030%",
  "微信公众号",
  "within 4 hours",
  "Support portal",
  "Sales",
];
const parts = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 7 });
const widths = fc.integer({ min: 60, max: 300 });
const wrap = (list: readonly string[], maxWidth: number) =>
  wrapParts(list.join(" · "), { size: 12, weight: 400, maxWidth });
const widthOf = (text: string) => measureText(text, 12, 400);

test("every part is there, in its order, and no line begins or ends with a separator", () => {
  fc.assert(
    fc.property(parts, widths, (list, width) => {
      const lines = wrap(list, width);
      expect(lines.join("").replace(/[\s·]/g, "")).toBe(list.join("").replace(/\s/g, ""));
      for (const line of lines) expect(line).not.toMatch(/^[ ·]|[ ·]$/u);
    }),
  );
});

test("a part that fits a line is not broken, and no line with several parts is too wide", () => {
  fc.assert(
    fc.property(parts, widths, (list, width) => {
      const pieces = wrap(list, width).flatMap((line) => line.split(" · "));
      const whole = list.filter((part) => widthOf(part) <= width);
      expect(pieces.filter((piece) => whole.includes(piece)).length).toBeGreaterThanOrEqual(whole.length);
      for (const line of wrap(list, width)) if (line.includes(" · ")) expect(widthOf(line)).toBeLessThanOrEqual(width);
    }),
  );
});

test("of as few lines as possible the widest is as narrow as it can be", () => {
  expect(wrap(["目标\u00a030%", "预警\u00a0<\u00a030%", "严重\u00a0<\u00a020%"], 190)).toEqual([
    "目标\u00a030% · 预警\u00a0<\u00a030%",
    "严重\u00a0<\u00a020%",
  ]);
  expect(wrap(["within 4 hours", "Support portal", "Sales"], 130)).toEqual([
    "within 4 hours",
    "Support portal · Sales",
  ]);
});
