import type { ElementKind, ElementRef } from "../../base/element-ref.ts";
import type { View } from "../model.ts";
import { child, entriesOf, keyRangeOf, type TreeEntry, type TreeNode } from "../tree.ts";
import { pinOf } from "./pin.ts";
import { readText } from "./read-text.ts";
import type { ResolveContext } from "./resolve-context.ts";
import { readViewName } from "./read-view-names.ts";
import { resolveName } from "./resolve-reference.ts";

/** Kinds that a bare id can mean, the likeliest first; as in the schema. */
const pinnedKinds: readonly ElementKind[] = [
  ...(["node", "stage", "process", "step", "party", "relationship", "activity", "channel", "segment"] as const),
  ...(["scheme", "class", "metric", "code", "field", "source", "event", "role"] as const),
];

/** What a view pins to elements: notes, and the views that open from them. */
export function readPins(context: ResolveContext, value: TreeNode, subject: ElementRef): Pick<View, "notes" | "links"> {
  const pinned = (entry: TreeEntry): ElementRef | undefined => {
    const { kind, id } = pinOf(entry.key);
    const place = { node: entry.value, name: id, range: keyRangeOf(entry), subject };
    return resolveName(context, kind === undefined ? pinnedKinds : [kind], place)?.ref;
  };
  return {
    notes: entriesOf(child(value, "notes")).flatMap((entry) => {
      const [about, text] = [pinned(entry), readText(context, entry.value)];
      return about && text ? [{ about, text }] : [];
    }),
    links: entriesOf(child(value, "links")).flatMap((entry) => {
      const [from, view] = [pinned(entry), readViewName(context, { node: entry.value, subject })];
      return from && view !== undefined ? [{ from, view }] : [];
    }),
  };
}
