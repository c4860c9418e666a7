import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Action, forgeFile, gitlabTemplate, type GitlabFile, root } from "./forge-files.ts";

const action = forgeFile<Action>("action.yml");
const scripts = ["github-review.sh", "keep-comment.ts"]
  .map((name) => readFileSync(join(root, "scripts/forges", name), "utf8"))
  .join("\n");

test("no text from outside becomes part of a command: no expression stands in a run line", () => {
  const runs = action.runs.steps.flatMap(({ run }) => run ?? []);
  expect(runs.length).toBeGreaterThan(3);
  expect(runs.filter((run) => run.includes("${{"))).toEqual([]);
  expect(action.runs.steps.filter(({ run, shell }) => run !== undefined && shell !== "bash")).toEqual([]);
});

test("only official actions are used, by their major version", () => {
  const used = action.runs.steps.flatMap(({ uses }) => uses ?? []);
  expect(used.filter((name) => !/^actions\/[a-z-]+@v\d+$/.test(name))).toEqual([]);
});

test("every input is described and used, and nothing else is", () => {
  const text = readFileSync(join(root, "action.yml"), "utf8");
  const used = new Set([...text.matchAll(/inputs\.([a-z-]+)/g)].map((match) => match[1]));
  expect([...used].sort()).toEqual(Object.keys(action.inputs).sort());
  for (const { description } of Object.values(action.inputs)) expect(description.length).toBeGreaterThan(10);
});

test("every setting that a step of the script reads is handed to it, and every step is one of the script", () => {
  const steps = action.runs.steps.flatMap(({ run, env }) => {
    const name = /github-review\.sh" ([a-z]+)$/.exec(run ?? "")?.[1];
    return name === undefined ? [] : [{ name, env: Object.keys(env ?? {}) }];
  });
  expect(steps.map(({ name }) => name)).toEqual(["compare", "summary", "comment", "finish"]);
  const given = new Set(steps.flatMap(({ env }) => env));
  const read = new Set([...scripts.matchAll(/\b(?:KETU|GH)_[A-Z_]+/g)].map(([name]) => name));
  expect([...read].filter((name) => !given.has(name))).toEqual([]);
  expect([...given].filter((name) => !read.has(name))).toEqual([]);
});

test("the comment is asked for, and never made for a fork", () => {
  const step = action.runs.steps.find(({ run }) => run?.endsWith(" comment"));
  expect(action.inputs["comment"]?.default).toBe("false");
  expect(step?.if).toContain("inputs.comment == 'true'");
  expect(step?.if).toContain("github.event.pull_request.head.repo.full_name == github.repository");
  expect(step?.if).toContain("github.event_name == 'pull_request'");
  // Who holds the token can write: no other step gets it.
  expect(action.runs.steps.filter(({ env }) => env && "GH_TOKEN" in env)).toEqual([step]);
});

test("the GitLab job reports, and runs where GitLab looks for the report to compare with", () => {
  const { "ketu-review": job } = forgeFile<GitlabFile>(gitlabTemplate);
  // Variables of a job go before those of the file that includes it: then nobody could set them.
  expect(job.variables).toBe(undefined);
  expect(job.rules.map((rule) => rule.if)).toEqual([
    '$CI_PIPELINE_SOURCE == "merge_request_event"',
    "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH",
  ]);
  expect(job.artifacts.reports).toEqual({ codequality: "gl-code-quality-report.json", junit: "ketu-junit.xml" });
});

test("the hooks of pre-commit are commands of ketu for the files of models", () => {
  const hooks = forgeFile<readonly Readonly<Record<string, unknown>>[]>(".pre-commit-hooks.yaml");
  expect(hooks.map(({ id, entry, language }) => [id, entry, language])).toEqual([
    ["ketu-check", "ketu check", "node"],
    ["ketu-fmt", "ketu fmt", "node"],
  ]);
  for (const { files } of hooks) {
    expect("models/shop.ketu.yaml").toMatch(new RegExp(String(files)));
    expect("models/shop.yaml").not.toMatch(new RegExp(String(files)));
  }
  // pre-commit makes a package of the repository and installs it.
  const { scripts, bin } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    readonly scripts: Readonly<Record<string, string>>;
    readonly bin: Readonly<Record<string, string>>;
  };
  expect([scripts["prepack"] !== undefined, existsSync(join(root, bin["ketu"] ?? ""))]).toEqual([true, true]);
});
