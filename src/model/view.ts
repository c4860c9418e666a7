import type { ElementRef } from "../base/element-ref.ts";
import type { LocalizedText } from "../base/localized-text.ts";
import type { Cadence, LaneKind, MatrixAxis, NodeKind, PageName } from "./closed-lists.ts";
import type { Duration } from "./written-values.ts";
import type { ElementBase } from "./element-base.ts";

/** What a view shows: ids of elements, each list empty when it does not restrict. */
export interface Selection {
  readonly stages: readonly string[];
  readonly kinds: readonly NodeKind[];
  readonly owners: readonly string[];
  readonly channels: readonly string[];
  readonly classes: readonly string[];
  readonly tags: readonly string[];
  readonly parties: readonly string[];
  /** A node or a party. */
  readonly around?: { readonly centre: ElementRef; readonly hops: number };
}

export interface View extends ElementBase<"view"> {
  /** A view kind of the schema: `lifecycle_map`, `process_flow`, … */
  readonly viewKind: string;
  readonly lanes?: readonly LaneKind[];
  readonly direction?: "right" | "down";
  /** Id of the process that it draws. */
  readonly process?: string;
  readonly notation?: "flow" | "state";
  /** Of a state machine. */
  readonly states?: "stages" | "nodes";
  readonly groupBy?: "stage" | "owner" | "channel";
  /** Node ids, in the order in which they follow one another. */
  readonly steps?: readonly string[];
  /** Time that the whole way may take. */
  readonly window?: Duration;
  /** Ids of the views on a sheet. */
  readonly views?: readonly string[];
  /** How many of them stand side by side. */
  readonly across?: number;
  /** Of a matrix. */
  readonly rows?: MatrixAxis;
  readonly columns?: MatrixAxis;
  /** Ids of the code schemes to show; absent: all. */
  readonly codes?: readonly string[];
  /** Period that a report or a calendar covers. */
  readonly every?: Cadence;
  /** Id of the metric that a metric tree takes apart; absent: all that no other metric is computed from. */
  readonly metric?: string;
  /** Ids of the schemes that a classification tree shows; absent: all, and what the codes are made of. */
  readonly schemes?: readonly string[];
  readonly only?: Selection;
  readonly without?: Selection;
  /** Ids of the relationships to draw; absent: all. */
  readonly shows?: readonly string[];
  readonly highlight?: Selection;
  /** What is noted beside elements. */
  readonly notes: readonly { readonly about: ElementRef; readonly text: LocalizedText }[];
  /** Ids of the views that open from elements. */
  readonly links: readonly { readonly from: ElementRef; readonly view: string }[];
  readonly page?: PageName;
  /** Role ids. */
  readonly readers?: readonly string[];
  /** The keys of kinds that later work draws, as written. */
  readonly settings: Readonly<Record<string, unknown>>;
}

export interface Brand {
  /** `#rrggbb`: ink, accent, good, warn, critical. */
  readonly colors: readonly string[];
  /** Path or data URI of an SVG or PNG. */
  readonly logo?: string;
}

export interface Style {
  /** Number of the look; 1 when not given. */
  readonly look: number;
  readonly theme?: string;
  readonly page: PageName;
  readonly brand?: Brand;
}
