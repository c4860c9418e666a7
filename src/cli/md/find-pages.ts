import { statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { findFiles } from "../../node/find-models.ts";
import { codeOf, readTextFile } from "../../node/workspace.ts";
import { CliProblem } from "../cli-problem.ts";
import { exitCodes } from "../../report/exit-code.ts";
import { toSlashes, tooLarge, unreadable } from "../read-inputs.ts";

/** One page of Markdown. */
export interface PageInput {
  /** As the user would write it, with `/`. */
  readonly name: string;
  /** Absolute. */
  readonly path: string;
  /** The path below the folder that was given, without the suffix; for a single file its name. */
  readonly stem: string;
  /** Without a byte order mark. */
  readonly text: string;
  /** That mark, where the file has one. */
  readonly mark: string;
}

/** What the names of pages end with. */
export const pageSuffixes = [".md", ".markdown"];

/** The pages that arguments name: files, and folders, searched for `*.md` and `*.markdown`. */
export function findPages(names: readonly string[], here: string): readonly PageInput[] {
  const pages = new Map<string, PageInput>();
  for (const name of names) for (const page of pagesOf(name, here)) pages.set(page.path, pages.get(page.path) ?? page);
  return [...pages.values()];
}

/** Those arguments that are folders, absolute. */
export function foldersIn(names: readonly string[], here: string): readonly string[] {
  return names.flatMap((name) => (isFolder(name, resolve(here, name)) ? [resolve(here, name)] : []));
}

function pagesOf(name: string, here: string): readonly PageInput[] {
  const path = resolve(here, name);
  if (!isFolder(name, path)) return [pageInput(name, { path, stem: withoutSuffix(basename(path)) })];
  const found = findFiles(path, pageSuffixes);
  if (found.length === 0) {
    throw new CliProblem(exitCodes.noModel, {
      en: `${name}: no Markdown in this folder (files that end with ${pageSuffixes.join(" or ")})`,
      zh: `${name}：这个文件夹里没有 Markdown（以 ${pageSuffixes.join(" 或 ")} 结尾的文件）`,
    });
  }
  return found.map((file) => pageInput(join(name, file), { path: join(path, file), stem: withoutSuffix(file) }));
}

function isFolder(name: string, path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    throw unreadable(name, codeOf(error));
  }
}

function pageInput(name: string, place: Pick<PageInput, "path" | "stem">): PageInput {
  let mark = "";
  const read = readTextFile(place.path, (_, bytes) => {
    if (bytes?.[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) mark = "\ufeff";
  });
  if (read.status === "ok") return { name: toSlashes(name), ...place, text: read.text, mark };
  throw read.status === "tooLarge" ? tooLarge(name) : unreadable(name, read.reason ?? read.status);
}

function withoutSuffix(file: string): string {
  return file.replace(/\.(?:md|markdown)$/, "");
}
