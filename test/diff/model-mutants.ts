import {
  entrySchema,
  item,
  mapsOf,
  refKindsOf,
  schemaBelow,
  singleValuesOf,
  type LanguageSchema,
} from "../../src/assist/language-schema.ts";
import { alternativesOf, resolveSchema, typesOf, type JsonSchema } from "../../src/schema/json-schema.ts";
import { modelSchema } from "../schema/schemas.ts";
import { exampleOf, exampleOfEntry, otherIds, otherValues, type Names } from "./mutant-values.ts";
import { type TreeMap, type TreeValue, treeWith, treeWithout } from "./text-tree.ts";

/** A single edit of a meaningful value. */
export interface Mutant {
  readonly kind: "delete" | "change" | "retarget" | "add" | "swap";
  /** Where, with the author's ids: `stages/service/nodes/feedback/sla`. */
  readonly path: string;
  /** Where, with `*` for ids and items: `stages/*\/nodes/*\/sla`. */
  readonly place: string;
  /** Makes the edit; on the model itself, or on one that has other edits already. */
  apply(root: TreeMap): TreeMap;
}

interface Visit {
  /** What has to be done first, so that the place is there. */
  readonly prepare: (root: TreeMap) => TreeMap;
  readonly path: readonly (string | number)[];
  readonly place: readonly string[];
  readonly names: Names;
  readonly language: LanguageSchema;
}

/**
 * Every single edit of a model as the schema knows its keys: each value deleted and changed, each reference turned to
 * another element, each key added where it is missing, neighbours in ordered maps and lists swapped. What the schema marks
 * with `x-meaning` (looks only, or the way of writing) is left out. Many are no valid models; the reader sorts them out.
 */
export function mutantsOf(model: TreeMap, names: Names): readonly Mutant[] {
  const file = resolveSchema(modelSchema.definitions?.modelFile ?? {}, modelSchema);
  const language = { root: modelSchema, file, patterns: new Map() };
  return visit(model, language.file, { prepare: (root) => root, path: [], place: [], names, language });
}

function visit(value: TreeValue, schema: JsonSchema, at: Visit): readonly Mutant[] {
  if (value instanceof Map) return visitMap(value, schema, at);
  if (Array.isArray(value)) return visitList(value, schema, at);
  return visitScalar(value as string | number | boolean | null, schema, at);
}

function visitMap(map: TreeMap, schema: JsonSchema, at: Visit): readonly Mutant[] {
  const keys = [...map.keys()];
  const inside = keys.flatMap((key) => {
    const entry = entrySchema(schema, key, at.language);
    if (!entry || isMeaningless(entry.value)) return [];
    const step = below(at, key, entry.isNamed ? key : "*");
    return [
      mutant("delete", step, (root) => treeWithout(root, step.path)),
      ...visit(map.get(key) ?? null, entry.value, step),
    ];
  });
  const own = keys[0] === undefined ? undefined : entrySchema(schema, keys[0], at.language)?.map;
  const forms = own ? [own] : mapsOf(schema, at.language);
  return [
    ...inside,
    ...forms.flatMap((form) => [...swaps(map, form, at), ...keyTargets(map, form, at), ...additions(map, form, at)]),
  ];
}

/** Neighbours of an ordered map, the other way round. */
function swaps(map: TreeMap, form: JsonSchema & { readonly "x-ordered"?: boolean }, at: Visit): readonly Mutant[] {
  if (!form["x-ordered"]) return [];
  const entries = [...map];
  return entries.slice(1).map(([key], index) => {
    const order = [...entries];
    [order[index], order[index + 1]] = [order[index + 1] as (typeof order)[0], order[index] as (typeof order)[0]];
    return mutant("swap", below(at, key, "*"), (root) => treeWith(root, at.path, new Map(order)));
  });
}

/** Transitions are told apart by the nodes that they join: another end is another key. */
function keyTargets(map: TreeMap, form: JsonSchema, at: Visit): readonly Mutant[] {
  if (form["x-keys"] !== "step") return [];
  return [...map].flatMap(([key], place) => {
    const [from = "", to] = key.split(/\s*(?:->|→)\s*/);
    if (to === undefined) return [];
    return otherIds(["node"], to, at.names)
      .filter((id) => id !== from && !map.has(`${from} -> ${id}`))
      .slice(0, 2)
      .map((id) => {
        const order = [...map].map(([each, value], index): [string, TreeValue] => [
          index === place ? `${from} -> ${id}` : each,
          value,
        ]);
        return mutant("retarget", below(at, key, "*"), (root) => treeWith(root, at.path, new Map(order)));
      });
  });
}

function additions(map: TreeMap, form: JsonSchema, at: Visit): readonly Mutant[] {
  const missing = Object.keys(form.properties ?? {}).filter((key) => !map.has(key));
  const named = missing.flatMap((key) => {
    const entry = entrySchema(form, key, at.language);
    if (!entry || isMeaningless(entry.value)) return [];
    return exampleOf(entry.value, at.names, at.language).map((example) => added(key, key, example, at));
  });
  const entries = exampleOfEntry(form, map, at.names, at.language).map(([key, example]) =>
    added(key, "*", example, at),
  );
  return [...named, ...entries];
}

function added(key: string, place: string, example: TreeValue, at: Visit): Mutant {
  const step = below(at, key, place);
  return mutant("add", step, (root) => treeWith(root, step.path, example));
}

function visitList(list: readonly TreeValue[], schema: JsonSchema, at: Visit): readonly Mutant[] {
  const items = schemaBelow(schema, item, at.language) ?? {};
  const whole = (kind: Mutant["kind"], after: readonly TreeValue[]): Mutant =>
    mutant(kind, below(at, list.length, "*"), (root) => treeWith(root, at.path, after));
  const inside = list.flatMap((value, index) => {
    const step = below(at, index, "*");
    const rest = list.filter((_, place) => place !== index);
    return [
      ...(rest.length > 0 ? [mutant("delete", step, (root) => treeWith(root, at.path, rest))] : []),
      ...visit(value, items, step),
    ];
  });
  const more = exampleOf(items, at.names, at.language).filter((example) => !list.some((value) => value === example));
  const turned = list.length > 1 ? [whole("swap", [...list].reverse())] : [];
  return [...inside, ...more.slice(0, 1).map((example) => whole("add", [...list, example])), ...turned];
}

function visitScalar(value: string | number | boolean | null, schema: JsonSchema, at: Visit): readonly Mutant[] {
  const forms = alternativesOf(schema, at.language.root);
  const isElement = forms.some((form) => form.properties?.["label"]);
  const singles = singleValuesOf(schema, at.language);
  const kinds = singles.flatMap(refKindsOf);
  const change = kinds.length > 0 ? "retarget" : "change";
  const others = otherValues(value, singles, at.names).map((other) =>
    mutant(change, at, (root) => treeWith(root, at.path, other)),
  );
  const isListable = forms.some((form) => typesOf(form).includes("array"));
  const second = isListable ? otherValues(value, singles, at.names).slice(0, 1) : [];
  const lists = second.map((other) => mutant("add", at, (root) => treeWith(root, at.path, [value, other])));
  // The short form of an element, written out so that a key can be added.
  const full = new Map<string, TreeValue>([["label", value]]);
  const keys = isElement ? mapsOf(schema, at.language).filter(({ properties }) => properties?.["label"]) : [];
  const expanded = keys.flatMap((form) =>
    additions(full, { ...form, patternProperties: {} }, { ...at, prepare: (root) => treeWith(root, at.path, full) }),
  );
  return [...others, ...lists, ...expanded];
}

function isMeaningless(schema: JsonSchema & { readonly "x-meaning"?: unknown }): boolean {
  return schema["x-meaning"] !== undefined;
}

function below(at: Visit, step: string | number, place: string): Visit {
  return { ...at, path: [...at.path, step], place: [...at.place, place] };
}

function mutant(kind: Mutant["kind"], at: Visit, edit: (root: TreeMap) => TreeMap): Mutant {
  const { path, place, prepare } = at;
  return { kind, path: path.join("/"), place: place.join("/"), apply: (root) => edit(prepare(root)) };
}
