import { git, renameLimit, yamlFiles } from "../git.ts";

/** A commit of the line that a branch followed, and what it changed against the one before it. */
export interface HistoryCommit {
  readonly id: string;
  /** The first is the one before it on the line; none at the beginning. */
  readonly parents: readonly string[];
  readonly author: string;
  /** `1795918800 +0800`: seconds since 1970 and the author's time zone. */
  readonly date: string;
  readonly subject: string;
  readonly changes: readonly FileChange[];
}

export interface FileChange {
  readonly path: string;
  /** Its former name, where it was renamed. */
  readonly from?: string;
  readonly kind: "added" | "removed" | "changed";
}

/** More commits that touch models are not listed. */
export const mostCommits = 20_000;

/**
 * The commits that changed YAML files, latest first, along the first parents of `revision`: each then leads from the
 * version before it to its own, so that nothing is told twice or missed, and a merge stands for all that it brought.
 */
export async function readCommits(
  root: string,
  revision: string,
): Promise<readonly HistoryCommit[] | { readonly problem: string }> {
  const answer = await git(root, [
    // Names of the repository's own mailmap only, and the first commit with its files, whatever the user has set.
    ...["-c", "mailmap.file=", "-c", "log.showRoot=true", "-c", "log.showSignature=false", ...renameLimit, "log"],
    ...[
      "--encoding=UTF-8",
      "--first-parent",
      "--diff-merges=first-parent",
      "-z",
      "--name-status",
      "--find-renames",
      "--no-ext-diff",
      "--no-textconv",
    ],
    ...["--date=raw", `--max-count=${mostCommits}`, `--format=${["%x01%H", "%P", "%aN", "%ad", "%s"].join("%x00")}`],
    ...["--end-of-options", revision, "--", ...yamlFiles],
  ]);
  return "output" in answer ? parseLog(answer.output) : answer;
}

/** Reads the fields of `readCommits`, each ended by NUL; a commit begins with U+0001, then kinds and paths follow. */
export function parseLog(output: string): readonly HistoryCommit[] {
  const words = output.split("\0");
  const commits: HistoryCommit[] = [];
  let at = 0;
  while (words[at]?.startsWith("\u0001")) {
    const [id = "", parents = "", author = "", date = "", subject = ""] = words.slice(at, at + 5);
    at += 5;
    const changes: FileChange[] = [];
    for (let kind = kindAt(words, at); kind !== undefined; kind = kindAt(words, at)) {
      const [first = "", second = ""] = words.slice(at + 1, at + 3);
      const isRename = kind.startsWith("R") || kind.startsWith("C");
      at += isRename ? 3 : 2;
      if (isRename) changes.push({ path: second, kind: "changed", ...(kind.startsWith("R") && { from: first }) });
      else changes.push({ path: first, kind: kind === "A" ? "added" : kind === "D" ? "removed" : "changed" });
    }
    commits.push({ id: id.slice(1), parents: parents.split(" ").filter(Boolean), author, date, subject, changes });
  }
  return commits;
}

/** `M`, `A`, `D`, `R100` …, which git puts on a line of its own before the first path. */
function kindAt(words: readonly string[], at: number): string | undefined {
  return /^\n?([A-Z]\d*)$/.exec(words[at] ?? "")?.[1];
}

/** Those whose commits a merge brings, in the order of their first one; only who touched one of the files. */
export async function authorsOfMerge(
  root: string,
  { id, parents }: HistoryCommit,
  files: readonly string[],
): Promise<readonly string[]> {
  const [first = id, ...others] = parents;
  const answer = await git(root, [
    ...["-c", "mailmap.file=", "-c", "log.showSignature=false", "--literal-pathspecs", "log", "--no-merges"],
    ...["--encoding=UTF-8", "--reverse", "--max-count=1000", "--format=%aN", ...others, `^${first}`, "--", ...files],
  ]);
  return "output" in answer ? [...new Set(answer.output.split("\n").filter((name) => name !== ""))] : [];
}
