import { elementRef } from "../../base/element-ref.ts";
import type { PictureAction } from "../assist-types.ts";
import { entryIn, refuse, writtenEntry, type EditContext, type PictureEdit } from "../edit-context.ts";
import { freshId } from "../fresh-id.ts";
import { insertEntry } from "../../syntax/insert-entry.ts";
import { newElement } from "../new-element.ts";
import { sectionDocument, sectionEdits } from "../section-edits.ts";

type AddStage = Extract<PictureAction, { type: "add-stage" }>;

/** Writes a new stage behind the last one of the path, in its style; stages beside the path stay last. */
export function addStage({ label }: AddStage, context: EditContext): PictureEdit {
  const { stages } = context.model;
  const last = stages.filter(({ offPath, retired }) => !offPath && retired === undefined).at(-1) ?? stages.at(-1);
  const written = last && writtenEntry(context, last.ref);
  const id = freshId(label, "stage", context);
  const made = elementRef("stage", id);
  const stage = { id, label, isShortEnough: true };
  if (written !== undefined && typeof written !== "string") {
    const { document, map, entry: neighbour } = written;
    const entry = newElement(stage, { document, neighbour, context });
    return { value: insertEntry(document, map, { entry, beside: neighbour }), made, diagnostics: [] };
  }
  const document = sectionDocument(context, "stages");
  if (!document) return refuse("template", made);
  const present = entryIn(document.root, "stages")?.value;
  const neighbour = present?.kind === "map" ? present.entries.at(-1) : undefined;
  const entry = newElement(stage, { document, neighbour, context });
  return { value: sectionEdits(document, { section: "stages", entry, place: "last" }), made, diagnostics: [] };
}
