import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { blobText, commitOf, filesOf } from "../../node/git.ts";
import type { HistoryRequest } from "../../node/history/model-history.ts";
import { mainFileOf } from "../../node/main-file.ts";
import { partNames } from "../../node/part-names.ts";
import { exitCodes } from "../../report/exit-code.ts";
import { CliProblem } from "../cli-problem.ts";
import { gitPlace } from "../git-place.ts";
import { modelNames } from "../model-names.ts";

/** Where a history begins, and of which models it is. */
export type Traced = Pick<HistoryRequest, "root" | "revision" | "names" | "isWanted">;

/** The models that a file or a folder stands for in the latest commit; a part of a model stands for the whole. */
export async function findTraced(path: string, here: string): Promise<Traced> {
  const { root, pathOf } = await gitPlace(here);
  const head = await commitOf(root, "HEAD");
  if ("problem" in head) {
    throw new CliProblem(exitCodes.inputOutput, {
      en: "the repository has no commit yet",
      zh: "仓库里还没有提交",
    });
  }
  const revision = head.output;
  const wanted = pathOf(path);
  const isWanted = (name: string): boolean => name === wanted || isBelow(name, wanted);
  const names = await modelsAt(root, revision, wanted);
  return { root, revision, names, isWanted };
}

async function modelsAt(root: string, revision: string, wanted: string): Promise<readonly string[]> {
  const files = await filesOf(root, revision, ["."]);
  const models = modelNames(files);
  if (!("problem" in files) && files.includes(wanted)) return [await mainFileOf(root, revision, wanted)];
  const below = models.filter((name) => isBelow(name, wanted));
  const parts = new Set<string>();
  for (const name of below) {
    const read = await blobText(root, revision, name);
    if (read.status === "ok") for (const part of partNames(name, read.text)) parts.add(part);
  }
  return below.filter((name) => !parts.has(name));
}

function isBelow(name: string, folder: string): boolean {
  return folder === "." || name.startsWith(`${folder}/`);
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
