import { type Stats, lstatSync, readFileSync, realpathSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Wording } from "../base/wording.ts";
import { extractSource } from "../node/embedded-source/extract-source.ts";
import type { Extracted } from "../node/embedded-source/extracted.ts";
import { isSafeName, type SourceFile } from "../node/embedded-source/source-file.ts";
import { codeOf, isInside } from "../node/workspace.ts";
import { writeFileAtomically } from "../node/write-file-atomically.ts";
import { exitCodes } from "../report/exit-code.ts";
import { CliProblem } from "./cli-problem.ts";
import { unreadable } from "./read-inputs.ts";
import { shownPath } from "./shown-path.ts";

/** Larger pictures are none of ours: a PNG has at most 150 million pixels. */
const mostPictureBytes = 256 * 1024 * 1024;

export interface ExtractOptions {
  /** Folder to write into. */
  readonly out: string;
  /** Whether files that are there are replaced. */
  readonly isForced: boolean;
  /** Absolute folder that paths are relative to. */
  readonly from: string;
}

/**
 * Writes the files that a picture carries into a folder and gives their names as seen from `from`. All is looked at before
 * anything is written: names that lead out of the folder, also by a symbolic link, and files that are there end it.
 */
export function extractFiles(picture: string, { out, isForced, from }: ExtractOptions): readonly string[] {
  const extracted = extractSource(readPicture(picture, from));
  if (extracted.status !== "ok") throw new CliProblem(exitCodes.noModel, reasonOf(extracted.status, picture));
  refuseStrangeNames(extracted.files, picture);
  const folder = resolve(from, out);
  const files = extracted.files.map(({ name, text }) => ({ path: join(folder, name), text }));
  for (const { path } of files) refusePlace(path, { folder, isForced, from });
  for (const { path, text } of files) write(path, { text, from });
  return files.map(({ path }) => shownPath(from, path));
}

function readPicture(name: string, from: string): Uint8Array {
  const path = resolve(from, name);
  try {
    if (statSync(path).size > mostPictureBytes) throw new CliProblem(exitCodes.noModel, reasonOf("tooLarge", name));
    return readFileSync(path);
  } catch (error) {
    throw error instanceof CliProblem ? error : unreadable(name, codeOf(error));
  }
}

function reasonOf(status: Exclude<Extracted["status"], "ok">, picture: string): Wording {
  const reasons: Readonly<Record<typeof status, Wording>> = {
    none: {
      en: "carries no source; ketu render --embed-source makes pictures that do, and other programs may take it out",
      zh: "里面没有源文件；用 ketu render --embed-source 出的图才带有源文件，别的程序另存时可能去掉它",
    },
    damaged: { en: "its source is damaged", zh: "其中的源文件已损坏" },
    newer: {
      en: "its source was put there by a later ketu than this one",
      zh: "其中的源文件是更新版本的 ketu 放进去的",
    },
    tooLarge: { en: "larger than any picture or model of ketu", zh: "超过 ketu 的图或模型的大小" },
    "no-picture": { en: "neither an SVG nor a PNG", zh: "既不是 SVG，也不是 PNG" },
  };
  return { en: `${picture}: ${reasons[status].en}`, zh: `${picture}：${reasons[status].zh}` };
}

/** Such names are not ours: the picture was made to do harm, or is damaged. */
function refuseStrangeNames(files: readonly SourceFile[], picture: string): void {
  const names = files.map(({ name }) => name.toLowerCase());
  const strange = files.find(({ name }, index) => !isSafeName(name) || names.indexOf(name.toLowerCase()) < index);
  if (!strange) return;
  const name = JSON.stringify(strange.name.slice(0, 200));
  throw new CliProblem(exitCodes.noModel, {
    en: `${picture}: holds a file of the name ${name}, which is not taken out; nothing was written`,
    zh: `${picture}：里面有名为 ${name} 的文件，不予取出；什么也没有写`,
  });
}

interface PlaceOptions extends Pick<ExtractOptions, "isForced" | "from"> {
  /** Absolute. */
  readonly folder: string;
}

function refusePlace(path: string, { folder, isForced, from }: PlaceOptions): void {
  const there = statusOf(path);
  const shown = shownPath(from, path);
  if (leadsOut(path, folder) || there?.isSymbolicLink() === true) {
    throw new CliProblem(exitCodes.inputOutput, {
      en: `${shown}: a symbolic link leads out of the folder; nothing was written`,
      zh: `${shown}：有符号链接指向文件夹之外；什么也没有写`,
    });
  }
  if (there === undefined || isForced) return;
  throw new CliProblem(exitCodes.inputOutput, {
    en: `${shown} is there already; nothing was written. Name another folder with --out, or replace it with --force`,
    zh: `${shown} 已经存在，什么也没有写；请用 --out 换一个文件夹，或用 --force 覆盖`,
  });
}

/** Whether the folders that are there on the way to a file are elsewhere. */
function leadsOut(path: string, folder: string): boolean {
  let there = dirname(path);
  while (there !== folder && statusOf(there) === undefined) there = dirname(there);
  if (statusOf(there) === undefined) return false;
  return !isInside(realpathSync(folder), realpathSync(there));
}

/** Of the file or link itself; nothing where there is none, or a file in the place of a folder. */
function statusOf(path: string): Stats | undefined {
  try {
    return lstatSync(path);
  } catch {
    return undefined;
  }
}

function write(path: string, { text, from }: { readonly text: string; readonly from: string }): void {
  try {
    writeFileAtomically(path, text);
  } catch (error) {
    throw new CliProblem(exitCodes.inputOutput, {
      en: `${shownPath(from, path)}: cannot be written (${codeOf(error)})`,
      zh: `${shownPath(from, path)}：无法写入（${codeOf(error)}）`,
    });
  }
}
