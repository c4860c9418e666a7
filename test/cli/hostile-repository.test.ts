import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { comparisonFormats } from "../../src/report/generated/comparison-formats.ts";
import { gitRepository, type GitRepository } from "./git-repository.ts";
import { ketu, model } from "./run-ketu.ts";

/*
 * What others wrote into a repository: settings, names, revisions. Reading its models runs nothing of it, and whatever
 * cannot be read is said.
 */

const other = model("第一次来");
const folders: string[] = [];
function repository(): GitRepository {
  const made = gitRepository("hostile");
  folders.push(made.folder);
  return made;
}
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

const changed = "First visit";

test("reading runs no program that the repository names", () => {
  const { folder, git, write, commit } = repository();
  const traces = mkdtempSync(join(tmpdir(), "ketu-traces-"));
  folders.push(traces);
  const program = join(traces, "run.sh");
  writeFileSync(join(traces, "trace"), "");
  writeFileSync(program, `#!/bin/sh\necho "$@" >> "${join(traces, "trace")}"\ncat\n`);
  chmodSync(program, 0o755);
  write({ "a.ketu.yaml": model(), "moved.ketu.yaml": model("另一个"), ".gitattributes": "*.yaml filter=f=1 diff=d\n" });
  commit("one");
  write({ "a.ketu.yaml": other });
  commit("two");
  git("mv", "moved.ketu.yaml", "there.ketu.yaml");
  for (const hook of ["post-index-change", "reference-transaction"]) {
    writeFileSync(join(traces, hook), `#!/bin/sh\necho ${hook} >> "${join(traces, "trace")}"\n`);
    chmodSync(join(traces, hook), 0o755);
  }
  const programs = ["filter.f=1.clean", "filter.f=1.process", "diff.d.textconv", "diff.d.command", "diff.external"];
  const settings = {
    ...Object.fromEntries([...programs, "gpg.program", "core.pager"].map((name) => [name, `${program} ${name}`])),
    ...{ "core.hooksPath": traces, "filter.f=1.required": "true", "log.showSignature": "true", "color.ui": "always" },
  };
  for (const [name, value] of Object.entries(settings)) git("config", name, value);
  const asked = [
    ["diff", "HEAD"],
    ["diff", "HEAD~1"],
    ["diff", "HEAD~1...HEAD"],
    ["diff", "HEAD~1..HEAD", "--", "a.ketu.yaml"],
    ["log"],
    ["log", "a.ketu.yaml"],
  ];
  const run = (): readonly (number | null)[] =>
    asked.map((args) => {
      // Files that were touched are the ones that git would filter again.
      for (const name of ["a.ketu.yaml", "there.ketu.yaml"]) write({ [name]: readFileSync(join(folder, name)) });
      return ketu(args, { folder }).status;
    });
  expect(run()).toEqual(asked.map(() => 0));
  git("config", "core.fsmonitor", `${program} core.fsmonitor`);
  expect(run()).toEqual(asked.map(() => 0));
  expect(readFileSync(join(traces, "trace"), "utf8")).toBe("");
}, 120_000);

test("a commit is what its name says, whatever stands in its place", () => {
  const { folder, git, write, commit } = repository();
  write({ "a.ketu.yaml": model() });
  const one = commit("one");
  write({ "a.ketu.yaml": other });
  const two = commit("two");
  git("replace", one, two);
  expect(ketu(["diff", `${one}..${two}`], { folder }).stdout).toContain(changed);
});

describe("revisions", () => {
  const { folder, git, write, commit } = repository();
  write({ "a.ketu.yaml": model() });
  commit("first: a shop");
  git("-c", "tag.gpgsign=false", "tag", "-a", "-m", "release", "v1");
  write({ "a.ketu.yaml": other });
  commit("second");
  git("checkout", "-q", "v1");
  git("checkout", "-q", "main");

  test.each([
    "v1",
    "HEAD~1",
    "main^",
    "@~",
    ":/first",
    ":/first: a",
    "HEAD^{/first}",
    "@{-1}",
    "v1..",
    "v1..main",
    "v1...",
    "v1...@",
    ":/first..HEAD",
    "v1^{commit}",
  ])("%s are those of git", (revision) => {
    const { status, stdout } = ketu(["diff", revision], { folder });
    expect([status, stdout.includes(changed)]).toEqual([0, true]);
  });

  test.each([
    "--output=stolen",
    "--upload-pack=x",
    "-x",
    "@{-9}",
    ":/no such text",
    "HEAD:a.ketu.yaml",
    "HEAD^{tree}",
    ":a.ketu.yaml",
    "main^!",
    "^v1",
    "v1....main",
    "v1..main..v1",
    "--all..HEAD",
    "HEAD..--not",
    "HEAD\nHEAD",
    "\u0001",
    "*",
    "$(touch stolen)",
  ])("%j are none, and are said to be none", (revision) => {
    const { status, stdout, stderr } = ketu(["diff", "--", revision], { folder });
    expect([status, stdout]).toEqual([5, ""]);
    expect(stderr).toMatch(/^error: .*revision.*\n$/);
    expect(readdirSync(folder)).not.toContain("stolen");
  });
});

describe("names of files", () => {
  const names = [
    "a b",
    "-x",
    "--output=stolen",
    "q\"u'o",
    "客户",
    "nl\n::error::nl",
    "tab\t",
    ":x",
    "*",
    "[a]",
    "back\\slash",
    "$(touch stolen)",
    "esc\u001b[31m",
    "\u202egnp",
    "<b>`x`|",
    ":d/in a folder",
    "--help/y",
  ].map((name) => `${name}.ketu.yaml`);
  const { folder, write, commit } = repository();
  write(Object.fromEntries(names.map((name) => [name, model()])));
  commit("one");
  write(Object.fromEntries(names.map((name) => [name, other])));
  commit("two");

  test.each(names)("%j is a path, on a disk and in a commit", (name) => {
    const { status, stdout } = ketu(["diff", "HEAD~1..HEAD", "--", name], { folder });
    expect([status, stdout.match(/label-changed/g)?.length]).toEqual([0, 1]);
    expect(ketu(["log", "--", name], { folder }).stdout).toContain(changed);
    expect(readdirSync(folder)).not.toContain("stolen");
  });

  test.each(Object.keys(comparisonFormats))("all are told in %s, and none acts on a terminal or a log", (format) => {
    const { status, stdout } = ketu(["diff", "HEAD~1..HEAD", "--format", format], { folder });
    expect(status).toBe(0);
    // GitHub shows so many notices of one step; the last one counts the others.
    const told = format === "github" ? 9 : names.length;
    expect(stdout.match(/label-changed/g)?.length).toBeGreaterThanOrEqual(told);
    expect(stdout).not.toContain("\u001b");
    // Programs get paths as they are.
    if (!["gitlab", "json", "rdjson"].includes(format)) expect(stdout).not.toContain("\u202e");
    const commands = stdout.split("\n").filter((line) => line.startsWith("::"));
    expect(commands.filter((line) => !/^::notice (file=[^:]*,)?title=/.test(line))).toEqual([]);
    expect(commands).toHaveLength(format === "github" ? told + 1 : 0);
  });

  test("a line of an error is one line", () => {
    write({ "nl\n::error::nl.ketu.yaml": new Uint8Array([0xff]) });
    const { status, stderr } = ketu(["diff", "HEAD"], { folder });
    expect([status, stderr.split("\n").length]).toEqual([5, 2]);
  });

  test("one that is no text is said to be so, and not passed over", () => {
    const strange = repository();
    const name = Buffer.concat([Buffer.from(`${strange.folder}/bad`), Buffer.from([0xff]), Buffer.from(".ketu.yaml")]);
    writeFileSync(name, model());
    strange.commit("one");
    writeFileSync(name, other);
    for (const args of [["diff", "HEAD"], ["diff", "HEAD..HEAD"], ["log"]])
      expect(ketu(args, { folder: strange.folder })).toMatchObject({ status: 5, stdout: "" });
  });
});

test("what the user has set of git's output changes nothing", () => {
  const { folder, git, write, commit } = repository();
  write({ "a.ketu.yaml": model() });
  commit("客户", { author: "张三" });
  git("mv", "a.ketu.yaml", "b.ketu.yaml");
  write({ "b.ketu.yaml": other });
  commit("改名");
  const told = (): readonly string[] =>
    [["log"], ["log", "b.ketu.yaml"], ["diff", "HEAD~1"], ["diff", "HEAD~1..HEAD"]].map((args) => {
      const { status, stdout } = ketu(args, { folder });
      return `${status}\n${stdout}`;
    });
  const before = told();
  expect(before[0]).toContain("张三");
  const settings = {
    ...{ "i18n.logOutputEncoding": "GBK", "diff.renames": "false", "diff.renameLimit": "1", "log.diffMerges": "off" },
    ...{ "log.date": "iso", "format.pretty": "oneline", "color.ui": "always", "log.decorate": "full" },
    ...{ "log.follow": "true", "diff.noprefix": "true", "diff.relative": "true", "core.quotePath": "true" },
  };
  for (const [name, value] of Object.entries(settings)) git("config", name, value);
  expect(told()).toEqual(before);
}, 60_000);

describe("texts", () => {
  const start = "ketu: 1\ntitle: t\n";
  const lists = Array.from({ length: 9 }, (_, at) => `a${at + 1}: &a${at + 1} [${`*a${at}, `.repeat(10)}]\n`).join("");
  const texts: Readonly<Record<string, readonly [number, string]>> = {
    "20,000 maps in each other": [3, `${start}stages: ${"{ a: ".repeat(20_000)}1${" }".repeat(20_000)}\n`],
    "100,000 open lists": [3, `${start}x: ${"[".repeat(100_000)}\n`],
    "lists that grow by their aliases": [3, `${start}a0: &a0 [x]\n${lists}stages: { s: *a9 }\n`],
    "a character that no text has": [3, `${model()}\u0000`],
    "lines that end in CR alone": [3, model().replaceAll("\n", "\r")],
    "a file that includes itself": [3, `${start}include: [x.ketu.yaml]\nstages: { a: b }\n`],
    "a file out of the folder": [3, `${start}extends: ../../../../etc/passwd\n`],
    "a file larger than any model": [3, `${model()}${"#".repeat(3_000_000)}`],
    "half of a character": [0, model().replace("en: Shop", 'en: "\\uD800"')],
  };
  const { folder, write, commit } = repository();
  write({ "ok.ketu.yaml": model() });
  commit("one");

  test.each(Object.keys(texts))("%s: a result or an error, on either side, soon", (name) => {
    const [status, text] = texts[name] ?? [70, ""];
    write({ "x.ketu.yaml": text });
    const started = performance.now();
    for (const sides of [
      ["x.ketu.yaml", "ok.ketu.yaml"],
      ["ok.ketu.yaml", "x.ketu.yaml"],
    ]) {
      const run = ketu(["diff", ...sides], { folder });
      expect(run.status).toBe(status);
      expect(run.stdout + run.stderr).toMatch(status === 0 ? /model-title-changed/ : /^error/);
      expect(run.stdout).not.toMatch(/[\u0000\ud800]/);
    }
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});

describe("nothing to compare", () => {
  const { folder, write, commit } = repository();
  write({ "readme.md": "x" });
  commit("one");
  const empty = mkdtempSync(join(tmpdir(), "ketu-empty-"));
  folders.push(empty);

  test.each([...Object.keys(comparisonFormats), "svg", "html", "mermaid"])(
    "reads as an error in %s, where no side has a model",
    (format) => {
      for (const args of [["HEAD"], ["HEAD...HEAD"], [empty, folder]]) {
        const { status, stdout, stderr } = ketu(["diff", "--format", format, ...args], { folder });
        expect(status).toBe(5);
        expect(stderr).toContain("no model there");
        expect(stdout).not.toMatch(/no change|No model differs/);
      }
    },
  );

  test("git that is not there is said to be so", () => {
    for (const args of [["diff", "HEAD"], ["log"]]) {
      const { status, stdout, stderr } = ketu(args, { folder, env: { PATH: empty } });
      expect([status, stdout, stderr]).toEqual([5, "", "error: git is not there: install it, or put it on PATH\n"]);
    }
  });
});
