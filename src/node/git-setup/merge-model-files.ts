import { type FactConflict } from "../../carry/merge-facts.ts";
import { mergeTexts } from "../../carry/merge-texts.ts";
import { readTextFile } from "../workspace.ts";
import { type LinesToMerge, mergeLines } from "./merge-lines.ts";

/** How two versions of a model came together. */
export interface FileMerge {
  /** What ours becomes. */
  readonly content: string | Buffer;
  /** Whether somebody has to look at it. */
  readonly hasConflicts: boolean;
  /**
   * `meaning`: by facts; `lines`: line by line, since a file is no whole model without errors; `doubtful`: line by line,
   * and without the meaning that both sides have.
   */
  readonly how: "meaning" | "lines" | "doubtful";
  /** What the two do not agree about, where facts were compared. */
  readonly conflicts: readonly FactConflict[];
}

/** Merges three files without changing them; or says why git cannot even merge their lines. */
export async function mergeModelFiles(files: LinesToMerge): Promise<FileMerge | { readonly problem: string }> {
  const lines = await mergeLines(files);
  if ("problem" in lines) return lines;
  const [base, ours, theirs] = [files.base, files.ours, files.theirs].map((path) => readTextFile(path));
  const byLines: FileMerge = { content: lines.bytes, hasConflicts: lines.hasConflicts, how: "lines", conflicts: [] };
  if (base?.status !== "ok" || ours?.status !== "ok" || theirs?.status !== "ok") return byLines;
  const { text, conflicts, isUnread } = await mergeTexts({
    ...{ base: base.text, ours: ours.text, theirs: theirs.text },
    ...(!lines.hasConflicts && { byLines: lines.bytes.toString("utf8").replace(/^\ufeff/, "") }),
    marks: { size: files.markerSize, ours: "ours", theirs: "theirs" },
  });
  if (isUnread) return byLines;
  if (text === undefined) return { ...byLines, hasConflicts: true, how: "doubtful", conflicts };
  return { content: text, hasConflicts: conflicts.length > 0, how: "meaning", conflicts };
}
