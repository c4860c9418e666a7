import { diagnose, type Diagnostic, type DiagnosticKind, type DiagnosticParams, type Fix } from "../base/diagnostic.ts";
import type { TextEdit, TextRange } from "../base/text-range.ts";
import type { Wording } from "../base/wording.ts";
import type { ParsedEntry, ParsedNode } from "../syntax/parsed-document.ts";
import type { JsonSchema } from "./json-schema.ts";

/** Where the explanation stands in the document. */
export interface Spot {
  readonly file: string;
  readonly root: JsonSchema;
  /** The key whose value is explained; for an item of a list, the key of the list. Empty at the top. */
  readonly name: string;
  /** Keys from the top: `["stages", "contact"]`. */
  readonly path: readonly string[];
  /** The entry whose value is explained. Absent at the top and for items. */
  readonly entry?: ParsedEntry;
  /** Entries that have their diagnostic already. */
  readonly settled: ReadonlySet<ParsedEntry>;
  /** Patterns of the schema that were used already; compiling one is dearer than everything else here. */
  readonly patterns: Map<string, RegExp>;
}

/** A pattern of the schema, compiled once per walk. */
export function patternOf(source: string, { patterns }: Pick<Spot, "patterns">): RegExp {
  const known = patterns.get(source);
  if (known) return known;
  const pattern = new RegExp(source, "u");
  patterns.set(source, pattern);
  return pattern;
}

export function rangeIn(file: string, place: { readonly from: number; readonly to: number }): TextRange {
  return { file, from: place.from, to: place.to };
}

export function keyRange(file: string, entry: ParsedEntry): TextRange {
  return { file, from: entry.keyFrom, to: entry.keyTo };
}

/** Where to point at a value: itself, or the key of a value that is a map, a list or not there. */
export function valueRange(spot: Spot, node: ParsedNode): TextRange {
  const isShort = node.kind === "scalar" && node.to > node.from;
  return spot.entry && !isShort ? keyRange(spot.file, spot.entry) : rangeIn(spot.file, node);
}

/** One edit as a fix. */
export function fixBy(edit: TextEdit, title: Wording, isSafe: boolean): Fix {
  return { title, edits: [edit], isSafe };
}

/** The fix that writes a value differently. */
export function writeInstead(range: TextRange, text: string, isSafe: boolean): Fix {
  return fixBy({ range, text }, { zh: `改为 \`${text}\``, en: `Write \`${text}\`` }, isSafe);
}

/** What the schema says about a key, with an example: the hint of most diagnostics here. */
export function helpOf(schema: JsonSchema, name: string): Wording | undefined {
  const { description, "x-zh": chinese, examples } = schema;
  if (description === undefined || chinese === undefined) return undefined;
  const example = examples?.[0];
  if (example === undefined || name === "") return { zh: chinese, en: description };
  const shown = `${name}: ${yamlOf(example)}`;
  return { zh: `${chinese}例如 \`${shown}\`。`, en: `${description} For example \`${shown}\`.` };
}

/** A plain value as one line of YAML. */
export function yamlOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(yamlOf).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    return `{ ${Object.entries(value)
      .map(([key, part]) => `${key}: ${yamlOf(part)}`)
      .join(", ")} }`;
  }
  return typeof value === "string" && needsQuotes(value) ? JSON.stringify(value) : String(value);
}

function needsQuotes(text: string): boolean {
  return (
    !/^[\p{L}_/#][^:#{}[\],&*!|>'"%@`]*$/u.test(text) || /^(true|false|null|~)$/i.test(text) || text.startsWith("#")
  );
}

/** A diagnostic whose hint, when the kind has none, is what the schema says. */
export function violation<P extends DiagnosticParams>(
  kind: DiagnosticKind<P>,
  params: P,
  place: { readonly range: TextRange; readonly help?: Wording | undefined; readonly fix?: Fix | undefined },
): Diagnostic {
  const { range, help, fix } = place;
  return diagnose(kind, params, { range, ...(help && { hint: help }), ...(fix && { fix }) });
}
