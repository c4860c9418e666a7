import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ketu, model, workFolder } from "./run-ketu.ts";

const untidy = model()
  .replace("goal: {", "goal:   {")
  .replace(/ {2}/g, "    ")
  .replace("stages:", "\n\n# 阶段  \nstages:");

test("a file is laid out in place, a tidy one is not touched, and --check only names it", () => {
  const folder = workFolder({ "shop.ketu.yaml": untidy, "tidy.ketu.yaml": model() });
  expect(ketu(["fmt", ".", "--check"], { folder })).toMatchObject({ status: 1, stdout: "shop.ketu.yaml\n" });
  expect(readFileSync(join(folder, "shop.ketu.yaml"), "utf8")).toBe(untidy);
  const before = statSync(join(folder, "tidy.ketu.yaml")).mtimeMs;
  expect(ketu(["fmt", "."], { folder })).toMatchObject({ status: 0, stderr: "shop.ketu.yaml\n" });
  expect(statSync(join(folder, "tidy.ketu.yaml")).mtimeMs).toBe(before);
  expect(readFileSync(join(folder, "shop.ketu.yaml"), "utf8")).toContain(
    "\n\n# 阶段\nstages:\n  prospect:\n    label:",
  );
  expect(ketu(["fmt", ".", "--check"], { folder })).toMatchObject({ status: 0, stdout: "" });
});

test("standard input goes to standard output", () => {
  expect(ketu(["fmt", "-"], { input: model() })).toEqual({ status: 0, stdout: model(), stderr: "" });
});

test("a text with a syntax error is reported and left alone", () => {
  const folder = workFolder({ "shop.ketu.yaml": "ketu: 1\n\tstages: {" });
  const { status, stderr } = ketu(["fmt", "shop.ketu.yaml"], { folder });
  expect(status).toBe(3);
  expect(stderr).toContain("shop.ketu.yaml:2:1");
  expect(readFileSync(join(folder, "shop.ketu.yaml"), "utf8")).toBe("ketu: 1\n\tstages: {");
  writeFileSync(join(folder, "shop.ketu.yaml"), model());
});
