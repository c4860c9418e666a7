import { basename, dirname } from "node:path";
import { isSkipped, modelSuffix } from "./find-models.ts";

export interface FileWatch {
  /** Replaces the single files that are watched; they need not exist. Absolute. */
  watchOnly(files: Iterable<string>): void;
  close(): Promise<void>;
}

export interface WatchOptions {
  /** Absolute; every model below is watched, also those to come. */
  readonly folders: readonly string[];
  /** Gets the absolute paths that were written, made or deleted, in one batch per quiet moment. */
  readonly onChange: (paths: ReadonlySet<string>) => void;
}

/** Editors write in several steps; a batch ends when nothing has happened for this many milliseconds. */
const quietMs = 15;

/**
 * Watches models. Single files are watched through their folders: a file that an editor replaces by renaming would
 * otherwise be lost, and one that is missing could not be watched at all.
 */
export async function watchFiles({ folders, onChange }: WatchOptions): Promise<FileWatch> {
  const { watch } = await import("chokidar");
  const files = new Set<string>();
  let batch = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const flush = (): void => {
    const paths = batch;
    batch = new Set();
    onChange(paths);
  };
  const note = (event: string, path: string): void => {
    if (event !== "add" && event !== "change" && event !== "unlink") return;
    batch.add(path);
    clearTimeout(timer);
    timer = setTimeout(flush, quietMs);
  };
  const below = watch([...folders], {
    ignoreInitial: true,
    ignored: (path, stats) =>
      (!folders.includes(path) && isSkipped(basename(path))) ||
      (stats?.isFile() === true && !path.endsWith(modelSuffix)),
  });
  const single = watch([], {
    ignoreInitial: true,
    depth: 0,
    ignored: (path, stats) => stats?.isFile() === true && !files.has(path),
  });
  below.on("all", note);
  single.on("all", note);
  if (folders.length > 0) await new Promise<void>((resolve) => below.once("ready", () => resolve()));
  return {
    watchOnly(wanted) {
      files.clear();
      for (const file of wanted) files.add(file);
      single.add([...new Set([...files].map((file) => dirname(file)))]);
    },
    async close() {
      clearTimeout(timer);
      await Promise.all([below.close(), single.close()]);
    },
  };
}
