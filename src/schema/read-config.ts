import type { Outcome } from "../base/outcome.ts";
import type { RuleLevel, RuleLevels } from "../base/rule-level.ts";
import type { ParsedDocument, ParsedNode } from "../syntax/parsed-document.ts";
import { explainShape } from "./explain-shape.ts";
import { isConfigShape } from "./generated/checks.js";
import { configSchemaText } from "./generated/schema-text.ts";
import type { JsonSchema } from "./json-schema.ts";

/**
 * The levels that a config (`schemas/config.schema.json`) sets for a model, whose path is from the folder of the config,
 * with `/`. What stands under a longer path counts before what stands under a shorter one, and that before `rules`.
 * Absent when the file does not have the shape; the diagnostics then say where.
 */
export function readConfig(document: ParsedDocument, model: string): Outcome<RuleLevels> {
  if (isConfigShape(document.data)) return { value: levelsFor(model, document.root), diagnostics: [] };
  const schema = JSON.parse(configSchemaText) as JsonSchema;
  const place = { root: schema, name: "", path: [], settled: new Set<never>(), patterns: new Map<string, RegExp>() };
  const diagnostics = explainShape(schema, document.root, { file: document.file, ...place });
  if (diagnostics.length === 0) throw new Error("The compiled checks refuse a config that the schema accepts");
  return { diagnostics };
}

function levelsFor(model: string, root: ParsedNode): RuleLevels {
  const fitting = entriesOf(root, "models")
    .map(({ key, value }) => ({ path: plainPath(key), value }))
    .filter(({ path }) => path === "" || path === model || model.startsWith(`${path}/`))
    .sort((one, other) => one.path.length - other.path.length);
  const rules = root.kind === "map" ? root.entries.filter(({ key }) => key === "rules") : [];
  return new Map([...rules, ...fitting].flatMap(({ value }) => levelsIn(value)));
}

function levelsIn(node: ParsedNode): readonly (readonly [string, RuleLevel])[] {
  if (node.kind !== "map") return [];
  return node.entries.flatMap(({ key, value }) =>
    value.kind === "scalar" ? [[key, value.value as RuleLevel] as const] : [],
  );
}

function entriesOf(root: ParsedNode, key: string): readonly { readonly key: string; readonly value: ParsedNode }[] {
  const found = root.kind === "map" ? root.entries.find((entry) => entry.key === key)?.value : undefined;
  return found?.kind === "map" ? found.entries : [];
}

/** `./drafts/` and `drafts` are one folder, `.` is the folder of the config itself. */
function plainPath(path: string): string {
  return path
    .split("/")
    .filter((part) => part !== "" && part !== ".")
    .join("/");
}
