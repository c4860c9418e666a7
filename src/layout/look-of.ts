import { looks } from "./generated/looks.ts";
import type { Look } from "./look.ts";

/** Every look, by its number, in order. */
export const looksByNumber: ReadonlyMap<number, Look> = new Map(
  Object.values(looks)
    .map((look): readonly [number, Look] => [look.number, look])
    .sort(([one], [other]) => one - other),
);

/** Of all looks, in order; the last is the newest. */
export const lookNumbers: readonly number[] = [...looksByNumber.keys()];

/** What a model that names none gets. */
export const defaultLook: Look = looks["look-1"];

/** The look of a number; the default where there is none of it. A look is itself. */
export function lookOf(look: number | Look | undefined): Look {
  if (typeof look === "object") return look;
  return (look === undefined ? undefined : looksByNumber.get(look)) ?? defaultLook;
}
