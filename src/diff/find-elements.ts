import { idOf, type ElementKind, type ElementRef } from "../base/element-ref.ts";
import type { Wording } from "../base/wording.ts";
import type { FoundChange } from "./change-rule.ts";
import { type Comparison, factsOf } from "./comparison.ts";
import type { Fact } from "./fact.ts";
import { labelOf } from "./labels.ts";

/** Which elements came or went, and the facts that are nothing but a consequence of it. */
export interface ElementChange {
  readonly op: "add" | "remove";
  readonly kind: ElementKind;
  /** Tells which of them are meant; absent: all. */
  readonly where?: (fact: { readonly ref: ElementRef }) => boolean;
  readonly consequences?: (ref: ElementRef, id: string) => readonly Fact[];
}

/** One finding for each element of a kind that came or went. */
export function findElements(
  comparison: Comparison,
  { op, kind, where, consequences }: ElementChange,
  say: (label: Wording, ref: ElementRef) => Wording,
): readonly FoundChange[] {
  return factsOf(comparison, op, kind)
    .filter((fact) => where?.(fact) ?? true)
    .map((fact) => ({
      subject: fact.ref,
      message: say(labelOf(fact.ref, comparison), fact.ref),
      claims: [...new Set<Fact>([fact, ...(consequences?.(fact.ref, idOf(fact.ref)) ?? [])])],
    }));
}
