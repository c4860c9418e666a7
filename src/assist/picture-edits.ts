import type { TextEdit } from "../base/text-range.ts";
import type { ProductLocale } from "../base/wording.ts";
import type { Model } from "../model/model.ts";
import type { ParsedDocument } from "../syntax/parsed-document.ts";
import { addNodeAfter } from "./actions/add-node-after.ts";
import { addStage } from "./actions/add-stage.ts";
import { connect } from "./actions/connect.ts";
import { deleteElement } from "./actions/delete-element.ts";
import { moveNode } from "./actions/move-node.ts";
import { renameLabel } from "./actions/rename-label.ts";
import { setGoal } from "./actions/set-goal.ts";
import { setOwner } from "./actions/set-owner.ts";
import { setStyle } from "./actions/set-style.ts";
import type { PictureAction } from "./assist-types.ts";
import type { EditContext, PictureEdit } from "./edit-context.ts";
import { findMentions } from "./find-mentions.ts";

export interface EditRequest {
  /** All files of the model, the main one first. */
  readonly documents: readonly ParsedDocument[];
  /** What they resolve to. */
  readonly model: Model;
  /** Language of the picture. */
  readonly locale: ProductLocale;
}

/**
 * The edits of the text that do what a person did on the picture, all in one piece; no other line changes. Raises
 * `edit-refused` where the text does not allow it.
 */
export function editFor(action: PictureAction, request: EditRequest): PictureEdit {
  const edit = perform(action, { ...request, mentions: findMentions(request.documents) });
  const { value } = edit;
  return value ? { ...edit, value: withLineBreaks(value, request.documents) } : edit;
}

/** Lines that are written into a file with Windows line breaks have them as well. */
function withLineBreaks(edits: readonly TextEdit[], documents: readonly ParsedDocument[]): readonly TextEdit[] {
  const windows = documents.filter(({ text }) => /\r\n/.test(text)).map(({ file }) => file);
  return edits.map((edit) =>
    windows.includes(edit.range.file) ? { ...edit, text: edit.text.replace(/\r?\n/g, "\r\n") } : edit,
  );
}

function perform(action: PictureAction, context: EditContext): PictureEdit {
  switch (action.type) {
    case "rename-label":
      return renameLabel(action, context);
    case "add-stage":
      return addStage(action, context);
    case "add-node-after":
      return addNodeAfter(action, context);
    case "connect":
      return connect(action, context);
    case "move-node":
      return moveNode(action, context);
    case "set-goal":
      return setGoal(action, context);
    case "set-owner":
      return setOwner(action, context);
    case "set-style":
      return setStyle(action, context);
    case "delete":
      return deleteElement(action, context);
  }
}
