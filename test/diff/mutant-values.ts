import { mapsOf, refKindsOf, singleValuesOf, type LanguageSchema } from "../../src/assist/language-schema.ts";
import { idOf } from "../../src/base/element-ref.ts";
import { indexModel } from "../../src/model/index-model.ts";
import type { Model } from "../../src/model/model.ts";
import { alternativesOf, typesOf, type JsonSchema } from "../../src/schema/json-schema.ts";
import type { TreeMap, TreeValue } from "./text-tree.ts";

/** Ids of what a model declares, by kind, as a reference spells them. */
export type Names = ReadonlyMap<string, readonly string[]>;

export function namesOf(model: Model): Names {
  const names = new Map<string, string[]>();
  const add = (kind: string, id: string): void => void names.set(kind, [...(names.get(kind) ?? []), id]);
  for (const ref of indexModel(model).elementByRef.keys()) add(ref.slice(0, ref.indexOf(":")), idOf(ref));
  for (const { id } of model.sources) add("column", `${id}.another_column`);
  for (const { attributes } of model.events) for (const { name } of attributes) add("attribute", name);
  for (const { id, attributes } of model.events) for (const { name } of attributes) add("column", `${id}.${name}`);
  for (const { id, parts } of model.codes) for (const part of parts) add("part", `${id}.${part.id}`);
  for (const { id, parts } of model.codes)
    if (id === model.codes[0]?.id) for (const part of parts) add("part", part.id);
  for (const { id } of model.toolCriteria) add("criterion", id);
  names.set("preset", ["zoho.contacts", "fxiaoke.contact"]);
  names.set("value_set", ["ketu:gb2260.province", "ketu:gb4754.section"]);
  return names;
}

/** Up to three other ids of these kinds: spelled like the one there is (with an owner or without), the same owner first. */
export function otherIds(kinds: readonly string[], id: string, names: Names): readonly string[] {
  const owner = id.slice(0, id.lastIndexOf(".") + 1);
  const all = kinds.flatMap((kind) => names.get(kind) ?? []).filter((each) => each !== id);
  const alike = all.filter((each) => each.includes(".") === id.includes("."));
  const near = alike.filter((each) => owner !== "" && each.startsWith(owner));
  return [...new Set([...near, ...alike, ...all])];
}

/** Other values of one place, valid as far as its schema tells; the first is the nearest. */
export function otherValues(value: TreeValue, schemas: readonly JsonSchema[], names: Names): readonly TreeValue[] {
  const kinds = schemas.flatMap(refKindsOf);
  if (kinds.length > 0) return otherIds(kinds, String(value), names).slice(0, 3);
  const members = schemas.flatMap((schema) => schema.enum ?? []);
  if (members.length > 0) return members.filter((member) => member !== value).slice(0, 3);
  if (typeof value === "boolean") return [!value];
  if (typeof value === "number") return [value + 1, value / 2];
  if (typeof value !== "string") return [];
  return otherTexts(value, schemas);
}

function otherTexts(text: string, schemas: readonly JsonSchema[]): readonly string[] {
  const has = (test: (schema: JsonSchema) => boolean): boolean => schemas.some(test);
  if (has((schema) => schema["x-localized"] === true)) return ["完全另外一回事", `${text}了`];
  const numbers = text.replace(/\d+/, (digits) => String(Number(digits) + 1));
  if (has((schema) => schema["x-expression"] !== undefined)) {
    const turned = /^\(?[A-Za-z_.]+\)?$/.test(text) ? [`missing(${text})`, `!${text}`] : [`!(${text})`];
    return [numbers, text.replace("==", "!="), text.replace("<", ">"), ...turned].filter((each) => each !== text);
  }
  if (has((schema) => schema.format !== undefined || schema.pattern !== undefined) && numbers !== text)
    return [numbers, ...(text.includes("..") ? [text.replace(/\d+$/, (digits) => String(Number(digits) - 1))] : [])];
  const known = ["EUR", "Europe/Berlin", "en", "zh"].filter((each) => each !== text);
  if (has((schema) => schema["x-form"] === "braces"))
    return [`K${text}`, text.replace("}{", "}-{")].filter((each) => each !== text);
  return [`${text}2`, `another_${text}`, ...known];
}

/** Values for a key that is not there yet; none where no sensible one is known. */
export function exampleOf(schema: JsonSchema, names: Names, language: LanguageSchema): readonly TreeValue[] {
  const singles = singleValuesOf(schema, language);
  const kinds = singles.flatMap(refKindsOf);
  if (kinds.length > 0) return kinds.flatMap((kind) => (names.get(kind) ?? []).slice(0, 2)).slice(0, 3);
  const scope = singles.map((single) => single["x-expression"]).find((each) => each !== undefined);
  if (scope === "customer") return customerConditions(names);
  if (scope === "code")
    return (names.get("part") ?? []).filter((part) => !part.includes(".")).map((part) => `${part} == "P"`);
  if (scope === "metric") return (names.get("metric") ?? []).slice(0, 2).map((id) => `1 - ${id}`);
  const [example] = schema.examples ?? singles.flatMap(({ examples }) => examples ?? []);
  const members = singles.flatMap((single) => single.enum ?? []);
  if (members.length > 0) return members.slice(0, 2);
  if (example === undefined) return singles.some((single) => single["x-localized"]) ? ["补充的一句"] : [];
  const maps = mapsOf(schema, language).filter(({ properties }) => properties && !("x-ref" in properties));
  const built = maps.flatMap((form) => builtExample(form, names, language));
  return [treeOfValue(example), ...built];
}

function customerConditions(names: Names): readonly string[] {
  const words = [names.get("event"), names.get("metric"), names.get("trait"), names.get("field")];
  return [
    ...(words[0] ?? []).slice(0, 1),
    ...words.slice(1).flatMap((ids) => (ids ?? []).slice(0, 1).map((id) => `missing(${id})`)),
  ];
}

/** An object with the first of its keys that has a value. */
function builtExample(form: JsonSchema, names: Names, language: LanguageSchema): readonly TreeValue[] {
  for (const [key, schema] of Object.entries(form.properties ?? {})) {
    if (alternativesOf(schema, language.root).some((part) => typesOf(part).includes("object"))) continue;
    const [value] = exampleOf({ ...schema, ...alternativesOf(schema, language.root)[0] }, names, language);
    if (value !== undefined) return [new Map([[key, value]])];
  }
  return [];
}

/** New entries for a map of the author's own keys. */
export function exampleOfEntry(
  form: JsonSchema & { readonly "x-declares"?: string; readonly "x-key-ref"?: string | readonly string[] },
  map: TreeMap,
  names: Names,
  language: LanguageSchema,
): readonly (readonly [string, TreeValue])[] {
  const patterns = Object.values(form.patternProperties ?? {});
  const [pattern] = patterns;
  if (!pattern) return [];
  if (form["x-keys"] === "language") return map.has("fr") ? [] : [["fr", "Texte"]];
  if (form["x-keys"] === "step") return newSteps(map, names);
  if (form["x-keys"] === "attribute") return [["added_attribute", "a_column"]];
  const number = typesOf(pattern).includes("number");
  const keys =
    form["x-key-ref"] === undefined ? ["added_one"] : [...(names.get("criterion") ?? [])].filter((id) => !map.has(id));
  if (number) return keys.slice(0, 1).map((key) => [key, 3]);
  const alike = [...map.values()].at(-1);
  const isText = alternativesOf(pattern, language.root).some((part) => part["x-localized"]);
  const own: readonly TreeValue[] = [
    ...(isText ? ["新加的"] : []),
    ...(alike instanceof Map ? [relabelled(alike as TreeMap)] : []),
  ];
  const given = (form as { readonly examples?: readonly unknown[] }).examples?.flatMap((example) => [
    ...(treeOfValue(example) as TreeMap).values(),
  ]);
  return [...own, ...(own.length === 0 ? (given ?? []) : [])]
    .slice(0, 2)
    .map((value, index) => [`added_${index}`, value]);
}

function relabelled(map: TreeMap): TreeMap {
  const copy = new Map(map);
  copy.set("label", "新加的");
  if (copy.has("code")) copy.set("code", "Q9");
  if (copy.has("nodes")) copy.set("nodes", new Map([["added_node", "新节点"]]));
  return copy;
}

function newSteps(map: TreeMap, names: Names): readonly (readonly [string, TreeValue])[] {
  const nodes = names.get("node") ?? [];
  const pairs = nodes.slice(0, 6).flatMap((from, index) =>
    nodes
      .slice(index + 2, index + 4)
      .map((to) => [`${from} -> ${to}`, `${to} -> ${from}`])
      .flat(),
  );
  return pairs
    .filter((key) => !map.has(key))
    .slice(0, 3)
    .map((key) => [key, "新的一步"]);
}

function treeOfValue(value: unknown): TreeValue {
  if (Array.isArray(value)) return value.map(treeOfValue);
  if (typeof value === "object" && value !== null)
    return new Map(Object.entries(value).map(([key, part]) => [key, treeOfValue(part)]));
  return value as TreeValue;
}
