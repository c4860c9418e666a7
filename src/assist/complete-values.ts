import { isLanguageMap } from "../schema/is-language-map.ts";
import { typesOf, type JsonSchema } from "../schema/json-schema.ts";
import { assistWords } from "../messages/assist-words.ts";
import type { Completion } from "./assist-types.ts";
import { completeExpression } from "./complete-expression.ts";
import { descriptionIn, mapsOf, refKindsOf, singleValuesOf, type LanguageSchema } from "./language-schema.ts";
import { nameCandidates, type NameContext } from "./name-candidates.ts";
import type { Offer } from "./rank-completions.ts";
import type { ScannedPlace } from "./scan-place.ts";

export interface ValueQuestion {
  readonly schema: JsonSchema;
  readonly place: ScannedPlace;
  readonly language: LanguageSchema;
  readonly names: NameContext;
}

/** Offers for a value; for an expression they replace a part of what is typed only. */
export interface ValueOffers {
  readonly offers: readonly Offer[];
  /** Offset into the typed text from which on it is replaced. */
  readonly at: number;
  /** What they are chosen by. */
  readonly typed: string;
}

/** What may stand as a value: words of a closed list, names, an expression, the beginning of a map. */
export function completeValues(question: ValueQuestion): ValueOffers {
  const { schema, place, language, names } = question;
  const singles = singleValuesOf(schema, language);
  const expression = singles.find((part) => part["x-expression"] && part["x-expression"] !== "alert");
  if (expression) return completeExpression(question, expression["x-expression"] ?? "customer");
  const quote = /^["']/.exec(place.typed)?.[0] ?? "";
  const offers = [
    ...singles.flatMap((part) => fixedWords(part, question)),
    ...referenceOffers(question),
    ...(place.path.at(-1) === "extends" ? templateOffers(names) : []),
    ...(quote === "" ? mapOffers(question) : []),
  ];
  const examples = offers.length === 0 && !isWords(schema, singles) ? exampleOffers(schema, names) : [];
  const all = [...offers, ...examples].map((offer) => inQuotes(offer, quote));
  return { offers: all, at: 0, typed: place.typed.slice(quote.length) };
}

function isWords(schema: JsonSchema, singles: readonly JsonSchema[]): boolean {
  return singles.some((part) => part["x-localized"]) || schema["x-localized"] === true;
}

function inQuotes({ completion, words }: Offer, quote: string): Offer {
  if (quote === "" || completion.isSnippet) return { completion, words };
  return { completion: { ...completion, insert: quote + completion.insert + quote }, words };
}

function fixedWords(part: JsonSchema, { names, place }: ValueQuestion): readonly Offer[] {
  const { locale } = names;
  const description = descriptionIn(part, locale);
  const docs = locale === "zh" ? (part["x-enum-zh"] ?? part.enumDescriptions) : part.enumDescriptions;
  const taken = new Set(place.items);
  const words = (part.enum ?? []).map((word, index) => valueOffer(String(word), docs?.[index]));
  const constant = part.const === undefined ? [] : [valueOffer(String(part.const), description)];
  const truths = typesOf(part).includes("boolean") && !part.enum ? [valueOffer("true"), valueOffer("false")] : [];
  const others = (part["x-words"] ?? []).map((word) => valueOffer(word, description));
  return [...words, ...constant, ...truths, ...others].filter(({ completion }) => !taken.has(completion.label));
}

function valueOffer(word: string, documentation?: string): Offer {
  const completion: Completion = { label: word, insert: plainWord(word), isSnippet: false, kind: "value" };
  return {
    completion: documentation === undefined ? completion : { ...completion, documentation },
    words: wordsOf(documentation),
  };
}

/** An author may type the beginning of what a word means: `里程碑` finds `milestone`. */
function wordsOf(documentation: string | undefined): readonly string[] {
  return documentation === undefined ? [] : [documentation];
}

/** YAML reads some words otherwise when they stand without quotes. */
function plainWord(word: string): string {
  return /^(true|false|null|yes|no|on|off|[\d.:]+)$/i.test(word) && !/^(true|false|\d+)$/.test(word)
    ? JSON.stringify(word)
    : word;
}

function referenceOffers({ schema, language, names, place }: ValueQuestion): readonly Offer[] {
  const kinds = singleValuesOf(schema, language).flatMap(refKindsOf);
  const taken = new Set(place.items);
  const beside = place.maps.at(place.kind === "either" ? -2 : -1) ?? [];
  const event = beside.find(({ key }) => key === "event")?.value;
  const code = place.path[0] === "codes" && typeof place.path[1] === "string" ? place.path[1] : undefined;
  const context = { ...names, ...(event !== undefined && { event }), ...(code !== undefined && { code }) };
  return nameCandidates([...new Set(kinds)], context)
    .filter(({ id }) => !taken.has(id))
    .map(({ id, label, words }) => ({
      completion: {
        label: id,
        insert: /^[\d.]+$/.test(id) ? JSON.stringify(id) : id,
        isSnippet: false,
        kind: "reference",
        ...(label && { detail: label }),
      },
      words,
    }));
}

function templateOffers(names: NameContext): readonly Offer[] {
  return nameCandidates(["template"], names).map(({ id, label }) => ({
    completion: { label: id, insert: id, isSnippet: false, kind: "reference", detail: label },
    words: [],
  }));
}

/** A map in flow style, with the keys that an entry begins with. */
function mapOffers({ schema, place, language, names }: ValueQuestion): readonly Offer[] {
  if (place.typed !== "" || place.kind === "either") return [];
  const map = mapsOf(schema, language).find((part) => part.properties ?? part["x-keys"] === "language");
  if (!map) return [];
  const keys = map.properties ? firstKeys(map) : ["zh", "en"];
  if (keys.length === 0) return [];
  const isText = isLanguageMap(keys);
  const insert = `{ ${keys.map((key, index) => `${key}: \${${index + 1}:${isText ? "" : key}}`).join(", ")} }`;
  const label = `{ ${keys.join(", ")} }`;
  const detail = assistWords.map[names.locale];
  return [{ completion: { label, insert, isSnippet: true, kind: "snippet", detail }, words: [] }];
}

function firstKeys(map: JsonSchema): readonly string[] {
  const names = Object.keys(map.properties ?? {});
  const needed = [...(map.required ?? []), ...(map["x-needs"] ?? [])];
  const usual = ["label", "kind", "type"].filter((key) => names.includes(key) && !needed.includes(key));
  const first = [...usual, ...needed];
  return first.length > 0 ? first : names.slice(0, 1);
}

/** How such a value is spelled, for places that no list can fill: `24h`, `1..5`, `2026-06-30`. */
function exampleOffers(schema: JsonSchema, { locale }: NameContext): readonly Offer[] {
  return (schema.examples ?? [])
    .filter((example) => typeof example === "string" || typeof example === "number")
    .map((example) => ({
      completion: {
        label: String(example),
        insert:
          typeof example === "number" || /^[\p{L}][^:#,{}[\]"']*$|^\d+(\.\.|[a-z%])/u.test(example)
            ? String(example)
            : JSON.stringify(example),
        isSnippet: false,
        kind: "value",
        detail: assistWords.example[locale],
      },
      words: [],
    }));
}
