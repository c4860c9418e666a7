import type { ElementRef } from "../base/element-ref.ts";

/** One thing about which two texts do not agree. */
export interface MergeConflict {
  /** The element that it belongs to; `model:model` at the top. */
  readonly about: ElementRef;
  /** Keys within the element; none for the element as a whole. */
  readonly path: readonly string[];
  /**
   * `value`: both give it another value; `removed`: one side removed what the other changed or newly names; `order`: both
   * put something at one place, or brought what stands there into another order; `place`: both moved it, to other places;
   * `comment`: both changed a comment.
   */
  readonly kind: "value" | "removed" | "order" | "place" | "comment";
}
