import type { Point, Rect } from "../../base/geometry.ts";
import type { PlacedText } from "../../layout/laid-out-graph.ts";
import { faintOpacity } from "../../scene/marks/emphasis-marks.ts";
import type { Emphasis } from "../../views/diagram.ts";
import type { DrawnPicture } from "../render-format.ts";
import { uniqueIds } from "../unique-ids.ts";
import type { CellStyle, DrawioCell, EdgeCell, VertexCell } from "./drawio-cell.ts";
import { drawioLabel, type LabelPart } from "./drawio-label.ts";

/** A layer of a page, from the lowest to the topmost. */
export interface DrawioLayer {
  readonly id: string;
  readonly name: string;
  readonly cells: readonly DrawioCell[];
}

/** Id of the first layer of every page; draw.io expects the cells `0` and `1` in each, all others are unique in the file. */
const firstLayer = "1";

/** What every part of a page is written with. */
export interface PageWriter {
  readonly picture: DrawnPicture;
  /** A new id, the same in every run, that holds the name of the element. */
  idOf(subject: string): string;
  /** The id of the next layer: `firstLayer`, then new ones. */
  nextLayer(): string;
  /** `#rrggbb` of a paint. */
  color(paint: string): string;
  /** Id of the page of a view; `undefined` where that view is not in the file. */
  pageOf(view: string | undefined): string | undefined;
}

/** Ids are unique over the pages of a file, as each begins with the page's own. */
export function pageWriter(picture: DrawnPicture, pageId: string, pages: ReadonlyMap<string, string>): PageWriter {
  const idOf = uniqueIds(pageId);
  let isFirst = true;
  return {
    picture,
    idOf,
    nextLayer() {
      const id = isFirst ? firstLayer : idOf("layer");
      isFirst = false;
      return id;
    },
    color: (paint) => picture.scene.palette.get(paint) ?? "none",
    pageOf: (view) => (view === undefined ? undefined : pages.get(view)),
  };
}

/** The page that opens from a part, where the file has it. */
export function linkOf(part: { readonly link?: string }, { pageOf }: PageWriter): { readonly link?: string } {
  const link = pageOf(part.link);
  return link === undefined ? {} : { link };
}

/** What steps back behind what is highlighted. */
export function faintStyle({ emphasis }: { readonly emphasis?: Emphasis }): CellStyle {
  return emphasis === "faint" ? { opacity: Math.round(faintOpacity * 100) } : {};
}

export const font: CellStyle = { fontFamily: "Noto Sans SC", html: 1, whiteSpace: "wrap" };

/** How words stand in a box that is laid out with its words at the left. */
export const leftWords: CellStyle = { align: "left", verticalAlign: "middle", spacing: 0 };

/** A text without a shape, in the box that its lines take. */
export function textCell(
  { idOf, color }: PageWriter,
  text: PlacedText,
  { parent, name, paint, relativeTo = { x: 0, y: 0 } }: TextPlace,
): VertexCell {
  const box = boxOfText(text);
  return {
    type: "vertex",
    id: idOf(name),
    parent,
    style: {
      ...font,
      whiteSpace: "nowrap",
      ...alignOf(text),
      verticalAlign: "middle",
      spacing: 0,
      fillColor: "none",
      strokeColor: "none",
    },
    label: drawioLabel([{ text, color: color(paint) }]),
    box: { ...box, x: box.x - relativeTo.x, y: box.y - relativeTo.y },
  };
}

interface TextPlace {
  readonly parent: string;
  readonly name: string;
  readonly paint: string;
  /** Top left corner of the parent, where that is a cell. */
  readonly relativeTo?: Point;
}

export function alignOf({ anchor }: PlacedText): CellStyle {
  return { align: { start: "left", middle: "center", end: "right" }[anchor] };
}

/** The box of all lines: ascent 0.88 and descent 0.24 of the size hold Latin and Chinese glyphs. */
export function boxOfText({ lines, size, anchor }: PlacedText): Rect {
  const width = Math.max(0, ...lines.map((line) => line.width));
  const [first, last] = [lines[0], lines.at(-1)];
  const x = first?.x ?? 0;
  const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
  const top = (first?.y ?? 0) - 0.88 * size;
  return { x: left, y: top, width, height: (last?.y ?? 0) + 0.24 * size - top };
}

/** A box in the coordinates of the cell that it moves with. */
export function within(box: Rect, parent: Rect): Rect {
  return { ...box, x: box.x - parent.x, y: box.y - parent.y };
}

/** A line between two shapes, fixed to the places of their outlines where the picture has its ends. */
export interface AttachedLine {
  readonly subject?: string;
  readonly name: string;
  readonly points: readonly Point[];
  readonly from: { readonly id: string; readonly box: Rect };
  readonly to: { readonly id: string; readonly box: Rect };
  readonly label?: { readonly box: Rect; readonly text: PlacedText };
  readonly style: CellStyle;
  readonly ink: string;
  readonly parent: string;
}

export function attachedCell({ idOf }: PageWriter, line: AttachedLine): EdgeCell {
  const { points, from, to, label, subject, name } = line;
  const first = points[0] ?? from.box;
  const last = points.at(-1) ?? to.box;
  return {
    type: "edge",
    id: idOf(subject ?? "line"),
    parent: line.parent,
    ...(subject !== undefined && { subject }),
    tooltip: name,
    style: {
      edgeStyle: "orthogonalEdgeStyle",
      ...font,
      whiteSpace: "nowrap",
      rounded: 1,
      arcSize: 16,
      ...line.style,
      ...fixedEnd("exit", first, from.box),
      ...fixedEnd("entry", last, to.box),
    },
    source: from.id,
    target: to.id,
    corners: points.slice(1, -1),
    ...(label && {
      label: drawioLabel([{ text: label.text, color: line.ink } satisfies LabelPart]),
      labelAt: alongLine(points, middleOf(label.box)),
    }),
  };
}

function fixedEnd(which: "exit" | "entry", { x, y }: Point, box: Rect): CellStyle {
  const share = (value: number, start: number, length: number): number =>
    length > 0 ? Math.min(1, Math.max(0, (value - start) / length)) : 0.5;
  return {
    [`${which}X`]: share(x, box.x, box.width),
    [`${which}Y`]: share(y, box.y, box.height),
    [`${which}Dx`]: 0,
    [`${which}Dy`]: 0,
  };
}

function middleOf({ x, y, width, height }: Rect): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

/** The place on a right-angled line that is nearest to a point, as draw.io counts it, and the rest of the way. */
function alongLine(points: readonly Point[], wanted: Point): NonNullable<EdgeCell["labelAt"]> {
  let length = 0;
  let best = { at: 0, place: points[0] ?? wanted, distance: Infinity };
  points.slice(1).forEach((end, index) => {
    const start = points[index] ?? end;
    const place = {
      x: Math.min(Math.max(wanted.x, Math.min(start.x, end.x)), Math.max(start.x, end.x)),
      y: Math.min(Math.max(wanted.y, Math.min(start.y, end.y)), Math.max(start.y, end.y)),
    };
    const distance = Math.hypot(wanted.x - place.x, wanted.y - place.y);
    if (distance < best.distance) {
      best = { at: length + Math.abs(place.x - start.x) + Math.abs(place.y - start.y), place, distance };
    }
    length += Math.abs(end.x - start.x) + Math.abs(end.y - start.y);
  });
  return {
    along: length > 0 ? (2 * best.at) / length - 1 : 0,
    offset: { x: wanted.x - best.place.x, y: wanted.y - best.place.y },
  };
}
