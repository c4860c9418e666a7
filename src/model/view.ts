import type { ElementRef } from "../base/element-ref.ts";
import type { LaneKind, NodeKind, PageName } from "./closed-lists.ts";
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
  readonly only?: Selection;
  readonly without?: Selection;
  /** Ids of the relationships to draw; absent: all. */
  readonly shows?: readonly string[];
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
