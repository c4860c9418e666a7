import type { Wording } from "../base/wording.ts";
import { factWords } from "../messages/fact-words.ts";
import { keyWords } from "../messages/key-words.ts";
import { transitionKey } from "../model/resolve/transition-key.ts";
import { alternativesOf, type JsonSchema } from "../schema/json-schema.ts";
import type { ParsedDocument, ParsedEntry, ParsedMap, ParsedNode, ParsedScalar } from "../syntax/parsed-document.ts";
import {
  declaredBy,
  elementLabels,
  idIn,
  isInner,
  isShortForm,
  labelTexts,
  type LabelTexts,
} from "./element-labels.ts";
import {
  entrySchema,
  mapsOf,
  readLanguageSchema,
  refKindsOf,
  schemaBelow,
  singleValuesOf,
  type EntrySchema,
  type LanguageSchema,
} from "./language-schema.ts";

/**
 * One file of a model as lines for people, one for each fact that it writes: `节点 签约 · 负责人：销售部`. What means nothing
 * (comments, quotes, the order of unordered maps, short and long forms) does not show; everything else does, so that two
 * files with the same lines mean the same. No other file is asked: names of theirs stand as ids. A text in several
 * paragraphs is one line, with `⏎` for each break.
 *
 * `locale` is that of the words and, where there is a choice, of labels.
 */
export function factLines(document: ParsedDocument, locale: "zh" | "en"): readonly string[] {
  const writer = new FactWriter(document, locale);
  writer.visit(document.root, writer.language.file, { subject: writer.say(factWords.model), path: [], owners: [] });
  return [...writer.lines, ...document.waivers.map(waiverLine)];
}

/** Comments that waive findings mean something. */
function waiverLine({ codes, until, reason }: ParsedDocument["waivers"][number]): string {
  return `ketu-ignore ${codes.join(", ")}${until === undefined ? "" : ` until ${until}`}: ${reason}`;
}

/** Whose facts are written. */
interface Place {
  /** `节点 签约`. */
  readonly subject: string;
  /** Words of the keys below it. */
  readonly path: readonly string[];
  /** Ids of the elements around, outermost first. */
  readonly owners: readonly string[];
  /** The innermost of them, as `kind:id`. */
  readonly owner?: string;
}

class FactWriter {
  readonly lines: string[] = [];
  readonly language: LanguageSchema = readLanguageSchema();
  private readonly locale: "zh" | "en";
  /** The language of bare texts. */
  private readonly ownLocale: string;
  private readonly labels: ReadonlyMap<string, LabelTexts>;

  constructor(document: ParsedDocument, locale: "zh" | "en") {
    this.locale = locale;
    const own = document.root.kind === "map" ? valueAt(document.root, "locale") : undefined;
    this.ownLocale = own?.kind === "scalar" && typeof own.value === "string" ? own.value : "zh";
    this.labels = elementLabels(document, { language: this.language, ownLocale: this.ownLocale });
  }

  say(wording: Wording): string {
    return wording[this.locale];
  }

  visit(node: ParsedNode, schema: JsonSchema, place: Place): void {
    if (node.kind === "scalar") return this.write(place, this.valueOf(node, { schema, place }));
    if (node.kind === "list") return this.visitList(node.items, schema, place);
    if (node.entries.length === 0) return this.write(place, "{}");
    for (const { entry, found } of this.inOrder(node, schema)) this.visitEntry(entry, found, place);
  }

  /** Where order means nothing: named keys as the schema has them, then ids; elements below an element last. */
  private inOrder(node: ParsedMap, schema: JsonSchema): readonly FoundEntry[] {
    const entries = node.entries.map((entry) => ({ entry, found: entrySchema(schema, entry.key, this.language) }));
    if (entries.some(({ found }) => found?.map["x-ordered"] === true)) return entries;
    const rank = ({ entry, found }: FoundEntry): number => {
      if (!found?.isNamed) return 1000;
      const holdsElements = mapsOf(found.value, this.language).some((map) => map["x-declares"] !== undefined);
      return Object.keys(found.map.properties ?? {}).indexOf(entry.key) + (holdsElements ? 2000 : 0);
    };
    return [...entries].sort((a, b) => rank(a) - rank(b) || (a.entry.key < b.entry.key ? -1 : 1));
  }

  private visitEntry(entry: ParsedEntry, found: EntrySchema | undefined, place: Place): void {
    const schema = found?.value ?? {};
    const target = found && declaredBy(entry, found.map, place.owners);
    if (target !== undefined) return this.visitElement(entry, { target, schema, place });
    if (found?.map["x-keys"] === "language") return this.visit(entry.value, schema, this.inLanguage(place, entry.key));
    const known = found?.isNamed ? keyWords[entry.key] : undefined;
    this.visit(entry.value, schema, { ...place, path: [...place.path, known ? this.say(known) : entry.key] });
  }

  private inLanguage(place: Place, tag: string): Place {
    if (tag === this.ownLocale) return place;
    const { path } = place;
    const word = path.at(-1) ?? this.say(keyWords["label"] ?? { zh: "", en: "" });
    return { ...place, path: [...path.slice(0, -1), word + this.say(factWords.inBrackets(tag))] };
  }

  private visitElement(
    { key, value }: ParsedEntry,
    { target, schema, place }: { readonly target: string; readonly schema: JsonSchema; readonly place: Place },
  ): void {
    const kind = target.slice(0, target.indexOf(":"));
    const label = this.labelOf(target);
    const subject = `${this.kindWord(kind)} ${this.nameOf(target, place.owner)}`;
    const below: Place = { subject, path: [], owners: [...place.owners, idIn(target)], owner: target };
    const remarks = [...(label.text === key ? [] : [key]), ...(label.tag === this.locale ? [] : [label.tag ?? ""])];
    this.lines.push(`${subject}${remarks.length > 0 ? this.say(factWords.inBrackets(remarks.join(", "))) : ""}`);
    if (place.owner !== undefined && !isInner(kind)) {
      const ownerKind = place.owner.slice(0, place.owner.indexOf(":"));
      this.write({ ...below, path: [this.kindWord(ownerKind)] }, this.labelOf(place.owner).text);
    }
    this.writeOtherLabels(target, { value, schema, place: below });
    if (isShortForm(value, schema, this.language)) return;
    const rest = value.kind === "map" ? withoutKey(value, "label") : value;
    if (rest.kind !== "map" || rest.entries.length > 0) this.visit(rest, schema, below);
  }

  /** The label in the languages that the head of an element does not show. */
  private writeOtherLabels(
    target: string,
    { value, schema, place }: { readonly value: ParsedNode; readonly schema: JsonSchema; readonly place: Place },
  ): void {
    const { language, ownLocale } = this;
    // What joins two nodes is named by these; its label is a fact like others.
    const isNamedByEnds = target.startsWith("transition:");
    const shown = isNamedByEnds ? undefined : this.labelOf(target).tag;
    const texts = [...labelTexts(value, schema, { language, ownLocale })].sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [tag, text] of texts.filter(([each]) => each !== shown)) {
      const inTag = isNamedByEnds && tag === ownLocale ? "" : this.say(factWords.inBrackets(tag));
      this.write({ ...place, path: [this.say(factWords.label) + inTag] }, oneLine(text));
    }
  }

  private visitList(items: readonly ParsedNode[], schema: JsonSchema, place: Place): void {
    const below = schemaBelow(schema, 0, this.language) ?? {};
    if (items.every((item) => item.kind === "scalar")) {
      const values = items.map((item) => this.valueOf(item as ParsedScalar, { schema: below, place }));
      const and = this.say(factWords.and);
      // One entry that looks like two is quoted.
      const apart = values.map((value) => (value.includes(and) ? JSON.stringify(value) : value));
      return this.write(place, apart.length > 0 ? apart.join(and) : "[]");
    }
    items.forEach((item, index) => this.visit(item, below, { ...place, path: [...place.path, String(index + 1)] }));
  }

  private write({ subject, path }: Place, value: string): void {
    this.lines.push([subject, ...path].join(" · ") + this.say(factWords.is) + value);
  }

  private valueOf(
    { value, raw }: ParsedScalar,
    { schema, place }: { readonly schema: JsonSchema; readonly place: Place },
  ): string {
    if (typeof value === "string") return this.wordFor(value, schema, place) ?? oneLine(value);
    if (typeof value === "boolean") return this.say(value ? factWords.yes : factWords.no);
    // A number as it is written: `0123` and 123 are two things.
    return value === null ? this.say(factWords.nothing) : raw;
  }

  /** The label of what a value names, or the word for a member of a closed list. */
  private wordFor(value: string, schema: JsonSchema, { owners }: Place): string | undefined {
    for (const kind of singleValuesOf(schema, this.language).flatMap(refKindsOf)) {
      const owner = owners.at(-1);
      const targets = [`${kind}:${value}`, ...(owner === undefined ? [] : [`${kind}:${owner}.${value}`])];
      const target = targets.find((each) => this.labels.has(each));
      // Ids tell apart what has the same label.
      if (target !== undefined) return this.isOnlyOne(target) ? this.labelOf(target).text : value;
    }
    if (this.locale === "en") return undefined;
    for (const part of alternativesOf(schema, this.language.root)) {
      const words = (part["x-enum-zh"] ?? []).map((text) => text.split(/[，。：:（(]/)[0] ?? "");
      const word = words[part.enum?.indexOf(value) ?? -1];
      if (word && words.filter((each) => each === word).length === 1) return word;
    }
    return undefined;
  }

  private isOnlyOne(target: string): boolean {
    const kind = target.slice(0, target.indexOf(":") + 1);
    const { text } = this.labelOf(target);
    return (
      [...this.labels.keys()].filter((each) => each.startsWith(kind) && this.labelOf(each).text === text).length === 1
    );
  }

  /** `VIP 客户`; of what counts within its owner `客户分层/VIP 客户`. */
  private nameOf(target: string, owner: string | undefined): string {
    const { text } = this.labelOf(target);
    const isWithin = owner !== undefined && isInner(target.slice(0, target.indexOf(":")));
    return isWithin ? `${this.labelOf(owner).text}/${text}` : text;
  }

  /** In the language of the lines, else in the model's own, else in any; else the id, without a language. */
  private labelOf(target: string): { readonly text: string; readonly tag?: string } {
    const id = idIn(target);
    if (target.startsWith("transition:")) {
      const ends = transitionKey(id);
      return { text: ends ? `${this.endOf(ends.from)} → ${this.endOf(ends.to)}` : id, tag: this.locale };
    }
    const texts = this.labels.get(target) ?? new Map<string, string>();
    const tag = [this.locale, this.ownLocale, ...texts.keys()].find((each) => texts.has(each));
    const text = tag === undefined ? undefined : texts.get(tag);
    if (tag === undefined || !text)
      return { text: isInner(target.slice(0, target.indexOf(":"))) ? lastOf(id) : id, tag: this.locale };
    return { text: oneLine(text), tag };
  }

  private endOf(id: string): string {
    const target = `node:${id}`;
    return this.labels.has(target) && this.isOnlyOne(target) ? this.labelOf(target).text : id;
  }

  private kindWord(kind: string): string {
    const words: Readonly<Record<string, Wording>> = factWords.kinds;
    return words[kind] ? this.say(words[kind]) : kind;
  }
}

interface FoundEntry {
  readonly entry: ParsedEntry;
  readonly found: EntrySchema | undefined;
}

function valueAt(map: ParsedMap, key: string): ParsedNode | undefined {
  return map.entries.find((entry) => entry.key === key)?.value;
}

function withoutKey(map: ParsedMap, key: string): ParsedMap {
  return { ...map, entries: map.entries.filter((entry) => entry.key !== key) };
}

function lastOf(id: string): string {
  return id.slice(id.lastIndexOf(".") + 1);
}

function oneLine(text: string): string {
  return text.replace(/\r\n?|\n/g, "⏎");
}
