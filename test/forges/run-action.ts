import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type ActionContexts, type ActionValue, isTold, substituted } from "./action-expression.ts";
import type { FakeForge } from "./fake-forge.ts";
import { type Action, type ActionStep, forgeFile, root } from "./forge-files.ts";
import type { ForgeRunner, RunResult } from "./forge-runner.ts";

/** A job of a workflow that uses the action. */
export interface ActionJob {
  readonly runner: ForgeRunner;
  readonly forge: FakeForge;
  /** What is checked out. */
  readonly folder: string;
  /** The commit that the event is about. */
  readonly sha: string;
  readonly inputs?: Readonly<Record<string, string>>;
  /** Default: `pull_request`, with a pull request of the same repository. */
  readonly eventName?: string;
  readonly event?: ActionValue;
  readonly job?: string;
}

export interface ActionRun {
  /** What steps that are scripts gave, by the last word of their command; what did not run is not there. */
  readonly results: ReadonlyMap<string, RunResult>;
  /** Of the action. */
  readonly outputs: Readonly<Record<string, string>>;
  /** 0 where no step failed. */
  readonly status: number | null;
  readonly summary: string;
  /** The names of artifacts. */
  readonly artifacts: readonly string[];
}

export const pullRequest = { pull_request: { number: 7, head: { repo: { full_name: "o/r" } } } };
export const artifactUrl = "https://forge.example/artifacts/1";

const action = forgeFile<Action>("action.yml");

/** Runs a composite action as a runner of GitHub does: step by step, each with its own files, until one fails. */
export async function runAction(job: ActionJob): Promise<ActionRun> {
  const { runner } = job;
  const files = mkdtempSync(join(runner.folder, "steps-"));
  const results = new Map<string, RunResult>();
  const artifacts: string[] = [];
  const steps: Record<string, { readonly outputs: Readonly<Record<string, string>> }> = {};
  const contexts = (): ActionContexts => ({ ...contextsOf(job), steps });
  let status: number | null = 0;
  let summary = "";
  for (const [index, step] of action.runs.steps.entries()) {
    if (status !== 0 || !isTold(step.if, contexts())) continue;
    const own = join(files, String(index));
    let outputs: Readonly<Record<string, string>> = {};
    if (step.run !== undefined) {
      const result = await runStep(step, job, { files: own, contexts: contexts() });
      results.set(step.run.slice(step.run.lastIndexOf(" ") + 1), result);
      status = result.status;
      outputs = outputsIn(textOf(`${own}.output`));
      summary += textOf(`${own}.summary`);
    } else if (step.uses?.startsWith("actions/upload-artifact@")) {
      artifacts.push(substituted(String(step.with?.["name"]), contexts()));
      outputs = { "artifact-url": artifactUrl };
    }
    if (step.id !== undefined) steps[step.id] = { outputs };
  }
  const outputs = Object.entries(action.outputs).map(
    ([name, { value }]) => [name, substituted(value, contexts())] as const,
  );
  return { results, outputs: Object.fromEntries(outputs), status, summary, artifacts };
}

function contextsOf({ inputs = {}, event = pullRequest, eventName = "pull_request" }: ActionJob): ActionContexts {
  const github = {
    ...{ event, event_name: eventName, repository: "o/r", token: "secret-token" },
    ...{ action_repository: "x/ketu", action_ref: "v0" },
  };
  const given = Object.entries(action.inputs).map(
    ([name, { default: usual }]) => [name, inputs[name] ?? substituted(usual, { github })] as const,
  );
  const unknown = Object.keys(inputs).filter((name) => !Object.hasOwn(action.inputs, name));
  if (unknown.length > 0) throw new Error(`no inputs of the action: ${unknown.join(", ")}`);
  return { github, inputs: Object.fromEntries(given) };
}

/** Files that a step writes are named after it: `.output`, `.summary`. */
function runStep(
  step: ActionStep,
  job: ActionJob,
  { files, contexts }: { readonly files: string; readonly contexts: ActionContexts },
): Promise<RunResult> {
  const { runner, forge, folder, sha, event = pullRequest, eventName = "pull_request", job: id = "review" } = job;
  const env = Object.entries(step.env ?? {}).map(([name, text]) => [name, substituted(text, contexts)] as const);
  const place = substituted(step["working-directory"] ?? ".", contexts);
  writeFileSync(`${files}.event`, JSON.stringify(event));
  return runner.run(substituted(step.run ?? "", contexts), join(folder, place), {
    ...{ CI: "true", GITHUB_ACTIONS: "true", GITHUB_ACTION_PATH: root, GITHUB_API_URL: forge.url },
    ...{ GITHUB_EVENT_NAME: eventName, GITHUB_EVENT_PATH: `${files}.event`, GITHUB_JOB: id },
    ...{ GITHUB_OUTPUT: `${files}.output`, GITHUB_STEP_SUMMARY: `${files}.summary`, GITHUB_REPOSITORY: "o/r" },
    ...{ GITHUB_SERVER_URL: "https://forge.example", GITHUB_SHA: sha, GITHUB_WORKFLOW: "models" },
    ...{ GITHUB_WORKSPACE: folder, RUNNER_TEMP: join(runner.folder, "temp") },
    ...Object.fromEntries(env),
  });
}

function outputsIn(text: string): Readonly<Record<string, string>> {
  const lines = text.split("\n").filter((line) => line !== "");
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]));
}

function textOf(file: string): string {
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}
