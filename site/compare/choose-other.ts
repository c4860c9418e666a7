import { readGivenFiles, type GivenFile } from "../start/read-files.ts";
import type { AppState } from "../state.ts";
import type { OtherVersion, WorkspaceFile } from "../worker/api.ts";

type Files = readonly WorkspaceFile[];

/**
 * The version that texts make: a single one stands for the main file of the open model, and its parts are those of now;
 * of several, the main one has the name of the open one, else it is the first model. Absent: there is no model among them.
 */
export function versionOfFiles(files: Files, state: AppState): Omit<OtherVersion, "role"> | undefined {
  const { main = "", files: open } = state;
  const [only] = files;
  if (files.length === 1 && only) {
    const others = open.filter(({ path }) => path !== main).map(({ path, text }) => ({ path, text }));
    return { main, files: [...others, { path: main, text: only.text }] };
  }
  const found =
    files.find(({ path }) => path === main) ??
    files.find(({ path }) => nameOf(path) === nameOf(main)) ??
    files.find(({ path }) => path.endsWith(".ketu.yaml"));
  return found && { main: found.path, files };
}

/** The texts of files that a person chose or dropped. */
export async function readChosen(chosen: readonly File[]): Promise<Files> {
  const given = chosen.map((file): GivenFile => ({
    path: file.webkitRelativePath || file.name,
    size: file.size,
    text: () => file.text(),
  }));
  return (await readGivenFiles(given)).files;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
