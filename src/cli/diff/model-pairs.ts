import { existsSync, statSync } from "node:fs";
import { dirname, posix, relative, resolve, sep } from "node:path";
import type { ModelVersion } from "../../compare-models.ts";
import { findModels, modelSuffix } from "../../node/find-models.ts";
import { blobText, commitOf, filesOf, git, gitFileReader, renamesBetween } from "../../node/git.ts";
import { createFileReader, findWorkspaceRoot, readTextFile } from "../../node/workspace.ts";
import { exitCodes } from "../../report/exit-code.ts";
import { CliProblem } from "../cli-problem.ts";
import { unreadable } from "../read-inputs.ts";

/** A model in two versions; a side is absent where the model is not there. */
export interface ModelPair {
  /** As messages name it: its path in head, else in base. */
  readonly name: string;
  readonly base?: ModelVersion;
  readonly head?: ModelVersion;
}

/** The pairs of two files, or of two folders by the paths below them. */
export function pairsOnDisk(base: string, head: string, here: string): readonly ModelPair[] {
  const [from, to] = [base, head].map((name) => resolve(here, name));
  if (from === undefined || to === undefined) return [];
  const areFolders = [from, to].map((path) => statSync(path).isDirectory());
  if (areFolders[0] !== areFolders[1]) {
    throw new CliProblem(exitCodes.wrongUsage, {
      en: `${base} and ${head}: compare two files or two folders`,
      zh: `${base} 和 ${head}：请比较两个文件，或两个文件夹`,
    });
  }
  if (!areFolders[0]) return [{ name: head, base: diskVersion(base, from, here), head: diskVersion(head, to, here) }];
  const names = [...new Set([...findModels(from), ...findModels(to)])].sort();
  return names.map((name) => ({
    name: posix.join(slashes(head), name),
    ...versionIfThere("base", posix.join(slashes(base), name), { path: resolve(from, name), here }),
    ...versionIfThere("head", posix.join(slashes(head), name), { path: resolve(to, name), here }),
  }));
}

function versionIfThere(
  side: "base" | "head",
  name: string,
  { path, here }: { readonly path: string; readonly here: string },
): Partial<Pick<ModelPair, "base" | "head">> {
  return existsSync(path) ? { [side]: diskVersion(name, path, here) } : {};
}

function diskVersion(name: string, path: string, here: string): ModelVersion {
  const read = readTextFile(path);
  if (read.status !== "ok") throw unreadable(name, read.reason ?? read.status);
  const folder = dirname(path);
  const readFile = createFileReader({ root: findWorkspaceRoot(folder, here), folder });
  return { file: slashes(name), text: read.text, readFile };
}

/** Two points of a history: `main`, `main..topic`, `main...topic` (from where topic left main). */
export interface Revisions {
  readonly base: string;
  /** Absent: the files as they are now. */
  readonly head?: string;
}

/** The models below some paths that differ between two revisions; renamed files are followed. */
export async function pairsInGit(
  revisions: string,
  paths: readonly string[],
  here: string,
): Promise<readonly ModelPair[]> {
  const top = await git(here, ["rev-parse", "--show-toplevel"]);
  if ("problem" in top) {
    throw new CliProblem(exitCodes.inputOutput, {
      en: `this folder is in no git repository (${top.problem})`,
      zh: `当前文件夹不在 git 仓库里（${top.problem}）`,
    });
  }
  const root = top.output.trim();
  const { base, head } = await commitsOf(revisions, root);
  const wanted = (paths.length > 0 ? paths : ["."]).map((path) => slashes(relative(root, resolve(here, path))) || ".");
  const before = await modelsOf(root, base, wanted);
  const after = head === undefined ? modelsNow(root, wanted) : await modelsOf(root, head, wanted);
  const renames = await renamesBetween(root, base, head);
  const pairs: ModelPair[] = [];
  const followed = new Set<string>();
  for (const name of after) {
    const old = renames.get(name) ?? name;
    followed.add(old);
    const was =
      before.includes(old) || renames.has(name)
        ? await gitVersion(root, base, { name: old, side: revisions })
        : undefined;
    const is =
      head === undefined
        ? diskVersion(name, resolve(root, name), here)
        : await gitVersion(root, head, { name, side: "" });
    if (was?.text === is?.text && !mayHaveParts(is?.text)) continue;
    pairs.push({ name, ...(was && { base: was }), ...(is && { head: is }) });
  }
  for (const name of before.filter((each) => !followed.has(each))) {
    const was = await gitVersion(root, base, { name, side: revisions });
    if (was) pairs.push({ name, base: was });
  }
  return pairs;
}

/** The same main file may mean something else when a part of it has changed. */
function mayHaveParts(text = ""): boolean {
  return /^(?:include|extends)\s*:/m.test(text);
}

async function commitsOf(revisions: string, root: string): Promise<{ readonly base: string; readonly head?: string }> {
  const range = /^(.*?)(\.{2,3})(.*)$/.exec(revisions);
  if (!range) return { base: await commit(revisions, root) };
  const [, from = "", dots = "", to = ""] = range;
  const head = await commit(to || "HEAD", root);
  const base = await commit(from || "HEAD", root);
  if (dots === "..") return { base, head };
  const merge = await git(root, ["merge-base", base, head]);
  if ("output" in merge) return { base: merge.output.trim(), head };
  throw new CliProblem(exitCodes.inputOutput, {
    en: `${revisions}: the two have no common commit here; in a shallow clone fetch more of the history`,
    zh: `${revisions}：这里找不到两者的共同祖先；若是浅克隆，请多取一些历史`,
  });
}

async function commit(name: string, root: string): Promise<string> {
  const answer = await commitOf(root, name);
  if ("output" in answer) return answer.output;
  throw new CliProblem(
    exitCodes.inputOutput,
    answer.problem === "shallow"
      ? {
          en: `there is no revision ${name} here; this is a shallow clone, so fetch it first (git fetch --unshallow, or fetch-depth: 0 in CI)`,
          zh: `这里没有版本 ${name}；这是浅克隆，请先取来（git fetch --unshallow，在 CI 里写 fetch-depth: 0）`,
        }
      : { en: `there is no file, folder or revision ${name}`, zh: `没有文件、文件夹或版本 ${name}` },
  );
}

async function modelsOf(root: string, revision: string, paths: readonly string[]): Promise<readonly string[]> {
  const files = await filesOf(root, revision, paths);
  if ("problem" in files) {
    throw new CliProblem(exitCodes.inputOutput, { en: `git: ${files.problem}`, zh: `git：${files.problem}` });
  }
  return files.filter((name) => name.endsWith(modelSuffix));
}

function modelsNow(root: string, paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) => {
    const full = resolve(root, path);
    if (!existsSync(full)) return [];
    if (!statSync(full).isDirectory()) return path.endsWith(modelSuffix) ? [path] : [];
    return findModels(full).map((name) => (path === "." ? name : posix.join(path, name)));
  });
}

async function gitVersion(
  root: string,
  revision: string,
  { name, side }: { readonly name: string; readonly side: string },
): Promise<ModelVersion | undefined> {
  const read = await blobText(root, revision, name);
  if (read.status !== "ok") return undefined;
  const folder = posix.dirname(name);
  const shown = side === "" ? name : `${side.split("..")[0] || "HEAD"}:${name}`;
  return { file: shown, text: read.text, readFile: gitFileReader(root, revision, folder) };
}

function slashes(path: string): string {
  return path.split(sep).join("/");
}
