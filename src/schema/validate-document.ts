import type { Diagnostic } from "../base/diagnostic.ts";
import type { ParsedDocument, ParsedEntry, ParsedMap, ParsedNode } from "../syntax/parsed-document.ts";
import missingValue from "./diagnostics/missing-value.ts";
import { explainShape, missing } from "./explain-shape.ts";
import { findTraps } from "./find-traps.ts";
import { isModelShape, isPartShape } from "./generated/checks.js";
import { elementNeeds } from "./generated/element-needs.ts";
import { modelSchemaText } from "./generated/schema-text.ts";
import { alternativesOf, resolveSchema, type JsonSchema } from "./json-schema.ts";
import { keyRange, violation, type Spot } from "./violation.ts";

/**
 * What a document is: `model` the main file, `part` a file that it includes, `overlay` a file whose entries may be
 * incomplete because they change those of an extended model (a main file with `extends` is one without being told).
 */
export type DocumentRole = "model" | "part" | "overlay";

/**
 * Every violation of the schema, each on its exact key or value, sorted by place; one mistake gives one diagnostic.
 * Empty for a document that fits. References are not looked at. Raises the kinds of `src/schema/diagnostics/`.
 */
export function validateDocument(document: ParsedDocument, as: DocumentRole): readonly Diagnostic[] {
  const { root, file, data } = document;
  const { diagnostics: traps, settled } = findTraps(document);
  const fits = as === "model" ? isModelShape(data) : isPartShape(data);
  const isOverlay = as === "overlay" || entryOf(root, "extends") !== undefined;
  const hasNeeds = !isOverlay && elementNeeds.some(({ path, keys }) => incomplete(root, path, keys).length > 0);
  const emptyEntries = as === "model" && !isOverlay ? nullEntries(root).filter((entry) => !settled.has(entry)) : [];
  if (fits && !hasNeeds && emptyEntries.length === 0) return traps;
  const schema = JSON.parse(modelSchemaText) as JsonSchema;
  const spot: Spot = {
    file,
    root: schema,
    name: "",
    path: [],
    settled: new Set([...settled, ...emptyEntries]),
    patterns: new Map(),
  };
  const violations = fits
    ? []
    : explainShape(as === "model" ? schema : (schema.definitions?.modelFile ?? {}), root, spot);
  const needs = hasNeeds ? elementNeeds.flatMap((each) => missingNeeds(root, each, spot)) : [];
  const empty = emptyEntries.map((entry) =>
    violation(missingValue, { key: entry.key }, { range: keyRange(file, entry) }),
  );
  const all = [...traps, ...violations, ...needs, ...empty];
  if (!fits && all.length === 0 && settled.size === 0)
    throw new Error("The compiled checks refuse a document that the schema accepts");
  return all.sort((a, b) => (a.range?.from ?? 0) - (b.range?.from ?? 0));
}

function entryOf(node: ParsedNode | undefined, key: string): ParsedEntry | undefined {
  return node?.kind === "map" ? node.entries.find((entry) => entry.key === key) : undefined;
}

interface Incomplete {
  readonly entry: ParsedEntry;
  readonly map: ParsedMap;
  readonly keys: readonly string[];
}

/** The entries of the map at a path that are maps and lack one of the keys. */
function incomplete(root: ParsedNode, path: readonly string[], keys: readonly string[]): readonly Incomplete[] {
  const at = path.reduce<ParsedNode | undefined>((node, key) => entryOf(node, key)?.value, root);
  const entries = at?.kind === "map" ? at.entries : [];
  return entries.flatMap((entry) => {
    const map = entry.value;
    if (map.kind !== "map") return [];
    const lacking = keys.filter((key) => !entryOf(map, key));
    return lacking.length > 0 ? [{ entry, map, keys: lacking }] : [];
  });
}

/** Diagnostics for the keys that entries lack. Where a misspelt key explains it, that one is reported instead. */
function missingNeeds(
  root: ParsedNode,
  { path, keys }: { readonly path: readonly string[]; readonly keys: readonly string[] },
  spot: Spot,
): readonly Diagnostic[] {
  const schema = path.reduce<JsonSchema>(
    (node, key) => resolveSchema(resolveSchema(node, spot.root).properties?.[key] ?? {}, spot.root),
    spot.root.definitions?.modelFile ?? {},
  );
  const element = Object.values(schema.patternProperties ?? {})[0] ?? {};
  const full = alternativesOf(element, spot.root).find((part) => part.properties) ?? {};
  return incomplete(root, path, keys).flatMap(({ entry, map, keys: lacking }) => {
    const isMisspelt = map.entries.some(({ key }) => !Object.hasOwn(full.properties ?? {}, key));
    const below: Spot = { ...spot, name: entry.key, path: [...path, entry.key], entry };
    return isMisspelt ? [] : lacking.map((key) => missing(key, full.properties?.[key] ?? {}, { map, spot: below }));
  });
}

/** Entries without a value. */
function nullEntries(node: ParsedNode): readonly ParsedEntry[] {
  if (node.kind === "scalar") return [];
  if (node.kind === "list") return node.items.flatMap(nullEntries);
  return node.entries.flatMap((entry) =>
    entry.value.kind === "scalar" && entry.value.value === null ? [entry] : nullEntries(entry.value),
  );
}
