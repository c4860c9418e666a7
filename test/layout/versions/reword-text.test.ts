import fc from "fast-check";
import { expect, test } from "vitest";
import type { PlacedText } from "../../../src/layout/laid-out-graph.ts";
import { placeBlock, textBlock } from "../../../src/layout/text-block.ts";
import { rewordText, textOf } from "../../../src/layout/versions/reword-text.ts";

const words = fc.array(fc.constantFrom("客户", "电话", "order", "first call", "，", "确认", "12 小时内"), {
  minLength: 1,
  maxLength: 12,
});
const style = { size: 14.5, weight: 700 } as const;
const placed = (text: string): PlacedText => placeBlock(textBlock(text, style, 120), { x: 10, y: 20 });

test("other words take no more lines than those before, from the same place, and none gets lost", () => {
  fc.assert(
    fc.property(words, words, (before, after) => {
      const [old, text] = [placed(before.join("")), after.join("")];
      if (old.lines.length === 0) return;
      const now = rewordText(old, text);
      expect(now.lines.length).toBeLessThanOrEqual(old.lines.length);
      expect([now.lines[0]?.x, now.lines[0]?.y]).toEqual([old.lines[0]?.x, old.lines[0]?.y]);
      const joined = now.lines.map((line) => line.text).join("");
      expect(joined.replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
    }),
  );
});

test("words about the middle stay about the middle", () => {
  const old = placed("这是一段需要写成两行以上的长长长文字");
  const now = rewordText(old, "短", true);
  const middle = (text: PlacedText): number => ((text.lines[0]?.y ?? 0) + (text.lines.at(-1)?.y ?? 0)) / 2;
  expect(old.lines.length).toBeGreaterThan(1);
  expect(middle(now)).toBeCloseTo(middle(old));
});

test("the same words stay as they are placed, and where a version says nothing nothing stands", () => {
  const text = placed("首次电话");
  expect(textOf(text, ["首次电话", "首次电话"])).toBe(text);
  expect(textOf(text, ["首次电话", undefined])).toBeUndefined();
  expect(textOf(undefined, ["首次电话", "首次电话"])).toBeUndefined();
});
