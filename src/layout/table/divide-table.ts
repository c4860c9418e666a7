import type { PictureSection } from "../../views/table-picture.ts";
import type { BlockRange } from "./set-block.ts";

/** Into how many parts the columns and the rows of each section are divided. */
export interface Division {
  /** Below each other. */
  readonly columns: number;
  /** Beside each other. */
  readonly rows: number;
}

/** Parts of fewer columns or rows than this are not worth their heads. */
const leastColumns = 3;
const leastRows = 6;
const mostParts = 4;

/** The ways to divide a table, the plainest first: by columns or by rows, into more and more parts. */
export function divisionsOf(sections: readonly PictureSection[]): readonly Division[] {
  const columns = Math.max(1, ...sections.map((section) => partsOf(section.columns.length, leastColumns)));
  const rows = Math.max(1, ...sections.map((section) => partsOf(section.rows.length, leastRows)));
  const divisions: Division[] = [];
  for (let parts = 2; parts <= Math.max(columns, rows); parts++) {
    if (parts <= columns) divisions.push({ columns: parts, rows: 1 });
    if (parts <= rows) divisions.push({ columns: 1, rows: parts });
  }
  return divisions;
}

function partsOf(count: number, least: number): number {
  return Math.max(1, Math.min(mostParts, Math.floor(count / least)));
}

/**
 * The parts of a section, row by row of what stands beside each other. A part begins with a group of rows where one is
 * near, and a heading of a group stays with the row below it. A section that is too small for so many parts has fewer.
 */
export function blocksOf(section: PictureSection, division: Division): readonly (readonly BlockRange[])[] {
  const count = section.columns.length;
  const columns = stretches(evenCuts(count, Math.min(division.columns, partsOf(count, leastColumns))));
  const rows = stretches(rowCuts(section, Math.min(division.rows, partsOf(section.rows.length, leastRows))));
  return columns.map((range) => rows.map((ofRows) => ({ columns: range, rows: ofRows })));
}

/** From 0 to `count` in `parts` parts, as even as can be. */
function evenCuts(count: number, parts: number): readonly number[] {
  return Array.from({ length: parts + 1 }, (_, index) => Math.ceil((count * index) / parts));
}

function stretches(cuts: readonly number[]): readonly (readonly [from: number, to: number])[] {
  return cuts.slice(1).map((cut, index) => [cuts[index] ?? 0, cut] as const);
}

/** How far a cut may move to the beginning of a group, as a share of a part. */
const groupReach = 0.3;

function rowCuts({ rows }: PictureSection, parts: number): readonly number[] {
  const starts = rows.flatMap(({ isGroup }, index) => (isGroup ? [index] : []));
  const reach = (rows.length / parts) * groupReach;
  return evenCuts(rows.length, parts).map((cut, index) => {
    if (index === 0 || index === parts) return cut;
    const [nearest] = starts
      .filter((start) => start > 0 && Math.abs(start - cut) <= reach)
      .sort((a, b) => Math.abs(a - cut) - Math.abs(b - cut));
    if (nearest !== undefined) return nearest;
    return rows[cut - 1]?.isGroup ? cut - 1 : cut;
  });
}
