import type { Store } from "../state.ts";
import type { DraftFile } from "./draft.ts";

/** Makes these the files of the page, file by file, so that undo still works; what is the same stays untouched. */
export function bringFiles(
  store: Store,
  files: readonly (Pick<DraftFile, "path" | "text"> & Partial<DraftFile>)[],
): void {
  for (const { path, text, savedText } of files) {
    const isThere = store.state.files.some((file) => file.path === path);
    store.dispatch({ type: isThere ? "edited" : "added", path, text });
    if (savedText !== undefined) store.dispatch({ type: "saved", path, text: savedText });
  }
  for (const { path } of store.state.files) {
    if (!files.some((file) => file.path === path)) store.dispatch({ type: "removed", path });
  }
}
