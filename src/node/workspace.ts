// Synchronous: a command line waits for these few files anyway, and promises of files cost a start of their own.
import { closeSync, existsSync, fstatSync, openSync, readFileSync, realpathSync } from "node:fs";
import { dirname, relative, resolve, sep } from "node:path";
import type { FileResult } from "../base/file-result.ts";

/** Larger files are no models; 2 MiB is some 40,000 lines. */
export const maxFileBytes = 2 * 1024 * 1024;

/**
 * The folder that a model may read from: the nearest one above it that holds `.git`, else the working directory when
 * the model is inside it, else the model's own folder.
 */
export function findWorkspaceRoot(folder: string, workingDirectory: string): string {
  for (let here = folder; ; here = dirname(here)) {
    if (existsSync(resolve(here, ".git"))) return here;
    if (dirname(here) === here) break;
  }
  return isInside(workingDirectory, folder) ? workingDirectory : folder;
}

/** Whether `path` is `folder` or something below it. Both absolute. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === "" || (way !== ".." && !way.startsWith(`..${sep}`) && resolve(folder, way) === path);
}

export interface FileReaderOptions {
  /** Absolute; nothing outside is read, also not through a symbolic link. */
  readonly root: string;
  /** Absolute folder of the main file. */
  readonly folder: string;
  /** Told of each file inside that was asked for, with its bytes if there were any: for watching and caching. */
  readonly onRead?: ReadListener;
}

/** `path` is absolute. */
export type ReadListener = (path: string, bytes: Uint8Array | undefined) => void;

/** The `readFile` port on a disk. */
export function createFileReader({ root, folder, onRead }: FileReaderOptions): (path: string) => Promise<FileResult> {
  return async (path) => readTextInside(root, resolve(folder, path), onRead);
}

/** Reads one text file, but nothing outside of `root`, also not through a symbolic link. Both absolute. */
export function readTextInside(root: string, path: string, onRead?: ReadListener): FileResult {
  if (!isInside(root, path)) return { status: "outside" };
  if (existsSync(path) && !isInside(realpathSync(root), realpathSync(path))) return { status: "outside" };
  return readTextFile(path, onRead);
}

/** Reads one text file as UTF-8, without a byte order mark. */
export function readTextFile(path: string, onRead?: ReadListener): FileResult {
  try {
    const bytes = readAtMost(path, maxFileBytes);
    onRead?.(path, bytes);
    return bytes === undefined ? { status: "tooLarge" } : decodeText(bytes);
  } catch (error) {
    onRead?.(path, undefined);
    const code = codeOf(error);
    return code === "ENOENT" || code === "ENOTDIR" ? { status: "missing" } : { status: "unreadable", reason: code };
  }
}

function readAtMost(path: string, limit: number): Uint8Array | undefined {
  const file = openSync(path, "r");
  try {
    if (fstatSync(file).size > limit) return undefined;
    const bytes = readFileSync(file);
    // A pipe tells no size before it is read.
    return bytes.length > limit ? undefined : bytes;
  } finally {
    closeSync(file);
  }
}

/** UTF-8 without a byte order mark; other bytes are no text. */
export function decodeText(bytes: Uint8Array): FileResult {
  try {
    return { status: "ok", text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return { status: "unreadable", reason: "not UTF-8" };
  }
}

/** The code of a system error (`ENOENT`), or its message. */
export function codeOf(error: unknown): string {
  if (error instanceof Error) return "code" in error && typeof error.code === "string" ? error.code : error.message;
  return String(error);
}
