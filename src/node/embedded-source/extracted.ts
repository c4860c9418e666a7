import type { SourceFile } from "./source-file.ts";

/**
 * What a picture carries: `none`: it was made without its source, or a program has taken it out; `damaged`: something is
 * there that is not as it was written; `newer`: a later ketu wrote it in a way that this one does not know; `tooLarge`:
 * it would unpack to more than any model; `no-picture`: neither SVG nor PNG.
 */
export type Extracted =
  | { readonly status: "ok"; readonly files: readonly SourceFile[] }
  | { readonly status: "none" | "damaged" | "newer" | "tooLarge" | "no-picture" };
