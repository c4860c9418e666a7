import type { ElementRef } from "../base/element-ref.ts";
import type { TextRange } from "../base/text-range.ts";
import type { AnyElement } from "../model/model.ts";

/** The key of an element as the place of a diagnostic. */
export function placeOfElement({ origin, ref }: AnyElement): {
  readonly range: TextRange;
  readonly subject: ElementRef;
} {
  const { file, from, to } = origin;
  return { range: { file, from, to }, subject: ref };
}
