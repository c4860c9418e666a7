import { type Point, type Rect, roundPx } from "../../base/geometry.ts";
import { escapeXml } from "../../base/escape-xml.ts";

/*
 * Cells of an mxGraph model, the format of draw.io: https://www.drawio.com/doc/faq/diagram-source-edit and mxfile.xsd of
 * its source. Every cell that stands for a model element is wrapped in an `object` that keeps the element's name.
 */

/** Style keys with their values, written in the order given. */
export type CellStyle = Readonly<Record<string, string | number>>;

interface CellBase {
  /** Unique in the file. */
  readonly id: string;
  /** Id of the layer or of the cell that it moves with. */
  readonly parent: string;
  readonly style: CellStyle;
  /** HTML, escaped already; absent: no words. */
  readonly label?: string;
  /** Model element, kept as custom data. */
  readonly subject?: string;
  /** Shown on hover. */
  readonly tooltip?: string;
  /** Id of the page that a click opens. */
  readonly link?: string;
}

export interface VertexCell extends CellBase {
  readonly type: "vertex";
  /** Relative to the parent where that is a cell. */
  readonly box: Rect;
}

export interface EdgeCell extends CellBase {
  readonly type: "edge";
  /** Ids of vertices; absent for a line that hangs on nothing, which then needs `ends`. */
  readonly source?: string;
  readonly target?: string;
  readonly ends?: readonly [Point, Point];
  /** Corners between the ends, absolute. */
  readonly corners: readonly Point[];
  /** Where on the line its label stands: -1 at the start, 1 at the end, and its distance from there in pixels. */
  readonly labelAt?: { readonly along: number; readonly offset: Point };
}

export type DrawioCell = VertexCell | EdgeCell;

/** The elements of a cell, one per line. */
export function cellLines(cell: DrawioCell): readonly string[] {
  const { id, parent, subject, tooltip, link, label } = cell;
  const value = label === undefined ? "" : escapeXml(label);
  const style = escapeXml(styleText(cell.style));
  const isObject = subject !== undefined || tooltip !== undefined || link !== undefined;
  const own = isObject ? "" : ` id="${escapeXml(id)}" value="${value}"`;
  const kind = cell.type === "vertex" ? 'vertex="1"' : `edge="1"${endsOf(cell)}`;
  const body = [
    `<mxCell${own} style="${style}" ${kind} parent="${escapeXml(parent)}">`,
    ...(cell.type === "vertex" ? [boxLine(cell.box)] : routeLines(cell)),
    "</mxCell>",
  ];
  if (!isObject) return body;
  const data = [
    ` label="${value}"`,
    subject === undefined ? "" : ` ketu="${escapeXml(subject)}"`,
    tooltip === undefined ? "" : ` tooltip="${escapeXml(tooltip)}"`,
    link === undefined ? "" : ` link="${escapeXml(`data:page/id,${link}`)}"`,
    ` id="${escapeXml(id)}"`,
  ];
  return [`<object${data.join("")}>`, ...body, "</object>"];
}

function styleText(style: CellStyle): string {
  return Object.entries(style)
    .map(([key, value]) => `${key}=${typeof value === "number" ? roundPx(value) : value};`)
    .join("");
}

function endsOf({ source, target }: EdgeCell): string {
  const named = (name: string, id: string | undefined): string =>
    id === undefined ? "" : ` ${name}="${escapeXml(id)}"`;
  return named("source", source) + named("target", target);
}

function boxLine({ x, y, width, height }: Rect): string {
  const size = `width="${roundPx(width)}" height="${roundPx(height)}"`;
  return `<mxGeometry x="${roundPx(x)}" y="${roundPx(y)}" ${size} as="geometry"/>`;
}

function routeLines({ corners, ends, labelAt }: EdgeCell): readonly string[] {
  const at = labelAt ? ` x="${roundPx(labelAt.along)}" y="0"` : "";
  const inside = [
    ...(ends ? [pointLine(ends[0], "sourcePoint"), pointLine(ends[1], "targetPoint")] : []),
    ...(corners.length > 0 ? ['<Array as="points">', ...corners.map((corner) => pointLine(corner)), "</Array>"] : []),
    ...(labelAt ? [pointLine(labelAt.offset, "offset")] : []),
  ];
  const open = `<mxGeometry${at} relative="1" as="geometry"`;
  return inside.length === 0 ? [`${open}/>`] : [`${open}>`, ...inside, "</mxGeometry>"];
}

function pointLine({ x, y }: Point, as?: string): string {
  return `<mxPoint x="${roundPx(x)}" y="${roundPx(y)}"${as === undefined ? "" : ` as="${as}"`}/>`;
}
