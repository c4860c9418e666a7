import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { Blob as FontBlob, Buffer as TextBuffer, Face, Font, shape } from "harfbuzzjs";
import { expect, test } from "vitest";
import { measureText } from "../../src/layout/measure-text.ts";

const folder = join(import.meta.dirname, "../../node_modules/@expo-google-fonts/noto-sans-sc");
const fonts = { 400: fontOf("400Regular/NotoSansSC_400Regular.ttf"), 700: fontOf("700Bold/NotoSansSC_700Bold.ttf") };

function fontOf(path: string): Font {
  return new Font(new Face(new FontBlob(readFileSync(join(folder, path)))));
}

/** Width as the shaper of browsers gives it. */
function shapedWidth(text: string, size: number, weight: 400 | 700): number {
  const buffer = new TextBuffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  shape(fonts[weight], buffer);
  return (buffer.getGlyphPositions().reduce((sum, { xAdvance }) => sum + xAdvance, 0) * size) / 1000;
}

const words = [
  ..."在线教育客户管理模型售后反馈，。“”（）、：；！？",
  ...["Typical ", "AVATAR", "To. ", "We're ", "first-order ", "office ", "Ångström ", "naïve ", "Ёж "],
  ...["12,480 ", "30%", "¥300", " · ", " – ", "2026-10-31", "< 8%", "7d", "/"],
];
const strings = fc.array(fc.constantFrom(...words), { minLength: 4, maxLength: 30 }).map((parts) => parts.join(""));

test("a width is within 1 % of what HarfBuzz shapes with the real font", () => {
  fc.assert(
    fc.property(strings, fc.constantFrom(400 as const, 700 as const), (text, weight) => {
      const shaped = shapedWidth(text, 14, weight);
      expect(Math.abs(measureText(text, 14, weight) / shaped - 1)).toBeLessThan(0.01);
    }),
    { numRuns: 400 },
  );
});

test("a width grows with the size alone", () => {
  fc.assert(
    fc.property(strings, fc.integer({ min: 6, max: 40 }), (text, size) => {
      expect(measureText(text, size, 400)).toBeCloseTo((measureText(text, 10, 400) * size) / 10, 6);
    }),
  );
});

test("an emoji counts 1.245 em however many code points it is made of", () => {
  for (const emoji of ["✅", "👍🏽", "👨‍👩‍👧", "🇨🇳", "1️⃣", "❤️"]) {
    expect([emoji, measureText(emoji, 10, 400)]).toEqual([emoji, 12.45]);
  }
});

test("a code point that the font lacks counts one em, an invisible one nothing", () => {
  expect(measureText("\u{20000}", 10, 400)).toBe(10);
  expect(measureText("a\u200bb", 10, 400)).toBeCloseTo(measureText("a", 10, 400) + measureText("b", 10, 400), 6);
});
