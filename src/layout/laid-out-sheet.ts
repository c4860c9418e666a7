import type { Rect } from "../base/geometry.ts";
import type { LaidOutDiagram } from "./laid-out-diagram.ts";
import type { LaidOutGraph, PlacedText } from "./laid-out-graph.ts";

/*
 * Several views on one sheet with every place decided: absolute pixels (at 100 %), rounded to 1/100, origin top left.
 * The pictures are as large as they are by themselves. Readonly plain data.
 */

export interface PlacedPart {
  /** `view:map`. */
  readonly subject: string;
  readonly name: string;
  /** Its field on the sheet: all rows of fields end at the same edge. */
  readonly box: Rect;
  /** In the coordinates of the sheet, within its field; `width` and `height` are what it takes. */
  readonly picture: LaidOutGraph | LaidOutDiagram;
}

export interface LaidOutSheet extends Pick<
  LaidOutGraph,
  "subject" | "viewKind" | "locale" | "width" | "height" | "sheet" | "name"
> {
  readonly type: "laid-out-sheet";
  readonly title: PlacedText;
  readonly subtitle?: PlacedText;
  readonly parts: readonly PlacedPart[];
  readonly footer?: PlacedText;
  readonly remarks: readonly PlacedText[];
}
