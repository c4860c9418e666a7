import { characterWidth } from "../base/display-width.ts";
import type { FoundPlace } from "./find-place.ts";
import { neutralText } from "./neutral-text.ts";

/** A line of a file as it is shown, and what is marked in it. */
export interface CodeFrame {
  /** The line, with tabs as spaces and cut to the width. */
  readonly code: string;
  /** Columns before the mark. */
  readonly indent: number;
  /** Columns of the mark, at least 1. */
  readonly width: number;
}

/** A character of a line with the columns that it takes. */
interface Cell {
  readonly text: string;
  readonly width: number;
  /** UTF-16 offset in the line. */
  readonly at: number;
}

interface Mark {
  readonly indent: number;
  readonly width: number;
}

const tabWidth = 4;
/** Columns of code that fit beside the line number on a usual terminal. */
const frameWidth = 110;

/** The text of a line, counted from 1, without its end. */
export function lineOf(text: string, starts: readonly number[], line: number): string {
  return text.slice(starts[line - 1] ?? text.length, starts[line] ?? text.length).replace(/[\r\n]+$/, "");
}

/**
 * Shows a line with a place in it. A place that goes on in later lines is marked to the end of this one. Of a long line
 * the part around the mark is shown, with `…` where it was cut.
 */
export function frameOf(line: string, place: FoundPlace): CodeFrame {
  const from = place.from.column - 1;
  const to = place.to.line > place.from.line ? line.trimEnd().length : place.to.column - 1;
  const cells = cellsOf(line);
  const indent = widthOf(cells.filter(({ at }) => at < from));
  const width = Math.max(widthOf(cells.filter(({ at }) => at >= from && at < to)), 1);
  if (Math.max(widthOf(cells), indent + width) <= frameWidth) return { code: textOf(cells).trimEnd(), indent, width };
  const start = indent + width <= frameWidth - 10 ? 0 : Math.max(0, indent - Math.floor(frameWidth / 3));
  return cut(cells, { indent, width }, start);
}

/** The part of a line from a column on, as wide as a frame. */
function cut(cells: readonly Cell[], mark: Mark, start: number): CodeFrame {
  let column = 0;
  let left: number | undefined;
  let right = start;
  const shown: Cell[] = [];
  for (const cell of cells) {
    if (column >= start && column + cell.width <= start + frameWidth) {
      left ??= column;
      right = column + cell.width;
      shown.push(cell);
    }
    column += cell.width;
  }
  const first = left ?? start;
  const code = `${first > 0 ? "…" : ""}${textOf(shown)}${right < column ? "…" : ""}`;
  const width = Math.max(1, Math.min(mark.indent + mark.width, right) - mark.indent);
  return { code: code.trimEnd(), indent: mark.indent - first + (first > 0 ? 1 : 0), width };
}

function cellsOf(line: string): readonly Cell[] {
  const cells: Cell[] = [];
  let at = 0;
  let column = 0;
  for (const character of line) {
    const isTab = character === "\t";
    const safe = isTab ? " ".repeat(tabWidth - (column % tabWidth)) : neutralText(character);
    const width = isTab ? safe.length : characterWidth(safe);
    cells.push({ text: safe, width, at });
    at += character.length;
    column += width;
  }
  return cells;
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}

function textOf(cells: readonly Cell[]): string {
  return cells.map(({ text }) => text).join("");
}
