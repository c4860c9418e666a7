import type { Badge, Status } from "../base/badge.ts";
import type { NodeKind, PageName } from "../model/model.ts";

/*
 * Boxes and lines that are not the path through the stages: trees, flows of data, parties and their relationships, the
 * classic notation. As in `graph.ts` nothing has a size yet, all text is chosen and final. Readonly plain data.
 */

/** Outline of a box. `station` is a dot on a line, whose text stands beside it. `start` and `end` are the dots of a state machine and carry no text. */
export type BoxShape =
  | "rect"
  | "round"
  | "pill"
  | "diamond"
  | "hexagon"
  | "octagon"
  | "cylinder"
  | "tag"
  | "note"
  | "station"
  | "start"
  | "end";

/** A role in the theme's colours, never a colour: `accent` is the main thing, `red` what is lost, tones tell groups apart. */
export type Tone =
  "plain" | "accent" | "quiet" | "red" | "tone-0" | "tone-1" | "tone-2" | "tone-3" | "tone-4" | "tone-5";

/** `strong`: highlighted by the view; `faint`: beside what is highlighted. */
export type Emphasis = "strong" | "faint";

export interface DiagramGroup {
  /** Unique among groups and nodes of the diagram. */
  readonly id: string;
  /** The model element that it stands for; absent for a heading of the view's own. */
  readonly subject?: string;
  /** Id of the group around it. */
  readonly parent?: string;
  readonly label: string;
  readonly detail?: string;
  readonly tone: Tone;
  /** Subject of the view that a click opens. */
  readonly link?: string;
  readonly name: string;
}

export interface DiagramNode {
  /** Unique among groups and nodes of the diagram: one element may stand in several places. */
  readonly id: string;
  readonly subject?: string;
  /** Id of its group. */
  readonly group?: string;
  readonly shape: BoxShape;
  readonly tone: Tone;
  /** Empty for `start` and `end`. */
  readonly label: string;
  /** Small text below the label. */
  readonly detail?: string;
  /** Short lines below a rule, as the attributes of a class in UML. */
  readonly lines?: readonly string[];
  readonly badge?: Badge;
  /** Whose sign stands in a station. */
  readonly glyph?: NodeKind;
  /** Column of a layered diagram from 0, where the view fixes it. */
  readonly layer?: number;
  readonly emphasis?: Emphasis;
  /** Subject of the view that a click opens: `view:complaint`. */
  readonly link?: string;
  /** The whole in words, for screen readers. */
  readonly name: string;
}

export type LineStyle = "solid" | "dashed" | "dotted" | "dash-dot" | "double";
/** `open` is the line arrow of UML, `none` a plain end. */
export type LineEnd = "arrow" | "open" | "none";

export interface DiagramEdge {
  /** Unique among the edges. */
  readonly id: string;
  readonly subject?: string;
  /** Ids of nodes; the same for a loop. In a `facing` diagram also of its group. */
  readonly from: string;
  readonly to: string;
  readonly label?: string;
  readonly line: LineStyle;
  readonly head: LineEnd;
  /** Absent: a plain end. */
  readonly tail?: LineEnd;
  readonly tone: Tone;
  /** 0..1, how heavy it is among the edges of the diagram; the line is drawn 1.6 to 7 px wide. Absent: 1.6. */
  readonly weight?: number;
  readonly emphasis?: Emphasis;
  readonly name: string;
}

export interface DiagramLegendEntry {
  readonly mark:
    | { readonly type: "box"; readonly shape: BoxShape; readonly tone: Tone; readonly glyph?: NodeKind }
    | { readonly type: "line"; readonly line: LineStyle; readonly head: LineEnd; readonly tone: Tone }
    | { readonly type: "status"; readonly status: Status }
    /** A letter that stands in the cells of a table. */
    | { readonly type: "sign"; readonly text: string; readonly tone?: Tone }
    /** The dashed cell of a table that should hold something. */
    | { readonly type: "gap" };
  readonly label: string;
}

/** What every drawn view says around its content. */
export interface PictureWords {
  /** `view:network` or, for a default view, its kind's own id. */
  readonly subject: string;
  readonly viewKind: string;
  readonly locale: string;
  readonly page: PageName;
  readonly title: string;
  readonly subtitle?: string;
  /** One sentence of what is shown, for screen readers: `5 方、3 种关系`. */
  readonly summary: string;
  readonly legendTitle: string;
  readonly legend: readonly DiagramLegendEntry[];
  /** As-of, sources, version: one line, right-aligned at the foot. */
  readonly footer?: string;
  /** Said in the picture when something was left out. */
  readonly remarks: readonly string[];
}

export interface Diagram extends PictureWords {
  readonly type: "diagram";
  /**
   * `layered`: edges run one way through layers; `tree`: each node but the roots hangs on one other; `facing`: the node of
   * layer 0 stands opposite those of layer 1, which share one group, and each line between them runs straight in a row of
   * its own; those of layer 2 hang on one of layer 1 or on the group, those of layer 3 stand in a row at the end, where
   * all other lines run; `path`: stations of layer 0, 1, 2 … stand on one straight line, the groups are bands behind them,
   * and all other lines run beside it, to one another and to the nodes without a layer.
   */
  readonly frame: "layered" | "tree" | "facing" | "path";
  /** `state`: drawn by the rules of UML for state machines, so a format that has these can speak them. */
  readonly notation?: "state";
  readonly direction: "right" | "down";
  /** Headings of the fixed layers, where nodes say their `layer`. */
  readonly layerHeadings?: readonly string[];
  readonly groups: readonly DiagramGroup[];
  /** In reading order, which the layout keeps where it can. */
  readonly nodes: readonly DiagramNode[];
  readonly edges: readonly DiagramEdge[];
}
