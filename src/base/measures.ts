import type { ElementRef } from "./element-ref.ts";
import type { LocalizedText } from "./localized-text.ts";

/** One figure. Only aggregates: never a row, never a customer. */
export interface Measure {
  /** In the metric's own unit; a ratio is a number (0.27 is 27 %). `null`: asked for, but there was no data. */
  readonly value: number | null;
  /** How many customers, orders or answers stand behind it. */
  readonly n?: number;
  readonly numerator?: number;
  readonly denominator?: number;
  /** The same figure of the period before. */
  readonly previous?: number;
  /** Where it comes from, in words, when that differs from the file's. */
  readonly source?: string;
}

/** Figures for a picture: what a query engine gives, or a person writes; read by `--measures`. */
export interface Measures {
  /** Last day that the figures cover, ISO `2026-10-31`. */
  readonly asOf: string;
  /** Where the figures come from: the same words in every language, or words by language. */
  readonly sources: readonly (string | LocalizedText)[];
  /** By element: `metric:cac`, `node:first_visit`, `stage:prospect`, `class:tier.vip` … */
  readonly figures: ReadonlyMap<ElementRef, Measure>;
}
