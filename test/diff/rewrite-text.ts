import fc from "fast-check";
import { stringify } from "yaml";
import { entrySchema, schemaBelow, item, type LanguageSchema } from "../../src/assist/language-schema.ts";
import type { DocumentSet, LoadedDocument } from "../../src/model/document-set.ts";
import type { Model } from "../../src/model/model.ts";
import { resolveModel } from "../../src/model/resolve-model.ts";
import { resolveSchema, type JsonSchema } from "../../src/schema/json-schema.ts";
import { parseDocument } from "../../src/syntax/parse-document.ts";
import { modelSchema } from "../schema/schemas.ts";
import { seededRandom } from "../support/random-model.ts";
import type { TreeMap, TreeValue } from "./text-tree.ts";

/*
 * Other ways to write a model that mean the same.
 */

export interface Rewriting {
  /** Permutes the entries of maps whose order means nothing. */
  readonly shuffle: number;
  readonly quotes: "PLAIN" | "QUOTE_DOUBLE" | "QUOTE_SINGLE";
  readonly isFlow: boolean;
  readonly lineEnd: "\n" | "\r\n";
  readonly hasComments: boolean;
  readonly isDecomposed: boolean;
  /** Number of the file in which each section stands; 0 is the main one. */
  readonly files: readonly number[];
}

export const arbitraryRewriting: fc.Arbitrary<Rewriting> = fc.record({
  shuffle: fc.nat(1_000_000),
  quotes: fc.constantFrom("PLAIN" as const, "QUOTE_DOUBLE" as const, "QUOTE_SINGLE" as const),
  isFlow: fc.boolean(),
  lineEnd: fc.constantFrom("\n" as const, "\r\n" as const),
  hasComments: fc.boolean(),
  isDecomposed: fc.boolean(),
  files: fc.array(fc.nat(3), { minLength: 17, maxLength: 17 }),
});

const sections = [
  ...["roles", "parties", "segments", "channels", "stages", "transitions", "activities", "relationships", "events"],
  ...["sources", "fields", "traits", "schemes", "codes", "metrics", "processes", "quotes"],
];

/** The model of a tree that is written in that way, in up to four files. */
export function rewrittenModel(tree: TreeMap, rewriting: Rewriting): Model | undefined {
  const shuffled = shuffledTree(tree, rewriting.shuffle);
  const fileOf = (key: string): number => rewriting.files[sections.indexOf(key)] ?? 0;
  const parts = [1, 2, 3].filter((file) => [...shuffled.keys()].some((key) => fileOf(key) === file));
  const mine = (file: number): TreeMap => new Map([...shuffled].filter(([key]) => fileOf(key) === file));
  const include = parts.map((file) => `part-${file}.ketu.yaml`);
  const main = new Map<string, TreeValue>([...mine(0), ...(include.length > 0 ? [["include", include] as const] : [])]);
  const loaded = parts.map((file) =>
    document(`part-${file}.ketu.yaml`, new Map([["ketu", 1], ...mine(file)]), rewriting),
  );
  const set: DocumentSet = {
    main: { ...document("main.ketu.yaml", main, rewriting), parts: loaded },
    documents: [document("main.ketu.yaml", main, rewriting), ...loaded].map((each) => each.document),
    parts: include,
    isComplete: true,
  };
  const { value, diagnostics } = resolveModel(set);
  return diagnostics.some(({ severity }) => severity === "error") ? undefined : value;
}

function document(file: string, tree: TreeMap, rewriting: Rewriting): LoadedDocument {
  const { value, diagnostics } = parseDocument(file, written(tree, rewriting));
  if (!value || diagnostics.length > 0) throw new Error(`${file}: ${diagnostics[0]?.message.en}`);
  return { document: value, parts: [] };
}

function written(tree: TreeMap, { quotes, isFlow, lineEnd, hasComments, isDecomposed }: Rewriting): string {
  const text = stringify(tree, {
    lineWidth: 0,
    defaultStringType: quotes,
    defaultKeyType: quotes === "QUOTE_SINGLE" ? "QUOTE_SINGLE" : "PLAIN",
    collectionStyle: isFlow ? "flow" : "any",
  });
  const commented = hasComments ? `# 说明\n${text}# 完\n` : text;
  const composed = isDecomposed ? commented.normalize("NFD") : commented;
  return composed.replaceAll("\n", lineEnd);
}

const language: LanguageSchema = {
  root: modelSchema,
  file: resolveSchema(modelSchema.definitions?.modelFile ?? {}, modelSchema),
  patterns: new Map(),
};

function shuffledTree(tree: TreeMap, seed: number): TreeMap {
  const random = seededRandom(seed);
  const walk = (value: TreeValue, schema: JsonSchema & { readonly "x-ordered"?: boolean }): TreeValue => {
    if (Array.isArray(value))
      return value.map((part: TreeValue) => walk(part, schemaBelow(schema, item, language) ?? {}));
    if (!(value instanceof Map)) return value;
    const entries = [...(value as TreeMap)].map(
      ([key, part]) => [key, walk(part, entrySchema(schema, key, language)?.value ?? {})] as const,
    );
    if (schema["x-ordered"]) return new Map(entries);
    return new Map(
      entries
        .map((entry) => ({ entry, at: random() }))
        .sort((a, b) => a.at - b.at)
        .map(({ entry }) => entry),
    );
  };
  return walk(tree, language.file) as TreeMap;
}
