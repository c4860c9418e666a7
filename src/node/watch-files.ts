import { basename, dirname } from "node:path";
import type { FSWatcher } from "chokidar";
import { isSkipped, modelSuffix } from "./find-models.ts";

export interface FileWatch {
  /** Replaces the single files that are watched; they need not exist. Absolute. Settles when they are watched. */
  watchOnly(files: Iterable<string>): Promise<void>;
  close(): Promise<void>;
}

export interface WatchOptions {
  /** Absolute; every file below whose name ends so is watched, also those to come. */
  readonly folders: readonly string[];
  /** Absent: models. */
  readonly suffixes?: readonly string[];
  /** Gets the absolute paths that were written, made or deleted, in one batch per quiet moment. */
  readonly onChange: (paths: ReadonlySet<string>) => void;
}

/** Editors write in several steps; a batch ends when nothing has happened for this many milliseconds. */
const quietMs = 15;

/**
 * Watches models or other files. Single files are watched through their folders: a file that an editor replaces by renaming would
 * otherwise be lost, and one that is missing could not be watched at all.
 */
export async function watchFiles({ folders, suffixes = [modelSuffix], onChange }: WatchOptions): Promise<FileWatch> {
  const { watch } = await import("chokidar");
  const note = batched(onChange);
  const files = new Set<string>();
  const watchers = new Map<string, FSWatcher>();
  const start = async (path: string, options: Parameters<typeof watch>[1]): Promise<void> => {
    const watcher = watch(path, { ignoreInitial: true, ...options });
    watchers.set(JSON.stringify([path, options?.depth]), watcher);
    watcher.on("all", note);
    await new Promise<void>((ready) => watcher.once("ready", () => ready()));
  };
  const isOther = (path: string, isFile: boolean): boolean =>
    (!folders.includes(path) && isSkipped(basename(path))) ||
    (isFile && !suffixes.some((suffix) => path.endsWith(suffix)));
  await Promise.all(
    folders.map((path) => start(path, { ignored: (found, stats) => isOther(found, stats?.isFile() === true) })),
  );
  return {
    async watchOnly(wanted) {
      files.clear();
      for (const file of wanted) files.add(file);
      const parents = new Set([...files].map((file) => dirname(file)));
      const missing = [...parents].filter((path) => !watchers.has(JSON.stringify([path, 0])));
      const ignored = (path: string, stats?: { isFile(): boolean }): boolean =>
        stats?.isFile() === true && !files.has(path);
      await Promise.all(missing.map((path) => start(path, { depth: 0, ignored })));
    },
    async close() {
      await Promise.all([...watchers.values()].map((watcher) => watcher.close()));
    },
  };
}

/** Collects paths until it has been quiet for a moment. */
function batched(onChange: WatchOptions["onChange"]): (event: string, path: string) => void {
  let batch = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const flush = (): void => {
    const paths = batch;
    batch = new Set();
    onChange(paths);
  };
  return (event, path) => {
    if (event !== "add" && event !== "change" && event !== "unlink") return;
    batch.add(path);
    clearTimeout(timer);
    timer = setTimeout(flush, quietMs);
  };
}
