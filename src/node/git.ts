import { execFile } from "node:child_process";
import { posix } from "node:path";
import type { FileResult } from "../base/file-result.ts";
import type { ImageReader } from "../ports.ts";
import { maxLogoBytes } from "../scene/logo-of-bytes.ts";
import { decodeText, maxFileBytes } from "./workspace.ts";

/** What git answers, or why it does not. */
export type GitAnswer = { readonly output: string } | GitProblem;

export interface GitProblem {
  /** The first line that git said. */
  readonly problem: string;
  /** There is no program `git`. */
  readonly isGitMissing?: true;
}

/** A list of files of a large repository. */
const mostBytes = 64 * 1024 * 1024;

/**
 * Asks git, with arguments that no shell sees. Paths are as they are (`core.quotePath` off), nothing is locked or
 * written, nothing of the repository is run, and the answer does not depend on the language of the machine.
 */
export function git(folder: string, args: readonly string[], settings: GitSettings = new Map()): Promise<GitAnswer> {
  const options = {
    cwd: folder,
    maxBuffer: mostBytes,
    encoding: "utf8",
    env: { ...gitEnvironment(), ...settingsEnvironment(settings) },
  } as const;
  return new Promise((resolve) => {
    execFile("git", [...safely, "-c", "core.quotePath=off", ...args], options, (error, stdout, stderr) => {
      if (!error) resolve({ output: stdout });
      else if (error.code === "ENOENT") resolve({ problem: error.message, isGitMissing: true });
      else resolve({ problem: stderr.trim().split("\n")[0] || error.message });
    });
  });
}

/** Settings of git for one question, by their name. */
type GitSettings = ReadonlyMap<string, string>;

/** No program of a repository is run: no hook and no monitor of files. Nor is its index written, as `git diff` would. */
const safely = ["core.fsmonitor=false", "core.hooksPath=/dev/null", "diff.autoRefreshIndex=false"].flatMap(
  (setting) => ["-c", setting],
);

/** A commit is what its name says: `refs/replace` would put other files in its place. */
function gitEnvironment(): NodeJS.ProcessEnv {
  const quiet = { GIT_OPTIONAL_LOCKS: "0", GIT_TERMINAL_PROMPT: "0", GIT_NO_REPLACE_OBJECTS: "1" };
  return { ...process.env, LC_ALL: "C", ...quiet };
}

/** Settings as variables, since `-c` cannot hold a name with `=`; after those that are there already. */
function settingsEnvironment(settings: GitSettings): NodeJS.ProcessEnv {
  if (settings.size === 0) return {};
  const first = Number(process.env["GIT_CONFIG_COUNT"] ?? 0) || 0;
  const pairs = [...settings].flatMap(([name, value], index) => [
    [`GIT_CONFIG_KEY_${first + index}`, name] as const,
    [`GIT_CONFIG_VALUE_${first + index}`, value] as const,
  ]);
  return { GIT_CONFIG_COUNT: String(first + settings.size), ...Object.fromEntries(pairs) };
}

/** The commit that a name stands for; it must exist here. */
export async function commitOf(folder: string, revision: string): Promise<GitAnswer> {
  // `--end-of-options`: a name that begins with a dash is still a name. Asked for twice, since what stands behind
  // `:/text` is text to look for.
  const asked = ["rev-parse", "--verify", "--quiet", "--end-of-options"];
  const named = await git(folder, [...asked, revision]);
  const id = "output" in named ? named.output.trim() : "";
  // `^main` is answered with what is left out.
  if (/^[0-9a-f]+$/.test(id)) {
    const answer = await git(folder, [...asked, `${id}^{commit}`]);
    if ("output" in answer) return { output: answer.output.trim() };
  }
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
): Promise<readonly string[] | GitProblem> {
  const answer = await git(root, ["--literal-pathspecs", "ls-tree", "-r", "-z", "--full-tree", commit, "--", ...paths]);
  if (!("output" in answer)) return answer;
  // `100644 blob 49271aef… \tmodels/shop.ketu.yaml`
  return answer.output.split("\0").flatMap((line) => /^100\d+ blob [^\t]*\t([^]+)$/.exec(line)?.[1] ?? []);
}

/**
 * Files as they are now below some paths: what git knows or would add, but nothing that it ignores and nothing of
 * submodules. Sorted by code unit.
 */
export async function filesNow(root: string, paths: readonly string[]): Promise<readonly string[] | GitProblem> {
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

/** How far git looks for renames, whatever the user has set. */
export const renameLimit = ["-c", "diff.renameLimit=1000"] as const;

/** Which file of one commit became which of another, where git sees a rename; new name → old name. */
export async function renamesBetween(
  root: string,
  base: string,
  head: string | undefined,
): Promise<ReadonlyMap<string, string>> {
  const revisions = head === undefined ? [base] : [base, head];
  const filters = head === undefined ? await filterSettings(root) : undefined;
  const kinds = ["--no-ext-diff", "--no-textconv", "--name-status", "-z", "--find-renames", "--diff-filter=R"];
  const answer = await git(root, [...renameLimit, "diff", ...kinds, ...revisions, "--", ...yamlFiles], filters);
  if ("problem" in answer) return new Map();
  const parts = answer.output.split("\0").filter((part) => part !== "");
  const renames = new Map<string, string>();
  for (let index = 0; index + 2 < parts.length + 1; index += 3) {
    const [, from, to] = parts.slice(index, index + 3);
    if (from !== undefined && to !== undefined) renames.set(to, from);
  }
  return renames;
}

/** Settings that switch off every filter: git would run them over files that are not committed yet. */
async function filterSettings(root: string): Promise<GitSettings> {
  const pattern = "^filter\\..*\\.(clean|process|required)$";
  const answer = await git(root, ["config", "-z", "--name-only", "--get-regexp", pattern]);
  const names = "output" in answer ? answer.output.split("\0").filter((name) => name !== "") : [];
  return new Map(names.map((name) => [name, name.endsWith(".required") ? "false" : ""]));
}

/** Reads files of a commit, by their path from a folder of the repository; nothing outside of the repository. */
export function gitFileReader(root: string, commit: string, folder: string): (path: string) => Promise<FileResult> {
  return async (path) => {
    const name = posix.normalize(posix.join(folder, path));
    if (name.startsWith("../") || name === ".." || posix.isAbsolute(path)) return { status: "outside" };
    return blobText(root, commit, name);
  };
}

/** Reads images of a commit, by their path from a folder of the repository; nothing outside of the repository. */
export function gitImageReader(root: string, commit: string, folder: string): ImageReader {
  return async (path) => {
    const name = posix.normalize(posix.join(folder, path));
    if (name.startsWith("../") || name === ".." || posix.isAbsolute(path)) return "outside";
    const read = await blobBytes(root, { commit, name, most: maxLogoBytes });
    if (read instanceof Uint8Array) return read;
    return read.status === "tooLarge" ? "tooLarge" : "missing";
  };
}

/** The text of a file of a commit, never more than a model can hold. */
export async function blobText(root: string, commit: string, name: string): Promise<FileResult> {
  const read = await blobBytes(root, { commit, name, most: maxFileBytes });
  return read instanceof Uint8Array ? decodeText(read) : read;
}

interface Blob {
  readonly commit: string;
  readonly name: string;
  /** Bytes; a larger one is not read. */
  readonly most: number;
}

function blobBytes(
  root: string,
  { commit, name, most }: Blob,
): Promise<Uint8Array | Exclude<FileResult, { status: "ok" }>> {
  const options = { cwd: root, maxBuffer: most + 1, encoding: "buffer", env: gitEnvironment() } as const;
  return new Promise((resolve) => {
    execFile("git", [...safely, "cat-file", "blob", `${commit}:${name}`], options, (error, stdout, stderr) => {
      if (!error) return resolve(stdout.length > most ? { status: "tooLarge" } : stdout);
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
