import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { mergeTexts } from "../../src/merge/merge-texts.ts";
import { parseDocument } from "../../src/syntax/parse-document.ts";
import { governanceEdits, structureEdits, type RealEdit } from "../diff/education-edits.ts";
import { commentCounts, lineEdits, styledModel, withEdits } from "./random-styles.ts";
import { inChinese } from "../support/in-chinese.ts";

const education = inChinese(
  readFileSync(new URL("../../models/online-education/model.ketu.yaml", import.meta.url), "utf8"),
);
const marks = { size: 7, labels: { base: "base", ours: "ours", theirs: "theirs" }, hasBase: false };

const edits = [...structureEdits, ...governanceEdits];
const edited = (text: string, { edits: pieces }: RealEdit): string =>
  pieces.reduce((current, [before, after]) => current.split(before).join(after), text);

test("of edits that can be made one after the other both are made, to the byte, or it is said why not", async () => {
  let merged = 0;
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...edits), fc.constantFrom(...edits), async (one, other) => {
      const [ours, theirs] = [edited(education, one), edited(education, other)];
      const both = edited(ours, other);
      fc.pre(one !== other && both === edited(theirs, one));
      const { text, conflicts, isDoubtful } = await mergeTexts({ base: education, ours, theirs, marks });
      if (conflicts.length > 0 || isDoubtful) return;
      merged += 1;
      // A map whose entries have all gone, some on each side, is an empty one.
      expect(text?.replace("nodes: {}\n", "nodes:\n")).toBe(both);
    }),
    { numRuns: 40 },
  );
  expect(merged).toBeGreaterThan(30);
});

const isReadable = (text: string): boolean => {
  const { value, diagnostics } = parseDocument("model.ketu.yaml", text);
  return value !== undefined && diagnostics.every(({ severity }) => severity !== "error");
};

test("no comment, line or word that one side wrote is lost without a mark, in whatever style it is written", async () => {
  let [merged, marked] = [0, 0];
  await fc.assert(
    fc.asyncProperty(lineEdits("改"), lineEdits("变"), async (one, other) => {
      const [ours, theirs] = [withEdits(styledModel, one), withEdits(styledModel, other)];
      fc.pre(isReadable(ours) && isReadable(theirs));
      const { text, conflicts } = await mergeTexts({ base: styledModel, ours, theirs, marks });
      if (text === undefined) throw new Error("not merged");
      if (conflicts.length > 0) {
        marked += 1;
        return;
      }
      merged += 1;
      expect(isReadable(text)).toBe(true);
      const [was, mine, yours, is] = [styledModel, ours, theirs, text].map(commentCounts);
      for (const comment of new Set([...(mine?.keys() ?? []), ...(yours?.keys() ?? [])])) {
        const [before, left, right, after] = [was, mine, yours, is].map((counts) => counts?.get(comment) ?? 0) as [
          number,
          number,
          number,
          number,
        ];
        expect(after, comment).toBeGreaterThanOrEqual(Math.min(left + right - before, Math.max(left, right)));
      }
      // A line of base that both sides have is there as it was.
      const lines = (all: string): readonly string[] => all.split("\n").filter((line) => line.trim() !== "");
      const [left, right, result] = [new Set(lines(ours)), new Set(lines(theirs)), new Set(lines(text))];
      for (const line of lines(styledModel)) if (left.has(line) && right.has(line)) expect([...result]).toContain(line);
    }),
    { numRuns: 200 },
  );
  expect(merged).toBeGreaterThan(100);
  expect(marked).toBeGreaterThan(2);
});
