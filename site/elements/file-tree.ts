import type { OpenFile } from "../state.ts";

/** One line of the file tree. */
export interface FileLine {
  readonly kind: "folder" | "file";
  readonly path: string;
  readonly name: string;
  /** 0 for the files of the workspace itself. */
  readonly depth: number;
  readonly isUnsaved: boolean;
}

/** The files as lines of a tree: folders first, then by code unit. Lines below a closed folder are left out. */
export function fileLines(files: readonly OpenFile[], closed: ReadonlySet<string>): readonly FileLine[] {
  return linesBelow("", files, { closed, depth: 0 });
}

interface Level {
  readonly closed: ReadonlySet<string>;
  readonly depth: number;
}

function linesBelow(folder: string, files: readonly OpenFile[], { closed, depth }: Level): readonly FileLine[] {
  const below = files.filter(({ path }) => path.startsWith(folder));
  const rest = (path: string): string => path.slice(folder.length);
  const folders = unique(
    below.filter(({ path }) => rest(path).includes("/")).map(({ path }) => rest(path).split("/")[0] ?? ""),
  );
  const own = below.filter(({ path }) => !rest(path).includes("/"));
  return [
    ...folders.flatMap((name): readonly FileLine[] => {
      const path = `${folder}${name}`;
      const inside = below.filter((file) => file.path.startsWith(`${path}/`));
      const line: FileLine = { kind: "folder", path, name, depth, isUnsaved: inside.some(isUnsaved) };
      return closed.has(path) ? [line] : [line, ...linesBelow(`${path}/`, inside, { closed, depth: depth + 1 })];
    }),
    ...own
      .map((file): FileLine => ({
        kind: "file",
        path: file.path,
        name: rest(file.path),
        depth,
        isUnsaved: isUnsaved(file),
      }))
      .sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0)),
  ];
}

function isUnsaved({ text, savedText }: OpenFile): boolean {
  return text !== savedText;
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort();
}

export type PathProblem = "empty" | "outside" | "taken" | "letters";

/** The path as it will be kept, or why it cannot be. Backslashes are slashes; a name without ending is a model. */
export function checkPath(
  wish: string,
  taken: readonly string[],
): { readonly path: string } | { readonly problem: PathProblem } {
  const parts = wish
    .normalize("NFC")
    .replaceAll("\\", "/")
    .split("/")
    .map((part) => part.trim());
  const name = parts.at(-1) ?? "";
  if (name === "") return { problem: "empty" };
  if (parts.some((part) => part === "" || part.startsWith("."))) return { problem: "outside" };
  // Signs that Windows refuses in names, and control characters.
  if (parts.some((part) => /[<>:"|?*\u0000-\u001f]/.test(part))) return { problem: "letters" };
  const path = [...parts.slice(0, -1), name.includes(".") ? name : `${name}.ketu.yaml`].join("/");
  const fold = (one: string): string => one.toLowerCase();
  return taken.some((one) => fold(one) === fold(path)) ? { problem: "taken" } : { path };
}
