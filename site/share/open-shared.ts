import { parseFragment, withParameter } from "../fragment.ts";
import type { Store } from "../state.ts";
import { shareWords } from "../strings/share.ts";
import { unpackModel, type LinkProblem } from "./shared-model.ts";

/** The parameter of the fragment that holds a model. */
export const sharedParameter = "m";

const problems = { broken: shareWords.broken, newer: shareWords.newer, "too-large": shareWords.tooLarge } as const;

/**
 * Opens the model of a link, to be read only. False when the fragment holds none, or one that cannot be opened, which
 * is then said.
 */
export async function openShared(store: Store, fragment: string): Promise<boolean> {
  const value = parseFragment(fragment).get(sharedParameter);
  if (value === undefined) return false;
  const shared = await unpackModel(value);
  if (typeof shared === "string") {
    sayProblem(store, shared);
    return false;
  }
  const { files, locale, view } = shared;
  if (locale) store.dispatch({ type: "locale", locale });
  store.dispatch({
    type: "opened",
    files: files.map(({ path, text }) => ({ path, text, savedText: text, version: 0 })),
    current: files[0]?.path ?? "",
    host: "local",
    mode: "reading",
  });
  if (view !== undefined) store.dispatch({ type: "show-view", view });
  return true;
}

function sayProblem(store: Store, problem: LinkProblem): void {
  store.dispatch({ type: "notice", notice: problems[problem][store.state.locale] });
}

/** Takes the model out of the address, so that a reload does not open it again. */
export function forgetShared(): void {
  const fragment = withParameter(location.hash, sharedParameter, undefined);
  history.replaceState(history.state, "", `${location.pathname}${location.search}${fragment}`);
}

/** Follows a link that is put into the address of the open page. */
export function followLinks(store: Store): void {
  window.addEventListener("hashchange", () => void openShared(store, location.hash));
}
