import { readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { contentHash } from "./content-hash.ts";
import type { RenderResult, RenderTask, UsedFile, WrittenFile } from "./render-task.ts";
import { readTextFile } from "./workspace.ts";
import { writeFileAtomically } from "./write-file-atomically.ts";

/*
 * Unchanged models are not drawn again. What a task gave is kept in the user's cache folder, under the hash of the task
 * and of the product; it holds while every file that was used has the same content and every picture is as it was
 * written. A cache that cannot be read or written is as good as none.
 */

export interface RenderMemory {
  /** What the task would give, when nothing has changed since it gave that. */
  recall(task: RenderTask): RenderResult | undefined;
  remember(task: RenderTask, result: RenderResult): void;
}

/** Entries beyond this are dropped, the oldest first, down to half. */
const maxEntries = 4000;

/** `product` changes whenever the same model could give other pictures. */
export function createRenderMemory(folder: string, product: string): RenderMemory {
  const entryOf = (task: RenderTask): string =>
    join(folder, `${contentHash(JSON.stringify([product, { ...task, text: undefined }]))}.json`);
  return {
    recall(task) {
      if (!isRemembered(task)) return undefined;
      const entry = readEntry(entryOf(task));
      const isSame = entry?.used.every(isUnchanged) === true && entry.written.every(isAsWritten);
      return isSame ? { ...entry, status: "unchanged" } : undefined;
    },
    remember(task, result) {
      if (!isRemembered(task) || result.status !== "drawn") return;
      try {
        writeFileAtomically(entryOf(task), JSON.stringify(result));
        dropOldest(folder);
      } catch {
        // The next run draws again.
      }
    },
  };
}

export function noteWritten(path: string): WrittenFile {
  const { size, mtimeMs } = statSync(path);
  return { path, size, modified: mtimeMs };
}

/** Standard input has no content to compare, and a picture in memory no file. */
function isRemembered({ path, destination }: RenderTask): boolean {
  return path !== undefined && destination.type !== "memory";
}

function readEntry(path: string): RenderResult | undefined {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as RenderResult;
  } catch {
    return undefined;
  }
}

/** Whether a file has the content that was used. */
export function isUnchanged({ path, hash }: UsedFile): boolean {
  let now = "";
  readTextFile(path, (_, bytes) => {
    now = bytes === undefined ? "" : contentHash(bytes);
  });
  return now === hash;
}

function isAsWritten({ path, size, modified }: WrittenFile): boolean {
  try {
    const now = noteWritten(path);
    return now.size === size && now.modified === modified;
  } catch {
    return false;
  }
}

function dropOldest(folder: string): void {
  const names = readdirSync(folder);
  if (names.length <= maxEntries) return;
  const dated = names.map((name) => ({ name, modified: statSync(join(folder, name)).mtimeMs }));
  dated.sort((one, other) => one.modified - other.modified);
  for (const { name } of dated.slice(0, names.length - maxEntries / 2)) rmSync(join(folder, name), { force: true });
}
