import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, realpathSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { isSkipped, modelSuffix } from "../find-models.ts";
import { isConfigFile } from "../../schema/config-file.ts";
import { logoOfBytes, type LogoProblem } from "../../scene/logo-of-bytes.ts";
import { readLogoFile } from "../read-logo.ts";
import { isInside, maxFileBytes, readTextFile } from "../workspace.ts";
import { writeFileAtomically } from "../write-file-atomically.ts";

/** A text file of the served folder. */
export interface ServedFile {
  /** Relative to the folder, with `/`. */
  readonly path: string;
  readonly text: string;
  /** Of the text on the disk; names the version that an edit started from. */
  readonly hash: string;
}

/** What became of a wish to change a file. */
export type ChangeResult =
  | { readonly status: "done"; readonly hash?: string }
  /** The disk has another text than the one that the change started from; `theirs` absent: the file is gone. */
  | { readonly status: "conflict"; readonly theirs?: ServedFile }
  | { readonly status: "refused" | "too-large" | "unwritable" };

/** The most files that are served; a folder with more is told so, not cut in silence. */
export const mostFiles = 500;

export interface WorkspaceFiles {
  /** All files, by path; `left` counts those that were left out as too large, not UTF-8, or past the limit. */
  list(): { readonly files: readonly ServedFile[]; readonly left: number };
  /** Absent when there is none, or none that is served. */
  read(path: string): ServedFile | undefined;
  /** Replaces a file in one piece. `base` is the hash that the text was made from, absent for a new file. */
  write(path: string, text: string, base: string | undefined): ChangeResult;
  remove(path: string, base: string): ChangeResult;
  /** A picture that a model may show: its bytes, or why there are none. Not listed, and never written. */
  image(path: string): Promise<Uint8Array<ArrayBuffer> | LogoProblem>;
}

/**
 * The models, figures and configs below a folder. Hidden files and folders, node_modules, files of other kinds and all that lies
 * outside, also through a symbolic link, can be neither read nor written.
 */
export function openWorkspaceFiles(folder: string): WorkspaceFiles {
  const root = realpathSync(folder);
  const read = (path: string): ServedFile | undefined => {
    const full = fullPath(root, path);
    if (full === undefined || !existsSync(full)) return undefined;
    const result = readTextFile(full);
    return result.status === "ok" ? { path, text: result.text, hash: hashOf(result.text) } : undefined;
  };
  return {
    list: () => {
      const paths = servedPaths(root);
      const files = paths.slice(0, mostFiles).flatMap((path) => read(path) ?? []);
      return { files, left: paths.length - files.length };
    },
    read,
    write: (path, text, base) => {
      const full = fullPath(root, path);
      if (full === undefined) return { status: "refused" };
      if (Buffer.byteLength(text) > maxFileBytes) return { status: "too-large" };
      const theirs = read(path);
      if (theirs?.hash !== base && theirs?.text !== text) return { status: "conflict", ...(theirs && { theirs }) };
      return attempt(() => {
        mkdirSync(dirname(full), { recursive: true });
        writeFileAtomically(full, text);
        return { status: "done", hash: hashOf(text) };
      });
    },
    image: (path) => imageOf(root, path),
    remove: (path, base) => {
      const full = fullPath(root, path);
      const theirs = read(path);
      if (full === undefined) return { status: "refused" };
      if (theirs && theirs.hash !== base) return { status: "conflict", theirs };
      return attempt(() => {
        rmSync(full, { force: true });
        return { status: "done" };
      });
    },
  };
}

/** Whether a path (with `/`, relative) is one that the editor may see. */
export function isServedPath(path: string): boolean {
  return (
    isPlain(path) && (path.endsWith(modelSuffix) || isConfigFile(path) || /(^|\/)[^/]*figures[^/]*\.json$/i.test(path))
  );
}

/** Nothing hidden, and no signs that mean something to a file system. */
function isPlain(path: string): boolean {
  return path.split("/").every((part) => part !== "" && !isSkipped(part) && !/[\\:*?"<>|\0-\x1f]/.test(part));
}

/** Only what is named as an image and is one: no other file of the folder can be had this way. */
async function imageOf(root: string, path: string): Promise<Uint8Array<ArrayBuffer> | LogoProblem> {
  if (!isPlain(path)) return "outside";
  if (!/\.(png|svg)$/i.test(path)) return "format";
  const bytes = await readLogoFile(resolve(root, path), root);
  return typeof bytes === "string" || logoOfBytes(bytes) ? bytes : "format";
}

export function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}

function servedPaths(root: string): readonly string[] {
  const found: string[] = [];
  const enter = (way: string): void => {
    for (const item of readdirSync(join(root, way), { withFileTypes: true })) {
      const path = way === "" ? item.name : `${way}/${item.name}`;
      if (item.isDirectory() && !isSkipped(item.name)) enter(path);
      else if (item.isFile() && isServedPath(path)) found.push(path);
    }
  };
  enter("");
  return found.sort();
}

/** The absolute path; absent for a path that is not served or that leaves the folder through a link. */
function fullPath(root: string, path: string): string | undefined {
  if (!isServedPath(path)) return undefined;
  const full = resolve(root, path);
  if (!isInside(root, full)) return undefined;
  // The nearest part that exists must not lead out.
  for (let here = full; ; here = dirname(here)) {
    if (existsSync(here)) return isInside(root, realpathSync(here)) ? full : undefined;
    if (here === root) return full;
  }
}

function attempt(change: () => ChangeResult): ChangeResult {
  try {
    return change();
  } catch {
    return { status: "unwritable" };
  }
}
