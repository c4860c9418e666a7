import fc from "fast-check";
import { expect, test } from "vitest";
import type { Diagnostic } from "../../src/base/diagnostic.ts";
import type { TextEdit } from "../../src/base/text-range.ts";
import { applyFixes } from "../../src/syntax/apply-fixes.ts";

function finding(edits: readonly TextEdit[], isSafe = true): Diagnostic {
  const words = { zh: "x", en: "x" };
  return { code: "a", severity: "info", message: words, params: {}, fix: { title: words, edits, isSafe } };
}

function edit(file: string, from: number, to: number, text: string): TextEdit {
  return { range: { file, from, to }, text };
}

const texts = new Map([
  ["a", "0123456789"],
  ["b", "abcdef"],
]);

test("a fix over two files is made in both or in none", () => {
  const both = finding([edit("a", 0, 1, "X"), edit("b", 0, 1, "Y")]);
  expect([...applyFixes(texts, [both]).texts]).toEqual([
    ["a", "X123456789"],
    ["b", "Ybcdef"],
  ]);
  const half = finding([edit("a", 0, 1, "X"), edit("template", 0, 1, "Y")]);
  expect(applyFixes(texts, [half])).toEqual({ texts: new Map(), fixed: [] });
});

test("of fixes that meet, also at one point, the first is made", () => {
  const [one, other, apart] = [edit("a", 2, 4, "x"), edit("a", 4, 4, "y"), edit("a", 5, 6, "z")].map((each) =>
    finding([each]),
  );
  if (!one || !other || !apart) throw new Error("three findings");
  const { texts: changed, fixed } = applyFixes(texts, [one, other, apart]);
  expect(fixed).toEqual([one, apart]);
  expect(changed.get("a")).toBe("01x4z6789");
});

test("a fix that is not safe is not made, and one that changes nothing changes no file", () => {
  expect(applyFixes(texts, [finding([edit("a", 0, 1, "X")], false)]).fixed).toEqual([]);
  expect(applyFixes(texts, [finding([edit("a", 0, 1, "0")])]).texts.size).toBe(0);
});

test("whatever the fixes, those that are made do not meet, and each text outside of them stays", () => {
  const anyEdit = fc.tuple(fc.nat(10), fc.nat(10)).map(([one, other]) => {
    return edit("a", Math.min(one, other), Math.max(one, other), "#");
  });
  fc.assert(
    fc.property(fc.array(anyEdit, { maxLength: 8 }), (edits) => {
      const { fixed, texts: changed } = applyFixes(
        texts,
        edits.map((each) => finding([each])),
      );
      const ranges = fixed.map(({ fix }) => fix?.edits[0]?.range).filter((range) => range !== undefined);
      const isKept = (at: number): boolean => !ranges.some(({ from, to }) => from <= at && at < to);
      const kept = [...(texts.get("a") ?? "")].filter((_, at) => isKept(at)).join("");
      expect((changed.get("a") ?? texts.get("a") ?? "").replaceAll("#", "")).toBe(kept);
    }),
  );
});
