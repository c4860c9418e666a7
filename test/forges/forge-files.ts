import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parse } from "yaml";

export const root = resolve(import.meta.dirname, "../..");

/** A file of the repository that a forge reads. */
export function forgeFile<T>(name: string): T {
  return parse(readFileSync(join(root, name), "utf8")) as T;
}

export interface ActionStep {
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly if?: string;
  readonly "working-directory"?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, string | number | boolean>>;
}

export interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string; readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly ActionStep[] };
}

export interface GitlabJob {
  readonly script: readonly string[];
  readonly variables?: unknown;
  readonly rules: readonly { readonly if: string }[];
  readonly artifacts: { readonly paths: readonly string[]; readonly reports: Readonly<Record<string, string>> };
}

export const gitlabTemplate = "scripts/forges/ketu-review.gitlab-ci.yml";

export interface GitlabFile {
  readonly variables: Readonly<Record<string, string>>;
  readonly "ketu-review": GitlabJob;
}

/** The script of the GitLab job as its runner runs it. */
export function gitlabScript(): string {
  return forgeFile<GitlabFile>(gitlabTemplate)["ketu-review"].script.join("\n");
}
