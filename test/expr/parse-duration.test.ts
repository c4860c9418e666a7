import { expect, test } from "vitest";
import { parseDuration, unitInMs } from "../../src/expr/parse-duration.ts";

test("minutes, hours, days and weeks have their usual length", () => {
  expect(parseDuration("60m")?.ms).toBe(parseDuration("1h")?.ms);
  expect(parseDuration("60min")?.ms).toBe(parseDuration("1h")?.ms);
  expect(parseDuration("24h")?.ms).toBe(parseDuration("1d")?.ms);
  expect(parseDuration("7d")?.ms).toBe(parseDuration("1w")?.ms);
  expect(parseDuration("30m")).toEqual({ text: "30m", ms: 1_800_000 });
  expect(unitInMs("day")).toBe(86_400_000);
  expect(unitInMs("CNY")).toBeUndefined();
});

test.each(["", "d", "3", "3y", "3 d", "-3d", "1.5h", "3dd", "9".repeat(30) + "d"])("%s is no duration", (text) => {
  expect(parseDuration(text)).toBeUndefined();
});
