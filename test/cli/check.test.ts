import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { brokenModel, doubtfulModel, ketu, model, workFolder } from "./run-ketu.ts";

test("a sound model is clean", () => {
  const folder = workFolder({ "shop.ketu.yaml": model() });
  expect(ketu(["check", "shop.ketu.yaml"], { folder })).toMatchObject({ status: 0, stderr: "" });
});

test("an error names its line and makes the exit code 1", () => {
  const folder = workFolder({ "shop.ketu.yaml": brokenModel });
  const { status, stdout } = ketu(["check", "shop.ketu.yaml"], { folder });
  expect(status).toBe(1);
  expect(stdout).toContain("error[unknown-key]");
  expect(stdout).toContain("shop.ketu.yaml:10:5");
  expect(stdout).not.toContain("\u001B");
});

test("--fail-on decides which findings count", () => {
  const folder = workFolder({ "shop.ketu.yaml": doubtfulModel });
  expect(ketu(["check", "shop.ketu.yaml"], { folder }).status).toBe(0);
  expect(ketu(["check", "shop.ketu.yaml", "--fail-on", "warning"], { folder }).status).toBe(1);
});

test("standard input is a model, and a folder is all of its models", () => {
  expect(ketu(["check", "-"], { input: brokenModel }).stdout).toContain("-:10:5");
  const folder = workFolder({ "a/one.ketu.yaml": brokenModel, "a/b/two.ketu.yaml": brokenModel, "a/no.yaml": "x" });
  const { stdout } = ketu(["check", "a"], { folder });
  expect(stdout).toContain("a/b/two.ketu.yaml:10:5");
  expect(stdout).toContain("a/one.ketu.yaml:10:5");
});

test("what is no model at all gives exit code 3", () => {
  expect(ketu(["check", "-"], { input: "" }).status).toBe(3);
  expect(ketu(["check", "-"], { input: "- a\n- b\n" }).status).toBe(3);
});

test("without a path the models of the current folder are meant", () => {
  const folder = workFolder({ "one.ketu.yaml": brokenModel, "b/two.ketu.yaml": brokenModel });
  expect(ketu(["check"], { folder })).toEqual(ketu(["check", "."], { folder }));
  expect(ketu(["check"], { folder }).stdout).toContain(" one.ketu.yaml:10:5");
});

test("a folder without models gives exit code 3 in one line, whether it is named or not", () => {
  const folder = workFolder({ "empty/readme.md": "" });
  for (const args of [["check"], ["render"], ["fmt"], ["check", "empty"]]) {
    const { status, stdout, stderr } = ketu(args, { folder });
    expect([status, stdout]).toEqual([3, ""]);
    expect(stderr).toMatch(/^error: (\.|empty): no model in this folder .*\n$/);
  }
});

test("a file that is not there gives exit code 5 in one line", () => {
  expect(ketu(["check", "none.yaml"])).toEqual({
    status: 5,
    stdout: "",
    stderr: "error: none.yaml: no such file or folder\n",
  });
});

test.each(["json", "gitlab", "sarif"])("--format %s is JSON, and stays JSON where colour is forced", (format) => {
  const { stdout } = ketu(["check", "-", "--format", format], { input: brokenModel, env: { FORCE_COLOR: "1" } });
  expect(JSON.stringify(JSON.parse(stdout))).toContain("unknown-key");
});

test("--format github is one workflow command for each finding", () => {
  const { stdout } = ketu(["check", "-", "--format", "github"], { input: brokenModel });
  expect(stdout).toMatch(/^::error .*file=-,line=10/m);
});

test("figures that cannot be read as such are reported in their own file", () => {
  const folder = workFolder({ "shop.ketu.yaml": model(), "figures.json": '{ "as_of": 3 }' });
  const { status, stdout } = ketu(["check", "shop.ketu.yaml", "--measures", "figures.json"], { folder });
  expect(status).toBe(1);
  expect(stdout).toContain("figures.json:");
});

test("an include that leaves the workspace is not read", () => {
  const folder = workFolder({
    "secret.yaml": "ketu: 1\nroles: { boss: SECRET }\n",
    "project/.git/config": "",
    "project/shop.ketu.yaml": `${model()}include: [../secret.yaml]\n`,
  });
  const { status, stdout } = ketu(["check", "project/shop.ketu.yaml"], { folder });
  expect(status).toBe(1);
  expect(stdout).not.toContain("SECRET");
});

const untidy = `ketu: 1
title: 客户管理模型
stages:
  prospect: # 保留
    label: 潜在客户
    goal: 吸引注意,引导建立联系
`;
const tidy = untidy.replace(",", "，");

test("--fix changes the file, says what it changed, and reports what is left", () => {
  const folder = workFolder({ "shop.ketu.yaml": `\uFEFF${untidy}` });
  const { status, stdout, stderr } = ketu(["check", "shop.ketu.yaml", "--fix", "--fail-on", "info"], { folder });
  expect([status, stdout]).toEqual([0, "1 file checked, nothing to report\n"]);
  expect(stderr).toBe("fixed shop.ketu.yaml [half-width-punctuation] Write full-width punctuation\n");
  expect(readFileSync(join(folder, "shop.ketu.yaml"), "utf8")).toBe(`\uFEFF${tidy}`);
  expect(ketu(["check", "shop.ketu.yaml", "--fix"], { folder }).stderr).toBe("");
});

test("--fix mends what two models share once", () => {
  const folder = workFolder({
    "base/base.ketu.yaml": untidy,
    "one.ketu.yaml": "ketu: 1\nextends: base/base.ketu.yaml\n",
    "two.ketu.yaml": "ketu: 1\nextends: base/base.ketu.yaml\n",
  });
  const { stderr } = ketu(["check", "one.ketu.yaml", "two.ketu.yaml", "--fix"], { folder });
  expect(stderr.match(/^fixed base\/base\.ketu\.yaml/gm)).toHaveLength(1);
  expect(readFileSync(join(folder, "base/base.ketu.yaml"), "utf8")).toBe(tidy);
});

test("--fix of standard input gives the fixed text, and the findings on standard error", () => {
  const { stdout, stderr } = ketu(["check", "-", "--fix"], {
    input: `${untidy}views: { map: { kind: lifecycle_mapp } }\n`,
  });
  expect(stdout).toContain("吸引注意，引导建立联系");
  expect(stdout).toContain("kind: lifecycle_map }");
  expect(stderr).toContain("[unknown-value]");
  const { stdout: same } = ketu(["check", "-", "--fix"], { input: tidy });
  expect(same).toBe(tidy);
});

test("ketu.config.yaml above a model says how severe a rule is, for all models or some", () => {
  const config =
    "ketu: 1\nrules: { half-width-punctuation: error }\nmodels: { drafts: { half-width-punctuation: off } }\n";
  const folder = workFolder({ "ketu.config.yaml": config, "shop.ketu.yaml": untidy, "drafts/new.ketu.yaml": untidy });
  const { status, stdout } = ketu(["check"], { folder });
  expect(status).toBe(1);
  expect(stdout).toContain("error[half-width-punctuation]");
  expect(stdout).not.toContain("drafts/new.ketu.yaml");
  expect(ketu(["render", "shop.ketu.yaml"], { folder }).status).toBe(1);
  expect(ketu(["render", "drafts"], { folder }).status).toBe(0);
});

test("a mistake in a config that many models share is reported once, where it stands", () => {
  const config = "ketu: 1\nrules: { dead-ned: off }\n";
  const folder = workFolder({ "ketu.config.yaml": config, "a.ketu.yaml": model(), "b.ketu.yaml": model() });
  const { status, stdout } = ketu(["check"], { folder });
  expect(status).toBe(1);
  expect(stdout.match(/ketu\.config\.yaml:2:10/g)).toHaveLength(1);
  expect(stdout).toContain("dead-end");
});

test("--as-of decides whether a waiver still holds", () => {
  const folder = workFolder({
    "shop.ketu.yaml": untidy.replace(
      "    goal",
      "    # ketu-ignore half-width-punctuation until 2026-06-30: 原样\n    goal",
    ),
  });
  const codes = (day: string): string => ketu(["check", "--as-of", day], { folder }).stdout;
  expect(codes("2026-06-30")).toContain("nothing to report");
  expect(codes("2026-07-01")).toContain("waiver-expired");
});

const slide = (nodes: number): string => `ketu: 1
title: 客户管理模型
stages:
${[1, 2, 3, 4, 5, 6].map((stage) => `  s${stage}: { label: 阶段 ${stage}, goal: 目标, nodes: { ${namesOf(stage, nodes)} } }\n`).join("")}views: { board: { kind: lifecycle_map, page: "16:9" } }
`;

function namesOf(stage: number, nodes: number): string {
  return Array.from({ length: nodes }, (_, node) => `n${stage}_${node}: 节点 ${stage}.${node}`).join(", ");
}

test("a picture that is too much for the page that its view names is refused, with the reasons", () => {
  const folder = workFolder({ "few.ketu.yaml": slide(3), "many.ketu.yaml": slide(40) });
  expect(ketu(["check", "few.ketu.yaml"], { folder }).status).toBe(0);
  const { status, stdout } = ketu(["check", "many.ketu.yaml"], { folder });
  expect(status).toBe(1);
  expect(stdout).toMatch(/error\[picture-too-dense\] The view board holds 240 cards \(16:9 is good for 60\), .* pt/);
  expect(ketu(["render", "many.ketu.yaml", "--view", "board"], { folder }).status).toBe(0);
});

test("--pictures lays out the views without a page too", () => {
  const folder = workFolder({ "many.ketu.yaml": slide(22).replace(', page: "16:9"', "") });
  expect(ketu(["check"], { folder }).stdout).not.toContain("picture-too-dense");
  expect(ketu(["check", "--pictures"], { folder }).stdout).toContain("info[picture-too-dense]");
});

test("a folder with a model in several files holds one model; fmt lays out each of its files", () => {
  const folder = workFolder({
    "main.ketu.yaml": "ketu: 1\ntitle: 甲\ninclude: [parts/a.ketu.yaml]\n",
    "parts/a.ketu.yaml": "ketu: 1\nstages: {a: 甲}\n",
  });
  const { status, stdout } = ketu(["check", "--format", "json"], { folder });
  expect([status, (JSON.parse(stdout) as { summary: { files: number } }).summary.files]).toEqual([0, 1]);
  expect(ketu(["fmt", "--check"], { folder }).stdout).toBe("parts/a.ketu.yaml\n");
});
