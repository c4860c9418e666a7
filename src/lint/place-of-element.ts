import type { DiagnosticPlace } from "../base/diagnostic.ts";
import type { AnyElement } from "../model/model.ts";

/** The key of an element as the place of a diagnostic. */
export function placeOfElement({ origin, ref }: AnyElement): DiagnosticPlace {
  const { file, from, to } = origin;
  return { range: { file, from, to }, subject: ref };
}
