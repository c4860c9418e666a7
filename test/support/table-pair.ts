import fc from "fast-check";
import type { PictureCell, PictureRow, PictureSection, TablePicture } from "../../src/views/table-picture.ts";
import { randomTable } from "./random-table.ts";

/** Two versions of a table. */
export interface TablePair {
  readonly before: TablePicture;
  readonly after: TablePicture;
}

interface Edit {
  readonly kind: "row out" | "row moved" | "column out" | "words" | "section out";
  readonly at: number;
  readonly to: number;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom("row out", "row out", "row moved", "column out", "words", "words", "section out"),
  at: fc.nat(1000),
  to: fc.nat(1000),
});

/** Random tables whose rows and columns stand for elements, with up to three edits of either version. */
export const tablePair: fc.Arbitrary<TablePair> = fc
  .tuple(randomTable, fc.array(edit, { maxLength: 3 }), fc.array(edit, { maxLength: 3 }))
  .map(([table, ...edits]) => {
    const whole = { ...table, sections: table.sections.map(withSubjects) };
    const [before = whole, after = whole] = edits.map((list) => list.reduce(edited, whole));
    return { before, after };
  });

function withSubjects(section: PictureSection, index: number): PictureSection {
  return {
    ...section,
    columns: section.columns.map((column, at) => ({ ...column, subject: `role:s${index}c${at}` })),
    rows: section.rows.map((row, at) => ({ ...row, subject: `node:s${index}r${at}` })),
  };
}

function edited(table: TablePicture, { kind, at, to }: Edit): TablePicture {
  const place = at % Math.max(1, table.sections.length);
  if (kind === "section out") {
    return table.sections.length < 2 ? table : { ...table, sections: table.sections.filter((_, one) => one !== place) };
  }
  const change = { "row out": rowOut, "row moved": rowMoved, "column out": columnOut, words: otherWords }[kind];
  return {
    ...table,
    sections: table.sections.map((section, one) => (one === place ? change(section, at, to) : section)),
  };
}

function rowOut(section: PictureSection, at: number): PictureSection {
  return { ...section, rows: section.rows.filter((_, index) => index !== at % section.rows.length) };
}

function rowMoved(section: PictureSection, at: number, to: number): PictureSection {
  const rows = [...section.rows];
  const [row] = rows.splice(at % Math.max(1, rows.length), 1);
  if (row) rows.splice(to % (rows.length + 1), 0, row);
  return { ...section, rows };
}

function columnOut(section: PictureSection, at: number): PictureSection {
  if (section.columns.length < 2) return section;
  const gone = at % section.columns.length;
  return {
    ...section,
    columns: section.columns.filter((_, index) => index !== gone),
    rows: section.rows.map((row) => ({ ...row, cells: cellsWithout(row, gone) })),
  };
}

function cellsWithout({ cells }: PictureRow, gone: number): readonly PictureCell[] {
  let next = 0;
  return cells.flatMap((cell): readonly PictureCell[] => {
    const { span = 1, ...rest } = cell;
    const isHit = next <= gone && gone < next + span;
    next += span;
    if (!isHit) return [cell];
    return span === 1 ? [] : [{ ...rest, ...(span > 2 && { span: span - 1 }) }];
  });
}

function otherWords(section: PictureSection, at: number, to: number): PictureSection {
  const words = ["", "改过的几个字，比原来的长一些", "changed", "R"][to % 4] ?? "";
  return {
    ...section,
    rows: section.rows.map((row, index) => {
      if (index !== at % section.rows.length) return row;
      const hit = to % Math.max(1, row.cells.length);
      const label = row.label === "" ? "" : `${row.label}${words}`;
      return { ...row, label, cells: row.cells.map((cell, one) => (one === hit ? { ...cell, text: words } : cell)) };
    }),
  };
}
