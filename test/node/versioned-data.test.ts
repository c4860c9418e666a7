import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createVersionedDataReader } from "../../src/node/versioned-data.ts";
import { maxFileBytes } from "../../src/node/workspace.ts";

let root: string;
let read: ReturnType<typeof createVersionedDataReader>;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "ketu-data-"));
  mkdirSync(join(root, "data"));
  writeFileSync(join(root, "data", "people.csv"), "id\n1\n");
  read = createVersionedDataReader({ root, folder: root });
});
afterEach(() => rmSync(root, { recursive: true }));

const git = (...args: readonly string[]): void => void execFileSync("git", args, { cwd: root });

test("a file is read that git has or would take, and no file that git ignores", async () => {
  git("init", "-q");
  expect(await read("data/people.csv")).toEqual({ status: "ok", text: "id\n1\n" });
  writeFileSync(join(root, ".gitignore"), "data/\n");
  expect((await read("data/people.csv")).status).toBe("missing");
  git("add", "-f", "data/people.csv");
  expect((await read("data/people.csv")).status).toBe("ok");
});

test("without git nothing is under version control", async () => {
  expect((await read("data/people.csv")).status).toBe("missing");
});

test("what is not there, no file or outside of the folder is not read", async () => {
  git("init", "-q");
  const statusOf = async (path: string): Promise<string> => (await read(path)).status;
  expect(await statusOf("data/nobody.csv")).toBe("missing");
  expect(await statusOf("data/*.csv")).toBe("missing");
  expect(await statusOf("data")).not.toBe("ok");
  expect(await statusOf("../people.csv")).toBe("outside");
  symlinkSync(tmpdir(), join(root, "way-out"));
  expect(await statusOf("way-out")).toBe("outside");
});

test("of a large file the whole lines of the beginning are read", async () => {
  git("init", "-q");
  writeFileSync(join(root, "large.csv"), "0123456789\n".repeat(maxFileBytes / 8));
  const answer = await read("large.csv");
  const text = answer.status === "ok" ? answer.text : "";
  expect(text.length).toBeLessThanOrEqual(maxFileBytes);
  expect(text.length).toBeGreaterThan(maxFileBytes - 12);
  expect(text.endsWith("9\n")).toBe(true);
});
