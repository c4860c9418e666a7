import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

export interface ProcessRun {
  /** Wall seconds from spawn to exit. */
  readonly seconds: number;
  /** Highest resident set of the largest process of the tree, MiB, sampled every 5 ms. */
  readonly peakMiB: number;
}

/** Variables that slow Node's start (extra certificates) or change colours and caches are left out. */
export function cleanEnvironment(extra: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const { NODE_EXTRA_CA_CERTS: _certificates, NODE_OPTIONS: _options, ...rest } = process.env;
  return { ...rest, NO_COLOR: "1", ...extra };
}

/** Runs a command once. Rejects when it ends with a code that is none of `accepted` or takes longer than `timeoutSeconds`. */
export function measureProcess(
  command: readonly string[],
  { env = cleanEnvironment(), timeoutSeconds = 300, isSampled = false, accepted = [0] } = {},
): Promise<ProcessRun> {
  return new Promise((resolve, reject) => {
    const started = process.hrtime.bigint();
    const child = spawn(command[0] ?? "", command.slice(1), { env, stdio: ["ignore", "ignore", "pipe"] });
    let errors = "";
    let peakMiB = 0;
    child.stderr.on("data", (chunk: Buffer) => (errors += chunk.toString()));
    const sampler = isSampled
      ? setInterval(() => (peakMiB = Math.max(peakMiB, peakOfTree(child.pid ?? 0))), 5)
      : undefined;
    const deadline = setTimeout(() => child.kill("SIGKILL"), timeoutSeconds * 1000);
    child.on("error", reject);
    child.on("exit", (code) => {
      clearTimeout(deadline);
      clearInterval(sampler);
      const seconds = Number(process.hrtime.bigint() - started) / 1e9;
      if (code !== null && accepted.includes(code)) resolve({ seconds, peakMiB });
      else reject(new Error(`${command.join(" ")} ended with ${code}\n${errors.slice(0, 800)}`));
    });
  });
}

function peakOfTree(pid: number): number {
  const children = listChildren(pid);
  return Math.max(peakOf(pid), ...children.map(peakOfTree), 0);
}

function peakOf(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

function listChildren(pid: number): readonly number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, "utf8").trim().split(/\s+/).filter(Boolean).map(Number),
    );
  } catch {
    return [];
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? NaN)
    : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}
