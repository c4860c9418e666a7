import type { ElementRef } from "../base/element-ref.ts";
import type { CanonicalElement, CanonicalValue } from "./canonical-model.ts";

/**
 * One difference between two models, judged by nobody yet. All facts together are complete (applied to the first model
 * they give the second) and can be turned round. References of the first model are those after its declared renames.
 */
export type Fact =
  | { readonly op: "add"; readonly ref: ElementRef; readonly element: CanonicalElement }
  | { readonly op: "remove"; readonly ref: ElementRef; readonly element: CanonicalElement }
  | SetFact
  /** The element stands in another home. */
  | { readonly op: "move"; readonly ref: ElementRef; readonly before: ElementRef; readonly after: ElementRef }
  /** A list whose order means something is another one, by addition, removal or change of order. */
  | {
      readonly op: "order";
      /** `stages`, `stage:service`, `scheme:tier`. */
      readonly of: string;
      readonly before: readonly ElementRef[];
      readonly after: readonly ElementRef[];
    };

/** A property has another value; absent: it has none. */
export interface SetFact {
  readonly op: "set";
  readonly ref: ElementRef;
  /** `label.zh`, `sla`, `alert.warn.threshold`. */
  readonly path: string;
  readonly before?: CanonicalValue;
  readonly after?: CanonicalValue;
}

/** A name of a fact that is unique within one comparison. */
export function factKey(fact: Fact): string {
  switch (fact.op) {
    case "set":
      return `set ${fact.ref} ${fact.path}`;
    case "order":
      return `order ${fact.of}`;
    default:
      return `${fact.op} ${fact.ref}`;
  }
}
