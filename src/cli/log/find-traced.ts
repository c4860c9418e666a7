import { existsSync } from "node:fs";
import { posix, relative, resolve, sep } from "node:path";
import { modelSuffix } from "../../node/find-models.ts";
import { blobText, commitOf, filesOf, git } from "../../node/git.ts";
import type { HistoryRequest } from "../../node/history/model-history.ts";
import { partNames } from "../../node/part-names.ts";
import { exitCodes } from "../../report/exit-code.ts";
import { CliProblem } from "../cli-problem.ts";

/** Where a history begins, and of which models it is. */
export type Traced = Pick<HistoryRequest, "root" | "revision" | "names" | "isWanted">;

/** The models that a file or a folder stands for in the latest commit; a part of a model stands for the whole. */
export async function findTraced(path: string, here: string): Promise<Traced> {
  const top = await git(here, ["rev-parse", "--show-toplevel"]);
  if ("problem" in top) {
    throw new CliProblem(exitCodes.inputOutput, {
      en: `this folder is in no git repository (${top.problem})`,
      zh: `当前文件夹不在 git 仓库里（${top.problem}）`,
    });
  }
  const root = top.output.trim();
  const head = await commitOf(root, "HEAD");
  if ("problem" in head) {
    throw new CliProblem(exitCodes.inputOutput, {
      en: "the repository has no commit yet",
      zh: "仓库里还没有提交",
    });
  }
  const revision = head.output;
  const wanted = relative(root, resolve(here, path)).split(sep).join("/") || ".";
  const isWanted = (name: string): boolean => wanted === "." || name === wanted || name.startsWith(`${wanted}/`);
  const names = await modelsAt(root, revision, wanted);
  return { root, revision, names, isWanted };
}

async function modelsAt(root: string, revision: string, wanted: string): Promise<readonly string[]> {
  const files = await filesOf(root, revision, ["."]);
  if ("problem" in files) {
    throw new CliProblem(exitCodes.inputOutput, { en: `git: ${files.problem}`, zh: `git：${files.problem}` });
  }
  const isFile = files.includes(wanted);
  const isNear = isFile
    ? // Parts stay inside the folder of the main file.
      (name: string): boolean => name === wanted || isBelow(wanted, posix.dirname(name))
    : (name: string): boolean => isBelow(name, wanted);
  const near = files.filter((name) => name.endsWith(modelSuffix) && isNear(name));
  const partsByName = new Map<string, readonly string[]>();
  for (const name of near) {
    const read = await blobText(root, revision, name);
    partsByName.set(name, read.status === "ok" ? partNames(name, read.text) : []);
  }
  if (isFile) return [mainOf(wanted, partsByName)];
  const parts = new Set([...partsByName.values()].flat());
  return near.filter((name) => !parts.has(name));
}

function isBelow(name: string, folder: string): boolean {
  return folder === "." || name.startsWith(`${folder}/`);
}

/** The file that includes this one, or includes what includes it; else the file itself. */
function mainOf(name: string, partsByName: ReadonlyMap<string, readonly string[]>): string {
  const seen = new Set<string>();
  let main = name;
  while (!seen.has(main)) {
    seen.add(main);
    main = [...partsByName].find(([, parts]) => parts.includes(main))?.[0] ?? main;
  }
  return main;
}

/** Nothing was found at a path: why. */
export function nothingTraced(path: string, here: string): CliProblem {
  return new CliProblem(
    exitCodes.inputOutput,
    existsSync(resolve(here, path))
      ? { en: `${path}: no commit has a model there`, zh: `${path}：没有任何提交里有这个模型` }
      : {
          en: `${path}: there is no such file or folder, and no commit has a model there`,
          zh: `${path}：没有这个文件或文件夹，也没有任何提交里有这个模型`,
        },
  );
}
