import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ketu, model, workFolder } from "./run-ketu.ts";

test("the first run keeps its compiled code, the next run leaves it alone, and damaged code is replaced", () => {
  const folder = workFolder({ "shop.ketu.yaml": model() });
  const env = { KETU_CACHE_DIR: join(folder, "cache") };
  const check = (): string => ketu(["check", "shop.ketu.yaml"], { folder, env }).stdout;
  const kept = (): string => join(folder, "cache/code", readdirSync(join(folder, "cache/code"))[0] ?? "");
  const first = check();
  expect(first).toContain("1 file checked");
  const length = readFileSync(kept()).length;
  expect(length).toBeGreaterThan(100_000);
  expect(check()).toBe(first);
  writeFileSync(kept(), Buffer.alloc(length, 7));
  expect(check()).toBe(first);
  expect(readFileSync(kept()).subarray(0, 64)).not.toEqual(Buffer.alloc(64, 7));
});

test("where the cache cannot be written, everything works without one", () => {
  const folder = workFolder({ "shop.ketu.yaml": model(), cache: "a file where the folder would be" });
  const { status, stderr } = ketu(["check", "shop.ketu.yaml"], {
    folder,
    env: { KETU_CACHE_DIR: join(folder, "cache") },
  });
  expect([status, stderr]).toEqual([0, ""]);
});
