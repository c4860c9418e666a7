import type { ElementKind } from "../base/element-ref.ts";
import type { Model } from "../model/model.ts";

/**
 * Whether an error was reported about an element of one of the kinds (of any kind where none is given). What is missing
 * there may only be misspelt, so a rule about what nobody does keeps silent.
 */
export function isUnsure({ unsure }: Model, kinds?: readonly ElementKind[]): boolean {
  return kinds ? unsure.some((ref) => kinds.some((kind) => ref.startsWith(`${kind}:`))) : unsure.length > 0;
}
