import { elementRef, type ElementKind } from "../base/element-ref.ts";
import type { Measures } from "../base/measures.ts";
import type { ProductLocale } from "../base/wording.ts";
import { viewWords } from "../messages/view-words.ts";
import { indexModel } from "../model/index-model.ts";
import type { Model } from "../model/model.ts";
import type { ParsedDocument } from "../syntax/parsed-document.ts";
import { alternativesOf } from "../schema/json-schema.ts";
import type { HoverText } from "./assist-types.ts";
import { describeElement } from "./describe-element.ts";
import { findMentions } from "./find-mentions.ts";
import {
  descriptionIn,
  readLanguageSchema,
  schemaAtPath,
  schemaBelow,
  singleValuesOf,
  type LanguageSchema,
} from "./language-schema.ts";
import { mentionAt } from "./mention.ts";
import { scanPlace, type ScannedPlace } from "./scan-place.ts";

export interface HoverQuestion {
  readonly text: string;
  readonly offset: number;
  readonly file: string;
  /** Documents of the last reading: used for elements when the text is still the one that was read. */
  readonly documents: readonly ParsedDocument[];
  readonly model?: Model | undefined;
  readonly measures?: Measures | undefined;
  readonly locale: ProductLocale;
}

/** What stands under the pointer: the element that is named there, else the key or the word of a closed list. */
export function hoverAt(question: HoverQuestion): HoverText | undefined {
  return elementHover(question) ?? schemaHover(question);
}

function elementHover({
  text,
  offset,
  file,
  documents,
  model,
  measures,
  locale,
}: HoverQuestion): HoverText | undefined {
  const isCurrent = documents.some((document) => document.file === file && document.text === text);
  const here = isCurrent && model ? mentionAt(findMentions(documents), file, offset) : undefined;
  if (!here || !model) return undefined;
  const colon = here.target.indexOf(":");
  const ref = elementRef(here.target.slice(0, colon) as ElementKind, here.target.slice(colon + 1));
  const details = describeElement(model, indexModel(model), { ref, locale, measures });
  if (!details) return undefined;
  const { from, to } = here.range;
  const rows = details.rows.map(({ label, value }) => `${label}${viewWords.colon[locale]}${value}`);
  return { from, to, title: details.title, paragraphs: [details.kind, ...rows] };
}

function schemaHover({ text, offset, file, locale }: HoverQuestion): HoverText | undefined {
  if (file.endsWith(".json")) return undefined;
  const end = offset + (/^[\p{L}\p{N}_-]*/u.exec(text.slice(offset, offset + 100))?.[0].length ?? 0);
  const place = scanPlace(text, end);
  const word = place.typed.trim();
  if (word === "" || place.kind === "none" || offset < place.from) return undefined;
  const asked = { path: place.path, word, language: readLanguageSchema(file), locale };
  const found = place.kind === "value" ? valueWords(asked) : keyWords(asked);
  return found === undefined ? undefined : { from: place.from, to: end, title: word, paragraphs: [found] };
}

interface AskedWord extends Pick<ScannedPlace, "path"> {
  readonly word: string;
  readonly language: LanguageSchema;
  readonly locale: ProductLocale;
}

function keyWords({ path, word: key, language, locale }: AskedWord): string | undefined {
  const around = schemaAtPath(path, language);
  const named =
    around && alternativesOf(around, language.root).some((part) => Object.hasOwn(part.properties ?? {}, key));
  const schema = around && named ? schemaBelow(around, key, language) : undefined;
  return schema && descriptionIn(schema, locale);
}

function valueWords({ path, word, language, locale }: AskedWord): string | undefined {
  const schema = schemaAtPath(path, language);
  for (const part of schema ? singleValuesOf(schema, language) : []) {
    if (part.const === word) return descriptionIn(part, locale);
    const at = part.enum?.map(String).indexOf(word) ?? -1;
    if (at >= 0) return locale === "zh" ? part["x-enum-zh"]?.[at] : part.enumDescriptions?.[at];
  }
  return undefined;
}
