import { realpathSync } from "node:fs";
import { relative, resolve, sep } from "node:path";
import { git } from "../node/git.ts";
import { exitCodes } from "../report/exit-code.ts";
import { CliProblem } from "./cli-problem.ts";

/** The repository that a folder is in. */
export interface GitPlace {
  /** Absolute, without symbolic links. */
  readonly root: string;
  /** A path as the user wrote it, from the root, with `/`; `.` for the root itself. */
  pathOf(written: string): string;
}

export async function gitPlace(here: string): Promise<GitPlace> {
  const top = await git(here, ["rev-parse", "--show-toplevel"]);
  if ("problem" in top) {
    throw new CliProblem(
      exitCodes.inputOutput,
      top.isGitMissing
        ? { en: "git is not there: install it, or put it on PATH", zh: "找不到 git：请安装它，或把它加到 PATH 里" }
        : {
            en: `this folder is in no git repository (${top.problem})`,
            zh: `当前文件夹不在 git 仓库里（${top.problem}）`,
          },
    );
  }
  // Both as they really are: a folder that is reached through a link has another name in git.
  const root = realpathSync(top.output.replace(/\n$/, ""));
  const folder = realpathSync(here);
  return { root, pathOf: (written) => relative(root, resolve(folder, written)).split(sep).join("/") || "." };
}
