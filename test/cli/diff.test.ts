import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { comparisonFormats } from "../../src/report/generated/comparison-formats.ts";
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
  expect([same.status, same.stdout]).toEqual([0, "No change of meaning in 1 model\n"]);
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

const formats = Object.keys(comparisonFormats);

/** Whether a report says that it failed: in its own way, and never that nothing changed. */
function readsAsFailure(format: string, stdout: string): boolean {
  if (/no change of meaning|No model differs/i.test(stdout)) return false;
  switch (format) {
    case "json": {
      const { failures, models } = JSON.parse(stdout) as {
        readonly failures: readonly unknown[];
        readonly models: readonly { readonly outcome: string; readonly errors: readonly unknown[] }[];
      };
      return (
        failures.length + models.filter(({ outcome, errors }) => outcome === "failed" && errors.length > 0).length > 0
      );
    }
    case "sarif": {
      const [run] = (
        JSON.parse(stdout) as { runs: { invocations: { executionSuccessful: boolean }[]; results: unknown[] }[] }
      ).runs;
      return run?.invocations[0]?.executionSuccessful === false && run.results.length > 0;
    }
    case "gitlab":
      return (JSON.parse(stdout) as { severity: string }[]).some(({ severity }) => severity === "critical");
    case "github":
      return stdout.startsWith("::error ");
    case "rdjson":
      return (JSON.parse(stdout) as { diagnostics: { severity: string }[] }).diagnostics[0]?.severity === "ERROR";
    case "junit":
      return stdout.includes("<error ") && /<testsuites [^>]*errors="[1-9]/.test(stdout);
    case "text":
      return /^ {2}error \[/m.test(stdout);
    case "markdown":
      return stdout.startsWith("<!-- ketu-diff -->\n## ⛔ ");
    default:
      return stdout === "" || stdout.startsWith("error[");
  }
}

test("what cannot be compared never reads as no change, in no format", () => {
  write("broken.ketu.yaml", "ketu: 1\nstages: [");
  write("empty/readme.txt", "no model");
  const cases: readonly (readonly [readonly string[], number])[] = [
    [["a.ketu.yaml", "broken.ketu.yaml"], 3],
    [["broken.ketu.yaml", "a.ketu.yaml"], 3],
    [["nowhere", "--", "models"], 5],
    [["main..nowhere"], 5],
    [["main", "--", "no-such-folder"], 5],
    [["a.ketu.yaml", "no-such.ketu.yaml"], 5],
    [["no-such.ketu.yaml", "a.ketu.yaml"], 5],
    [["a.ketu.yaml"], 2],
    [["a.ketu.yaml", "models"], 2],
    [["main", "--", "models/missing.ketu.yaml"], 5],
    [["main...HEAD", "--", "elsewhere"], 5],
    [["--", "-nowhere", "models"], 5],
  ];
  for (const [args, code] of cases) {
    for (const format of formats) {
      const { status, stdout, stderr } = ketu(["diff", "--format", format, ...args], { folder });
      expect([args.join(" "), format, status]).toEqual([args.join(" "), format, code]);
      expect([args.join(" "), format, readsAsFailure(format, stdout)]).toEqual([args.join(" "), format, true]);
      expect(stdout + stderr).not.toBe("");
    }
  }
  expect(ketu(["diff"], { folder }).status).toBe(2);
});

test("a comment is as long as it may be, and waived changes are in it with their reasons", () => {
  const waived = head.replace("transitions: {", "# ketu-ignore guard-tightened: 校区太忙\ntransitions: {");
  write("c.ketu.yaml", waived);
  const { status, stdout } = ketu(["diff", "a.ketu.yaml", "c.ketu.yaml", "--format", "markdown"], { folder });
  expect(status).toBe(0);
  expect(stdout).toContain("校区太忙");
  expect(stdout).toContain("1 waived");
  const named = ["diff", "a.ketu.yaml", "c.ketu.yaml", "--format", "markdown", "--comment-id", "vip"];
  expect(ketu(named, { folder }).stdout).toMatch(/^<!-- ketu-diff vip -->\n/);
  for (const budget of ["comment", "summary", "5000"])
    expect(
      ketu(["diff", "a.ketu.yaml", "b.ketu.yaml", "--format", "markdown", "--budget", budget], { folder }).status,
    ).toBe(1);
  for (const wrong of [
    ["--budget", "10"],
    ["--budget", "large"],
    ["--link", "javascript:1"],
    ["--comment-id", "x -->"],
    ["--docs", "docs"],
  ])
    expect(ketu(["diff", "a.ketu.yaml", "b.ketu.yaml", ...wrong], { folder }).status).toBe(2);
});

test("a report goes into a file as a whole, and one that cannot be written ends the command", () => {
  const args = ["diff", "a.ketu.yaml", "b.ketu.yaml", "--format", "json", "--out"];
  const { status, stdout, stderr } = ketu([...args, "out/report.json"], { folder });
  expect([status, stdout, stderr]).toEqual([1, "", "out/report.json\n"]);
  const report = readFileSync(join(folder, "out/report.json"), "utf8");
  expect(report).toBe(ketu([...args, "-"], { folder }).stdout);
  expect(ketu([...args, "a.ketu.yaml/report.json"], { folder }).status).toBe(5);
});

test("a file that is missing on either side is named, also outside of a repository", () => {
  const elsewhere = mkdtempSync(join(tmpdir(), "ketu-no-git-"));
  try {
    const there = join(elsewhere, "there.ketu.yaml");
    writeFileSync(there, "ketu: 1\ntitle: t\nstages: { a: A }\n");
    const options = { folder: elsewhere, env: { GIT_CEILING_DIRECTORIES: tmpdir() } };
    for (const names of [
      ["gone.ketu.yaml", "there.ketu.yaml"],
      ["there.ketu.yaml", "gone.ketu.yaml"],
    ]) {
      const { status, stdout, stderr } = ketu(["diff", ...names], options);
      expect(status).not.toBe(0);
      expect(stdout).toBe("");
      expect(stderr).toContain("gone.ketu.yaml");
      expect(stderr).not.toContain("repository");
    }
  } finally {
    rmSync(elsewhere, { recursive: true, force: true });
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
  for (const format of formats) {
    const shallow = ketu(["diff", "old...main", "--format", format], { folder: clone });
    expect([format, shallow.status, readsAsFailure(format, shallow.stdout)]).toEqual([format, 5, true]);
  }
});

/** A repository of its own with one commit, `one`. */
function repository(files: Readonly<Record<string, string | Uint8Array>>): (...args: readonly string[]) => string {
  const home = mkdtempSync(join(folder, "repository-"));
  const run = (...args: readonly string[]): string => {
    const identity = ["-c", "user.name=a", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false"];
    return execFileSync("git", [...identity, ...args], { cwd: home, encoding: "utf8", stdio: "pipe" });
  };
  run("init", "-q", "-b", "main");
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(home, name, ".."), { recursive: true });
    writeFileSync(join(home, name), content);
  }
  run("add", ".");
  run("commit", "-q", "-m", "one");
  return run;
}
const homeOf = (run: (...args: readonly string[]) => string): string => run("rev-parse", "--show-toplevel").trim();

test("a folder with a model in several files has one model: its parts are none of their own", () => {
  const main = "ketu: 1\ntitle: 甲\ninclude: [parts/stages.ketu.yaml]\n";
  const stages = "ketu: 1\nstages: { a: { label: 甲, nodes: { x: 节点 } } }\n";
  const run = repository({ "m/main.ketu.yaml": main, "m/parts/stages.ketu.yaml": stages });
  const home = homeOf(run);
  run("switch", "-q", "-c", "topic");
  writeFileSync(join(home, "m/parts/stages.ketu.yaml"), stages.replace("节点", "另一个"));
  const now = ketu(["diff", "main"], { folder: home });
  expect([now.status, now.stdout.match(/\[[a-z-]+\]/g)]).toEqual([0, ["[label-changed]"]]);
  run("commit", "-q", "-a", "-m", "two");
  const range = ketu(["diff", "main...HEAD", "--", "m/"], { folder: home });
  expect([range.status, range.stdout.match(/\[[a-z-]+\]/g)]).toEqual([0, ["[label-changed]"]]);
  const part = ketu(["diff", "main", "--", "m/parts/stages.ketu.yaml"], { folder: home });
  expect([part.status, part.stdout.match(/\[[a-z-]+\]/g)]).toEqual([0, ["[label-changed]"]]);
  run("rm", "-q", "-r", "m");
  const gone = ketu(["diff", "main", "--fail-on", "error"], { folder: home });
  expect(gone.stdout.match(/\[[a-z-]+\]/g)).toEqual(["[model-removed]"]);
});

test("a broken model that nobody touched is no matter of a comparison, one whose missing part comes is", () => {
  const broken = "ketu: 1\ntitle: 甲\ninclude: [parts/stages.ketu.yaml]\n";
  const run = repository({ "broken.ketu.yaml": broken, "a.ketu.yaml": base });
  const home = homeOf(run);
  run("switch", "-q", "-c", "topic");
  writeFileSync(join(home, "a.ketu.yaml"), head);
  run("commit", "-q", "-a", "-m", "two");
  const beside = ketu(["diff", "main...HEAD"], { folder: home });
  expect(beside.stdout).not.toContain("file-missing");
  expect(beside.status).not.toBe(3);
  expect(ketu(["diff", "main", "--", "broken.ketu.yaml"], { folder: home }).status).toBe(0);
  mkdirSync(join(home, "parts"));
  writeFileSync(join(home, "parts/stages.ketu.yaml"), "ketu: 1\nstages: { a: 甲 }\n");
  expect(ketu(["diff", "main", "--", "broken.ketu.yaml"], { folder: home })).toMatchObject({
    status: 3,
    stdout: expect.stringContaining("file-missing") as string,
  });
});

test("untracked models count, ignored ones, submodules and symbolic links do not", () => {
  const run = repository({ "a.ketu.yaml": base, ".gitignore": "out/\n" });
  const home = homeOf(run);
  const sub = repository({ "inner.ketu.yaml": base });
  run("-c", "protocol.file.allow=always", "submodule", "add", "-q", homeOf(sub), "sub");
  run("commit", "-q", "-m", "with a submodule");
  mkdirSync(join(home, "out"));
  writeFileSync(join(home, "out/copy.ketu.yaml"), head);
  writeFileSync(join(home, "sub/inner.ketu.yaml"), head);
  symlinkSync("a.ketu.yaml", join(home, "link.ketu.yaml"));
  expect(ketu(["diff", "main"], { folder: home }).stdout).toBe("No model differs\n");
  renameSync(join(home, "a.ketu.yaml"), join(home, "b.ketu.yaml"));
  expect(ketu(["diff", "main"], { folder: home }).stdout).toBe("No model differs\n");
  renameSync(join(home, "b.ketu.yaml"), join(home, "a.ketu.yaml"));
  symlinkSync(home, `${home}-link`);
  expect(ketu(["diff", "main", "--", "a.ketu.yaml"], { folder: `${home}-link` }).stdout).toBe("No model differs\n");
  rmSync(`${home}-link`);
  writeFileSync(join(home, "new.ketu.yaml"), base);
  expect(ketu(["diff", "main"], { folder: home }).stdout).toContain("The model new.ketu.yaml is new");
  run("add", "link.ketu.yaml");
  run("commit", "-q", "-m", "with a link");
  expect(ketu(["diff", "HEAD~1..HEAD"], { folder: home }).stdout).toBe("No model differs\n");
});

test("a version that is no text, or far too large, ends the comparison instead of reading as a new model", () => {
  const run = repository({ "a.ketu.yaml": new Uint8Array([0xff, 0xfe, 0, 1]), "b.ketu.yaml": "#".repeat(3_000_000) });
  const home = homeOf(run);
  writeFileSync(join(home, "a.ketu.yaml"), base);
  writeFileSync(join(home, "b.ketu.yaml"), base);
  expect(ketu(["diff", "main", "--", "a.ketu.yaml"], { folder: home })).toMatchObject({ status: 5, stdout: "" });
  expect(ketu(["diff", "main", "--", "b.ketu.yaml"], { folder: home })).toMatchObject({ status: 3, stdout: "" });
});

test("a revision whose name begins with a dash is a name, never an option of git", () => {
  const run = repository({ "a.ketu.yaml": base });
  const home = homeOf(run);
  run("update-ref", "refs/heads/--output=stolen", "HEAD");
  writeFileSync(join(home, "a.ketu.yaml"), head);
  const { status, stdout } = ketu(["diff", "--", "--output=stolen", "a.ketu.yaml"], { folder: home });
  expect([status, stdout.includes("guard-tightened")]).toEqual([1, true]);
  expect(run("status", "--porcelain").trim()).toBe("M a.ketu.yaml");
});
