import fc from "fast-check";
import { expect, test } from "vitest";
import { formatFigure } from "../../src/messages/format-figure.ts";

test.each([
  [12480, "person", "12,480"],
  [0.274, "percent", "27.4%"],
  [0.3, "percent", "30%"],
  [1.1, "percent", "110%"],
  [300, "CNY", "¥300"],
  [1287.55, "CNY", "¥1,287.6"],
  [-42.5, "USD", "-$42.5"],
  [1200, "HKD", "HKD 1,200"],
  [4.62, "score", "4.62"],
  [-0.0001, "percent", "0%"],
])("%d in %s is printed as %s", (value, unit, text) => {
  expect(formatFigure(value, unit)).toBe(text);
});

test("a printed figure reads back as the figure, to the decimals that are printed", () => {
  fc.assert(
    fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (value) => {
      const text = formatFigure(value, "person");
      expect(Math.abs(Number(text.replaceAll(",", "")) - value)).toBeLessThanOrEqual(0.0051);
      expect(text).toMatch(/^-?\d{1,3}(,\d{3})*(\.\d{1,2})?$/);
    }),
  );
});
