import fc from "fast-check";
import { expect, test } from "vitest";
import type { Diagnostic } from "../../src/base/diagnostic.ts";
import { applyWaivers } from "../../src/lint/apply-waivers.ts";

type Waiver = Parameters<typeof applyWaivers>[1][number];

function finding(code: string, from: number, severity: Diagnostic["severity"] = "warning"): Diagnostic {
  const range = { file: "a.ketu.yaml", from, to: from + 1 };
  return { code, severity, message: { zh: code, en: code }, params: {}, range };
}

function waiver(codes: readonly string[], [from, to]: readonly [number, number], until?: string): Waiver {
  const range = { file: "a.ketu.yaml", from: from - 2, to: from - 1 };
  return {
    codes,
    reason: "x",
    range,
    covers: { ...range, from, to },
    isTop: false,
    ...(until !== undefined && { until }),
  };
}

const codesOf = (found: readonly Diagnostic[]): readonly string[] => found.map(({ code }) => code);

test("a waiver takes away exactly its codes inside its range", () => {
  const arbitraryFinding = fc.record({ code: fc.constantFrom("a", "b", "c"), from: fc.nat(40) });
  fc.assert(
    fc.property(fc.array(arbitraryFinding), (plain) => {
      const found = plain.map(({ code, from }) => finding(code, from));
      const kept = applyWaivers(found, [waiver(["a", "b"], [10, 30])]).filter(({ code }) => code !== "waiver-unused");
      const isCovered = ({ code, range }: Diagnostic): boolean =>
        code !== "c" && (range?.from ?? 0) >= 10 && (range?.to ?? 0) <= 30;
      expect(kept).toEqual(found.filter((each) => !isCovered(each)));
    }),
  );
});

test("an error cannot be waived", () => {
  expect(codesOf(applyWaivers([finding("a", 5, "error")], [waiver(["a"], [0, 9])]))).toEqual(["a"]);
});

test("a waiver in another file waives nothing", () => {
  const elsewhere = { ...waiver(["a"], [0, 9]), covers: { file: "b.ketu.yaml", from: 0, to: 9 } };
  expect(codesOf(applyWaivers([finding("a", 5)], [elsewhere]))).toEqual(["waiver-unused", "a"]);
});

test("a waiver holds through its last day and not after it", () => {
  const found = [finding("a", 5)];
  const waivers = [waiver(["a"], [2, 9], "2026-06-30")];
  expect(codesOf(applyWaivers(found, waivers, "2026-06-30"))).toEqual([]);
  expect(codesOf(applyWaivers(found, waivers))).toEqual([]);
  expect(codesOf(applyWaivers(found, waivers, "2026-07-01"))).toEqual(["waiver-expired", "a"]);
});

test("each code of a waiver that waives nothing is named", () => {
  const found = applyWaivers([finding("a", 5)], [waiver(["a", "b"], [2, 9])]);
  expect(found.map(({ code, params }) => [code, params["codes"]])).toEqual([["waiver-unused", "b"]]);
});

test("while there are errors no waiver is called unused", () => {
  expect(codesOf(applyWaivers([finding("x", 5, "error")], [waiver(["a"], [2, 9])]))).toEqual(["x"]);
});
