import type { Diagram, PictureWords } from "./diagram.ts";
import type { Graph } from "./graph.ts";
import type { TablePicture } from "./table-picture.ts";

/*
 * Several views on one sheet. Each keeps its own legend; what is said of all of them once, such as the day of the
 * figures, the sheet says. Readonly plain data.
 */

/** What one view shows by itself. */
export type SingleContent = Graph | Diagram | TablePicture;

export interface SheetPart {
  /** `view:map`. */
  readonly subject: string;
  /** As its title stands in `content`, without that of the model. */
  readonly label: string;
  /** The whole in words, for screen readers: what a click on the title opens. */
  readonly name: string;
  readonly content: SingleContent;
}

export interface SheetContent extends Omit<PictureWords, "legend" | "legendTitle"> {
  readonly type: "sheet";
  /** How many stand side by side; absent: as many as suit the page. */
  readonly across?: number;
  /** In reading order, row by row. */
  readonly parts: readonly SheetPart[];
}
