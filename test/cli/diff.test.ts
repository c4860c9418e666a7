import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ketu } from "./run-ketu.ts";

const base = `ketu: 1
title: 客户管理模型
fields: { score: { label: 意向评分, type: integer, range: 0..100 } }
stages: { decision: { label: 购买决策, nodes: { trial: 试听, order: 下单 } } }
transitions: { trial -> order: { label: 达标, when: score >= 60 } }
`;
const head = base.replace("score >= 60", "score >= 80");

let folder: string;
const write = (name: string, text: string): void => {
  mkdirSync(join(folder, name, ".."), { recursive: true });
  writeFileSync(join(folder, name), text);
};
const git = (...args: readonly string[]): void => {
  const identity = ["-c", "user.name=a", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false"];
  execFileSync("git", [...identity, ...args], { cwd: folder, stdio: "pipe" });
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "ketu-diff-"));
  git("init", "-q", "-b", "main");
  write("models/shop.ketu.yaml", base);
  write("models/parts.ketu.yaml", "ketu: 1\ntitle: t\ninclude: [stages.ketu.yaml]\n");
  write("models/stages.ketu.yaml", "ketu: 1\nstages: { a: { label: 甲, nodes: { x: 节点 } } }\n");
  git("add", ".");
  git("commit", "-q", "-m", "one");
  git("branch", "old");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("two files are compared by meaning, and a tightened guard is shown with a customer and fails", () => {
  write("a.ketu.yaml", base);
  write("b.ketu.yaml", head);
  const { status, stdout } = ketu(["diff", "a.ketu.yaml", "b.ketu.yaml"], { folder });
  expect(status).toBe(1);
  expect(stdout).toContain("error[guard-tightened]");
  expect(stdout).toMatch(/score = \d+/);
  const same = ketu(["diff", "a.ketu.yaml", "a.ketu.yaml"], { folder });
  expect([same.status, same.stdout]).toEqual([0, "No change of meaning.\n"]);
});

test("a revision is compared with the files as they are, in every format of findings", () => {
  write("models/shop.ketu.yaml", head);
  const { status, stdout } = ketu(["diff", "main", "--", "models"], { folder });
  expect(status).toBe(1);
  expect(stdout).toContain("models/shop.ketu.yaml:5:");
  const json = JSON.parse(ketu(["diff", "main", "--format", "json"], { folder }).stdout) as { findings?: unknown };
  expect(JSON.stringify(json)).toContain("guard-tightened");
  expect(ketu(["diff", "main", "--format", "github", "--", "models"], { folder }).stdout).toMatch(
    /^::error .*title=guard-tightened/m,
  );
  const zh = ketu(["diff", "main", "--locale", "zh"], { folder }).stdout;
  expect(zh).toContain("条件收紧了");
});

test("a range compares two commits without touching the files; a renamed file is followed", () => {
  git("mv", "models/shop.ketu.yaml", "models/store.ketu.yaml");
  git("add", "models");
  git("commit", "-q", "-m", "two");
  const { status, stdout } = ketu(["diff", "old...main", "--", "models"], { folder });
  expect(status).toBe(1);
  expect(stdout).toContain("guard-tightened");
  expect(stdout).not.toContain("model-removed");
});

test("a change in a part is a change of the model that includes it", () => {
  write("models/stages.ketu.yaml", "ketu: 1\nstages: { a: { label: 乙, nodes: { x: 节点 } } }\n");
  const { status, stdout } = ketu(["diff", "main", "--", "models/parts.ketu.yaml"], { folder });
  expect(status).toBe(0);
  expect(stdout).toContain("label-changed");
});

test("what cannot be compared never reads as no change", () => {
  write("broken.ketu.yaml", "ketu: 1\nstages: [");
  const cases: readonly (readonly [readonly string[], number])[] = [
    [["diff", "a.ketu.yaml", "broken.ketu.yaml"], 3],
    [["diff", "broken.ketu.yaml", "a.ketu.yaml"], 3],
    [["diff", "nowhere", "--", "models"], 5],
    [["diff", "main..nowhere"], 5],
    [["diff", "a.ketu.yaml"], 2],
    [["diff", "a.ketu.yaml", "models"], 2],
    [["diff"], 2],
  ];
  for (const [args, code] of cases) {
    const { status, stdout } = ketu(args, { folder });
    expect([args.join(" "), status]).toEqual([args.join(" "), code]);
    expect(stdout).not.toMatch(/No change|No model differs/);
  }
});

test("outside of a repository a revision is told to be none", () => {
  const elsewhere = mkdtempSync(join(tmpdir(), "ketu-no-git-"));
  try {
    const { status, stderr } = ketu(["diff", "main"], {
      folder: elsewhere,
      env: { GIT_CEILING_DIRECTORIES: tmpdir() },
    });
    expect(status).toBe(5);
    expect(stderr).toContain("no git repository");
  } finally {
    rmSync(elsewhere, { recursive: true, force: true });
  }
});

test("a shallow clone says what to fetch", () => {
  const clone = join(folder, "clone");
  git("clone", "-q", "--depth", "1", `file://${folder}`, clone);
  const { status, stderr } = ketu(["diff", "old", "--", "models"], { folder: clone });
  expect(status).toBe(5);
  expect(stderr).toContain("shallow clone");
});
