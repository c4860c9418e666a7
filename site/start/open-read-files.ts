import type { AppState, Store } from "../state.ts";
import { startWords as words } from "../strings/start.ts";
import { say } from "../strings/words.ts";
import type { ReadFiles } from "./read-files.ts";

/**
 * Opens what was read in place of what is open, which stays among the drafts. Figures alone are added to the open model
 * and shown in it.
 */
export function openReadFiles(store: Store, { files, left }: ReadFiles, host: AppState["host"] = "local"): boolean {
  const { locale } = store.state;
  const note = (notice: string): void => {
    const more = left > 0 ? ` ${say(words.left, locale, { count: left })}` : "";
    store.dispatch({ type: "notice", notice: notice + more });
  };
  const first =
    files.find(({ path }) => path.endsWith(".ketu.yaml")) ?? files.find(({ path }) => /\.ya?ml$/i.test(path));
  if (first) {
    store.dispatch({
      type: "opened",
      files: files.map(({ path, text }) => ({ path, text, savedText: text, version: 0 })),
      current: first.path,
      host,
    });
    note(say(words.opened, locale, { name: first.path }));
    return true;
  }
  const [figures] = files;
  if (!figures || store.state.files.length === 0 || store.state.mode !== "editing") {
    note(words.noModel[locale]);
    return false;
  }
  for (const { path, text } of files) store.dispatch({ type: "added", path, text });
  store.dispatch({ type: "figures", path: figures.path });
  note(say(words.added, locale, { name: figures.path }));
  return true;
}
