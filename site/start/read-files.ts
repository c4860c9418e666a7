/** A file as it comes from a person: chosen, dropped, or in a folder. */
export interface GivenFile {
  readonly path: string;
  readonly size: number;
  text(): Promise<string>;
}

export interface ReadFiles {
  readonly files: readonly { readonly path: string; readonly text: string }[];
  /** How many were not read: of another kind, hidden, too large, or too many. */
  readonly left: number;
}

const most = { bytes: 4 * 1024 * 1024, files: 500 } as const;

/** Reads models, their parts and figures; the folder that all of them lie in is left out of their paths. */
export async function readGivenFiles(given: readonly GivenFile[]): Promise<ReadFiles> {
  const wanted = given
    .filter(({ path, size }) => isWanted(path) && size <= most.bytes)
    .sort((one, other) => (one.path < other.path ? -1 : one.path > other.path ? 1 : 0))
    .slice(0, most.files);
  const [first] = wanted;
  const folder = first ? first.path.slice(0, first.path.indexOf("/") + 1) : "";
  const isShared = folder !== "" && wanted.every(({ path }) => path.startsWith(folder));
  const files = await Promise.all(
    wanted.map(async (file) => ({
      path: isShared ? file.path.slice(folder.length) : file.path,
      text: await file.text(),
    })),
  );
  return { files, left: given.length - files.length };
}

/** Whether a path is worth opening: a model, a part of one, or figures; nothing hidden. */
export function isWanted(path: string): boolean {
  const parts = path.split("/");
  if (parts.some((part) => part === "" || part.startsWith(".") || part === "node_modules")) return false;
  return /\.ya?ml$/i.test(path) || /(^|\/)figures[^/]*\.json$/i.test(path);
}
