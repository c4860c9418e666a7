import type { ElementKind, ElementRef } from "../base/element-ref.ts";
import type { LocalizedText } from "../base/localized-text.ts";
import type { TextRange } from "../base/text-range.ts";

/** Where an element stands in the YAML. */
export interface Origin extends TextRange {
  /** Line of the key, from 1. */
  readonly line: number;
}

/** What every element has. */
export interface ElementBase<K extends ElementKind> {
  readonly kind: K;
  /** As in the YAML; for classes, values and steps scoped by the owner: `tier.vip`. */
  readonly id: string;
  /** `kind:id`. */
  readonly ref: ElementRef;
  readonly label: LocalizedText;
  readonly note?: LocalizedText;
  readonly tags: readonly string[];
  readonly was?: string;
  /** ISO date. */
  readonly retired?: string;
  readonly replacedBy?: string;
  /** The range of its key. */
  readonly origin: Origin;
}
