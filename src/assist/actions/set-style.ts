import { elementRef } from "../../base/element-ref.ts";
import { yamlText } from "../../syntax/yaml-text.ts";
import type { PictureAction } from "../assist-types.ts";
import { entryIn, refuse, type EditContext, type PictureEdit } from "../edit-context.ts";
import { contentEnd } from "../../syntax/entry-extent.ts";
import { keyEntry } from "../key-entry.ts";
import { sectionDocument, sectionEdits } from "../section-edits.ts";

type SetStyle = Extract<PictureAction, { type: "set-style" }>;

/** Writes the page or the theme of the whole model into `style`. */
export function setStyle({ key, value }: SetStyle, context: EditContext): PictureEdit {
  const document = sectionDocument(context, "style");
  if (!document) return refuse("template", elementRef("model", "style"));
  const { file, text } = document;
  const written = (isFlow: boolean): string => (value.includes(":") ? JSON.stringify(value) : yamlText(value, isFlow));
  const style = entryIn(document.root, "style")?.value;
  const present = entryIn(style, key);
  if (present && present.value.to > present.value.from) {
    const range = { file, from: present.value.from, to: contentEnd(text, present.value) };
    return { value: [{ range, text: written(style?.kind === "map" && style.flow) }], diagnostics: [] };
  }
  if (present) {
    const colon = text.indexOf(":", present.keyTo) + 1;
    return { value: [{ range: { file, from: colon, to: colon }, text: ` ${written(true)}` }], diagnostics: [] };
  }
  const entry = keyEntry(document, key, written);
  return { value: sectionEdits(document, { section: "style", entry, place: "last" }), diagnostics: [] };
}
