import { expect, test } from "vitest";
import type { DiagnosticKind } from "../../src/base/diagnostic.ts";
import { diagnostics } from "../../src/expr/generated/diagnostics.ts";
import { parseAlert } from "../../src/expr/parse-alert.ts";
import { findingsOf } from "./example-scope.ts";

/** What is found in the expression or the threshold of an example. */
function codesOf(example: DiagnosticKind["wrong"]): readonly string[] {
  const text = typeof example === "string" ? example : "";
  const rule = /\n {8}when: (.*)\n/.exec(text)?.[1];
  if (rule !== undefined) return findingsOf(rule).map(({ code }) => code);
  const threshold = /\n {6}warn: "(.*)"\n/.exec(text)?.[1] ?? "";
  return parseAlert(threshold, { file: "a", from: 0, to: threshold.length }).diagnostics.map(({ code }) => code);
}

test.each(Object.values(diagnostics))("$code is raised by its wrong example and not by its right one", (kind) => {
  expect(new Set(codesOf(kind.wrong))).toEqual(new Set([kind.code]));
  expect(codesOf(kind.right)).toEqual([]);
});
