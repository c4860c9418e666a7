import type { ElementRef } from "../base/element-ref.ts";
import type { LocalizedText } from "../base/localized-text.ts";
import type { Measure, Measures } from "../base/measures.ts";
import type { Outcome } from "../base/outcome.ts";
import type { ParsedDocument, ParsedNode } from "../syntax/parsed-document.ts";
import { explainShape } from "./explain-shape.ts";
import { isMeasuresShape } from "./generated/checks.js";
import { measuresSchemaText } from "./generated/schema-text.ts";
import type { JsonSchema } from "./json-schema.ts";

/**
 * The figures of a file (`schemas/measures.schema.json`), read as JSON or YAML, in the order of the file. Absent when
 * the file does not have that shape; the diagnostics then say where. Whether the elements exist is not looked at.
 */
export function readMeasures(document: ParsedDocument): Outcome<Measures> {
  if (isMeasuresShape(document.data)) return { value: measuresOf(document.root), diagnostics: [] };
  const schema = JSON.parse(measuresSchemaText) as JsonSchema;
  const spot = {
    file: document.file,
    root: schema,
    name: "",
    path: [],
    settled: new Set<never>(),
    patterns: new Map(),
  };
  const diagnostics = explainShape(schema, document.root, spot);
  if (diagnostics.length === 0) throw new Error("The compiled checks refuse figures that the schema accepts");
  return { diagnostics };
}

/** Reads the tree, not `data`: the author's order of the figures stays. */
function measuresOf(root: ParsedNode): Measures {
  const sources = valueAt(root, "sources");
  const figures = valueAt(root, "figures");
  const entries = figures?.kind === "map" ? figures.entries : [];
  return {
    asOf: textOf(valueAt(root, "as_of")) ?? "",
    sources: (sources?.kind === "list" ? sources.items : [sources]).map(wordsOf).filter((text) => text !== undefined),
    figures: new Map(entries.map(({ key, value }) => [key as ElementRef, measureOf(value)])),
  };
}

function measureOf(node: ParsedNode): Measure {
  const source = textOf(valueAt(node, "source"));
  const numbers = (["n", "numerator", "denominator", "previous"] as const).flatMap((name) => {
    const value = numberOf(valueAt(node, name));
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    value: numberOf(valueAt(node, "value")) ?? null,
    ...Object.fromEntries(numbers),
    ...(source !== undefined && { source }),
  };
}

function valueAt(node: ParsedNode, key: string): ParsedNode | undefined {
  return node.kind === "map" ? node.entries.find((entry) => entry.key === key)?.value : undefined;
}

function textOf(node: ParsedNode | undefined): string | undefined {
  return node?.kind === "scalar" && typeof node.value === "string" ? node.value : undefined;
}

function wordsOf(node: ParsedNode | undefined): string | LocalizedText | undefined {
  if (node?.kind !== "map") return textOf(node);
  return Object.fromEntries(node.entries.map(({ key, value }) => [key, textOf(value) ?? ""]));
}

function numberOf(node: ParsedNode | undefined): number | undefined {
  return node?.kind === "scalar" && typeof node.value === "number" ? node.value : undefined;
}
