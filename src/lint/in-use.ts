import type { ElementKind } from "../base/element-ref.ts";
import type { AnyElement } from "../model/model.ts";
import type { LintContext } from "./lint-context.ts";
import { isUnsure } from "./unsure.ts";

/** The elements that are not retired. */
export function inUse<T extends { readonly retired?: string }>(elements: readonly T[]): readonly T[] {
  return elements.filter(({ retired }) => retired === undefined);
}

/**
 * The elements in use that no other element in use names. With `by`, only mentions by elements of those kinds count
 * (`model` for those of the model as a whole). None while one of those elements is unsure.
 */
export function unnamed<T extends AnyElement>(
  elements: readonly T[],
  { model, mentionsByRef }: LintContext,
  by?: readonly ElementKind[],
): readonly T[] {
  if (isUnsure(model, by)) return [];
  return inUse(elements).filter(({ ref }) => {
    const mentions = mentionsByRef.get(ref) ?? [];
    return !(by ? mentions.some(({ from = "model:" }) => by.some((kind) => from.startsWith(`${kind}:`))) : mentions[0]);
  });
}
