import type { ElementRef } from "../base/element-ref.ts";
import type { TextRange } from "../base/text-range.ts";

/** A place where the model names one of its elements: an owner, a metric that an activity moves, a word of a condition. */
export interface Mention {
  /** The element that names it; absent for what belongs to the model as a whole. */
  readonly from?: ElementRef;
  readonly to: ElementRef;
  /** Exactly the name. Absent for a word inside an expression. */
  readonly range?: TextRange;
}
