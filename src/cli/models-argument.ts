import { Argument } from "commander";
import type { CommandHost } from "./cli-command.ts";

/** `[models...]`: files, folders and `-`; the current folder where none is named. */
export function modelsArgument({ say }: CommandHost): Argument {
  return new Argument(
    "[models...]",
    say({ en: "files, folders (*.ketu.yaml below them) or -", zh: "文件、文件夹（其中的 *.ketu.yaml）或 -" }),
  ).default(["."], say({ en: "this folder", zh: "当前文件夹" }));
}
