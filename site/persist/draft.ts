import type { AppState } from "../state.ts";

/** A file as a draft keeps it. */
export interface DraftFile {
  readonly path: string;
  readonly text: string;
  readonly savedText: string;
}

/** Everything of one workspace that is worth keeping. */
export interface Draft {
  readonly id: string;
  readonly title: string;
  /** Milliseconds since 1970, of the last change. */
  readonly changed: number;
  /** Counts writings; a tab may write only on the revision that it knows. */
  readonly revision: number;
  readonly current: string;
  readonly files: readonly DraftFile[];
  /** Images that its pictures have shown, by path; they came from a folder or with the files. */
  readonly images?: Readonly<Record<string, Uint8Array<ArrayBuffer>>>;
  /** Nobody has changed it since it was opened; such a draft goes when something else is opened. */
  readonly isUntouched: boolean;
}

/** What a list of drafts shows. */
export type DraftHead = Omit<Draft, "files" | "images" | "current"> & { readonly fileCount: number };

/** The draft's head. */
export function headOf({ files, images: _images, current: _current, ...head }: Draft): DraftHead {
  return { ...head, fileCount: files.length };
}

/** The files of the page as a draft keeps them. */
export function draftFiles(state: AppState): readonly DraftFile[] {
  return state.files.map(({ path, text, savedText }) => ({ path, text, savedText }));
}

/**
 * A title for a list: that of the model, in the language of the page where it has both, else the name of its file.
 * Reads the line `title:` alone, as a draft may be broken YAML.
 */
export function draftTitle(state: Pick<AppState, "files" | "main" | "locale">): string {
  const { files, main, locale } = state;
  const file = files.find(({ path }) => path === main) ?? files[0];
  const written = file && /^title:[ \t]*(.*?)[ \t]*(?: #.*)?\r?$/m.exec(file.text)?.[1];
  if (written?.startsWith("{")) {
    const words = new RegExp(`\\b${locale}:\\s*("[^"]*"|'[^']*'|[^,}]*)`).exec(written) ?? /:\s*([^,}]+)/.exec(written);
    const title = bare(words?.[1] ?? "");
    if (title !== "") return title;
  } else if (written !== undefined && bare(written) !== "") return bare(written);
  return (
    (file?.path ?? "")
      .split("/")
      .at(-1)
      ?.replace(/\.ketu\.yaml$/, "") ?? ""
  );
}

function bare(value: string): string {
  return value
    .trim()
    .replace(/^(["'])(.*)\1$/, "$2")
    .trim();
}

/** Whether two lists of files hold the same texts under the same names. */
export function isSameText(
  one: readonly Pick<DraftFile, "path" | "text">[],
  other: readonly Pick<DraftFile, "path" | "text">[],
): boolean {
  return (
    one.length === other.length &&
    one.every(({ path, text }) => other.some((file) => file.path === path && file.text === text))
  );
}
