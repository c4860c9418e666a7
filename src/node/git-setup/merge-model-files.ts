import type { FileResult } from "../../base/file-result.ts";
import type { MergeConflict } from "../../merge/merge-conflict.ts";
import { mergeTexts } from "../../merge/merge-texts.ts";
import { agreedSide, eachOf, type Three } from "../../merge/three-ways.ts";
import { readTextFile } from "../workspace.ts";
import { type LinesToMerge, mergeLines } from "./merge-lines.ts";

/** How two versions of a file of a model came together. */
export interface FileMerge {
  /** What ours becomes, to the byte. */
  readonly content: string | Uint8Array;
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
  const { base, ours, theirs } = eachOf(files, readVersion);
  const agreed = agreedSide({ base, ours, theirs }, hasSameBytes);
  const taken = agreed && { base, ours, theirs }[agreed].bytes;
  if (taken) return { content: taken, hasConflicts: false, how: "entries", conflicts: [] };
  if (base.read.status === "ok" && ours.read.status === "ok" && theirs.read.status === "ok") {
    const texts = { base: base.read.text, ours: ours.read.text, theirs: theirs.read.text };
    const marks = { size: files.markerSize, labels: files.labels, hasBase: files.hasBase };
    const { text, conflicts, isDoubtful } = await mergeTexts({ ...texts, marks });
    const hasConflicts = isDoubtful || conflicts.length > 0;
    const content = `${markOf({ base, ours, theirs })}${text}`;
    if (text !== undefined) return { content, hasConflicts, how: isDoubtful ? "doubtful" : "entries", conflicts };
  }
  const lines = await mergeLines(files);
  if ("problem" in lines) return lines;
  return { content: lines.bytes, hasConflicts: lines.hasConflicts, how: "lines", conflicts: [] };
}

interface FileVersion {
  readonly read: FileResult;
  /** Absent where the file is too large or cannot be read. */
  readonly bytes?: Uint8Array;
}

function readVersion(path: string): FileVersion {
  let bytes: Uint8Array | undefined;
  const read = readTextFile(path, (_, content) => (bytes = content));
  return { read, ...(bytes && { bytes }) };
}

function hasSameBytes(a: FileVersion, b: FileVersion): boolean {
  return a.bytes !== undefined && b.bytes !== undefined && Buffer.compare(a.bytes, b.bytes) === 0;
}

/** The byte order mark, which is no part of a text: that of the side that put it in or took it out. */
function markOf(versions: Three<FileVersion>): string {
  const marked = eachOf(versions, ({ bytes }) => bytes?.[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf);
  return marked[agreedSide(marked) ?? "ours"] ? "\ufeff" : "";
}
