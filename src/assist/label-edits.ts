import type { TextEdit } from "../base/text-range.ts";
import { isLanguageMap } from "../schema/is-language-map.ts";
import type { ParsedDocument, ParsedEntry, ParsedMap, ParsedNode, ParsedScalar } from "../syntax/parsed-document.ts";
import { entryIn, isOwnLanguage, localeOf, type EditContext } from "./edit-context.ts";
import { columnOf, contentEnd } from "../syntax/entry-extent.ts";
import { insertEntry } from "../syntax/insert-entry.ts";
import { labelText } from "./label-text.ts";
import { yamlText } from "../syntax/yaml-text.ts";

export interface LabelPlace {
  readonly document: ParsedDocument;
  readonly context: EditContext;
  /** Whether the value stands between braces. */
  readonly isFlow: boolean;
}

/** The edits that give an entry a label, whatever its form. */
export function labelEdits(entry: ParsedEntry, label: string, place: LabelPlace): readonly TextEdit[] {
  const { value } = entry;
  if (value.kind === "list") return [];
  if (value.kind === "scalar") return [scalarEdit(entry, value, { label, place })];
  if (value.entries.length === 0) {
    const text = labelText(label, place.document, { ...place, isByLanguage: false });
    return [replace(place.document, value, text)];
  }
  if (isLanguageMap(value.entries.map(({ key }) => key))) return languageEdits(value, label, place);
  const own = entryIn(value, "label");
  const inside: LabelPlace = { ...place, isFlow: value.flow };
  if (own?.value.kind === "scalar") return [scalarEdit(own, own.value, { label, place: inside })];
  if (own?.value.kind === "map") return languageEdits(own.value, label, inside);
  const text = labelText(label, place.document, { ...inside, isByLanguage: false });
  const line = `label: ${text}`;
  const [first] = value.entries;
  return insertEntry(place.document, value, {
    entry: { block: (column) => `${" ".repeat(column)}${line}\n`, flow: () => line, comments: [] },
    beside: first,
    isBefore: true,
  });
}

/** A bare string: replaced in its own language, put beside the new one under its language otherwise. */
function scalarEdit(
  { keyTo }: ParsedEntry,
  scalar: ParsedScalar,
  { label, place }: { readonly label: string; readonly place: LabelPlace },
): TextEdit {
  const { document, context, isFlow } = place;
  const isEmpty = scalar.to === scalar.from;
  if (isEmpty) {
    const colon = document.text.indexOf(":", keyTo) + 1;
    const at = { file: document.file, from: colon, to: colon };
    return { range: at, text: ` ${labelText(label, document, { context, isFlow, isByLanguage: false })}` };
  }
  if (isOwnLanguage(document, context) || scalar.value === null) {
    return replace(document, scalar, labelText(label, document, { context, isFlow, isByLanguage: false }));
  }
  const isBlock = scalar.style === "block" || document.text.slice(scalar.from, scalar.to).includes("\n");
  const old = isBlock ? JSON.stringify(scalar.value) : isFlow ? scalar.raw : yamlText(String(scalar.value), true);
  const kept = !isBlock && scalar.style !== "plain" ? scalar.raw : old;
  const own = localeOf(document, context);
  const text = `{ ${own}: ${kept}, ${context.locale}: ${yamlText(label, true)} }`;
  return replace(document, scalar, text);
}

function languageEdits(map: ParsedMap, label: string, { document, context }: LabelPlace): readonly TextEdit[] {
  const { locale } = context;
  const found =
    entryIn(map, locale) ??
    map.entries.find(({ key }) => key.split("-")[0] === locale && isOwnLanguage(document, context));
  const text = yamlText(label, map.flow);
  if (found) return [replace(document, found.value, text)];
  const line = `${locale}: ${text}`;
  return insertEntry(document, map, {
    entry: { block: (column) => `${" ".repeat(column)}${line}\n`, flow: () => line, comments: [] },
  });
}

function replace(document: ParsedDocument, node: ParsedNode, text: string): TextEdit {
  const to = contentEnd(document.text, node);
  const isGlued = node.from === to && columnOf(document.text, node.from) > 0;
  return { range: { file: document.file, from: node.from, to }, text: isGlued ? ` ${text}` : text };
}
