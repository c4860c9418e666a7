import { expect, test } from "vitest";
import type { Diagnostic, Severity } from "../../src/base/diagnostic.ts";
import { settleDiagnostics } from "../../src/base/settle-diagnostics.ts";

function finding(
  code: string,
  [file, from, to]: readonly [string, number, number],
  severity: Severity = "error",
): Diagnostic {
  return { code, severity, message: { zh: code, en: code }, params: {}, range: { file, from, to } };
}

test("findings are sorted by file in the given order, then by offset", () => {
  const phases = [[finding("c", ["b.yaml", 0, 1])], [finding("b", ["a.yaml", 9, 10]), finding("a", ["a.yaml", 2, 3])]];
  expect(settleDiagnostics(phases, ["a.yaml", "b.yaml"]).map(({ code }) => code)).toEqual(["a", "b", "c"]);
});

test("a finding inside the range of an error of an earlier phase is a follower and is dropped", () => {
  const phases = [
    [finding("first", ["a", 10, 20])],
    [finding("follower", ["a", 12, 14]), finding("other", ["a", 19, 25])],
  ];
  expect(settleDiagnostics(phases, ["a"]).map(({ code }) => code)).toEqual(["first", "other"]);
});

test("a warning drops nothing, and findings of one phase do not drop each other", () => {
  const phases = [
    [finding("mild", ["a", 0, 50], "warning"), finding("one", ["a", 1, 9])],
    [finding("two", ["a", 20, 30])],
  ];
  expect(settleDiagnostics(phases, ["a"])).toHaveLength(3);
});

test("the same finding twice is told once", () => {
  const twice = [finding("same", ["a", 1, 2]), finding("same", ["a", 1, 2])];
  expect(settleDiagnostics([twice], ["a"])).toHaveLength(1);
});
