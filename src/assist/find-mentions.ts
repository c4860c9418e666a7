import type { JsonSchema } from "../schema/json-schema.ts";
import type { ParsedDocument, ParsedEntry, ParsedMap, ParsedNode, ParsedScalar } from "../syntax/parsed-document.ts";
import { pinOf } from "../model/resolve/pin.ts";
import { transitionKey } from "../model/resolve/transition-key.ts";
import { wordsOfExpression } from "./expression-words.ts";
import {
  entrySchema,
  readLanguageSchema,
  refKindsOf,
  schemaBelow,
  singleValuesOf,
  type LanguageSchema,
} from "./language-schema.ts";
import type { Mention, Mentions, TrailStep } from "./mention.ts";
import { resolveWritten, type WrittenName } from "./resolve-written.ts";
import { innerFrom, placesOfParts, scalarWord } from "./scalar-text.ts";

/** Kinds whose ids have their owner in front: `tier.vip`. */
const scopedKinds = new Set(["class", "value", "step", "part", "outcome", "edition", "attribute"]);

/**
 * Every place of the documents that declares or names something: keys, values, ends of steps, names in expressions and
 * in patterns of codes. A document of figures (`ketu_measures`) takes part with its keys. Names that are declared
 * nowhere in the documents are left out.
 */
export function findMentions(documents: readonly ParsedDocument[]): Mentions {
  const finder = new MentionFinder(readLanguageSchema());
  for (const document of documents) finder.read(document);
  return finder.finish();
}

interface Spot {
  readonly document: ParsedDocument;
  readonly trail: readonly TrailStep[];
  /** Ids of the elements around, outermost first: scopes of names without an owner. */
  readonly owners: readonly string[];
}

class MentionFinder {
  private readonly language: LanguageSchema;
  private readonly found: (Mention | WrittenName)[] = [];
  private readonly declarations = new Map<string, Mention[]>();

  constructor(language: LanguageSchema) {
    this.language = language;
  }

  read(document: ParsedDocument): void {
    const spot: Spot = { document, trail: [], owners: [] };
    const isFigures = valueAt(document.root, "ketu_measures") !== undefined;
    if (isFigures) this.readFigures(document, spot);
    else this.visit(document.root, this.language.file, spot);
  }

  finish(): Mentions {
    const declarations = this.declarations;
    const all = this.found.flatMap((each) => ("target" in each ? [each] : resolveWritten(each, declarations)));
    return { all, declarations };
  }

  private readFigures(document: ParsedDocument, spot: Spot): void {
    const figures = valueAt(document.root, "figures");
    if (figures?.kind !== "map") return;
    for (const entry of figures.entries) {
      const colon = entry.key.indexOf(":");
      if (colon < 0) continue;
      const trail: readonly TrailStep[] = [{ kind: "entry", map: figures, entry }];
      const at = innerFrom(entry.keyFrom, entry.keyTo, entry.key);
      this.found.push({
        ...{ kinds: [entry.key.slice(0, colon)], name: entry.key.slice(colon + 1), owners: [] },
        ...{ at: at === undefined ? undefined : at + colon + 1, form: "key", document, trail },
        ...{ range: { file: spot.document.file, from: entry.keyFrom, to: entry.keyTo } },
      });
    }
  }

  private visit(node: ParsedNode, schema: JsonSchema, spot: Spot): void {
    if (node.kind === "scalar") return this.readScalar(node, schema, spot);
    if (node.kind === "list") {
      const below = schemaBelow(schema, 0, this.language);
      if (!below) return;
      for (const item of node.items) {
        this.visit(item, below, { ...spot, trail: [...spot.trail, { kind: "item", list: node, item }] });
      }
      return;
    }
    for (const entry of node.entries) this.readEntry(node, entry, { schema, spot });
  }

  private readEntry(map: ParsedMap, entry: ParsedEntry, at: { schema: JsonSchema; spot: Spot }): void {
    const found = entrySchema(at.schema, entry.key, this.language);
    if (!found) return;
    const { spot } = at;
    if (found.isNamed) {
      const trail: readonly TrailStep[] = [...spot.trail, { kind: "entry", map, entry }];
      return this.visit(entry.value, found.value, { ...spot, trail });
    }
    const keys = found.map["x-keys"];
    const declared = found.map["x-declares"] ?? (keys === "attribute" ? "attribute" : undefined);
    const id = declared === undefined ? undefined : idOf(declared, entry.key, spot.owners);
    const target = id === undefined ? undefined : `${declared}:${id}`;
    const step: TrailStep = { kind: "entry", map, entry, ...(target !== undefined && { declares: target }) };
    const below: Spot = {
      ...spot,
      trail: [...spot.trail, step],
      owners: id === undefined ? spot.owners : [...spot.owners, id],
    };
    if (target !== undefined) this.addDeclaration(target, entry, below);
    if (found.map["x-key-ref"] !== undefined) this.readKeyReference(entry, found.map["x-key-ref"], below);
    if (keys === "code" && declared === undefined) this.readCode(entry, below);
    this.visit(entry.value, found.value, below);
  }

  private addDeclaration(target: string, entry: ParsedEntry, { document, trail }: Spot): void {
    const from = innerFrom(entry.keyFrom, entry.keyTo, entry.key) ?? entry.keyFrom;
    const isExact = entry.keyTo - entry.keyFrom >= entry.key.length;
    const to = isExact ? from + entry.key.length : entry.keyTo;
    const range = { file: document.file, from, to };
    const mention: Mention = { target, role: "declaration", range, form: "key", document, trail };
    this.declarations.set(target, [...(this.declarations.get(target) ?? []), mention]);
    this.found.push(mention);
  }

  private readKeyReference(entry: ParsedEntry, kind: string | readonly string[], spot: Spot): void {
    const at = innerFrom(entry.keyFrom, entry.keyTo, entry.key);
    const isPin = typeof kind !== "string";
    const step = isPin ? undefined : transitionKey(entry.key);
    const pin = pinOf(entry.key);
    const kinds = isPin ? (pin.kind === undefined ? kind : [pin.kind]) : [kind];
    const ends = step
      ? ([
          [step.from, step.fromAt],
          [step.to, step.toAt],
        ] as const)
      : kind === "node"
        ? []
        : ([[isPin ? pin.id : entry.key, isPin ? entry.key.length - pin.id.length : 0]] as const);
    for (const [name, offset] of ends) {
      this.write({ kinds, name, form: step ? "step" : "key" }, spot, {
        at: at === undefined ? undefined : at + offset,
        ...{ from: entry.keyFrom, to: entry.keyTo },
      });
    }
  }

  /** `codes: { course: C }` names values of the field beside it. */
  private readCode(entry: ParsedEntry, spot: Spot): void {
    const holder = spot.trail.at(-3);
    const field = holder?.kind === "entry" ? scalarWord(valueAt(holder.entry.value, "field")) : undefined;
    if (field === undefined) return;
    this.write({ kinds: ["value"], name: entry.key, form: "key", owners: [field] }, spot, {
      at: innerFrom(entry.keyFrom, entry.keyTo, entry.key),
      ...{ from: entry.keyFrom, to: entry.keyTo },
    });
  }

  private readScalar(node: ParsedScalar, schema: JsonSchema, spot: Spot): void {
    const name = scalarWord(node);
    if (name === undefined) return;
    const kinds = singleValuesOf(schema, this.language).flatMap(refKindsOf);
    const at = innerFrom(node.from, node.to, name);
    if (kinds.length > 0) {
      const owners = kinds.includes("attribute") ? [...spot.owners, ...eventBeside(spot)] : spot.owners;
      this.write({ kinds, name, form: "value", owners }, spot, { at, from: node.from, to: node.to });
    }
    const part = singleValuesOf(schema, this.language).find((each) => each["x-expression"] ?? each["x-form"]);
    if (part?.["x-form"] === "braces") {
      for (const { text, from } of placesOfParts(name, node)) {
        this.write({ kinds: ["part"], name: text, form: "pattern" }, spot, { at: from, from: node.from, to: node.to });
      }
    }
    const about = part?.["x-expression"];
    if (about === undefined || about === "alert") return;
    for (const word of wordsOfExpression(name, node, { about, document: spot.document })) {
      const { kinds: wordKinds, text, from, owners } = word;
      const scope = owners ?? spot.owners;
      this.write({ kinds: wordKinds, name: text, form: "expression", owners: scope }, spot, {
        ...{ at: from, from: node.from, to: node.to },
      });
    }
  }

  private write(
    name: Pick<WrittenName, "kinds" | "name" | "form"> & { readonly owners?: readonly string[] },
    { document, trail, owners }: Spot,
    place: { readonly at: number | undefined; readonly from: number; readonly to: number },
  ): void {
    const range = { file: document.file, from: place.from, to: place.to };
    this.found.push({ owners, ...name, at: place.at, range, document, trail });
  }
}

function idOf(kind: string, key: string, owners: readonly string[]): string {
  if (kind === "transition") return transitionKey(key)?.id ?? key;
  const owner = owners.at(-1);
  return scopedKinds.has(kind) && owner !== undefined ? `${owner}.${key}` : key;
}

function eventBeside({ trail }: Spot): readonly string[] {
  const step = trail.at(-1);
  const event = step?.kind === "entry" ? scalarWord(valueAt(step.map, "event")) : undefined;
  return event === undefined ? [] : [event];
}

function valueAt(node: ParsedNode, key: string): ParsedNode | undefined {
  return node.kind === "map" ? node.entries.find((entry) => entry.key === key)?.value : undefined;
}
