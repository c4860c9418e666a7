import type { PictureAction } from "../assist-types.ts";
import { entryIn, refuse, writtenEntry, type EditContext, type PictureEdit } from "../edit-context.ts";
import { insertKey } from "../insert-key.ts";
import { keyEntry } from "../key-entry.ts";
import { labelEdits } from "../label-edits.ts";
import { labelText } from "../label-text.ts";

type SetGoal = Extract<PictureAction, { type: "set-goal" }>;

/** Writes the goal of a stage in the language of the picture, behind its label; other languages of a goal stay. */
export function setGoal({ subject, goal }: SetGoal, context: EditContext): PictureEdit {
  const written = writtenEntry(context, subject);
  if (typeof written === "string") return refuse(written, subject);
  if (!subject.startsWith("stage:")) return refuse("kind", subject);
  const { document, map, entry } = written;
  const { value } = entry;
  const present = entryIn(value, "goal");
  if (present) {
    const isFlow = map.flow || (value.kind === "map" && value.flow);
    return { value: labelEdits(present, goal, { document, context, isFlow }), diagnostics: [] };
  }
  const label = entryIn(value, "label");
  const isByLanguage = label?.value.kind === "map";
  const key = keyEntry(document, "goal", (isFlow) => labelText(goal, document, { context, isFlow, isByLanguage }));
  return { value: insertKey(written, key, label), diagnostics: [] };
}
