import { mkdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { validatorOf } from "../schema/schemas.ts";
import { gitRepository, type GitRepository } from "./git-repository.ts";
import { ketu } from "./run-ketu.ts";

const base = `ketu: 1
title: { zh: 小店, en: Shop }
roles: { sales: { zh: 销售部, en: Sales }, care: { zh: 客服部, en: Care } }
stages: { decision: { label: { zh: 购买决策, en: Decision }, owner: sales, nodes: { order: { zh: 下单, en: Order } } } }
`;
const otherOwner = base.replace("owner: sales", "owner: care");

const repositories: GitRepository[] = [];
function repository(): GitRepository {
  const made = gitRepository("log");
  repositories.push(made);
  return made;
}
afterAll(() => {
  for (const { folder } of repositories) rmSync(folder, { recursive: true, force: true });
});

interface LogJson {
  readonly entries: readonly {
    readonly at: string;
    readonly authors: readonly string[];
    readonly subject: string;
    readonly models: readonly {
      readonly file: string;
      readonly state: string;
      readonly sentences: readonly { readonly zh: string; readonly en: string; readonly rule?: string }[];
    }[];
  }[];
  readonly left_out: readonly { readonly en: string }[];
}
const validate = validatorOf("history");
/** What the program writes, which is always as its schema says. */
const jsonOf = (args: readonly string[], folder: string): LogJson => {
  const { stdout, stderr, status } = ketu(["log", ...args, "--format", "json"], { folder });
  expect([status, stderr]).toEqual([0, ""]);
  validate(JSON.parse(stdout));
  expect(validate.errors ?? []).toEqual([]);
  return JSON.parse(stdout) as LogJson;
};
const told = ({ entries }: LogJson): readonly string[] =>
  entries.flatMap(({ models }) => models.flatMap(({ sentences }) => sentences.map(({ en }) => en)));

test("a changelog has dated sentences in both languages, and folds what changed no meaning", () => {
  const { folder, write, commit, git } = repository();
  write({ "models/shop.ketu.yaml": base });
  commit("First", { date: "2026-11-01T09:00:00+0800" });
  write({ "models/shop.ketu.yaml": `# a comment\n${base}` });
  commit("Comment", { date: "2026-11-02T09:00:00+0800" });
  git("mv", "models/shop.ketu.yaml", "models/store.ketu.yaml");
  commit("Rename", { date: "2026-11-03T09:00:00+0800" });
  write({ "models/store.ketu.yaml": `# a comment\n${otherOwner}`, "readme.md": "x" });
  const id = commit("Care takes over", { author: "李四", date: "2026-11-04T23:30:00-0500" });
  write({ "readme.md": "y" });
  commit("Not about the model");
  const en = ketu(["log", "models/store.ketu.yaml"], { folder });
  expect(en).toEqual({
    status: 0,
    stderr: "",
    stdout: `2026-11-04 · 李四 Care takes over · ${id.slice(0, 8)}
  Shop
  - The owner of “Decision” is “Care”, it was “Sales”

2026-11-02 – 2026-11-03 · 2 commits without a change of meaning

2026-11-01 · 张三 First · ${git("rev-list", "--max-parents=0", "HEAD").slice(0, 8)}
  Shop
  - The model “Shop” is new: 1 stage, 1 key node
`,
  });
  const zh = ketu(["log", "models", "--locale", "zh", "--format", "markdown"], { folder }).stdout;
  expect(zh).toContain("# 模型变更记录\n\n## 2026-11-04 · 李四\n\nCare takes over · `");
  expect(zh).toContain("\n- “购买决策”的负责人由“销售部”换成“客服部”\n");
  expect(zh).toContain("*2026-11-02 – 2026-11-03 · 2 次提交没有改变模型的意思*");
  for (const TZ of ["America/Los_Angeles", "Asia/Tokyo"])
    expect(ketu(["log", "models/store.ketu.yaml"], { folder, env: { TZ } }).stdout).toBe(en.stdout);
  expect(jsonOf([], folder).entries[0]).toMatchObject({ at: "2026-11-04T23:30:00-05:00", authors: ["李四"] });
});

test("a model in several files counts, under each of its files, and its parts are no models", () => {
  const { folder, write, commit } = repository();
  const stages = "ketu: 1\nstages: { a: { label: 甲, nodes: { x: 节点 } } }\n";
  write({ "m/main.ketu.yaml": "ketu: 1\ntitle: 甲\ninclude: [parts/a.ketu.yaml]\n", "m/parts/a.ketu.yaml": stages });
  commit("one");
  write({ "m/parts/a.ketu.yaml": stages.replace("节点", "另一个") });
  commit("two");
  for (const path of [".", "m", "m/main.ketu.yaml", "m/parts/a.ketu.yaml"]) {
    const { entries } = jsonOf([path], folder);
    expect(entries.map(({ models }) => models.map(({ file, state }) => `${file} ${state}`))).toEqual([
      ["m/main.ketu.yaml changed"],
      ["m/main.ketu.yaml added"],
    ]);
  }
});

test("a version with errors is told to be one, and the next is compared with the last that could be read", () => {
  const { folder, write, commit } = repository();
  write({ "a.ketu.yaml": base });
  commit("one", { date: "2026-11-01T09:00:00+0000" });
  write({ "a.ketu.yaml": base.replace("stages:", "stagess:") });
  commit("broken", { date: "2026-11-02T09:00:00+0000" });
  write({ "a.ketu.yaml": otherOwner });
  commit("mended", { date: "2026-11-03T09:00:00+0000" });
  const log = jsonOf(["a.ketu.yaml"], folder);
  expect(log.entries.map(({ models }) => models[0]?.state)).toEqual(["changed", "unreadable", "added"]);
  expect(told(log)[0]).toBe("Compared with the version of 2026-11-01; one version between had errors");
  expect(told(log)[1]).toBe("The owner of “Decision” is “Care”, it was “Sales”");
  expect(told(log)[2]).toContain("so what changed cannot be told; the first: ");
});

test("a merge is one entry with the authors whose commits it brings, and tells all that it changed", () => {
  const { folder, write, commit, git } = repository();
  write({ "a.ketu.yaml": base });
  commit("one");
  git("switch", "-q", "-c", "topic");
  write({ "a.ketu.yaml": otherOwner });
  commit("owner", { author: "李四" });
  write({ "a.ketu.yaml": otherOwner.replace("en: Order", "en: Buy") });
  commit("label", { author: "王五" });
  write({ "other.txt": "x" });
  commit("other", { author: "赵六" });
  git("switch", "-q", "main");
  write({ "z.txt": "z" });
  commit("elsewhere");
  git("merge", "-q", "--no-ff", "topic", "-m", "Merge topic");
  const { entries } = jsonOf(["."], folder);
  expect(entries.map(({ subject }) => subject)).toEqual(["Merge topic", "one"]);
  expect(entries[0]?.authors).toEqual(["李四", "王五"]);
  expect(entries[0]?.models[0]?.sentences.map(({ rule }) => rule).sort()).toEqual(["label-changed", "owner-changed"]);
});

test("removed models are told of in a folder and under their own name; one that comes again is new again", () => {
  const { folder, write, commit, git } = repository();
  write({ "m/a.ketu.yaml": base, "m/b.ketu.yaml": base.replace("Shop", "Store") });
  commit("one");
  git("rm", "-q", "m/a.ketu.yaml");
  commit("gone");
  write({ "m/a.ketu.yaml": otherOwner.replace("Decision", "Choice").repeat(1) });
  commit("again");
  git("rm", "-q", "m/a.ketu.yaml");
  commit("gone again");
  const all = jsonOf(["m"], folder);
  expect(all.entries.map(({ models }) => models.map(({ file, state }) => `${file} ${state}`))).toEqual([
    ["m/a.ketu.yaml removed"],
    ["m/a.ketu.yaml added"],
    ["m/a.ketu.yaml removed"],
    ["m/a.ketu.yaml added", "m/b.ketu.yaml added"],
  ]);
  expect(jsonOf(["m/a.ketu.yaml"], folder).entries).toHaveLength(4);
  expect(told(all)[0]).toBe("The model “Shop” is gone");
});

test("days and a limit narrow it, and what is left out is said", () => {
  const { folder, write, commit } = repository();
  for (let day = 1; day <= 6; day += 1) {
    write({ "a.ketu.yaml": base.replace("en: Shop", `en: Shop ${day}`) });
    commit(`day ${day}`, { date: `2026-11-0${day}T23:00:00+0800` });
  }
  const days = (args: readonly string[]): readonly string[] =>
    jsonOf([".", ...args], folder).entries.map(({ at }) => at.slice(0, 10));
  expect(days(["--since", "2026-11-02", "--until", "2026-11-04"])).toEqual(["2026-11-04", "2026-11-03", "2026-11-02"]);
  expect(days(["--until", "2026-10-31"])).toEqual([]);
  const limited = jsonOf([".", "--limit", "2"], folder);
  expect(limited.entries).toHaveLength(2);
  expect(limited.left_out[0]?.en).toContain("the latest 2 that touch the model were looked at");
  expect(jsonOf([".", "--limit", "6"], folder).left_out).toEqual([]);
  expect(ketu(["log", "--limit", "0"], { folder }).status).toBe(2);
  expect(ketu(["log", "--since", "yesterday"], { folder }).status).toBe(2);
});

test("a shallow clone does not call its oldest commit the beginning", () => {
  const { folder, write, commit, git } = repository();
  write({ "a.ketu.yaml": base });
  commit("one");
  write({ "a.ketu.yaml": otherOwner });
  commit("two");
  write({ "a.ketu.yaml": otherOwner.replace("en: Shop", "en: Store") });
  commit("three");
  const clone = join(folder, "clone");
  git("clone", "-q", "--depth", "2", `file://${folder}`, clone);
  const log = jsonOf(["."], clone);
  expect(log.entries.map(({ subject }) => subject)).toEqual(["three"]);
  expect(log.left_out[0]?.en).toContain("shallow clone");
});

test("texts of commits and models cannot act on a terminal or in Markdown", () => {
  const { folder, write, commit } = repository();
  write({ "a.ketu.yaml": base.replace("en: Shop", 'en: "<img src=x> [x](javascript:y)"') });
  commit("\u001b[31mred <script>alert(1)</script> @all", { author: "*x* | <b>" });
  const pretty = ketu(["log", "."], { folder }).stdout;
  expect(pretty).not.toContain("\u001b");
  const markdown = ketu(["log", ".", "--format", "markdown"], { folder }).stdout;
  expect(markdown).not.toMatch(/<(img|script|b)|[^\\]\[x\]|@all/);
});

test("a path without a model, and a folder outside of a repository, are said to be so", () => {
  const { folder, write, commit } = repository();
  write({ "readme.md": "x" });
  expect(ketu(["log"], { folder })).toMatchObject({ status: 5, stdout: "" });
  commit("one");
  write({ "new.ketu.yaml": base });
  expect(ketu(["log", "new.ketu.yaml"], { folder }).stderr).toContain("no commit has a model there");
  expect(ketu(["log", "missing.ketu.yaml"], { folder })).toMatchObject({ status: 5, stdout: "" });
  const outside = ketu(["log"], { folder: tmpdir(), env: { GIT_CEILING_DIRECTORIES: "/" } });
  expect(outside).toMatchObject({ status: 5, stdout: "" });
});

test("renames are followed through folders and languages, also where the model changes with them", () => {
  const { folder, write, commit, git } = repository();
  write({ "shop.ketu.yaml": base });
  commit("one");
  mkdirSync(join(folder, "模型/第 一"), { recursive: true });
  git("mv", "shop.ketu.yaml", "模型/第 一/小店.ketu.yaml");
  write({ "模型/第 一/小店.ketu.yaml": otherOwner });
  commit("moved and changed");
  git("mv", "模型/第 一/小店.ketu.yaml", "模型/大店.ketu.yaml");
  commit("only moved");
  write({ "模型/大店.ketu.yaml": otherOwner.replace("zh: 小店", "zh: 大店") });
  commit("title");
  const { entries } = jsonOf(["模型/大店.ketu.yaml"], folder);
  expect(
    entries.map(({ subject, models }) => [subject, models[0]?.state, models[0]?.sentences.length, models[0]?.file]),
  ).toEqual([
    ["title", "changed", 1, "模型/大店.ketu.yaml"],
    ["only moved", "changed", 0, "模型/大店.ketu.yaml"],
    ["moved and changed", "changed", 1, "模型/第 一/小店.ketu.yaml"],
    ["one", "added", 1, "shop.ketu.yaml"],
  ]);
  expect(ketu(["log", "大店.ketu.yaml", "--locale", "zh"], { folder: join(folder, "模型") }).stdout).toContain(
    "“购买决策”的负责人由“销售部”换成“客服部”",
  );
});

test("what a merge itself changes is told with it, of several branches at once too", () => {
  const { folder, write, commit, git } = repository();
  write({ "a.ketu.yaml": base, "b.ketu.yaml": base.replace("Shop", "Store") });
  commit("one");
  git("switch", "-q", "-c", "left");
  write({ "a.ketu.yaml": otherOwner });
  commit("left", { author: "李四" });
  git("switch", "-q", "-c", "right", "main");
  write({ "b.ketu.yaml": otherOwner.replace("Shop", "Store") });
  commit("right", { author: "王五" });
  git("switch", "-q", "main");
  git("merge", "-q", "--no-ff", "-m", "Both", "left", "right");
  write({ "b.ketu.yaml": otherOwner.replace("Shop", "Store").replace("en: Order", "en: Buy") });
  git("commit", "-q", "-a", "--amend", "--no-edit");
  const { entries } = jsonOf(["."], folder);
  expect(entries.map(({ subject }) => subject)).toEqual(["Both", "one"]);
  expect([...(entries[0]?.authors ?? [])].sort()).toEqual(["李四", "王五"]);
  expect(
    entries[0]?.models.map(
      ({ file, sentences }) =>
        `${file} ${sentences
          .map(({ rule }) => rule)
          .sort()
          .join()}`,
    ),
  ).toEqual(["a.ketu.yaml owner-changed", "b.ketu.yaml label-changed,owner-changed"]);
});

test("what is not committed is not told, and does not hide what is", () => {
  const { folder, write, commit, git } = repository();
  write({ "a.ketu.yaml": base });
  commit("one");
  const before = jsonOf(["a.ketu.yaml"], folder);
  write({ "a.ketu.yaml": otherOwner, "new.ketu.yaml": base });
  expect(jsonOf(["a.ketu.yaml"], folder)).toEqual(before);
  git("add", "-A");
  expect(jsonOf(["a.ketu.yaml"], folder)).toEqual(before);
  write({ "a.ketu.yaml": "ketu: [" });
  expect(jsonOf(["a.ketu.yaml"], folder)).toEqual(before);
  rmSync(join(folder, "a.ketu.yaml"));
  expect(jsonOf(["a.ketu.yaml"], folder)).toEqual(before);
});
