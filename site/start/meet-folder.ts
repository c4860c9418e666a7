import type { Store } from "../state.ts";

/** A file as it is on the disk now. */
export interface DiskFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Brings a draft and its folder together again, after a reload or a day. What was changed on one side only is taken from
 * there; a change of this side counts as unsaved. Gives the paths that were changed on both: they stay as they are here,
 * and saving them asks.
 */
export function meetFolder(store: Store, disk: readonly DiskFile[]): readonly string[] {
  const both: string[] = [];
  for (const { path, text } of disk) {
    const file = store.state.files.find((one) => one.path === path);
    if (file && file.text !== file.savedText && file.text !== text) {
      if (file.savedText !== text) both.push(path);
      continue;
    }
    store.dispatch({ type: file ? "edited" : "added", path, text });
    store.dispatch({ type: "saved", path, text });
  }
  return both;
}
