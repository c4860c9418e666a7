import { Ajv } from "ajv";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { type Action, forgeFile, gitlabTemplate, type GitlabFile, root } from "./forge-files.ts";

/** What a schema of `schemas/` has against the content of a file; nothing where it has the shape. */
function complaints(schema: string, content: unknown): unknown {
  const file = join(import.meta.dirname, "schemas", `${schema}.schema.json`);
  const validate = new Ajv({ allowUnionTypes: true, formats: { regex: true } }).compile(
    JSON.parse(readFileSync(file, "utf8")) as object,
  );
  return validate(content) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => [instancePath, message]);
}

test("the files that forges read have the shapes that they ask for", () => {
  expect(complaints("github-action", forgeFile("action.yml"))).toEqual([]);
  expect(complaints("gitlab-ci", forgeFile(gitlabTemplate))).toEqual([]);
  expect(complaints("pre-commit-hooks", forgeFile(".pre-commit-hooks.yaml"))).toEqual([]);
});

test("a misspelt key has not", () => {
  const action = forgeFile<Action>("action.yml");
  const [step, ...steps] = action.runs.steps;
  const wrong = { ...action, runs: { ...action.runs, steps: [{ ...step, continue_on_error: true }, ...steps] } };
  expect(complaints("github-action", wrong)).not.toEqual([]);
  expect(complaints("gitlab-ci", { ...forgeFile<object>(gitlabTemplate), job: { scripts: [] } })).not.toEqual([]);
  expect(complaints("pre-commit-hooks", [{ id: "x", name: "x", entry: "x" }])).not.toEqual([]);
});

interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps: readonly { uses: string; with?: object }[] }>>;
}

describe.each(["docs/review.md", "docs/review.zh.md"])("what %s shows to copy", (page) => {
  const blocks = [...readFileSync(join(root, page), "utf8").matchAll(/```yaml\n([\s\S]*?)```/g)].map(
    ([, text = ""]) => parse(text) as Readonly<Record<string, unknown>>,
  );
  const having = <T>(key: string): T => blocks.find((block) => key in block) as T;

  test("for GitHub has the shape of a workflow, and inputs that the action has", () => {
    const workflow = having<Workflow>("jobs");
    expect(complaints("github-workflow", workflow)).toEqual([]);
    const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
    const own = steps.find(({ uses }) => uses.includes("/ketu@"));
    const { inputs } = forgeFile<Action>("action.yml");
    expect(Object.keys(own?.with ?? {}).filter((name) => !Object.hasOwn(inputs, name))).toEqual([]);
    expect(steps[0]?.uses).toBe("actions/checkout@v6");
  });

  test("for GitLab has the shape of its file, and variables that the template has", () => {
    const file = having<{ readonly variables: object }>("include");
    expect(complaints("gitlab-ci", file)).toEqual([]);
    const { variables } = forgeFile<GitlabFile>(gitlabTemplate);
    expect(Object.keys(file.variables).filter((name) => !Object.hasOwn(variables, name))).toEqual([]);
  });

  test("for pre-commit names hooks that there are", () => {
    const { repos } = having<{ readonly repos: readonly { readonly hooks: readonly { readonly id: string }[] }[] }>(
      "repos",
    );
    const known = forgeFile<readonly { readonly id: string }[]>(".pre-commit-hooks.yaml").map(({ id }) => id);
    expect(repos.flatMap(({ hooks }) => hooks.map(({ id }) => id)).sort()).toEqual([...known].sort());
  });

  test("describes every input of the action", () => {
    const text = readFileSync(join(root, page), "utf8");
    const { inputs } = forgeFile<Action>("action.yml");
    expect(Object.keys(inputs).filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  });
});
