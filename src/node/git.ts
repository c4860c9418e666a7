import { execFile } from "node:child_process";
import { posix } from "node:path";
import type { FileResult } from "../base/file-result.ts";
import { decodeText, maxFileBytes } from "./workspace.ts";

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
    env: gitEnvironment(),
  } as const;
  return new Promise((resolve) => {
    execFile("git", ["-c", "core.quotePath=off", ...args], options, (error, stdout, stderr) => {
      if (!error) resolve({ output: stdout });
      else resolve({ problem: stderr.trim().split("\n")[0] || error.message });
    });
  });
}

function gitEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, LC_ALL: "C", GIT_OPTIONAL_LOCKS: "0", GIT_TERMINAL_PROMPT: "0" };
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

/**
 * Files of a commit below some paths (relative to the root of the repository), with `/`. Symbolic links and submodules
 * are none.
 */
export async function filesOf(
  root: string,
  commit: string,
  paths: readonly string[],
): Promise<readonly string[] | { readonly problem: string }> {
  const answer = await git(root, ["ls-tree", "-r", "-z", "--full-tree", commit, "--", ...paths]);
  if (!("output" in answer)) return answer;
  // `100644 blob 49271aef… \tmodels/shop.ketu.yaml`
  return answer.output.split("\0").flatMap((line) => /^100\d+ blob [^\t]*\t([^]+)$/.exec(line)?.[1] ?? []);
}

/**
 * Files as they are now below some paths: what git knows or would add, but nothing that it ignores and nothing of
 * submodules. Sorted by code unit.
 */
export async function filesNow(
  root: string,
  paths: readonly string[],
): Promise<readonly string[] | { readonly problem: string }> {
  const kinds = ["--cached", "--others", "--exclude-standard"];
  const answer = await git(root, ["--literal-pathspecs", "ls-files", "-z", ...kinds, "--", ...paths]);
  return "output" in answer
    ? answer.output
        .split("\0")
        .filter((name) => name !== "")
        .sort()
    : answer;
}

/** Everything that a model can be made of: renames are looked for among these only, however large the repository is. */
export const yamlFiles: readonly string[] = ["*.yaml", "*.yml"];

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
    ...yamlFiles,
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

/** The text of a file of a commit, never more than a model can hold. */
export function blobText(root: string, commit: string, name: string): Promise<FileResult> {
  const options = { cwd: root, maxBuffer: maxFileBytes + 1, encoding: "buffer", env: gitEnvironment() } as const;
  return new Promise((resolve) => {
    execFile("git", ["cat-file", "blob", `${commit}:${name}`], options, (error, stdout, stderr) => {
      if (!error) return resolve(stdout.length > maxFileBytes ? { status: "tooLarge" } : decodeText(stdout));
      if (error.code === "ERR_CHILD_PROCESS_STDIO_MAXBUFFER") return resolve({ status: "tooLarge" });
      const problem = stderr.toString("utf8").trim().split("\n")[0] ?? "";
      return resolve(
        / does not exist in | exists on disk, but not in /.test(problem)
          ? { status: "missing" }
          : { status: "unreadable", reason: problem || error.message },
      );
    });
  });
}
