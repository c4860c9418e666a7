import type { TextEdit } from "../base/text-range.ts";
import { applyEdits } from "../syntax/apply-edits.ts";
import { lineAfter, lineStart } from "../syntax/entry-extent.ts";

export interface ConflictMarks {
  /** How many signs a mark has; git says so. */
  readonly size: number;
  readonly ours: string;
  readonly theirs: string;
}

/** A text in which the lines that edits would change stand twice, between the marks of git: as they are, and edited. */
export function markConflicts(text: string, edits: readonly TextEdit[], marks: ConflictMarks): string {
  const end = text.includes("\r\n") ? "\r\n" : "\n";
  const line = (sign: string, name: string): string => `${sign.repeat(marks.size)}${name && ` ${name}`}${end}`;
  const whole = (part: string): string => (part === "" || part.endsWith("\n") ? part : part + end);
  let marked = "";
  let at = 0;
  for (const { from, to, edits: own } of stretchesOf(text, edits)) {
    const ours = text.slice(from, to);
    const theirs = applyEdits(
      ours,
      own.map(({ range, text: written }) => ({
        range: { ...range, from: range.from - from, to: range.to - from },
        text: written,
      })),
    );
    if (ours === theirs) continue;
    marked += whole(text.slice(at, from));
    marked += line("<", marks.ours) + whole(ours) + line("=", "") + whole(theirs) + line(">", marks.theirs);
    at = to;
  }
  return marked + text.slice(at);
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly edits: readonly TextEdit[];
}

/** Whole lines with the edits in them; edits of one line or of lines side by side are in one stretch. */
function stretchesOf(text: string, edits: readonly TextEdit[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const edit of [...edits].sort((a, b) => a.range.from - b.range.from)) {
    const { from, to } = linesOf(text, edit);
    const last = stretches.at(-1);
    if (last && from <= last.to)
      stretches.splice(-1, 1, { from: last.from, to: Math.max(to, last.to), edits: [...last.edits, edit] });
    else stretches.push({ from, to, edits: [edit] });
  }
  return stretches;
}

function linesOf(text: string, { range, text: written }: TextEdit): { readonly from: number; readonly to: number } {
  const from = lineStart(text, range.from);
  const isWhole = from === range.from && (range.to === range.from || text[range.to - 1] === "\n");
  // Whole lines in the place of whole lines leave those beside them alone.
  if (isWhole && (written === "" || written.endsWith("\n"))) return { from, to: range.to };
  return { from, to: lineAfter(text, range.to) };
}
