import { modelSuffix } from "../node/find-models.ts";
import type { GitProblem } from "../node/git.ts";
import { exitCodes } from "../report/exit-code.ts";
import { CliProblem } from "./cli-problem.ts";

/**
 * The models among files that git names. Throws a problem for the user where git names none, or where the name of a
 * model is no text: it could not be read by that name, and would be passed over in silence.
 */
export function modelNames(files: readonly string[] | GitProblem): readonly string[] {
  if ("problem" in files) {
    throw new CliProblem(exitCodes.inputOutput, { en: `git: ${files.problem}`, zh: `git：${files.problem}` });
  }
  const models = files.filter((name) => name.endsWith(modelSuffix));
  const strange = models.find((name) => name.includes("\ufffd"));
  if (strange === undefined) return models;
  throw new CliProblem(exitCodes.inputOutput, {
    en: `${strange}: the name of this file is not UTF-8; rename it`,
    zh: `${strange}：文件名不是 UTF-8 编码；请改名`,
  });
}
