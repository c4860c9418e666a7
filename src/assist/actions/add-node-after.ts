import { elementRef } from "../../base/element-ref.ts";
import type { PictureAction } from "../assist-types.ts";
import { entryIn, refuse, writtenEntry, type EditContext, type PictureEdit } from "../edit-context.ts";
import { freshId } from "../fresh-id.ts";
import { insertEntry } from "../../syntax/insert-entry.ts";
import { newElement } from "../new-element.ts";
import { insertNode } from "../nodes-map.ts";

type AddNode = Extract<PictureAction, { type: "add-node-after" }>;

/** Writes a new node behind a node, in the style of that node; after a stage, as the first of its nodes. */
export function addNodeAfter({ subject, label, kind = "touchpoint" }: AddNode, context: EditContext): PictureEdit {
  const written = writtenEntry(context, subject);
  if (typeof written === "string") return refuse(written, subject);
  const isStage = subject.startsWith("stage:");
  if (!isStage && !subject.startsWith("node:")) return refuse("kind", subject);
  const { document, map } = written;
  const nodes = isStage ? entryIn(written.entry.value, "nodes")?.value : undefined;
  const neighbour = isStage ? (nodes?.kind === "map" ? nodes.entries[0] : undefined) : written.entry;
  const id = freshId(label, "node", context);
  const entry = newElement(
    { id, label, keys: [["kind", kind]], isShortEnough: kind === "touchpoint" },
    { document, neighbour, context },
  );
  const value = isStage
    ? insertNode(written, entry, { beside: neighbour, isBefore: true })
    : insertEntry(document, map, { entry, beside: neighbour });
  return { value, made: elementRef("node", id), diagnostics: [] };
}
