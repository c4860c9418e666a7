import { closeSync, openSync, readSync, realpathSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import type { FileResult } from "../base/file-result.ts";
import { git } from "./git.ts";
import { codeOf, isInside, maxFileBytes } from "./workspace.ts";

/**
 * The `readVersionedData` port on a disk: the first 2 MiB of a file that git has, or would take with the next commit.
 * Nothing outside of `root` is read. Where there is no git, no file is under version control.
 */
export function createVersionedDataReader(place: {
  readonly root: string;
  /** Absolute folder of the model. */
  readonly folder: string;
}): (path: string) => Promise<FileResult> {
  return async (name) => {
    const path = resolve(place.folder, name);
    if (!isInside(place.root, path)) return { status: "outside" };
    try {
      if (!isInside(realpathSync(place.root), realpathSync(path))) return { status: "outside" };
      // Paths are taken as they are: a `*` in a name is no pattern.
      const asked = [
        "--literal-pathspecs",
        "ls-files",
        "--cached",
        "--others",
        "--exclude-standard",
        "--",
        basename(path),
      ];
      const answer = await git(dirname(path), asked);
      if ("problem" in answer || answer.output === "") return { status: "missing" };
      return { status: "ok", text: beginningOf(path) };
    } catch (error) {
      return codeOf(error) === "ENOENT" ? { status: "missing" } : { status: "unreadable", reason: codeOf(error) };
    }
  };
}

/** Whole lines; bytes that are no UTF-8 are replaced. */
function beginningOf(path: string): string {
  const file = openSync(path, "r");
  try {
    const bytes = Buffer.alloc(maxFileBytes);
    const size = readSync(file, bytes);
    const text = new TextDecoder("utf-8").decode(bytes.subarray(0, size));
    return size < maxFileBytes ? text : text.slice(0, text.lastIndexOf("\n") + 1);
  } finally {
    closeSync(file);
  }
}
