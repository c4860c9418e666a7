import type { AnyElement } from "../model/model.ts";
import { inUse } from "./in-use.ts";

/** An element whose label is that of an earlier one. */
export interface SameLabel<T> {
  readonly first: T;
  readonly second: T;
  readonly text: string;
}

/**
 * The elements in use whose label equals that of an earlier one with the same `scope`, in some language. Case, width
 * and blanks make no difference: a reader does not tell them apart.
 */
export function sameLabels<T extends AnyElement>(
  elements: readonly T[],
  scope: (element: T) => string = () => "",
): readonly SameLabel<T>[] {
  const firstByLabel = new Map<string, T>();
  return inUse(elements).flatMap((second) => {
    const texts = Object.entries(second.label).map(([locale, text]) => {
      const key = JSON.stringify([scope(second), locale, foldedLabel(text)]);
      const first = firstByLabel.get(key);
      if (!first) firstByLabel.set(key, second);
      return { first, text };
    });
    const found = texts.find(({ first }) => first && first !== second);
    return found?.first ? [{ first: found.first, second, text: found.text }] : [];
  });
}

/** A label as a reader takes it in. */
export function foldedLabel(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
}
