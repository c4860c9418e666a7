import type { MergeConflict } from "../../merge/merge-conflict.ts";
import { mergeTexts } from "../../merge/merge-texts.ts";
import { readTextFile } from "../workspace.ts";
import { type LinesToMerge, mergeLines } from "./merge-lines.ts";

/** How two versions of a file of a model came together. */
export interface FileMerge {
  /** What ours becomes. */
  readonly content: string | Buffer;
  /** Whether somebody has to look at it. */
  readonly hasConflicts: boolean;
  /**
   * `entries`: entry by entry; `doubtful`: the same, but the result does not mean what both sides say; `lines`: line by
   * line, as git does it, since a file cannot be read.
   */
  readonly how: "entries" | "doubtful" | "lines";
  /** What the two do not agree about, where entries were compared. */
  readonly conflicts: readonly MergeConflict[];
}

/** Merges three files without changing them; or says why git cannot even merge their lines. */
export async function mergeModelFiles(files: LinesToMerge): Promise<FileMerge | { readonly problem: string }> {
  const [base, ours, theirs] = [files.base, files.ours, files.theirs].map((path) => readTextFile(path));
  if (base?.status === "ok" && ours?.status === "ok" && theirs?.status === "ok") {
    const { text, conflicts, isDoubtful } = await mergeTexts({
      ...{ base: base.text, ours: ours.text, theirs: theirs.text },
      marks: { size: files.markerSize, labels: files.labels, hasBase: files.hasBase },
    });
    const hasConflicts = isDoubtful || conflicts.length > 0;
    if (text !== undefined) return { content: text, hasConflicts, how: isDoubtful ? "doubtful" : "entries", conflicts };
  }
  const lines = await mergeLines(files);
  if ("problem" in lines) return lines;
  return { content: lines.bytes, hasConflicts: lines.hasConflicts, how: "lines", conflicts: [] };
}
