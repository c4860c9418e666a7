import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { comparisonFormats } from "../../src/report/generated/comparison-formats.ts";
import { historyFormats } from "../../src/report/generated/history-formats.ts";
import { gitRepository } from "./git-repository.ts";
import { ketu } from "./run-ketu.ts";

/*
 * Same input, same bytes out. Turkish has other letters for I and i, German other signs in numbers, Chinese another
 * language of messages and another order of words, and Kiritimati is a day ahead of half of the world.
 */

const machines: readonly Readonly<Record<string, string>>[] = [
  { LC_ALL: "C", TZ: "UTC" },
  { LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8", LANGUAGE: "tr", TZ: "Pacific/Kiritimati", COLUMNS: "20" },
  { LC_ALL: "de_DE.UTF-8", LANG: "zh_CN.GB18030", TZ: "America/St_Johns", NODE_ICU_DATA: "/nowhere" },
  { LC_ALL: "zh_CN.UTF-8", LANG: "zh_CN.UTF-8", TZ: "Asia/Shanghai" },
];

const { folder, write, commit } = gitRepository("machines");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const text = readFileSync(new URL("../../models/retail/model.ketu.yaml", import.meta.url), "utf8");
write({ "models/shop.ketu.yaml": text });
commit("İlk sürüm · 第一版", { author: "Işık Çağlar", date: "2026-11-03T23:30:00+1400" });
const edited = text
  .replace(/^( {2}[a-z_]+:\n {4}label: )(.*)$/m, "$1İlk ßtage ıI · Ärger")
  .replace(/(\w+): \{ label: ([^,}]+),/, "$1: { label: $2 改,")
  .replace(/> (\d+)/, "> 1$1");
write({ "models/shop.ketu.yaml": edited });
commit("İkinci", { author: "Öztürk", date: "2026-12-31T23:59:59-1100" });

/** The bytes of standard output on each machine. */
function outputs(args: readonly string[]): readonly string[] {
  return machines.map((env) => {
    const { status, stdout, stderr } = ketu(args, { folder, env });
    expect([args, stderr]).toEqual([args, ""]);
    expect(status).toBeLessThan(2);
    return stdout;
  });
}

const written = [...Object.keys(comparisonFormats), "svg", "html", "mermaid"];

test.each(written)("ketu diff --format %s is the same on every machine", (format) => {
  const [first = "", ...others] = outputs(["diff", "HEAD~1..HEAD", "--format", format, "--locale", "zh"]);
  expect(first).toContain("改");
  expect(new Set(others)).toEqual(new Set([first]));
});

test.each(Object.keys(historyFormats))("ketu log --format %s is the same on every machine", (format) => {
  const all = outputs(["log", "models", "--format", format, "--locale", "en"]);
  expect(all[0]).toContain("2026-11-03");
  expect(all[0]).toContain("2026-12-31");
  expect(new Set(all).size).toBe(1);
});

test.each([
  ["svg", "svg"],
  ["markdown", "md"],
  ["text", "txt"],
])("ketu render --format %s is the same on every machine", (format, ending) => {
  const all = machines.map((env, at) => {
    const file = join(folder, `out/${at}.${ending}`);
    const asked = ["--view", "lifecycle_map", "--format", format, "--out", file];
    expect(ketu(["render", "models/shop.ketu.yaml", ...asked], { folder, env }).status).toBe(0);
    return readFileSync(file, "utf8");
  });
  expect(new Set(all).size).toBe(1);
});
