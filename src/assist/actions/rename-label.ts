import type { PictureAction } from "../assist-types.ts";
import { refuse, writtenEntry, type EditContext, type PictureEdit } from "../edit-context.ts";
import { labelEdits } from "../label-edits.ts";
import { connect } from "./connect.ts";

type RenameLabel = Extract<PictureAction, { type: "rename-label" }>;

/**
 * Writes the label of an element in the language of the picture: other languages stay. A short form stays one as long as
 * it can. The label of a step that only the order gives makes an entry of it.
 */
export function renameLabel({ subject, label }: RenameLabel, context: EditContext): PictureEdit {
  const transition = context.model.transitions.find(({ ref, isDefault }) => ref === subject && isDefault);
  if (transition) {
    return connect({ type: "connect", from: `node:${transition.from}`, to: `node:${transition.to}`, label }, context);
  }
  const written = writtenEntry(context, subject);
  if (typeof written === "string") return refuse(written, subject);
  const { document, map, entry } = written;
  return { value: labelEdits(entry, label, { document, context, isFlow: map.flow }), diagnostics: [] };
}
