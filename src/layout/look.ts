import type { Wording } from "../base/wording.ts";
import type { TextStyle } from "./text-block.ts";

/**
 * The measures of a look, in pixels at 100 %: one family, few sizes, nothing under 11 px. A look that has been released
 * never changes, so that a picture in somebody's document stays as it is: a changed measure comes under a new number.
 */
export interface Look {
  /** What `style: { look: … }` takes. */
  readonly number: number;
  /** What it is good for, in one line. */
  readonly title: Wording;

  readonly titleStyle: TextStyle;
  readonly subtitleStyle: TextStyle;
  readonly stageStyle: TextStyle;
  readonly frameStyle: TextStyle;
  readonly cardStyle: TextStyle;
  readonly laneStyle: TextStyle;
  readonly itemStyle: TextStyle;
  readonly figureStyle: TextStyle;
  readonly badgeStyle: TextStyle;
  readonly smallStyle: TextStyle;
  readonly smallBoldStyle: TextStyle;
  /** The smallest of the sizes above: what the legibility of a printed page depends on. */
  readonly smallestText: number;

  /** From the edge of the picture's content to text that stands on no box. */
  readonly textInset: number;
  /** Column of lane names, from the edge of a lane to where the first gutter begins. */
  readonly laneNameWidth: number;
  /** How far a header reaches over the outer columns of its band: less where lines pass beside it to other bands. */
  readonly headerReach: { readonly single: number; readonly several: number };
  /** Space between two lanes, and above and below what stands in one. */
  readonly laneGap: number;
  readonly lanePad: number;
  /** Space above and below the cards in their lane. */
  readonly cardsPad: number;
  /** Space between a header and the first lane, and between two bands of a map that wraps. */
  readonly headerGap: number;
  readonly bandGap: number;
  /** Height of the lowest card and of the lowest shape of a flow. */
  readonly leastCard: number;
  readonly leastShape: number;
  /** Between two things of a lane. */
  readonly itemGap: number;
  /** Width of cards and so of columns; narrower where a small sheet asks for it, wider where there are few. */
  readonly cardWidths: { readonly usual: number; readonly steps: readonly number[]; readonly widest: number };
  /** Between lines, between cards of a column and lines, between rows; and between columns: of stages, of one stage. */
  readonly map: CellSpaces;
  readonly flow: CellSpaces;
  readonly table: TableSizes;
}

/** The measures of drawn tables. */
export interface TableSizes {
  /** White space between the border of a cell and what stands in it. */
  readonly pad: { readonly x: number; readonly y: number };
  /** A status sign, and its distance from the text. */
  readonly sign: { readonly width: number; readonly height: number; readonly gap: number };
  readonly leastColumn: number;
  readonly leastRow: number;
  /** No column is wider than this for the sake of its text: longer lines are not read at a glance. */
  readonly widestText: number;
  /** What a table takes that names no page and whose text could take more. */
  readonly comfortableWidth: number;
  /** Between sections and between the parts of a table that is divided. */
  readonly blockGap: number;
  /** Between a heading and its table. */
  readonly headingGap: number;
}

/** What the router keeps free between the cells of a grid. */
export interface CellSpaces {
  readonly spacing: { readonly track: number; readonly card: number; readonly row: number };
  readonly gutter: { readonly stage: number; readonly inner: number };
}
