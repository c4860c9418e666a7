import fc from "fast-check";
import { expect, test } from "vitest";
import type { Appendix } from "../../../src/base/appendix.ts";
import { overlaps, type Rect } from "../../../src/base/geometry.ts";
import { layOutAppendixBelow, layOutAppendixPages } from "../../../src/layout/pages/lay-out-appendix.ts";
import type { PlacedBlock } from "../../../src/layout/pages/laid-out-page.ts";

const words = fc
  .array(fc.constantFrom("客户", "满意度", "retention rate", "，", "within 24 hours", "customer_lifetime_value"), {
    minLength: 1,
    maxLength: 14,
  })
  .map((parts) => parts.join(" "));
const facts = fc.array(fc.record({ label: fc.constantFrom("目标", "Owner", "推动的指标"), value: words }), {
  minLength: 1,
  maxLength: 6,
});

const appendices: fc.Arbitrary<Appendix> = fc
  .array(fc.array(fc.record({ title: words, facts }), { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 4 })
  .map((sections) => {
    let number = 0;
    return {
      title: "附录：编号说明",
      locale: "zh",
      sections: sections.map((entries, section) => ({
        heading: `节 ${section}`,
        entries: entries.map((entry) => {
          number += 1;
          return { ...entry, number, subject: `node:n${number}`, kind: "触点" };
        }),
      })),
    };
  });

function boxesOf({ plates, texts }: PlacedBlock): readonly Rect[] {
  return [
    ...plates.map(({ box }) => box),
    ...texts
      .filter(({ ink }) => ink !== "number")
      .flatMap(({ text: { lines, size } }) =>
        lines.map(({ x, y, width }) => ({ x, y: y - size * 0.8, width, height: size })),
      ),
  ];
}

/** Numbers in the order in which they are read. */
function numbersIn(blocks: readonly PlacedBlock[]): readonly string[] {
  return blocks.flatMap(({ texts }) =>
    texts.filter(({ ink }) => ink === "number").flatMap(({ text }) => text.lines[0]?.text ?? ""),
  );
}

test("an appendix has every entry once, in order, and nothing of it lies on anything else", () => {
  fc.assert(
    fc.property(appendices, fc.constantFrom("auto", "A4", "16:9" as const), (appendix, page) => {
      const pages = layOutAppendixPages(appendix, { locale: "zh", page });
      const count = appendix.sections.flatMap(({ entries }) => entries).length;
      expect(numbersIn(pages.flatMap(({ blocks }) => blocks))).toEqual(
        Array.from({ length: count }, (_, index) => String(index + 1)),
      );
      for (const { blocks } of pages) {
        const boxes = blocks.flatMap(boxesOf);
        boxes.forEach((box, index) => {
          expect(boxes.slice(index + 1).filter((other) => overlaps(box, other))).toEqual([]);
        });
      }
    }),
    { numRuns: 25 },
  );
});

test("an entry that fits a column is never parted", () => {
  fc.assert(
    fc.property(appendices, (appendix) => {
      for (const { blocks } of layOutAppendixPages(appendix, { locale: "zh", page: "A4" })) {
        const entries = blocks.filter(({ role }) => role === "entry");
        for (const subject of new Set(entries.map((entry) => entry.subject))) {
          const own = entries.filter((entry) => entry.subject === subject);
          expect(own[0]?.plates).toHaveLength(1);
          const facts = own.slice(1).flatMap(({ texts }) => texts[0]?.text.lines[0]?.x ?? []);
          expect(new Set(facts).size).toBeLessThanOrEqual(1);
        }
      }
    }),
    { numRuns: 25 },
  );
});

test("below a picture it keeps to its width, in columns of nearly the same length", () => {
  fc.assert(
    fc.property(appendices, fc.integer({ min: 120, max: 3000 }), (appendix, width) => {
      const edge = 34;
      const { height, blocks } = layOutAppendixBelow(appendix, { width, edge, locale: "zh" });
      const boxes = blocks.flatMap(boxesOf);
      for (const box of boxes) {
        expect(box.x).toBeGreaterThanOrEqual(edge - 0.01);
        if (width > 240) expect(box.x + box.width).toBeLessThanOrEqual(width - edge + 0.01);
        expect(box.y + box.height).toBeLessThanOrEqual(height);
      }
      expect(height - Math.max(...boxes.map((box) => box.y + box.height))).toBeLessThan(60);
    }),
    { numRuns: 25 },
  );
});
