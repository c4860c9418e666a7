import { replaceTextFile } from "../node/replace-text-file.ts";
import { codeOf } from "../node/workspace.ts";
import { exitCodes } from "../report/exit-code.ts";
import { CliProblem } from "./cli-problem.ts";

/** Gives a file a new text, in one piece. Throws a problem for the user, who knows the file as `name`, when it cannot. */
export function replaceFile(path: string, name: string, text: string): void {
  try {
    replaceTextFile(path, text);
  } catch (error) {
    throw new CliProblem(exitCodes.inputOutput, {
      en: `${name}: cannot be written (${codeOf(error)})`,
      zh: `${name}：无法写入（${codeOf(error)}）`,
    });
  }
}
