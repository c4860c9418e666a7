import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

const program = resolve(import.meta.dirname, "../../bin/ketu.js");

export interface KetuResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface KetuOptions {
  readonly folder?: string;
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** A language, no colour, and a cache of its own: what the machine says does not matter. */
function environment(env: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const { PATH, HOME } = process.env;
  return { PATH, HOME, LANG: "en_US.UTF-8", KETU_CACHE_DIR: cache, ...env };
}

const cache = mkdtempSync(join(tmpdir(), "ketu-cache-"));

/** Runs the built program as a user does. */
export function ketu(args: readonly string[], { folder, input = "", env }: KetuOptions = {}): KetuResult {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder ?? tmpdir(),
    input,
    env: environment(env),
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

/** A run that goes on: for watching. */
export function startKetu(args: readonly string[], folder: string): RunningKetu {
  const child = spawn(process.execPath, [program, ...args], { cwd: folder, env: environment() });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8");
    stream.on("data", (part: string) => (output += part));
  }
  const exited = new Promise<number | null>((done) => child.on("exit", (code) => done(code)));
  return {
    output: () => output,
    stop: (signal) => {
      child.kill(signal);
      return exited;
    },
  };
}

export interface RunningKetu {
  output(): string;
  /** Gives the exit code. */
  stop(signal: NodeJS.Signals): Promise<number | null>;
}

/** A new folder with the given files. */
export function workFolder(files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "ketu-cli-"));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** A small model without findings. */
export function model(label = "首次访问"): string {
  return `ketu: 1
id: shop
title: { zh: 小店, en: Shop }
locale: zh
roles: { sales: { zh: 销售部, en: Sales } }
stages:
  prospect:
    label: { zh: 潜在客户, en: Prospect }
    goal: { zh: 建立联系, en: Make contact }
    owner: sales
    nodes:
      first_visit: { label: { zh: ${label}, en: First visit }, kind: touchpoint }
      leave_contact: { label: { zh: 留资, en: Leaves contact }, kind: milestone }
`;
}

/** The same with a key that does not exist. */
export const brokenModel = model().replace("owner: sales", "ownr: sales");
/** The same with a warning: a decision with one way out. */
export const doubtfulModel = model().replace("kind: touchpoint", "kind: decision");
