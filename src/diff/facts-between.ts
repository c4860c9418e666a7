import type { ElementRef } from "../base/element-ref.ts";
import { type CanonicalElement, type CanonicalModel, type CanonicalValue, compareText } from "./canonical-model.ts";
import type { Fact } from "./fact.ts";

/** Every difference between two models, by element, in the order of their names; the same models give none. */
export function factsBetween(before: CanonicalModel, after: CanonicalModel): readonly Fact[] {
  const refs = [...new Set([...before.elements.keys(), ...after.elements.keys()])].sort(compareText);
  const homes = [...new Set([...before.orders.keys(), ...after.orders.keys()])].sort(compareText);
  return [
    ...refs.flatMap((ref) => factsOfElement(ref, before.elements.get(ref), after.elements.get(ref))),
    ...homes.flatMap((of): readonly Fact[] => {
      const lists = { before: before.orders.get(of) ?? [], after: after.orders.get(of) ?? [] };
      return isSame(lists.before, lists.after) ? [] : [{ op: "order", of, ...lists }];
    }),
  ];
}

function factsOfElement(
  ref: ElementRef,
  before: CanonicalElement | undefined,
  after: CanonicalElement | undefined,
): readonly Fact[] {
  if (!before) return after ? [{ op: "add", ref, element: after }] : [];
  if (!after) return [{ op: "remove", ref, element: before }];
  const paths = [...new Set([...before.properties.keys(), ...after.properties.keys()])].sort(compareText);
  const moves: readonly Fact[] =
    before.home && after.home && before.home !== after.home
      ? [{ op: "move", ref, before: before.home, after: after.home }]
      : [];
  return [
    ...moves,
    ...paths.flatMap((path): readonly Fact[] => {
      const [was, is] = [before.properties.get(path), after.properties.get(path)];
      if (isSame(was, is)) return [];
      return [
        { op: "set", ref, path, ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) },
      ];
    }),
  ];
}

/** Values are plain and their lists are short: their text tells whether they are the same. */
export function isSame(a: CanonicalValue | undefined, b: CanonicalValue | undefined): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
