import { ChangeSet, EditorState } from "@codemirror/state";
import fc from "fast-check";
import { expect, test } from "vitest";
import { minimalChanges } from "../../site/editor/minimal-changes.ts";

const line = fc.constantFrom(
  "stages:",
  "  first: { label: 首次访问 }",
  "  second: 是",
  "",
  "#",
  "  first:",
  "😀 试听",
  "😁",
);
const text = fc.array(line, { maxLength: 12 }).map((lines) => lines.join("\n"));

function applied(before: string, after: string): string {
  const changes = ChangeSet.of([...minimalChanges(before, after)], before.length);
  return changes.apply(EditorState.create({ doc: before }).doc).toString();
}

test("the changes turn any text into any other", () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(applied(before, after)).toBe(after);
    }),
    { numRuns: 600 },
  );
});

test("the changes are in order, do not overlap and cut no character in two", () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changes = minimalChanges(before, after);
      changes.forEach(({ from, to, insert }, index) => {
        expect(from).toBeGreaterThanOrEqual(changes[index - 1]?.to ?? 0);
        expect([before.slice(from, to), insert].every((part) => !/[\uD800-\uDFFF]/u.test(part))).toBe(true);
      });
    }),
    { numRuns: 300 },
  );
});

test("a word that is renamed in many lines changes in each of them and nowhere else", () => {
  const lines = Array.from({ length: 400 }, (_, index) => `  node_${index}: { label: 第 ${index} 步, after: old_id }`);
  const before = lines.join("\n");
  const changes = minimalChanges(before, before.replaceAll("old_id", "new_id"));
  expect(changes).toHaveLength(400);
  expect(changes.every(({ from, to, insert }) => before.slice(from, to) === "old" && insert === "new")).toBe(true);
});

test("lines put in at one place and taken out at another leave those between untouched", () => {
  const before = "a\nb\nc\nd\ne\n";
  expect(minimalChanges(before, "a\nnew\nb\nc\nd\n")).toEqual([
    { from: 2, to: 2, insert: "new\n" },
    { from: 8, to: 10, insert: "" },
  ]);
});

test("a model of a thousand nodes is compared in a moment", () => {
  const lines = Array.from(
    { length: 4000 },
    (_, index) => `  node_${index}: { label: 节点 ${index}, kind: touchpoint }`,
  );
  const before = lines.join("\n");
  const after = before.replaceAll("touchpoint", "milestone");
  const started = performance.now();
  minimalChanges(before, after);
  expect(performance.now() - started).toBeLessThan(500);
});
