import type { Point, Rect } from "../base/geometry.ts";

/*
 * Styled marks in paint order. Knows no model: `subject` and `name` are just passed on. Colours are paint names, looked
 * up in the palette, so that a theme changes colours only and one SVG can carry a light and a dark palette.
 */

/** The name of a colour in a palette: `card-fill`, `ink`, `stage-3-fill` … */
export type Paint = string;

export interface Stroke {
  readonly paint: Paint;
  readonly width: number;
  /** Lengths of dash and gap in pixels; absent for a solid line. */
  readonly dash?: readonly number[];
}

export interface RectMark {
  readonly type: "rect";
  readonly box: Rect;
  readonly radius?: number;
  readonly fill?: Paint;
  readonly stroke?: Stroke;
}

export interface PathMark {
  readonly type: "path";
  /** SVG path data, absolute commands M L C Q A Z only, numbers rounded to 1/100. */
  readonly d: string;
  readonly fill?: Paint;
  readonly stroke?: Stroke;
}

export interface CircleMark {
  readonly type: "circle";
  readonly center: Point;
  readonly radius: number;
  readonly fill?: Paint;
  readonly stroke?: Stroke;
}

export interface TextMark {
  readonly type: "text";
  /** One line. */
  readonly text: string;
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly size: number;
  readonly weight: 400 | 700;
  readonly anchor: "start" | "middle" | "end";
  readonly fill: Paint;
  /** Measured width in pixels. */
  readonly width: number;
  /** Lays a stroke of the background under the glyphs, for a label that sits on a line. */
  readonly halo?: Paint;
  readonly strike?: boolean;
}

export interface ImageMark {
  readonly type: "image";
  readonly box: Rect;
  /** `data:` URI. */
  readonly href: string;
}

/** Marks that are one thing to a reader; the unit of hover, click, link and search. */
export interface GroupMark {
  readonly type: "group";
  /** What it is, for CSS and scripts: `card`, `route`, `stage`, `lane`, `item`, `legend` … */
  readonly role: string;
  readonly subject?: string;
  /** For screen readers. */
  readonly name?: string;
  /** Subject of the view that a click opens; a format that can link does. */
  readonly link?: string;
  /** 0..1; absent: 1. What stands back behind what is highlighted. */
  readonly opacity?: number;
  readonly marks: readonly Mark[];
}

export type Mark = RectMark | PathMark | CircleMark | TextMark | ImageMark | GroupMark;

export interface Scene {
  readonly type: "scene";
  /** Prefix for ids inside the file, from the view's id: letters, digits and `-`. */
  readonly id: string;
  readonly locale: string;
  readonly width: number;
  readonly height: number;
  readonly sheet?: { readonly name: string; readonly width: number; readonly height: number };
  readonly title: string;
  readonly description: string;
  readonly background: Paint;
  readonly palette: Palette;
  /** With it, the picture follows the reader's preference for dark. SVG only. */
  readonly darkPalette?: Palette;
  readonly marks: readonly Mark[];
}

/** Paint name → `#rrggbb`. Every paint that a mark names has an entry. */
export type Palette = ReadonlyMap<Paint, string>;
