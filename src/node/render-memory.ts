import { createHash } from "node:crypto";
import { readFile, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { RenderResult, RenderTask, UsedFile, WrittenFile } from "./render-task.ts";
import { writeFileAtomically } from "./write-file-atomically.ts";

/*
 * Unchanged models are not drawn again. What a task gave is kept in the user's cache folder, under the hash of the task
 * and of the product; it holds while every file that was used has the same content and every picture is as it was
 * written. A cache that cannot be read or written is as good as none.
 */

export interface RenderMemory {
  /** What the task would give, when nothing has changed since it gave that. */
  recall(task: RenderTask): Promise<RenderResult | undefined>;
  remember(task: RenderTask, result: RenderResult): Promise<void>;
}

/** Entries beyond this are dropped, the oldest first, down to half. */
const maxEntries = 4000;

/** `product` changes whenever the same model could give other pictures. */
export function createRenderMemory(folder: string, product: string): RenderMemory {
  const entryOf = (task: RenderTask): string =>
    join(folder, `${hashOf(JSON.stringify([product, { ...task, text: undefined }])).slice(0, 40)}.json`);
  return {
    async recall(task) {
      if (task.destination.type === "memory") return undefined;
      const entry = await readEntry(entryOf(task));
      if (entry === undefined) return undefined;
      const isSame = await Promise.all([...entry.used.map(isUnchanged), ...entry.written.map(isAsWritten)]);
      return isSame.every(Boolean) ? { ...entry, status: "unchanged" } : undefined;
    },
    async remember(task, result) {
      if (task.destination.type === "memory" || result.status !== "drawn") return;
      try {
        await writeFileAtomically(entryOf(task), JSON.stringify(result));
        await dropOldest(folder);
      } catch {
        // The next run draws again.
      }
    },
  };
}

/** SHA-256 in hexadecimal. */
export function hashOf(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** The state of a file for later comparison. */
export async function noteUsed(path: string): Promise<UsedFile> {
  return readFile(path).then(
    (content) => ({ path, hash: hashOf(content) }),
    () => ({ path, hash: "" }),
  );
}

export async function noteWritten(path: string): Promise<WrittenFile> {
  const { size, mtimeMs } = await stat(path);
  return { path, size, modified: mtimeMs };
}

async function readEntry(path: string): Promise<RenderResult | undefined> {
  try {
    return JSON.parse(await readFile(path, "utf8")) as RenderResult;
  } catch {
    return undefined;
  }
}

async function isUnchanged(before: UsedFile): Promise<boolean> {
  return (await noteUsed(before.path)).hash === before.hash;
}

async function isAsWritten(before: WrittenFile): Promise<boolean> {
  const now = await noteWritten(before.path).catch(() => undefined);
  return now !== undefined && now.size === before.size && now.modified === before.modified;
}

async function dropOldest(folder: string): Promise<void> {
  const names = await readdir(folder);
  if (names.length <= maxEntries) return;
  const dated = await Promise.all(
    names.map(async (name) => ({ name, modified: (await stat(join(folder, name))).mtimeMs })),
  );
  dated.sort((one, other) => one.modified - other.modified);
  const oldest = dated.slice(0, names.length - maxEntries / 2);
  await Promise.all(oldest.map(({ name }) => rm(join(folder, name), { force: true })));
}
