import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { gitRepository, type GitRepository } from "../cli/git-repository.ts";
import { forgeFile, gitlabScript, gitlabTemplate, type GitlabFile } from "./forge-files.ts";
import { forgeRunner, type RunResult } from "./forge-runner.ts";

const base = "ketu: 1\ntitle: 小店\nstages: { a: { label: 甲, nodes: { x: 节点, y: 另一个 } } }\n";
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Runs the job as a runner of GitLab does it: with its own variables, ended by the first command that fails. */
function runJob(repository: GitRepository, env: Readonly<Record<string, string>>): Promise<RunResult> {
  const runner = forgeRunner();
  folders.push(runner.folder, repository.folder);
  const { variables } = forgeFile<GitlabFile>(gitlabTemplate);
  return runner.run(gitlabScript(), repository.folder, { ...variables, KETU_PACKAGE: "ketu.tgz", ...env });
}

function changed(): { readonly repository: GitRepository; readonly from: string; readonly to: string } {
  const repository = gitRepository("gitlab");
  repository.write({ "m/a.ketu.yaml": base });
  const from = repository.commit("one");
  repository.write({ "m/a.ketu.yaml": base.replace(", y: 另一个", "") });
  const to = repository.commit("two");
  return { repository, from, to };
}

test("a merge request gets a report of code quality and a comparison to keep", async () => {
  const { repository, from, to } = changed();
  const env = { CI_MERGE_REQUEST_DIFF_BASE_SHA: from, CI_COMMIT_SHA: to, KETU_PATHS: "m", KETU_FAIL_ON: "warning" };
  const { status, stdout } = await runJob(repository, env);
  expect(status).toBe(1);
  expect(stdout).toContain("node-removed");
  const report = JSON.parse(readFileSync(join(repository.folder, "gl-code-quality-report.json"), "utf8")) as unknown[];
  expect(JSON.stringify(report)).toContain("node-removed");
  expect(readFileSync(join(repository.folder, "ketu-review/changes.md"), "utf8")).toContain("node-removed");
  expect(readFileSync(join(repository.folder, "ketu-junit.xml"), "utf8")).toContain("<testsuite");
  expect(readFileSync(join(repository.folder, "ketu-review/changes.html"), "utf8")).toContain("<html");
  expect((await runJob(repository, { ...env, KETU_FAIL_ON: "never" })).status).toBe(0);
});

test("on the default branch there is an empty report, for merge requests to compare with", async () => {
  const { repository, to } = changed();
  expect((await runJob(repository, { CI_COMMIT_SHA: to })).status).toBe(0);
  expect(readFileSync(join(repository.folder, "gl-code-quality-report.json"), "utf8")).toBe("[]\n");
});

test("a comparison that cannot be made fails the job", async () => {
  const { repository, from, to } = changed();
  const env = { CI_MERGE_REQUEST_DIFF_BASE_SHA: from, CI_COMMIT_SHA: to };
  const missing = await runJob(repository, { ...env, KETU_PATHS: "elsewhere" });
  expect([missing.status, readFileSync(join(repository.folder, "gl-code-quality-report.json"), "utf8")]).toEqual([
    5,
    expect.stringContaining("elsewhere"),
  ]);
});

test("a commit that cannot be fetched is said to be so, in both languages, before anything is installed", async () => {
  const { repository, to } = changed();
  const env = { CI_MERGE_REQUEST_DIFF_BASE_SHA: "0".repeat(39) + "1", CI_COMMIT_SHA: to };
  const { status, stdout } = await runJob(repository, env);
  expect([status, stdout]).toEqual([5, `the commit ${"0".repeat(39)}1 cannot be fetched; give the job GIT_DEPTH: 0\n`]);
  expect((await runJob(repository, { ...env, KETU_LOCALE: "zh" })).stdout).toContain("GIT_DEPTH: 0");
});

test("ketu is built where git finds it, and a job that does not say where ends with that", async () => {
  const { repository, from, to } = changed();
  const env = { CI_MERGE_REQUEST_DIFF_BASE_SHA: from, CI_COMMIT_SHA: to, KETU_PACKAGE: "", KETU_FAIL_ON: "never" };
  const { status, stdout } = await runJob(repository, env);
  expect([status, stdout]).toEqual([2, "KETU_SOURCE is empty: say where git finds ketu\n"]);
  const built = await runJob(repository, { ...env, KETU_SOURCE: `file://${repository.folder}` });
  expect([built.status, built.stdout.includes("node-removed")]).toEqual([0, true]);
});

test("what is set is words, never commands", async () => {
  const { repository, from, to } = changed();
  const evil = "$(touch stolen);`touch stolen`";
  const env = { CI_MERGE_REQUEST_DIFF_BASE_SHA: from, CI_COMMIT_SHA: to };
  for (const name of ["KETU_PATHS", "KETU_SOURCE", "KETU_REVISION", "KETU_FAIL_ON", "KETU_LOCALE"]) {
    const given = { ...env, ...(/SOURCE|REVISION/.test(name) && { KETU_PACKAGE: "" }), [name]: evil };
    expect([name, (await runJob(repository, given)).status === 0]).toEqual([name, false]);
  }
  expect(readdirSync(repository.folder)).not.toContain("stolen");
});
