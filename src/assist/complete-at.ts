import type { ProductLocale } from "../base/wording.ts";
import type { Model } from "../model/model.ts";
import type { CompletionList } from "./assist-types.ts";
import { completeKeys } from "./complete-keys.ts";
import { completeValues } from "./complete-values.ts";
import { item, readLanguageSchema, schemaAtPath, schemaBelow } from "./language-schema.ts";
import type { NameContext } from "./name-candidates.ts";
import { rankCompletions, type Offer } from "./rank-completions.ts";
import { scanPlace, type ScannedPlace } from "./scan-place.ts";

export interface CompletionQuestion {
  readonly text: string;
  /** UTF-16 offset of the cursor. */
  readonly offset: number;
  /** Name of the file: figures (`.json`) have nothing to complete. */
  readonly file: string;
  /** Files beside it, by path from the same folder as `file`: a config names models by path. Absent: none is offered. */
  readonly files?: Iterable<string>;
  /** The last model that could be read; names are taken from it. Absent: no names are offered. */
  readonly model?: Model | undefined;
  /** Language of labels and descriptions. */
  readonly locale: ProductLocale;
}

/**
 * What can stand at the cursor: keys not yet there, words of closed lists, names of the model by id or label, steps
 * `from -> to`, parts of expressions, and new elements with places to fill in. The text may be broken anywhere.
 */
export function completeAt(question: CompletionQuestion): CompletionList {
  const { text, offset, file, files = [], model, locale } = question;
  const place = file.endsWith(".json") ? undefined : scanPlace(text, offset);
  const nothing = { from: offset, to: offset, items: [] };
  if (!place || place.kind === "none") return nothing;
  const language = readLanguageSchema(file);
  const schema = schemaAtPath(place.path, language);
  if (!schema) return nothing;
  const names: NameContext = { model, locale };
  const hasColon = /^[\p{L}\p{N}_.-]*\s*:(\s|$)/u.test(text.slice(offset, offset + 200));

  const asked = { schema, place, language, names };
  const keys =
    place.kind === "value" && !isMapItem(place)
      ? []
      : completeKeys({ ...asked, hasColon, paths: pathsFrom(file, files) });
  const stepAt = /^.*?(->|→)\s*/.exec(place.typed)?.[0].length ?? 0;
  const isStep = place.kind !== "value" && keys.some(({ completion }) => completion.kind === "transition");
  if (place.kind === "key") return listOf(keys, { at: isStep ? stepAt : 0, question, place });

  const values = completeValues({ ...asked, schema: valueSchema() });
  if (place.kind === "value" && keys.length === 0) {
    return listOf(values.offers, { at: values.at, question, place, typed: values.typed });
  }
  if (isStep) return listOf(keys, { at: stepAt, question, place });
  return listOf([...keys, ...values.offers.map(asItem)], { at: 0, question, place });

  function valueSchema(): typeof asked.schema {
    return place?.kind === "either" ? (schemaBelow(asked.schema, item, language) ?? asked.schema) : asked.schema;
  }

  /** Below a key, items of a list stand behind a dash. */
  function asItem(offer: Offer): Offer {
    const isList = place?.path.at(-1) !== item && schemaBelow(asked.schema, item, language) !== undefined;
    const { completion, words } = offer;
    return isList ? { completion: { ...completion, insert: `- ${completion.insert}` }, words } : offer;
  }
}

/** Models below the folder of a file, and the folders that they lie in, as paths from there. */
function pathsFrom(file: string, files: Iterable<string>): readonly string[] {
  const folder = file.slice(0, file.lastIndexOf("/") + 1);
  const models = [...files]
    .filter((path) => path.startsWith(folder) && path.endsWith(".ketu.yaml"))
    .map((path) => path.slice(folder.length));
  const folders = models.flatMap((path) => [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index)));
  return [...new Set([...folders, ...models])].sort();
}

/** Behind a dash a map may begin. */
function isMapItem(place: ScannedPlace): boolean {
  return place.path.at(-1) === item && !place.isFlow;
}

interface Span {
  /** Offset into what is typed. */
  readonly at: number;
  readonly question: CompletionQuestion;
  readonly place: ScannedPlace;
  /** What the offers are chosen by, where that is not all that they replace. */
  readonly typed?: string;
}

function listOf(offers: readonly Offer[], { at, question, place, typed }: Span): CompletionList {
  const replaced = place.typed.slice(at);
  const items = rankCompletions(offers, typed ?? replaced.replace(/^["']/, ""));
  return { from: place.from + at, to: endOfWord(question, replaced), items };
}

/** The word goes on behind the cursor; a closing quote belongs to one that began with a quote. */
function endOfWord({ text, offset }: CompletionQuestion, replaced: string): number {
  const rest = /^[\p{L}\p{N}_.-]*/u.exec(text.slice(offset, offset + 200))?.[0] ?? "";
  const end = offset + rest.length;
  const quote = /^\\?["']/.exec(replaced)?.[0];
  const isOpen = quote !== undefined && !replaced.includes(quote, quote.length);
  return isOpen && text.startsWith(quote, end) ? end + quote.length : end;
}
