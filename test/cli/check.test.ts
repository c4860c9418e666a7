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
