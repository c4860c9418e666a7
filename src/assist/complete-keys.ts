import type { ProductLocale } from "../base/wording.ts";
import { alternativesOf, typesOf, type JsonSchema } from "../schema/json-schema.ts";
import { wordsForKey } from "../schema/key-words.ts";
import { assistWords, snippetWords } from "../messages/assist-words.ts";
import type { Completion } from "./assist-types.ts";
import { descriptionIn, mapsOf, schemaBelow, singleValuesOf, type LanguageSchema } from "./language-schema.ts";
import { nameCandidates, type NameContext } from "./name-candidates.ts";
import type { Offer } from "./rank-completions.ts";
import type { ScannedKey, ScannedPlace } from "./scan-place.ts";
import { snippetsFor, snippetText } from "./snippets.ts";

export interface KeyQuestion {
  readonly schema: JsonSchema;
  readonly place: ScannedPlace;
  readonly language: LanguageSchema;
  readonly names: NameContext;
  /** Whether the colon of the key is already there: then only the key is written. */
  readonly hasColon: boolean;
  /** What a map that is keyed by path may name. */
  readonly paths: readonly string[];
}

/** Keys that tell the history of an element; nobody begins with them. */
const lateKeys = new Set(["was", "retired", "replaced_by", "before", "after", "tags", "note"]);

/** Keys that may stand at a place and do not yet: needed ones first, then in the order of the schema. */
export function completeKeys(question: KeyQuestion): readonly Offer[] {
  const { schema, place, language } = question;
  const present = siblingsOf(place);
  const maps = mapsOf(schema, language);
  const isShort = present.some(({ key }) => maps.some((map) => map["x-keys"] === "language" && /^(zh|en)$/.test(key)));
  return maps.flatMap((map) => {
    if (map["x-keys"] === "language") {
      const isAlone = maps.length === 1 || present.length === 0 || isShort;
      return isAlone ? languageKeys(present, question) : [];
    }
    return isShort ? [] : [...namedKeys(map, present, question), ...entryKeys(map, present, question)];
  });
}

function siblingsOf(place: ScannedPlace): readonly ScannedKey[] {
  return (place.maps.at(-1) ?? []).filter(({ keyFrom }) => keyFrom !== place.from);
}

function namedKeys(map: JsonSchema, present: readonly ScannedKey[], question: KeyQuestion): readonly Offer[] {
  const taken = new Set(present.map(({ key }) => key));
  const viewKind = present.find(({ key }) => key === "kind")?.value;
  const needed = new Set([...(map.required ?? []), ...(map["x-needs"] ?? [])]);
  const rank = (key: string): number => (needed.has(key) ? 0 : lateKeys.has(key) ? 2 : 1);
  return Object.entries(map.properties ?? {})
    .filter(([key]) => !taken.has(key))
    .filter(([, { "x-for": kinds }]) => !kinds || !viewKind || kinds.includes(viewKind))
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([key]) => keyOffer(key, needed.has(key), { map, question }));
}

function keyOffer(
  key: string,
  isNeeded: boolean,
  { map, question }: { readonly map: JsonSchema; readonly question: KeyQuestion },
): Offer {
  const { language, names, hasColon } = question;
  const schema = schemaBelow(map, key, language) ?? {};
  const documentation = descriptionIn(schema, names.locale);
  const insert = hasColon ? key : key + openingOf(schema, question);
  // The code of a rule says less than its title, and all rules have the same type.
  const title = map["x-keys"] === "rule" ? documentation : undefined;
  const completion: Completion = {
    label: key,
    insert,
    isSnippet: insert.includes("${"),
    kind: "key",
    detail: isNeeded ? assistWords.required[names.locale] : (title ?? typeWords(schema, language, names.locale)),
    ...(documentation !== undefined && { documentation }),
  };
  return { completion, words: [...wordsForKey(key), ...(title === undefined ? [] : [title])] };
}

/** What follows a key: a value on the line, or the beginning of a collection in the style of the place. */
function openingOf(schema: JsonSchema, { language, place }: KeyQuestion): string {
  const alternatives = alternativesOf(schema, language.root);
  const hasScalar = alternatives.some((part) => !typesOf(part).some((type) => type === "array" || type === "object"));
  if (hasScalar) return ": ";
  if (alternatives.some((part) => typesOf(part).includes("array"))) return ": [${}]";
  return place.isFlow ? ": { ${} }" : ":\n  ${}";
}

function typeWords(schema: JsonSchema, language: LanguageSchema, locale: ProductLocale): string {
  const alternatives = alternativesOf(schema, language.root);
  const [first] = singleValuesOf(schema, language);
  if (first?.["x-expression"]) return assistWords.expression[locale];
  if (first?.enum && first.enum.length <= 4) return first.enum.join(" | ");
  const refs = first?.["x-ref"];
  if (refs !== undefined) return typeof refs === "string" ? kindWord(refs, locale) : kindWord(refs[0] ?? "", locale);
  const types = typesOf(first ?? alternatives[0] ?? {});
  if (types.includes("boolean")) return assistWords.truth[locale];
  if (types.includes("number") || types.includes("integer")) return assistWords.number[locale];
  if (types.includes("object")) return assistWords.map[locale];
  return types.includes("array") ? assistWords.list[locale] : assistWords.text[locale];
}

function kindWord(kind: string, locale: ProductLocale): string {
  if (kind in snippetWords) return snippetWords[kind as keyof typeof snippetWords][locale];
  return kind === "value_set" ? assistWords.valueSet[locale] : assistWords.text[locale];
}

function languageKeys(present: readonly ScannedKey[], { hasColon }: KeyQuestion): readonly Offer[] {
  const taken = new Set(present.map(({ key }) => key));
  return [
    { key: "zh", name: "中文" },
    { key: "en", name: "English" },
  ]
    .filter(({ key }) => !taken.has(key))
    .map(({ key, name }) => ({
      completion: { label: key, insert: hasColon ? key : `${key}: `, isSnippet: false, kind: "key", detail: name },
      words: [name],
    }));
}

/** Entries of a map whose keys are the author's: names that it must refer to, steps, and new elements. */
function entryKeys(map: JsonSchema, present: readonly ScannedKey[], question: KeyQuestion): readonly Offer[] {
  const { names, hasColon, place } = question;
  const taken = new Set(present.map(({ key }) => key));
  if (map["x-keys"] === "step")
    return hasColon ? [] : [...stepKeys(question), ...snippetOffers("transition", question)];
  if (map["x-keys"] === "path") return pathKeys(map, taken, question);
  if (map["x-key-ref"] !== undefined) return references([map["x-key-ref"]].flat(), taken, question);
  if (map["x-keys"] === "code" && map["x-declares"] === undefined) return codeKeys(taken, question);
  const declared = map["x-declares"];
  if (declared === undefined || hasColon) return [];
  const event = place.path.at(-1);
  return snippetOffers(declared, { ...question, names: { ...names, ...(typeof event === "string" && { event }) } });
}

function references(kinds: readonly string[], taken: ReadonlySet<string>, question: KeyQuestion): readonly Offer[] {
  return nameCandidates(kinds, question.names)
    .filter(({ id }) => !taken.has(id))
    .map(({ id, label, words }) => ({
      completion: {
        label: id,
        insert: question.hasColon ? id : `${id}: `,
        isSnippet: false,
        kind: "reference",
        ...(label && { detail: label }),
      },
      words,
    }));
}

function pathKeys(map: JsonSchema, taken: ReadonlySet<string>, question: KeyQuestion): readonly Offer[] {
  const [value = {}] = Object.values(map.patternProperties ?? {});
  return question.paths
    .filter((path) => !taken.has(path))
    .map((path) => {
      const key = /^[\p{L}\p{N}_./-]+$/u.test(path) ? path : JSON.stringify(path);
      const insert = question.hasColon ? key : key + openingOf(value, question);
      return { completion: { label: path, insert, isSnippet: insert.includes("${"), kind: "key" }, words: [] };
    });
}

/** Codes of the field beside: `codes: { course: C }`. */
function codeKeys(taken: ReadonlySet<string>, question: KeyQuestion): readonly Offer[] {
  const field = question.place.maps.at(-2)?.find(({ key }) => key === "field")?.value;
  const values = question.names.model?.fields.find(({ id }) => id === field)?.values ?? [];
  return values
    .filter(({ code }) => !taken.has(code))
    .map(({ code, label }) => ({
      completion: {
        label: code,
        insert: question.hasColon ? code : `${code}: `,
        isSnippet: false,
        kind: "reference",
        detail: label[question.names.locale] ?? Object.values(label)[0] ?? "",
      },
      words: Object.values(label),
    }));
}

/** Before the arrow every node with an arrow behind it; behind the arrow nodes only, and not the one before it. */
function stepKeys({ place, names }: KeyQuestion): readonly Offer[] {
  const from = /^["']?(\S+)\s*(?:->|→)/.exec(place.typed)?.[1];
  const taken = new Set(siblingsOf(place).map(({ key }) => key.replace(/\s*(->|→)\s*/, " -> ")));
  return nameCandidates(["node"], names)
    .filter(({ id }) => from === undefined || (id !== from && !taken.has(`${from} -> ${id}`)))
    .map(({ id, label, words }) => ({
      completion: {
        label: id,
        insert: from === undefined ? `${id} -> ` : `${id}: `,
        isSnippet: false,
        kind: "transition",
        detail: label,
      },
      words,
    }));
}

function snippetOffers(kind: string, { place, names }: KeyQuestion): readonly Offer[] {
  if (kind === "transition" && /->|→/.test(place.typed)) return [];
  return snippetsFor(kind, names.locale).map((snippet) => {
    const name = snippetWords[snippet.name];
    const label = names.locale === "zh" ? `新${name.zh}` : `New ${name.en[0]?.toLowerCase() ?? ""}${name.en.slice(1)}`;
    const insert = snippetText(snippet, place.isFlow);
    return {
      completion: {
        label,
        insert,
        isSnippet: true,
        kind: "snippet",
        documentation: insert.replace(/\$\{\d+:([^{}]*)\}/g, "$1"),
      },
      words: [name.zh, name.en, snippet.name],
    };
  });
}
