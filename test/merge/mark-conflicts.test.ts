import fc from "fast-check";
import { expect, test } from "vitest";
import { type ConflictMarks, markConflicts } from "../../src/merge/mark-conflicts.ts";

const labels = { base: "main", ours: "HEAD", theirs: "topic" };
const marks: ConflictMarks = { size: 7, labels, hasBase: false };
const [open, former, between, close] = ["<", "|", "=", ">"].map((sign) => sign.repeat(7)) as [
  string,
  string,
  string,
  string,
];

test("lines in which the two differ stand twice; base stands between them when it is asked for", () => {
  const texts = { base: "a\nb\nc\n", ours: "a\nx\nc\n", theirs: "a\nc\n" };
  expect(markConflicts(texts, marks)).toBe(`a\n${open} HEAD\nx\n${between}\n${close} topic\nc\n`);
  expect(markConflicts(texts, { ...marks, hasBase: true })).toBe(
    `a\n${open} HEAD\nx\n${former} main\nb\n${between}\n${close} topic\nc\n`,
  );
});

test("a last line without a break gets one before a mark, and marks are as long as git wants them", () => {
  expect(markConflicts({ base: "", ours: "a\nb", theirs: "a\nx" }, { ...marks, size: 9 })).toBe(
    `a\n${"<".repeat(9)} HEAD\nb\n${"=".repeat(9)}\nx\n${">".repeat(9)} topic\n`,
  );
});

const text = fc.array(fc.constantFrom("a\n", "b\n", "c\n", "d: e\n"), { maxLength: 12 }).map((lines) => lines.join(""));

test("whoever keeps one side of every conflict has its text", () => {
  fc.assert(
    fc.property(text, text, text, fc.boolean(), (base, ours, theirs, hasBase) => {
      let [mine, other, at] = ["", "", " "];
      for (const line of markConflicts({ base, ours, theirs }, { ...marks, hasBase }).split(/(?<=\n)/)) {
        if ([open, former, between, close].some((mark) => line.startsWith(mark))) at = line[0] ?? "";
        else {
          if (at !== "|" && at !== "=") mine += line;
          if (at !== "|" && at !== "<") other += line;
        }
        if (line.startsWith(close)) at = " ";
      }
      expect([mine, other]).toEqual([ours, theirs]);
    }),
  );
});
