import type { PictureCell, PictureColumn, PictureRow } from "../table-picture.ts";
import type { Both } from "./align-lists.ts";
import type { Merged } from "./merged-content.ts";
import { namelessPart, onlyIn, type Version } from "./part-name.ts";

/** A column of two versions. */
export interface NamedColumn extends Both<PictureColumn> {
  /** Its own in the section; that of a column that stands twice is the same. */
  readonly number: number;
  readonly name: string | undefined;
  readonly union: PictureColumn;
}

/** A cell and the columns of both versions that it reaches over, the last one included. */
interface Reach {
  readonly cell: PictureCell;
  readonly from: number;
  readonly to: number;
}

const empty: PictureCell = { text: "" };

/**
 * The cells of a row in each version and in the table of both, each filling all columns. A cell that says something else
 * has a name, `id` and its column; so has one of a row or column that only one version has.
 */
export function mergeCells(
  row: Both<PictureRow>,
  columns: readonly NamedColumn[],
  id: string,
): Merged<readonly PictureCell[]> {
  if ((row.head ?? row.base)?.isGroup) return { union: [], base: [], head: [] };
  const reaches = { base: reachesOf(row, "base", columns), head: reachesOf(row, "head", columns) };
  const context = { row, columns, id };
  const union: Reach[] = [];
  const own: Record<Version, Reach[]> = { base: [], head: [] };
  for (const { from, to, base, head } of clustersOf(reaches)) {
    if (base.length <= 1 && head.length <= 1) {
      const [was, is] = [base[0]?.cell, head[0]?.cell];
      union.push({ cell: sharedCell(was, is, { ...context, from, to }), from, to });
      if (was) own.base.push({ cell: was, from, to });
      if (is) own.head.push({ cell: is, from, to });
      continue;
    }
    union.push(
      ...(base.length > head.length ? besideFormer(base, head, context) : severalCells(head, "head", context)),
    );
    own.base.push(...base);
    own.head.push(...head);
  }
  const count = columns.length;
  return { union: filled(union, count), base: filled(own.base, count), head: filled(own.head, count) };
}

/** Where the cells of a version stand among the columns of both. */
function reachesOf(row: Both<PictureRow>, version: Version, columns: readonly NamedColumn[]): readonly Reach[] {
  const places = columns.flatMap((column, place) => (column[version] ? [place] : []));
  let next = 0;
  return (row[version]?.cells ?? []).flatMap((cell) => {
    const span = cell.span ?? 1;
    const [from, to] = [places[next], places[next + span - 1]];
    next += span;
    return from === undefined || to === undefined ? [] : [{ cell, from, to }];
  });
}

interface Cluster {
  readonly from: number;
  readonly to: number;
  readonly base: readonly Reach[];
  readonly head: readonly Reach[];
}

/** Cells of both that reach over a column together, from left to right. */
function clustersOf(reaches: Readonly<Record<Version, readonly Reach[]>>): readonly Cluster[] {
  const all = (["base", "head"] as const).flatMap((version) => reaches[version].map((reach) => ({ version, reach })));
  const clusters: Cluster[] = [];
  for (const { version, reach } of all.sort((a, b) => a.reach.from - b.reach.from)) {
    const last = clusters.at(-1);
    const isApart = !last || last.to < reach.from;
    const { from, to, base, head } = isApart ? { ...reach, base: [], head: [] } : last;
    if (!isApart) clusters.pop();
    const own = { base, head };
    clusters.push({ from, to: Math.max(to, reach.to), ...own, [version]: [...own[version], reach] });
  }
  return clusters;
}

interface RowContext {
  readonly row: Both<PictureRow>;
  readonly columns: readonly NamedColumn[];
  readonly id: string;
}

/** The cells of the version that says in several what the other says in one. */
function severalCells(reaches: readonly Reach[], version: Version, { row, columns, id }: RowContext): readonly Reach[] {
  return reaches.map((reach) => {
    const isSaid = isFilled(reach.cell) && isTold(row, columns[reach.from]);
    return isSaid
      ? { ...reach, cell: { ...reach.cell, subject: onlyIn(version, cellName(id, columns[reach.from])) } }
      : reach;
  });
}

/** The several cells that are gone, and the one that is there instead in the widest room that they leave. */
function besideFormer(base: readonly Reach[], [is]: readonly Reach[], context: RowContext): readonly Reach[] {
  const former = severalCells(base, "base", context);
  let [widest, from] = [{ from: 0, to: -1 }, is?.from ?? 0];
  for (const taken of [...former.filter(({ cell }) => isFilled(cell)), { from: (is?.to ?? 0) + 1 }]) {
    if (taken.from - from > widest.to - widest.from + 1) widest = { from, to: taken.from - 1 };
    from = "to" in taken ? taken.to + 1 : taken.from;
  }
  if (!is || widest.to < widest.from) return former;
  const [placed] = severalCells([{ ...is, ...widest }], "head", context);
  return [...(placed ? [placed] : []), ...former.filter((each) => each.to < widest.from || each.from > widest.to)];
}

interface CellPlace extends RowContext {
  readonly from: number;
  readonly to: number;
}

/** What is gone from a cell stays to be seen, as gone. */
function sharedCell(
  was: PictureCell | undefined,
  is: PictureCell | undefined,
  { row, columns, id, from, to }: CellPlace,
): PictureCell {
  const shown = is && isFilled(is) ? is : was && isFilled(was) ? was : (is ?? was ?? empty);
  const column = columns[from];
  const isAlone = !row.base || !row.head || (from === to && !(column?.base && column.head));
  if (!isFilled(shown) || shown.subject !== undefined || !isTold(row, column)) return shown;
  const name = cellName(id, column);
  if (isAlone) return { ...shown, subject: onlyIn(is ? "head" : "base", name) };
  if (was?.text === is?.text && was?.isGap === is?.isGap && was?.status === is?.status) return shown;
  if (!was || !isFilled(was)) return { ...shown, subject: onlyIn("head", name) };
  if (!is || !isFilled(is)) return { ...shown, subject: onlyIn("base", name) };
  return { ...shown, ...differenceOf(was, is), subject: name };
}

/** What one version names and the other does not; all of it where both name the same in other words. */
function differenceOf({ about: was = [] }: PictureCell, { about: is = [] }: PictureCell): Pick<PictureCell, "about"> {
  const one = [...was.filter((name) => !is.includes(name)), ...is.filter((name) => !was.includes(name))];
  return { about: one.length > 0 ? one : is };
}

function isFilled({ text, isGap }: PictureCell): boolean {
  return text !== "" || isGap === true;
}

/** Sums change with every cell, and say nothing new. */
function isTold({ base, head }: Both<PictureRow>, column: NamedColumn | undefined): boolean {
  return (head ?? base)?.isTotal !== true && column?.union.isTotal !== true;
}

function cellName(id: string, column: NamedColumn | undefined): string {
  return namelessPart(`${id}/${column?.number ?? 0}`);
}

/** Over all columns; empty where no cell reaches. */
function filled(reaches: readonly Reach[], count: number): readonly PictureCell[] {
  const byStart = new Map(reaches.map((reach) => [reach.from, reach]));
  const cells: PictureCell[] = [];
  for (let at = 0; at < count;) {
    const reach = byStart.get(at);
    const { span: _, ...cell } = reach?.cell ?? empty;
    const reached = reach ? reach.to - reach.from + 1 : 1;
    cells.push({ ...cell, ...(reached > 1 && { span: reached }) });
    at += reached;
  }
  return cells;
}
