import { lstatSync, statSync } from "node:fs";
import { dirname, posix, resolve, sep } from "node:path";
import type { ModelVersion } from "../../compare-models.ts";
import type { ModelVersions } from "../../compared-model.ts";
import { findModels, modelSuffix } from "../../node/find-models.ts";
import {
  blobText,
  commitOf,
  filesNow,
  filesOf,
  git,
  gitFileReader,
  gitImageReader,
  renamesBetween,
} from "../../node/git.ts";
import { mainFileOf } from "../../node/main-file.ts";
import { partNames } from "../../node/part-names.ts";
import { createImageReader } from "../../node/read-logo.ts";
import { createFileReader, findWorkspaceRoot, readTextFile } from "../../node/workspace.ts";
import { exitCodes } from "../../report/exit-code.ts";
import { CliProblem } from "../cli-problem.ts";
import { gitPlace } from "../git-place.ts";
import { modelNames } from "../model-names.ts";
import { tooLarge, unreadable } from "../read-inputs.ts";
import { haveSameFiles } from "./have-same-files.ts";

/** The pairs of two files, or of two folders by the paths below them. */
export function pairsOnDisk(base: string, head: string, here: string): readonly ModelVersions[] {
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
  const versionsBelow = (folder: string, shown: string): Versions =>
    withoutParts(
      new Map(
        findModels(folder).map((name) => [
          name,
          { ...diskVersion(posix.join(slashes(shown), name), resolve(folder, name), here), path: name },
        ]),
      ),
    );
  const [before, after] = [versionsBelow(from, base), versionsBelow(to, head)];
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  if (names.length === 0) throw noModel(`${base}, ${head}`);
  return names.map((name) => pairOf(posix.join(slashes(head), name), before.get(name), after.get(name)));
}

/** The models of one side, by their path; `path` of each is the same. */
type Versions = ReadonlyMap<string, ModelVersion & { readonly path: string }>;

/** What another model of the same side includes is no model of its own. */
function withoutParts(versions: Versions): Versions {
  const parts = new Set([...versions.values()].flatMap(({ path, text }) => partNames(path, text)));
  return new Map([...versions].filter(([path]) => !parts.has(path)));
}

function pairOf(name: string, base: ModelVersion | undefined, head: ModelVersion | undefined): ModelVersions {
  return { name, ...(base && { base }), ...(head && { head }) };
}

function diskVersion(name: string, path: string, here: string): ModelVersion {
  const read = readTextFile(path);
  if (read.status === "tooLarge") throw tooLarge(name);
  if (read.status !== "ok") throw unreadable(name, read.reason ?? read.status);
  const folder = dirname(path);
  const place = { root: findWorkspaceRoot(folder, here), folder };
  return {
    file: slashes(name),
    text: read.text,
    readFile: createFileReader(place),
    readImage: createImageReader(place),
  };
}

/**
 * The models below some paths that differ between two points of a history: `main` and the files as they are now,
 * `main..topic`, `main...topic` (from where topic left main). Renamed files are followed.
 */
export async function pairsInGit(
  revisions: string,
  paths: readonly string[],
  here: string,
): Promise<readonly ModelVersions[]> {
  const { root, pathOf } = await gitPlace(here);
  const { base, head } = await commitsOf(revisions, root);
  const wanted: string[] = [];
  // A part of a model stands for the whole.
  for (const path of paths) wanted.push(await mainFileOf(root, head ?? base, pathOf(path)));
  if (wanted.length === 0) wanted.push(".");
  const shown = revisions.split("..")[0] || "HEAD";
  const before = withoutParts(await versionsIn(root, base, { paths: wanted, shown }));
  const after = withoutParts(
    head === undefined ? await versionsNow(root, wanted, here) : await versionsIn(root, head, { paths: wanted }),
  );
  wanted.forEach((name, at) => refuseNothing(paths[at] ?? ".", name, [before, after]));
  const renames = await renamesBetween(root, base, head);
  // git knows nothing of a file that was moved and not added yet; the same text is the same file.
  const gone = new Map([...before].flatMap(([name, { text }]) => (after.has(name) ? [] : [[text, name] as const])));
  const pairs: ModelVersions[] = [];
  const followed = new Set<string>();
  for (const [name, is] of after) {
    const old = renames.get(name) ?? (before.has(name) ? name : (gone.get(is.text) ?? name));
    const isFromElsewhere = renames.has(name) && !before.has(old);
    const was = isFromElsewhere ? await gitVersion(root, base, { name: old, shown }) : before.get(old);
    if (was) followed.add(old);
    if (was && (await haveSameFiles(was, is))) continue;
    pairs.push(pairOf(name, was, is));
  }
  for (const [name, was] of before) if (!followed.has(name)) pairs.push(pairOf(name, was, undefined));
  return pairs;
}

/** A path that holds no model on either side is a mistake, not a comparison without changes. */
function refuseNothing(path: string, wanted: string, sides: readonly Versions[]): void {
  const isBelow = (name: string): boolean => wanted === "." || name === wanted || name.startsWith(`${wanted}/`);
  if (!sides.some((side) => [...side.keys()].some(isBelow))) throw noModel(path);
}

function noModel(path: string): CliProblem {
  return new CliProblem(exitCodes.inputOutput, {
    en: `${path}: no model there, neither before nor after (a model is a file that ends with ${modelSuffix})`,
    zh: `${path}：改动前后都没有模型（模型文件以 ${modelSuffix} 结尾）`,
  });
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

async function versionsIn(
  root: string,
  revision: string,
  { paths, shown }: { readonly paths: readonly string[]; readonly shown?: string },
): Promise<Versions> {
  const versions = new Map<string, ModelVersion & { path: string }>();
  for (const name of modelNames(await filesOf(root, revision, paths))) {
    const version = await gitVersion(root, revision, { name, ...(shown !== undefined && { shown }) });
    if (version) versions.set(name, { ...version, path: name });
  }
  return versions;
}

async function versionsNow(root: string, paths: readonly string[], here: string): Promise<Versions> {
  const names = modelNames(await filesNow(root, paths));
  const isFile = (name: string): boolean =>
    lstatSync(resolve(root, name), { throwIfNoEntry: false })?.isFile() === true;
  return new Map(
    names.filter(isFile).map((name) => [name, { ...diskVersion(name, resolve(root, name), here), path: name }]),
  );
}

/** Nothing where the file is not in that version; a file that is there and cannot be read ends the comparison. */
async function gitVersion(
  root: string,
  revision: string,
  { name, shown }: { readonly name: string; readonly shown?: string },
): Promise<ModelVersion | undefined> {
  const read = await blobText(root, revision, name);
  if (read.status === "missing") return undefined;
  const file = shown === undefined ? name : `${shown}:${name}`;
  if (read.status === "tooLarge") throw tooLarge(file);
  if (read.status !== "ok") throw unreadable(file, read.reason ?? read.status);
  const folder = posix.dirname(name);
  return {
    file,
    text: read.text,
    readFile: gitFileReader(root, revision, folder),
    readImage: gitImageReader(root, revision, folder),
  };
}

function slashes(path: string): string {
  return path.split(sep).join("/");
}
