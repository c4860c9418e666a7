import type { Badge, Status } from "../base/badge.ts";
import type { Emphasis } from "./diagram.ts";
import type { LaneKind, NodeKind, PageName, TransitionKind } from "../model/model.ts";

/*
 * What a picture shows, before anything has a size. All text is chosen (one language) and final; every part carries its
 * `subject`, the model's name for it (`stage:service`), which travels to the last mark. Readonly plain data.
 */

/** A stage. */
export interface GraphGroup {
  readonly subject: string;
  readonly label: string;
  /** Its goal. */
  readonly detail?: string;
  /** Its owner. */
  readonly corner?: string;
  /** True for a stage that has no column of its own but a place in the row below. */
  readonly offPath: boolean;
  /** Lane items of an off-path stage: it has no column in the lanes, so they stand beside its cards. */
  readonly chips: readonly LaneItem[];
  readonly emphasis?: Emphasis;
  /** Subject of the view that a click opens. */
  readonly link?: string;
  /** The whole in words, for screen readers. */
  readonly name: string;
}

/** A key node. */
export interface GraphNode {
  readonly subject: string;
  /** Subject of its group. */
  readonly group: string;
  readonly kind: NodeKind;
  readonly label: string;
  readonly detail?: string;
  readonly badge?: Badge;
  readonly emphasis?: Emphasis;
  /** Subject of the view that a click opens. */
  readonly link?: string;
  readonly name: string;
}

/** A transition. */
export interface GraphEdge {
  readonly subject: string;
  /** Subjects of nodes. */
  readonly from: string;
  readonly to: string;
  readonly kind: TransitionKind;
  readonly label?: string;
  readonly emphasis?: Emphasis;
  readonly name: string;
}

/** One thing in a lane: an activity over its stages, a channel, a class, a metric in its stage. */
export interface LaneItem {
  readonly subject: string;
  /** Subjects of the first and the last group it spans; the same for one stage. */
  readonly from: string;
  readonly to: string;
  readonly label: string;
  /** Small second line: `目标 30% · 预警 < 30%`. */
  readonly detail?: string;
  /** Large figure of a metric. */
  readonly value?: string;
  readonly status?: Status;
  /** 0..1, length of a bar beside the figure, comparable between items of one lane. */
  readonly share?: number;
  /** Activity kind, or the index of the class's scheme as `scheme-0`, for the look. */
  readonly tone?: string;
  readonly emphasis?: Emphasis;
  /** Subject of the view that a click opens. */
  readonly link?: string;
  readonly name: string;
}

export interface GraphLane {
  readonly kind: LaneKind;
  readonly label: string;
  /** In the order in which they are to be placed. Empty for `nodes`: its content is the graph. */
  readonly items: readonly LaneItem[];
}

/** A small note beside a node, tied to it, or in the column or box of a stage. */
export interface GraphNote {
  /** Unique in the graph: `note/0`. */
  readonly id: string;
  /** Subject of a node or a group. */
  readonly about: string;
  readonly text: string;
  readonly name: string;
}

/** A role, or a channel, with the nodes that are its own. */
export interface Swimlane {
  /** Absent for the nodes that have none. */
  readonly subject?: string;
  readonly label: string;
  /** Subjects of its nodes. */
  readonly nodes: readonly string[];
}

/** A legend entry shows the mark of one kind that the picture uses. */
export interface LegendEntry {
  readonly mark:
    | { readonly type: "node"; readonly kind: NodeKind }
    | { readonly type: "transition"; readonly kind: TransitionKind }
    | { readonly type: "status"; readonly status: Status };
  readonly label: string;
}

export interface Graph {
  readonly type: "graph";
  /** `view:map` or, for a default view, its kind's own id. */
  readonly subject: string;
  readonly viewKind: "lifecycle_map" | "process_flow";
  /**
   * `grid`: stages as columns that all lanes share; `layered`: stages as groups of one layered graph; `swimlanes`: stages
   * as columns, and the nodes of each in the lanes of `swimlanes`.
   */
  readonly frame: "grid" | "layered" | "swimlanes";
  /** Of a layered frame: the way the path runs. */
  readonly direction: "right" | "down";
  readonly locale: string;
  readonly page: PageName;
  readonly title: string;
  readonly subtitle?: string;
  /** In path order, off-path ones last. */
  readonly groups: readonly GraphGroup[];
  /** In path order. */
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** In the order from top to bottom; exactly one of kind `nodes` in a grid that shows nodes. */
  readonly lanes: readonly GraphLane[];
  /** From top to bottom, each with at least one node. */
  readonly swimlanes?: readonly Swimlane[];
  /** Pinned beside nodes and stages. */
  readonly notes?: readonly GraphNote[];
  readonly legendTitle: string;
  readonly legend: readonly LegendEntry[];
  /** As-of, sources, version: one line, right-aligned at the foot. */
  readonly footer?: string;
  /** Said in the picture when something was left out. */
  readonly remarks: readonly string[];
}
