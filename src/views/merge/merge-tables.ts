import type { PictureColumn, PictureRow, PictureSection, TablePicture } from "../table-picture.ts";
import { alignLists, type Both, distinctKeys } from "./align-lists.ts";
import { mergedList } from "./merge-lists.ts";
import { mergeCells, type NamedColumn } from "./merge-cells.ts";
import type { Merged } from "./merged-content.ts";
import { namelessPart, onlyIn, pieceName } from "./part-name.ts";
import { roomier } from "./roomier.ts";

/**
 * Two drawn tables of one view as one: all three have the same sections, rows and columns, so that a cell has one place in
 * them. A row or column that stands in another order, or under another heading, is there twice. The table of both shows
 * what head says, and of what head does not have, what base says.
 */
export function mergeTables(before: TablePicture, after: TablePicture): Merged<TablePicture> {
  const sections = alignedSections(before.sections, after.sections).map(mergeSections);
  const versions = { base: sections.map(({ base }) => base), head: sections.map(({ head }) => head) };
  const same = (text: string): string => text;
  return {
    union: {
      ...roomier(before, after, ["title", "subtitle", "footer"]),
      legend: mergedList(
        [before.legend, after.legend],
        ({ mark }) => JSON.stringify(mark),
        (_, head) => head,
      ),
      remarks: mergedList([before.remarks, after.remarks], same, same),
      sections: sections.map(({ union }) => union),
      versions,
    },
    base: { ...before, sections: versions.base },
    head: { ...after, sections: versions.head },
  };
}

/** One section is the same, whatever it is called; of several each is known by what its first row is about. */
function alignedSections(
  before: readonly PictureSection[],
  after: readonly PictureSection[],
): readonly Both<PictureSection>[] {
  const isOnly = before.length === 1 && after.length === 1;
  const about = ({ rows, heading = "" }: PictureSection): string =>
    isOnly ? "" : (rows.find(({ subject }) => subject !== undefined)?.subject ?? heading);
  return alignLists(...distinctKeys([before, after], [about]));
}

const nothing: PictureSection = { corner: "", columns: [], rows: [], isAbsent: true };

function mergeSections({ base, head }: Both<PictureSection>, index: number): Merged<PictureSection> {
  const [was, is] = [base ?? { ...head, ...nothing }, head ?? { ...base, ...nothing }];
  const columns = namedColumns(was, is, index);
  const rows = alignedRows(was.rows, is.rows);
  const numbers = numbersOf(rows);
  const made = rows.map((row) => mergeRow(row, columns, `${index}/${numbers.get(row.key)}`));
  const shown = head ?? was;
  const columnsIn = (version: "base" | "head"): readonly PictureColumn[] =>
    columns.map((column) => {
      const own = column[version];
      if (own) return { ...own, ...named(column.name) };
      const { align, isEven } = column.union;
      return { label: "", align, ...(isEven && { isEven }), isAbsent: true };
    });
  return {
    union: { ...shown, columns: columns.map(({ union }) => union), rows: made.map(({ union }) => union) },
    base: { ...was, columns: columnsIn("base"), rows: made.map((row) => row.base) },
    head: { ...is, columns: columnsIn("head"), rows: made.map((row) => row.head) },
  };
}

function namedColumns(was: PictureSection, is: PictureSection, index: number): readonly NamedColumn[] {
  const keyed = distinctKeys(
    [was.columns, is.columns],
    [({ subject, label }) => subject ?? `label ${label}`, ({ label }) => label],
  );
  const aligned = alignLists(...keyed);
  const numbers = numbersOf(aligned);
  const pieces = new Set([...piecesIn(was), ...piecesIn(is)]);
  return aligned.map((column) => {
    const number = numbers.get(column.key) ?? 0;
    const shown = column.head ?? column.base ?? { label: "", align: "start" };
    const subject =
      shown.subject !== undefined && pieces.has(shown.subject) ? pieceName(shown.subject, number) : shown.subject;
    const name = nameOf(column, subject, `${index}/column ${number}`);
    return { ...column, number, name, union: { ...shown, ...named(name) } };
  });
}

/** What several columns stand for, or a row under another name: such a column is about a piece of it. */
function piecesIn({ columns, rows }: PictureSection): readonly string[] {
  const labels = new Map(rows.map(({ subject, label }) => [subject, label]));
  const known = new Set<string>();
  return columns.flatMap(({ subject, label }) => {
    if (subject === undefined) return [];
    const isPiece = known.has(subject) || (labels.has(subject) && labels.get(subject) !== label);
    known.add(subject);
    return isPiece ? [subject] : [];
  });
}

/** A heading with the rows below it; rows before the first heading have none, and a sum stands by itself. */
interface Block {
  readonly key: string;
  readonly rows: PictureRow[];
}

function blocksIn(rows: readonly PictureRow[]): readonly Block[] {
  const blocks: Block[] = [];
  for (const row of rows) {
    const last = blocks.at(-1);
    if (row.isGroup || row.isTotal || !last) {
      const key = row.isGroup ? `group ${aboutRow(row)}` : row.isTotal ? "total" : "";
      blocks.push({ key, rows: [row] });
    } else last.rows.push(row);
  }
  return blocks;
}

function aboutRow({ subject, label }: PictureRow): string {
  return subject ?? `label ${label}`;
}

/** Rows keep their headings: what stands under another one is another row. */
function alignedRows(before: readonly PictureRow[], after: readonly PictureRow[]): readonly Both<PictureRow>[] {
  const blocks = alignLists(...distinctKeys([blocksIn(before), blocksIn(after)], [({ key }) => key]));
  return blocks.flatMap(({ key, base, head }) => {
    const keyed = distinctKeys(
      [base?.rows ?? [], head?.rows ?? []],
      [
        (row) => `${row.isGroup === true} ${aboutRow(row)}`,
        ({ label }) => label,
        ({ cells: [first] }) => first?.text ?? "",
      ],
    );
    return alignLists(...keyed).map((row) => ({ ...row, key: `${key} ${row.key}` }));
  });
}

function mergeRow(row: Both<PictureRow>, columns: readonly NamedColumn[], id: string): Merged<PictureRow> {
  const { base, head } = row;
  const shown = head ?? base ?? { label: "", cells: [] };
  const name = nameOf(row, shown.subject, `${id}/row`);
  const cells = mergeCells(row, columns, id);
  const rowIn = (version: "base" | "head"): PictureRow => {
    const own = row[version];
    return own ? { ...own, ...named(name), cells: cells[version] } : { label: "", cells: [], isAbsent: true };
  };
  return { union: { ...shown, ...named(name), cells: cells.union }, base: rowIn("base"), head: rowIn("head") };
}

/** What stands twice has one number. */
function numbersOf(parts: readonly Both<unknown>[]): ReadonlyMap<string, number> {
  return new Map([...new Set(parts.map(({ key }) => key))].map((key, number) => [key, number]));
}

/** The name of a row or column: as what it stands for, with its version where only one has it. */
function nameOf({ base, head }: Both<unknown>, subject: string | undefined, id: string): string | undefined {
  if (base && head) return subject;
  return onlyIn(head ? "head" : "base", subject ?? namelessPart(id));
}

function named(name: string | undefined): { readonly subject?: string } {
  return name === undefined ? {} : { subject: name };
}
