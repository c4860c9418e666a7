import { resolve } from "node:path";
import { codeOf } from "../node/workspace.ts";
import { writeFileAtomically } from "../node/write-file-atomically.ts";
import { exitCodes } from "../report/exit-code.ts";
import { neutralLine } from "../report/neutral-text.ts";
import { CliProblem } from "./cli-problem.ts";
import type { Terminal } from "./terminal.ts";

/**
 * Writes what a command made into a file, whole or not at all, and says so; absent or `-`: to standard output. Throws a
 * problem for the user where the file cannot be written, or bytes would go to a terminal.
 */
export function putOutput(content: string | Uint8Array, file: string | undefined, terminal: Terminal): void {
  if (file === undefined || file === "-") {
    if (typeof content === "string") return terminal.write(content);
    throw new CliProblem(exitCodes.wrongUsage, {
      en: "a PNG goes into a file: --out changes.png",
      zh: "PNG 要写入文件：--out changes.png",
    });
  }
  try {
    writeFileAtomically(resolve(terminal.folder, file), content);
  } catch (error) {
    throw new CliProblem(exitCodes.inputOutput, {
      en: `${file}: cannot be written (${codeOf(error)})`,
      zh: `${file}：无法写入（${codeOf(error)}）`,
    });
  }
  terminal.remark(`${neutralLine(file)}\n`);
}
