import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { gitRepository, type GitRepository } from "../cli/git-repository.ts";
import { forgeFile, gitlabScript, gitlabTemplate, type GitlabJob } from "./forge-files.ts";
import { forgeRunner, type RunResult } from "./forge-runner.ts";

const base = "ketu: 1\ntitle: 小店\nstages: { a: { label: 甲, nodes: { x: 节点, y: 另一个 } } }\n";
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Runs the job as a runner of GitLab does it: with its own variables, ended by the first command that fails. */
function runJob(repository: GitRepository, env: Readonly<Record<string, string>>): RunResult {
  const runner = forgeRunner();
  folders.push(runner.folder, repository.folder);
  const { variables = {} } = forgeFile<Record<string, GitlabJob>>(gitlabTemplate)["ketu-review"] ?? {};
  const script = `set -eo pipefail\n${gitlabScript()}`;
  return runner.run(script, repository.folder, { ...variables, CI_BUILDS_DIR: join(runner.folder, "builds"), ...env });
}

function changed(): { readonly repository: GitRepository; readonly from: string; readonly to: string } {
  const repository = gitRepository("gitlab");
  repository.write({ "m/a.ketu.yaml": base });
  const from = repository.commit("one");
  repository.write({ "m/a.ketu.yaml": base.replace(", y: 另一个", "") });
  const to = repository.commit("two");
  return { repository, from, to };
}

test("a merge request gets a report of code quality and a comparison to keep", () => {
  const { repository, from, to } = changed();
  const env = { CI_MERGE_REQUEST_DIFF_BASE_SHA: from, CI_COMMIT_SHA: to, KETU_PATHS: "m", KETU_FAIL_ON: "warning" };
  const { status, stdout } = runJob(repository, env);
  expect(status).toBe(1);
  expect(stdout).toContain("node-removed");
  const report = JSON.parse(readFileSync(join(repository.folder, "gl-code-quality-report.json"), "utf8")) as unknown[];
  expect(JSON.stringify(report)).toContain("node-removed");
  expect(readFileSync(join(repository.folder, "ketu-review/changes.md"), "utf8")).toContain("node-removed");
  expect(readFileSync(join(repository.folder, "ketu-junit.xml"), "utf8")).toContain("<testsuite");
  expect(readFileSync(join(repository.folder, "ketu-review/changes.html"), "utf8")).toContain("<html");
  expect(runJob(repository, { ...env, KETU_FAIL_ON: "never" }).status).toBe(0);
});

test("on the default branch there is an empty report, for merge requests to compare with", () => {
  const { repository, to } = changed();
  expect(runJob(repository, { CI_COMMIT_SHA: to }).status).toBe(0);
  expect(readFileSync(join(repository.folder, "gl-code-quality-report.json"), "utf8")).toBe("[]\n");
});

test("a comparison that cannot be made fails the job", () => {
  const { repository, from, to } = changed();
  const env = { CI_MERGE_REQUEST_DIFF_BASE_SHA: from, CI_COMMIT_SHA: to };
  expect(runJob(repository, { ...env, KETU_PATHS: "elsewhere" }).status).toBe(5);
  expect(runJob(repository, { ...env, CI_MERGE_REQUEST_DIFF_BASE_SHA: "0".repeat(39) + "1" }).status).not.toBe(0);
});
