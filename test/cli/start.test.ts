import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ketu, model, workFolder } from "./run-ketu.ts";

test("the first run keeps its compiled code, the next run leaves it alone, and damaged code is replaced", () => {
  const folder = workFolder({ "shop.ketu.yaml": model() });
  const env = { KETU_CACHE_DIR: join(folder, "cache") };
  const check = (): string => ketu(["check", "shop.ketu.yaml"], { folder, env }).stdout;
  const place = join(folder, "cache/code");
  const kept = (): readonly number[] =>
    readdirSync(place).map((name) => readFileSync(join(place, name)).filter((byte) => byte !== 7).length);
  const first = check();
  expect(first).toContain("1 file checked");
  const before = kept();
  expect(before.reduce((sum, length) => sum + length)).toBeGreaterThan(100_000);
  expect(check()).toBe(first);
  expect(kept()).toHaveLength(before.length);
  for (const name of readdirSync(place)) {
    writeFileSync(join(place, name), Buffer.alloc(readFileSync(join(place, name)).length, 7));
  }
  expect(check()).toBe(first);
  expect(Math.min(...kept())).toBeGreaterThan(1000);
});

/** What a program of the build can load without being asked for something seldom. */
function codeOf(name: string, seen = new Set<string>()): string {
  if (seen.has(name)) return "";
  seen.add(name);
  const text = readFileSync(join(import.meta.dirname, "../../dist", name), "utf8");
  const parts = [...text.matchAll(/require\("\.\/(part-[\w-]+\.cjs)"\)/g)].map(([, part = ""]) => codeOf(part, seen));
  return [text, ...parts].join("\n");
}

test("checking and drawing begin without the rules of changes, and nobody begins with lessons or the text of the schema", () => {
  const holds = (name: string, text: string): boolean => codeOf(`cli-${name}.cjs`).includes(text);
  const programs = ["check", "render", "diff"];
  expect(programs.map((name) => holds(name, "Guard tightened"))).toEqual([false, false, true]);
  expect(programs.map((name) => holds(name, "Reference to something not declared"))).toEqual([true, true, true]);
  expect(programs.filter((name) => holds(name, "Version of the language.") || holds(name, readLesson()))).toEqual([]);
});

/** A sentence of a rule that only `ketu explain` says. */
function readLesson(): string {
  const sentence = "collecting and refreshing it serves nothing";
  expect(readFileSync(join(import.meta.dirname, "../../src/lint/rules/source-unused.ts"), "utf8")).toContain(sentence);
  expect(ketu(["explain", "source-unused"], { folder: workFolder({}) }).stdout).toContain(sentence);
  return sentence;
}

test("where the cache cannot be written, everything works without one", () => {
  const folder = workFolder({ "shop.ketu.yaml": model(), cache: "a file where the folder would be" });
  const { status, stderr } = ketu(["check", "shop.ketu.yaml"], {
    folder,
    env: { KETU_CACHE_DIR: join(folder, "cache") },
  });
  expect([status, stderr]).toEqual([0, ""]);
});

test.each(["check", "render", "diff"])(
  "%s says of itself the same in its own program as in the one of all commands",
  (name) => {
    expect(ketu([name, "--help"]).stdout).toBe(ketu(["help", name]).stdout);
  },
);
