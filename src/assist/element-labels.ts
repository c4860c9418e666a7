import { transitionKey } from "../model/resolve/transition-key.ts";
import { alternativesOf, type JsonSchema } from "../schema/json-schema.ts";
import type { ParsedDocument, ParsedEntry, ParsedNode } from "../syntax/parsed-document.ts";
import { entrySchema, schemaBelow, type LanguageSchema } from "./language-schema.ts";

/** Texts by language tag. */
export type LabelTexts = ReadonlyMap<string, string>;

/** The labels that a file gives to what it declares, by `kind:id`; empty for an element without one. */
export function elementLabels(
  { root }: ParsedDocument,
  { language, ownLocale }: { readonly language: LanguageSchema; readonly ownLocale: string },
): ReadonlyMap<string, LabelTexts> {
  const labels = new Map<string, LabelTexts>();
  const collect = (node: ParsedNode, schema: JsonSchema, owners: readonly string[]): void => {
    if (node.kind === "scalar") return;
    if (node.kind === "list") {
      const below = schemaBelow(schema, 0, language);
      if (below) for (const item of node.items) collect(item, below, owners);
      return;
    }
    for (const entry of node.entries) {
      const found = entrySchema(schema, entry.key, language);
      if (!found) continue;
      const target = declaredBy(entry, found.map, owners);
      if (target !== undefined) labels.set(target, labelTexts(entry.value, found.value, { language, ownLocale }));
      collect(entry.value, found.value, target === undefined ? owners : [...owners, idIn(target)]);
    }
  };
  collect(root, language.file, []);
  return labels;
}

/** Kinds whose ids count within their owner: `tier.vip`. */
const innerKinds: ReadonlySet<string> = new Set(["class", "value", "step", "part", "outcome", "edition"]);

export function isInner(kind: string): boolean {
  return innerKinds.has(kind);
}

/** `kind:id` of what an entry declares; nothing where it declares nothing. */
export function declaredBy({ key }: ParsedEntry, map: JsonSchema, owners: readonly string[]): string | undefined {
  const kind = map["x-declares"];
  if (kind === undefined) return undefined;
  if (kind === "transition") return `transition:${transitionKey(key)?.id ?? key}`;
  const owner = owners.at(-1);
  return `${kind}:${isInner(kind) && owner !== undefined ? `${owner}.${key}` : key}`;
}

export function idIn(target: string): string {
  return target.slice(target.indexOf(":") + 1);
}

/** The label of an element in each of its languages, whichever way it is written. */
export function labelTexts(
  value: ParsedNode,
  schema: JsonSchema,
  { language, ownLocale }: { readonly language: LanguageSchema; readonly ownLocale: string },
): LabelTexts {
  const written = labelNode(value, schema, language);
  if (written?.kind === "scalar" && typeof written.value === "string") return new Map([[ownLocale, written.value]]);
  if (written?.kind !== "map") return new Map();
  return new Map(
    written.entries.flatMap(({ key, value: text }) =>
      text.kind === "scalar" && typeof text.value === "string" ? [[key, text.value] as const] : [],
    ),
  );
}

/** Where the label of an element stands: the short form itself, or the value of `label`. */
export function labelNode(value: ParsedNode, schema: JsonSchema, language: LanguageSchema): ParsedNode | undefined {
  if (isShortForm(value, schema, language)) return value;
  return value.kind === "map" ? value.entries.find(({ key }) => key === "label")?.value : undefined;
}

/** `contact: 初次接触`, or `contact: { zh: 初次接触, en: First contact }`. */
export function isShortForm(value: ParsedNode, schema: JsonSchema, language: LanguageSchema): boolean {
  const hasShort = alternativesOf(schema, language.root).some((part) => part["x-localized"] === true);
  if (!hasShort) return false;
  if (value.kind === "scalar") return typeof value.value === "string";
  return (
    value.kind === "map" &&
    value.entries.length > 0 &&
    value.entries.every(({ key }) => entrySchema(schema, key, language)?.map["x-keys"] === "language")
  );
}
