import { execFile } from "node:child_process";
import { posix } from "node:path";
import type { FileResult } from "../base/file-result.ts";
import { maxFileBytes } from "./workspace.ts";

/** What git answers, or why it does not. */
export type GitAnswer = { readonly output: string } | { readonly problem: string };

/** A list of files of a large repository. */
const mostBytes = 64 * 1024 * 1024;

/**
 * Asks git, with arguments that no shell sees. Paths are as they are (`core.quotePath` off), nothing is locked or
 * written, and the answer does not depend on the language of the machine.
 */
export function git(folder: string, args: readonly string[]): Promise<GitAnswer> {
  const options = {
    cwd: folder,
    maxBuffer: mostBytes,
    encoding: "utf8",
    env: { ...process.env, LC_ALL: "C", GIT_OPTIONAL_LOCKS: "0", GIT_TERMINAL_PROMPT: "0" },
  } as const;
  return new Promise((resolve) => {
    execFile("git", ["-c", "core.quotePath=off", ...args], options, (error, stdout, stderr) => {
      if (!error) resolve({ output: stdout });
      else resolve({ problem: stderr.trim().split("\n")[0] || error.message });
    });
  });
}

/** The commit that a name stands for; it must exist here. */
export async function commitOf(folder: string, revision: string): Promise<GitAnswer> {
  // `--end-of-options`: a name that begins with a dash is still a name.
  const answer = await git(folder, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`]);
  if ("output" in answer) return { output: answer.output.trim() };
  const shallow = await git(folder, ["rev-parse", "--is-shallow-repository"]);
  const isShallow = "output" in shallow && shallow.output.trim() === "true";
  return { problem: isShallow ? "shallow" : "unknown" };
}

/** Files of a commit below some paths (relative to the root of the repository), with `/`. */
export async function filesOf(
  root: string,
  commit: string,
  paths: readonly string[],
): Promise<readonly string[] | { readonly problem: string }> {
  const answer = await git(root, ["ls-tree", "-r", "-z", "--name-only", "--full-tree", commit, "--", ...paths]);
  return "output" in answer ? answer.output.split("\0").filter((name) => name !== "") : answer;
}

/** Which file of one commit became which of another, where git sees a rename; new name → old name. */
export async function renamesBetween(
  root: string,
  base: string,
  head: string | undefined,
): Promise<ReadonlyMap<string, string>> {
  const revisions = head === undefined ? [base] : [base, head];
  const answer = await git(root, [
    "diff",
    "--no-ext-diff",
    "--name-status",
    "-z",
    "--find-renames",
    "--diff-filter=R",
    ...revisions,
    "--",
  ]);
  if ("problem" in answer) return new Map();
  const parts = answer.output.split("\0").filter((part) => part !== "");
  const renames = new Map<string, string>();
  for (let index = 0; index + 2 < parts.length + 1; index += 3) {
    const [, from, to] = parts.slice(index, index + 3);
    if (from !== undefined && to !== undefined) renames.set(to, from);
  }
  return renames;
}

/** Reads files of a commit, by their path from a folder of the repository; nothing outside of the repository. */
export function gitFileReader(root: string, commit: string, folder: string): (path: string) => Promise<FileResult> {
  return async (path) => {
    const name = posix.normalize(posix.join(folder, path));
    if (name.startsWith("../") || name === ".." || posix.isAbsolute(path)) return { status: "outside" };
    return blobText(root, commit, name);
  };
}

export async function blobText(root: string, commit: string, name: string): Promise<FileResult> {
  const answer = await git(root, ["cat-file", "blob", `${commit}:${name}`]);
  if ("problem" in answer) return { status: "missing" };
  if (Buffer.byteLength(answer.output) > maxFileBytes) return { status: "tooLarge" };
  return { status: "ok", text: answer.output.replace(/^\ufeff/, "") };
}
