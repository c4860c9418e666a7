import fc from "fast-check";
import { expect, test } from "vitest";
import { markConflicts } from "../../src/merge/mark-conflicts.ts";
import { readConflicts } from "../../src/merge/read-conflicts.ts";

const text = fc
  .array(fc.constantFrom("a\n", "b\n", "c: =\n", "- < d\n"), { maxLength: 12 })
  .map((lines) => lines.join(""));

test("what was marked is read as the two sides that it was made of, with base between them or without", () => {
  fc.assert(
    fc.property(text, text, text, fc.boolean(), fc.constantFrom(7, 9), (base, ours, theirs, hasBase, size) => {
      const labels = { base: "main", ours: "HEAD", theirs: "topic" };
      const read = readConflicts(markConflicts({ base, ours, theirs }, { size, labels, hasBase }));
      if (ours === theirs) expect(read).toBeUndefined();
      else expect(read).toEqual({ ours, theirs, labels: { ours: "HEAD", theirs: "topic" }, size });
    }),
  );
});

test("line ends of Windows and marks without names are read, marks that are not paired are not", () => {
  const lines = ["a", "<<<<<<<", "b", "=======", "c", ">>>>>>>", ""];
  expect(readConflicts(lines.join("\r\n"))).toMatchObject({ ours: "a\r\nb\r\n", theirs: "a\r\nc\r\n" });
  expect(readConflicts(lines.slice(0, 5).join("\n"))).toBeUndefined();
  expect(readConflicts("a\n=======\nb\n")).toBeUndefined();
});
