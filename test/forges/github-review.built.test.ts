import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { gitRepository, type GitRepository } from "../cli/git-repository.ts";
import { type Action, forgeFile, root } from "./forge-files.ts";
import { forgeRunner, type ForgeRunner, type RunResult } from "./forge-runner.ts";

const base = `ketu: 1
title: 小店
fields: { score: { label: 评分, type: integer, range: 0..100 } }
stages: { decision: { label: 购买决策, nodes: { trial: 试听, order: 下单 } } }
transitions: { trial -> order: { when: score >= 60 } }
`;
const head = base.replace("score >= 60", "score >= 80");
const steps = forgeFile<Action>("action.yml").runs.steps;

let origin: GitRepository;
let merge: string;
let first: string;
const folders: string[] = [];
beforeAll(() => {
  origin = gitRepository("origin");
  origin.write({ "models/shop.ketu.yaml": base });
  first = origin.commit("one");
  origin.git("switch", "-q", "-c", "topic");
  origin.write({ "models/shop.ketu.yaml": head });
  origin.commit("two");
  origin.git("switch", "-q", "main");
  origin.write({ "readme.md": "x" });
  origin.commit("elsewhere");
  origin.git("switch", "-q", "-c", "merged");
  origin.git("merge", "-q", "--no-ff", "topic", "-m", "Merge");
  merge = origin.git("rev-parse", "HEAD").trim();
  origin.git("switch", "-q", "main");
  origin.git("config", "uploadpack.allowAnySHA1InWant", "true");
});
afterAll(() => {
  for (const folder of [origin.folder, ...folders]) rmSync(folder, { recursive: true, force: true });
});

/** What `actions/checkout` makes: one commit, without a branch. */
function checkOut(runner: ForgeRunner, commit: string): string {
  const clone = join(runner.folder, "repository with space");
  mkdirSync(clone);
  folders.push(runner.folder);
  const script = `git init -q . && git remote add origin "file://$ORIGIN" &&
    git fetch -q --depth=1 origin "$COMMIT" && git checkout -q FETCH_HEAD`;
  const { status, stderr } = runner.run(script, clone, { ORIGIN: origin.folder, COMMIT: commit });
  expect([stderr, status]).toEqual(["", 0]);
  return clone;
}

interface Job {
  readonly runner: ForgeRunner;
  /** By the name of the step; the last is the one that failed. */
  readonly results: ReadonlyMap<string, RunResult>;
  readonly outputs: Readonly<Record<string, string>>;
}

/** Runs the steps of the action that are scripts, as the runner does it for a pull request. */
function review(commit: string, settings: Readonly<Record<string, string>> = {}, comments = ""): Job {
  const runner = forgeRunner();
  const clone = checkOut(runner, commit);
  writeFileSync(join(runner.folder, "comments"), comments);
  const results = new Map<string, RunResult>();
  let outputs: Record<string, string> = {};
  for (const { run } of steps) {
    if (run === undefined) continue;
    const name = run.slice(run.lastIndexOf(" ") + 1);
    const result = runner.run(run, clone, {
      ...{ GITHUB_ACTION_PATH: root, GITHUB_EVENT_NAME: "pull_request", GITHUB_SHA: commit, GITHUB_REPOSITORY: "o/r" },
      ...{ GITHUB_OUTPUT: join(runner.folder, "output"), GITHUB_STEP_SUMMARY: join(runner.folder, "summary") },
      ...{ RUNNER_TEMP: join(runner.folder, "temp"), KETU_REQUEST: "7", KETU_LINK: "https://example.com/artifact" },
      ...{ GITHUB_SERVER_URL: "https://example.org", KETU_OWN_REPOSITORY: "x/ketu", KETU_OWN_REF: "v0" },
      ...{ KETU_PATHS: "models", KETU_FAIL_ON: "error", KETU_LOCALE: "en" },
      KETU_EXIT_CODE: outputs["exit-code"] ?? "",
      ...settings,
    });
    results.set(name, result);
    outputs = Object.fromEntries(
      runner
        .read("output")
        .split("\n")
        .map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)] as const),
    );
    if (result.status !== 0) break;
  }
  return { runner, results, outputs };
}

test("a pull request is compared with its base, from a clone of one commit, and told everywhere", () => {
  const { runner, results, outputs } = review(merge);
  expect(results.get("compare")?.stdout).toMatch(/^::error .*title=guard-tightened/m);
  expect(outputs).toMatchObject({ "exit-code": "1", result: "findings" });
  expect(runner.read("summary")).toContain("guard-tightened");
  expect(runner.read("summary")).toContain("https://example.com/artifact");
  expect(runner.read("summary")).toContain("https://example.org/x/ketu/blob/v0/docs/changes.md#guard-tightened");
  expect(runner.read("temp/ketu/review/changes.html")).toContain("<html");
  expect(runner.read("temp/ketu/review/changes.json")).toContain('"rule": "guard-tightened"');
  expect(runner.read("posted.md")).toMatch(/^<!-- ketu-diff -->\n/);
  expect(runner.read("calls")).toContain("gh api --method POST repos/o/r/issues/7/comments");
  expect(results.get("finish")?.status).toBe(1);
  const { version } = forgeFile<{ version: string }>("package.json");
  expect(runner.read("calls").split("\n")[0]).toBe(
    `npm install --prefix . --no-audit --no-fund --loglevel=error ketu@${version}`,
  );
});

test("a comment that is there is written anew, and never fails when nothing has to", () => {
  const { runner, results } = review(merge, { KETU_FAIL_ON: "never", KETU_LOCALE: "zh" }, "4711\n4712\n");
  expect(runner.read("calls")).toContain("gh api --method PATCH repos/o/r/issues/comments/4711");
  expect(runner.read("posted.md")).toContain("条件收紧");
  expect(results.get("finish")?.status).toBe(0);
});

test("without a change nothing is posted, and the job passes", () => {
  const { runner, results, outputs } = review(first, { KETU_BASE: first, KETU_VERSION: "9.9.9" });
  expect(outputs["result"]).toBe("clean");
  expect(runner.read("posted.md")).toBe("");
  expect(runner.read("calls")).toContain("ketu@9.9.9");
  expect(results.get("finish")?.status).toBe(0);
});

test("a comparison that cannot be made fails the job and is told as that", () => {
  const { runner, results, outputs } = review(merge, { KETU_PATHS: "elsewhere" });
  expect(outputs).toMatchObject({ "exit-code": "5", result: "failed" });
  expect(runner.read("summary")).toContain("elsewhere");
  expect(runner.read("posted.md")).toContain("elsewhere");
  expect(results.get("finish")?.status).toBe(5);
  const missing = review(merge, { KETU_BASE: "nowhere" });
  expect(missing.results.get("compare")?.status).toBe(1);
  expect(missing.results.get("compare")?.stdout).toContain("::error title=ketu::there is no revision nowhere");
});

test("settings are words, never commands", () => {
  const evil = "$(touch stolen) `touch stolen`; touch stolen\n--output=stolen";
  const { runner, results } = review(merge, { KETU_PATHS: evil, KETU_BASE: first });
  expect(results.get("compare")?.status).toBe(0);
  expect(runner.run("git status --porcelain; ls stolen", join(runner.folder, "repository with space"), {}).stdout).toBe(
    "",
  );
  const revision = review(merge, { KETU_BASE: "--upload-pack=touch stolen" });
  expect(revision.results.get("compare")?.status).toBe(1);
  expect(revision.runner.run("ls stolen", join(revision.runner.folder, "repository with space"), {}).status).not.toBe(
    0,
  );
});

test("a push is compared with what was there before", () => {
  const { outputs } = review(merge, { GITHUB_EVENT_NAME: "push", KETU_PUSHED_FROM: first });
  expect(outputs["result"]).toBe("findings");
  const { results } = review(merge, { GITHUB_EVENT_NAME: "push", KETU_PUSHED_FROM: "0".repeat(40) });
  expect(results.get("compare")?.stdout).toContain("there is nothing to compare with; name a base");
});
