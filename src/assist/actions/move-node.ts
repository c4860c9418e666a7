import type { TextEdit } from "../../base/text-range.ts";
import type { PictureAction } from "../assist-types.ts";
import { refuse, writtenEntry, type EditContext, type PictureEdit, type WrittenEntry } from "../edit-context.ts";
import { pieceOf } from "../entry-piece.ts";
import { insertNode } from "../nodes-map.ts";
import { removeParts } from "../remove-parts.ts";

type MoveNode = Extract<PictureAction, { type: "move-node" }>;

/** Cuts a node with its comments and puts it into a stage, before one of its nodes or at its end. */
export function moveNode({ subject, stage, before }: MoveNode, context: EditContext): PictureEdit {
  const node = writtenEntry(context, subject);
  if (typeof node === "string") return refuse(node, subject);
  const target = writtenEntry(context, stage);
  if (typeof target === "string") return refuse(target, stage);
  const beside = before === undefined ? undefined : writtenEntry(context, before);
  if (typeof beside === "string") return refuse(beside, before ?? subject);
  if (!subject.startsWith("node:") || !stage.startsWith("stage:")) return refuse("kind", subject);
  if (isThere(node, { target, beside })) return { value: [], made: subject, diagnostics: [] };
  const removal = removeParts(node.document, [node.trail]);
  const insertion = insertNode(target, pieceOf(node), beside ? { beside: beside.entry, isBefore: true } : {});
  return { value: joined(removal, insertion), made: subject, diagnostics: [] };
}

interface Target {
  readonly target: WrittenEntry;
  readonly beside: WrittenEntry | undefined;
}

/** Whether the node stands at that place already. */
function isThere({ map, entry, trail }: WrittenEntry, { target, beside }: Target): boolean {
  if (beside?.entry === entry) return true;
  const isSameStage = trail.some((step) => step.kind === "entry" && step.entry === target.entry);
  const following = map.entries[map.entries.indexOf(entry) + 1];
  return isSameStage && following === beside?.entry;
}

/** An insertion at the very end of what is removed must not fall into it. */
function joined(removal: readonly TextEdit[], insertion: readonly TextEdit[]): readonly TextEdit[] {
  const shifted = insertion.map((edit): TextEdit => {
    const around = removal.find(
      ({ range }) => range.file === edit.range.file && range.from < edit.range.from && edit.range.to < range.to,
    );
    return around ? { ...edit, range: { ...edit.range, from: around.range.from, to: around.range.from } } : edit;
  });
  return [...shifted, ...removal];
}
