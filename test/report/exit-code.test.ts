import { expect, test } from "vitest";
import type { Severity } from "../../src/base/diagnostic.ts";
import { exitCodeFor } from "../../src/report/exit-code.ts";

test("findings at or above the limit make the exit code 1", () => {
  const severities: readonly Severity[] = ["error", "warning", "info"];
  const table = severities.map((failOn) => severities.map((severity) => exitCodeFor([{ severity }], failOn)));
  expect(table).toEqual([
    [1, 0, 0],
    [1, 1, 0],
    [1, 1, 1],
  ]);
  expect(exitCodeFor([], "info")).toBe(0);
  expect(exitCodeFor([{ severity: "info" }, { severity: "error" }], "error")).toBe(1);
});
