import type { ElementKind } from "../../base/element-ref.ts";
import { elementKinds } from "./element-names.ts";

/** A key that pins something to an element: its id, and its kind where the key says it (`stage:service`). */
export function pinOf(key: string): { readonly kind?: ElementKind; readonly id: string } {
  const colon = key.indexOf(":");
  const kind = elementKinds.find((each) => each === key.slice(0, Math.max(0, colon)));
  return kind === undefined ? { id: key } : { kind, id: key.slice(colon + 1) };
}
