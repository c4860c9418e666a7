import type { Point, Rect } from "../../base/geometry.ts";
import { pixelsPerMillimetre } from "./page-frame.ts";

/** A picture cut for sheets: which part of it lies where. Pixels of the sheet, but where a picture is named. */
export interface TilePlan {
  /** Pixels of the sheet per pixel of the picture. */
  readonly scale: number;
  readonly rows: number;
  readonly columns: number;
  /** So much of the picture is on both of two neighbours. */
  readonly overlap: number;
  /** Where pictures lie on a sheet. */
  readonly inner: Rect;
  /** Row by row. */
  readonly tiles: readonly {
    readonly label: string;
    readonly row: number;
    readonly column: number;
    /** What of the picture is on the sheet, in its pixels. */
    readonly window: Rect;
    /** The same up to the middle of each overlap, where the neighbour takes over. */
    readonly own: Rect;
    /** Where the window lies on the sheet. */
    readonly at: Point;
  }[];
}

export interface TileRoom {
  readonly sheet: { readonly width: number; readonly height: number };
  /** Pixels of the sheet per pixel of the picture at which all text can be read. */
  readonly least: number;
}

/** White at the edges, in which marks stand and the foot below, in millimetres. */
const margin = { side: 12, top: 11, bottom: 15 } as const;

/** So much of the picture is on both of two neighbours. */
const overlap = 10 * pixelsPerMillimetre;

/** As few sheets as `least` allows, the picture then as large as they allow, 1 at most, in the middle of them all. */
export function planTiles(content: Rect, { sheet, least }: TileRoom): TilePlan {
  const inner = innerOf(sheet);
  const step = { width: inner.width - overlap, height: inner.height - overlap };
  const countOf = (side: "width" | "height"): number =>
    Math.max(1, Math.ceil((content[side] * Math.min(1, least) - overlap) / step[side] - 1e-9));
  const [columns, rows] = [countOf("width"), countOf("height")];
  const whole = { width: step.width * columns + overlap, height: step.height * rows + overlap };
  const scale = Math.min(1, whole.width / content.width, whole.height / content.height);
  const origin = {
    x: (whole.width - content.width * scale) / 2,
    y: (whole.height - content.height * scale) / 2,
  };
  const grid: TileGrid = { content, scale, origin, rows, columns, inner, step };
  const tiles = Array.from({ length: rows * columns }, (_, index) => tileAt(index, grid));
  return { scale, rows, columns, overlap, inner, tiles };
}

function innerOf(sheet: TileRoom["sheet"]): Rect {
  const [side, top, bottom] = [margin.side, margin.top, margin.bottom].map((each) => each * pixelsPerMillimetre);
  return {
    x: side ?? 0,
    y: top ?? 0,
    width: sheet.width - 2 * (side ?? 0),
    height: sheet.height - (top ?? 0) - (bottom ?? 0),
  };
}

interface TileGrid {
  readonly content: Rect;
  readonly scale: number;
  /** Where the picture begins on the joined sheets. */
  readonly origin: Point;
  readonly rows: number;
  readonly columns: number;
  readonly inner: Rect;
  /** From one sheet to the next. */
  readonly step: { readonly width: number; readonly height: number };
}

function tileAt(index: number, grid: TileGrid): TilePlan["tiles"][number] {
  const { columns, rows, inner, step, origin } = grid;
  const [row, column] = [Math.floor(index / columns), index % columns];
  const [x, y] = [column * step.width, row * step.height];
  const half = (isJoined: boolean): number => (isJoined ? overlap / 2 : 0);
  const [left, top] = [half(column > 0), half(row > 0)];
  const own = {
    x: x + left,
    y: y + top,
    width: inner.width - left - half(column < columns - 1),
    height: inner.height - top - half(row < rows - 1),
  };
  return {
    label: `${rowName(row)}${column + 1}`,
    row,
    column,
    window: inPicture({ x, y, width: inner.width, height: inner.height }, grid),
    own: inPicture(own, grid),
    at: { x: inner.x + Math.max(0, origin.x - x), y: inner.y + Math.max(0, origin.y - y) },
  };
}

/** A box on the joined sheets as a part of the picture. */
function inPicture({ x, y, width, height }: Rect, { content, scale, origin }: TileGrid): Rect {
  const left = Math.max(0, (x - origin.x) / scale);
  const top = Math.max(0, (y - origin.y) / scale);
  return {
    x: content.x + left,
    y: content.y + top,
    width: Math.max(0, Math.min(content.width, (x + width - origin.x) / scale) - left),
    height: Math.max(0, Math.min(content.height, (y + height - origin.y) / scale) - top),
  };
}

/** A to Z, then AA, AB …, as in a spreadsheet. */
function rowName(row: number): string {
  const letter = String.fromCharCode(65 + (row % 26));
  return row < 26 ? letter : rowName(Math.floor(row / 26) - 1) + letter;
}
