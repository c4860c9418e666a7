import type { EditContext } from "./edit-context.ts";
import { slugOf } from "./slug-of.ts";

/** An id for a new element, of its label: one that no element of any kind has, as a condition could mean either. */
export function freshId(label: string, fallback: string, { mentions }: EditContext): string {
  const isTaken = (id: string): boolean => {
    if (["none", "true", "false", "null", "in", "missing"].includes(id)) return true;
    for (const target of mentions.declarations.keys()) if (target.endsWith(`:${id}`)) return true;
    return false;
  };
  return slugOf(label, fallback, isTaken);
}
