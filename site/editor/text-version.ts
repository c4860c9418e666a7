import type { AppState } from "../state.ts";

/**
 * The version of all texts together: what `draw` is asked with, so that whoever gets the drawing knows which texts it
 * shows. With one file it is that file's version.
 */
export function textVersion(state: Pick<AppState, "files">): number {
  return state.files.reduce((sum, { version }) => sum + version, 0);
}
