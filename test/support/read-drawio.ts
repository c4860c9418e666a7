import type { Point, Rect } from "../../src/base/geometry.ts";

/** A cell of a draw.io page, as a reader of the file sees it. */
export interface ReadCell {
  readonly id: string;
  readonly parent: string;
  readonly label: string;
  readonly subject?: string;
  readonly link?: string;
  readonly source?: string;
  readonly target?: string;
  readonly corners: readonly Point[];
  /** Its box on the page; absent for lines and layers. */
  readonly absolute?: Rect;
}

export interface ReadPage {
  readonly id: string;
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly cells: readonly ReadCell[];
}

/** Reads what `drawio` writes: one element per line. */
export function drawioPages(file: string): readonly ReadPage[] {
  return file
    .split("<diagram ")
    .slice(1)
    .map((page) => ({
      id: attribute(page, "id") ?? "",
      name: attribute(page, "name") ?? "",
      width: Number(attribute(page, "pageWidth")),
      height: Number(attribute(page, "pageHeight")),
      cells: readCells(page),
    }));
}

function readCells(page: string): readonly ReadCell[] {
  const cells: ReadCell[] = [];
  const boxes = new Map<string, Rect>();
  for (const [whole, object = ""] of page.matchAll(/(<object[^>]*>\n)?<mxCell[^>]*?(?:\/>|>[\s\S]*?<\/mxCell>)/g)) {
    const cell = whole.slice(object.length);
    const of = (name: string): string | undefined => attribute(object, name) ?? attribute(cell, name);
    const id = of("id") ?? "";
    const parent = attribute(cell, "parent") ?? "";
    const own = boxOf(cell);
    const outer = boxes.get(parent);
    const absolute = own && { ...own, x: round(own.x + (outer?.x ?? 0)), y: round(own.y + (outer?.y ?? 0)) };
    if (absolute) boxes.set(id, absolute);
    const [subject, link, source, target] = [of("ketu"), of("link"), of("source"), of("target")];
    cells.push({
      id,
      parent,
      label: of("label") ?? of("value") ?? "",
      ...(subject !== undefined && { subject }),
      ...(link !== undefined && { link }),
      ...(source !== undefined && { source }),
      ...(target !== undefined && { target }),
      ...(absolute && { absolute }),
      corners: cornersOf(cell),
    });
  }
  return cells;
}

function boxOf(cell: string): Rect | undefined {
  const geometry = /<mxGeometry[^>]*>/.exec(cell)?.[0];
  const width = geometry && attribute(geometry, "width");
  if (geometry === undefined || width === undefined) return undefined;
  const number = (name: string): number => Number(attribute(geometry, name));
  return { x: number("x"), y: number("y"), width: number("width"), height: number("height") };
}

function cornersOf(cell: string): readonly Point[] {
  const list = /<Array as="points">([\s\S]*?)<\/Array>/.exec(cell)?.[1] ?? "";
  return [...list.matchAll(/<mxPoint[^>]*>/g)].map(([point]) => ({
    x: Number(attribute(point, "x")),
    y: Number(attribute(point, "y")),
  }));
}

function attribute(element: string, name: string): string | undefined {
  const value = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(element)?.[1];
  return value
    ?.replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, "&");
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
