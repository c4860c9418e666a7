import type { Badge, Status } from "../base/badge.ts";
import type { Point, Rect } from "../base/geometry.ts";
import type { LaneKind, NodeKind, PageName, TransitionKind } from "../model/model.ts";
import type { Emphasis } from "../views/diagram.ts";
import type { LegendEntry } from "../views/graph.ts";
import type { PlacedEntry } from "./frames/legend-rows.ts";

/*
 * A graph with every place decided: absolute pixels (at 100 %), rounded to 1/100, origin top left. Text is broken into
 * lines and measured. Says nothing about colours. Readonly plain data.
 */

/** One line of text: `x` by its anchor, `y` is the baseline. */
export interface PlacedLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Measured from the bundled table. */
  readonly width: number;
}

export interface PlacedText {
  readonly lines: readonly PlacedLine[];
  /** Pixels. */
  readonly size: number;
  readonly weight: 400 | 700;
  readonly anchor: "start" | "middle" | "end";
}

export interface PlacedBadge extends Badge {
  readonly box: Rect;
  readonly caption: PlacedText;
}

export interface PlacedCard {
  readonly subject: string;
  /** Subject of the stage. */
  readonly group: string;
  readonly kind: NodeKind;
  /** `card`: rectangle with a coloured bar at its left and a glyph; `flow`: a shape by kind (diamond, rounded, …). */
  readonly shape: "card" | "flow";
  readonly box: Rect;
  /** Centre of the glyph of its kind, about 11 px wide. Absent where the shape itself shows the kind. */
  readonly glyph?: Point;
  readonly label: PlacedText;
  readonly detail?: PlacedText;
  readonly badge?: PlacedBadge;
  readonly emphasis?: Emphasis;
  /** Subject of the view that a click opens. */
  readonly link?: string;
  readonly name: string;
}

export interface PlacedRoute {
  readonly subject: string;
  /** Subjects of the cards. */
  readonly from: string;
  readonly to: string;
  readonly kind: TransitionKind;
  /** Right-angled: neighbours differ in x or in y, never in both. First and last lie on the border of their card. */
  readonly points: readonly Point[];
  /** `box` is what must be kept free; it lies on the route's own line. */
  readonly label?: { readonly box: Rect; readonly text: PlacedText };
  readonly emphasis?: Emphasis;
  readonly name: string;
}

export interface PlacedStage {
  readonly subject: string;
  /** Place in the path from 0; off-path stages count on after the path. */
  readonly index: number;
  /** How many stages the path has: with `index` it gives the tone. */
  readonly count: number;
  /** `chevron`: arrow-shaped header of a column; `plain`: small header of an off-path stage; `frame`: a group box. */
  readonly shape: "chevron" | "plain" | "frame";
  /** The header. */
  readonly header: Rect;
  /** All that belongs to the stage: its column, or its group box. */
  readonly area: Rect;
  readonly label: PlacedText;
  readonly detail?: PlacedText;
  readonly corner?: PlacedText;
  readonly emphasis?: Emphasis;
  readonly link?: string;
  readonly name: string;
}

export interface PlacedLane {
  readonly kind: LaneKind;
  /** The role or channel of a swimlane. */
  readonly subject?: string;
  readonly band: Rect;
  readonly label: PlacedText;
}

/** A lane item: `pill` of an activity, `tag` of a channel, `chip` with a dot of a class, `tile` of a metric. */
export interface PlacedItem {
  readonly subject: string;
  readonly lane: LaneKind;
  readonly shape: "pill" | "tag" | "chip" | "tile";
  readonly box: Rect;
  readonly label: PlacedText;
  readonly detail?: PlacedText;
  readonly value?: PlacedText;
  /** Centre of the dot of a chip. */
  readonly dot?: Point;
  /** Bar of a tile. */
  readonly bar?: Rect;
  readonly status?: Status;
  readonly tone?: string;
  /** Index of its first stage in the path, for tones. */
  readonly stage: number;
  readonly emphasis?: Emphasis;
  readonly link?: string;
  readonly name: string;
}

/** A note beside a card, tied to it by a line, or in the column or box of a stage. */
export interface PlacedNote {
  /** Unique in the picture. */
  readonly id: string;
  /** Subject of a card or a stage. */
  readonly about: string;
  readonly box: Rect;
  readonly text: PlacedText;
  /** Right-angled, from the border of the card to that of the note; absent for a note of a stage. */
  readonly tie?: readonly Point[];
  readonly name: string;
}

export type PlacedLegendEntry = PlacedEntry<LegendEntry["mark"]>;

export interface LaidOutGraph {
  readonly type: "laid-out-graph";
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
  readonly stages: readonly PlacedStage[];
  readonly lanes: readonly PlacedLane[];
  readonly items: readonly PlacedItem[];
  readonly cards: readonly PlacedCard[];
  readonly routes: readonly PlacedRoute[];
  readonly notes?: readonly PlacedNote[];
  /** Dotted lines between columns: two points each. */
  readonly separators: readonly (readonly [Point, Point])[];
  readonly legendTitle?: PlacedText;
  readonly legend: readonly PlacedLegendEntry[];
  readonly footer?: PlacedText;
  readonly remarks: readonly PlacedText[];
}
