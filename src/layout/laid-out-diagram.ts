import type { Point, Rect } from "../base/geometry.ts";
import type { PageName } from "../model/model.ts";
import type { NodeKind } from "../model/model.ts";
import type { BoxShape, DiagramLegendEntry, Emphasis, LineEnd, LineStyle, Tone } from "../views/diagram.ts";
import type { PlacedEntry } from "./frames/legend-rows.ts";
import type { PlacedBadge, PlacedText } from "./laid-out-graph.ts";

/*
 * A diagram or a drawn table with every place decided: absolute pixels (at 100 %), rounded to 1/100, origin top left.
 * Text is broken into lines and measured. Says nothing about colours. Readonly plain data.
 */

export interface PlacedBox {
  /** Unique in the picture. */
  readonly id: string;
  readonly subject?: string;
  /**
   * `group` holds others; `node` is a thing; `head` names a column or a layer; `row` names a row of a table, in tone
   * `quiet` the rows below it; `cell` is a cell of one.
   */
  readonly role: "group" | "node" | "head" | "row" | "cell";
  /** Id of the group that it stands in. */
  readonly parent?: string;
  readonly shape: BoxShape;
  readonly tone: Tone;
  readonly box: Rect;
  /** Inside the box; beside it where that is a station. */
  readonly label?: PlacedText;
  readonly detail?: PlacedText;
  /** Lines below the rule. */
  readonly lines?: PlacedText;
  /** The rule above `lines`: its two ends. */
  readonly rule?: readonly [Point, Point];
  readonly badge?: PlacedBadge;
  /** Whose sign stands in a station. */
  readonly glyph?: NodeKind;
  /** Of a cell with a status: a small sign at the left of its text. */
  readonly sign?: { readonly status: PlacedBadge["status"]; readonly box: Rect };
  readonly isGap?: boolean;
  readonly emphasis?: Emphasis;
  /** Subject of the view that a click opens. */
  readonly link?: string;
  readonly name?: string;
}

export interface PlacedConnector {
  /** Unique in the picture. */
  readonly id: string;
  readonly subject?: string;
  /** Ids of boxes. */
  readonly from: string;
  readonly to: string;
  /** Right-angled: neighbours differ in x or in y, never in both. First and last lie on the border of their box. */
  readonly points: readonly Point[];
  readonly line: LineStyle;
  readonly head: LineEnd;
  readonly tail: LineEnd;
  readonly tone: Tone;
  /** Pixels. */
  readonly width: number;
  /** `box` is what is kept free for it. */
  readonly label?: { readonly box: Rect; readonly text: PlacedText };
  readonly emphasis?: Emphasis;
  readonly name: string;
}

export interface PlacedDiagramLegendEntry extends PlacedEntry<DiagramLegendEntry["mark"]> {
  /** The letter in the box of a mark that is one. */
  readonly sign?: PlacedText;
}

export interface LaidOutDiagram {
  readonly type: "laid-out-diagram";
  readonly subject: string;
  readonly viewKind: string;
  readonly locale: string;
  readonly width: number;
  readonly height: number;
  /** Size of the sheet in millimetres where `page` names one; the picture is scaled to fit it. */
  readonly sheet?: { readonly name: PageName; readonly width: number; readonly height: number };
  /** One sentence for `desc`. */
  readonly name: string;
  readonly title: PlacedText;
  readonly subtitle?: PlacedText;
  /** In paint order: groups before what stands in them. */
  readonly boxes: readonly PlacedBox[];
  readonly connectors: readonly PlacedConnector[];
  /** Text that stands in no box, such as the heading of a section. */
  readonly captions: readonly PlacedText[];
  readonly legendTitle?: PlacedText;
  readonly legend: readonly PlacedDiagramLegendEntry[];
  readonly footer?: PlacedText;
  readonly remarks: readonly PlacedText[];
  /** Of a table of two versions: what each of them says in its places. */
  readonly versions?: Readonly<Record<"base" | "head", Pick<LaidOutDiagram, "boxes" | "captions">>>;
}
