import type { Point, Rect } from "../../base/geometry.ts";
import type { PageName } from "../../model/model.ts";
import type { PlacedText } from "../laid-out-graph.ts";

/*
 * A document with every place decided, page by page: absolute pixels (96 to the inch of paper), rounded to 1/100, origin
 * at the upper left of the page. Says nothing about colours. Readonly plain data.
 */

/** Something that was not cut: a row, a heading, an entry of a list. */
export interface PlacedBlock {
  readonly role: "title" | "heading" | "head" | "row" | "entry" | "note" | "folio" | "mark" | "grid";
  /** The model element that it is about. */
  readonly subject?: string;
  /** `head` lies behind the names of columns, `number` behind the number of an entry. */
  readonly plates: readonly { readonly kind: "head" | "number"; readonly box: Rect }[];
  readonly rules: readonly { readonly kind: "strong" | "fine"; readonly ends: readonly [Point, Point] }[];
  readonly texts: readonly PageText[];
}

/** Text and what it is: `soft` steps back, `number` stands on its plate. */
export interface PageText {
  readonly ink: "main" | "soft" | "number";
  readonly text: PlacedText;
}

export interface LaidOutPage {
  readonly type: "laid-out-page";
  readonly locale: string;
  /** Of the document. */
  readonly title: string;
  readonly width: number;
  readonly height: number;
  /** In millimetres. */
  readonly sheet: { readonly name: PageName; readonly width: number; readonly height: number };
  /** Distance of the foot from the lower edge in pixels. Absent: 40. */
  readonly footAbove?: number;
  /** In reading order. */
  readonly blocks: readonly PlacedBlock[];
}
