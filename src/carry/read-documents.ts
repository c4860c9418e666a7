import type { Diagnostic } from "../base/diagnostic.ts";
import { canonicalModel, type CanonicalModel } from "../diff/canonical-model.ts";
import { collectDocuments } from "../model/collect-documents.ts";
import type { DocumentSet, LoadedDocument } from "../model/document-set.ts";
import type { Model } from "../model/model.ts";
import { folderOf, joinPath } from "../model/paths.ts";
import { resolveModel } from "../model/resolve-model.ts";
import { validateDocument } from "../schema/validate-document.ts";
import type { ParsedDocument } from "../syntax/parsed-document.ts";

/** What documents mean. */
export interface Reading {
  readonly model: Model;
  readonly canonical: CanonicalModel;
  /** What is wrong with them, in a form that can be compared. */
  readonly errors: ReadonlySet<string>;
}

/** How the files of a model hang together; absent where one is missing or none can be read. */
export async function collectSet(documents: readonly ParsedDocument[]): Promise<DocumentSet | undefined> {
  const [main] = documents;
  if (!main) return undefined;
  const folder = folderOf(main.file);
  const readFile = (path: string): Promise<{ status: "ok"; text: string } | { status: "missing" }> => {
    const found = documents.find(({ file }) => file === joinPath(folder, path));
    return Promise.resolve(found ? { status: "ok", text: found.text } : { status: "missing" });
  };
  const parse = (file: string): { value?: ParsedDocument; diagnostics: readonly Diagnostic[] } => {
    const value = documents.find((document) => document.file === file);
    return { ...(value && { value }), diagnostics: [] };
  };
  const { value } = await collectDocuments(main, readFile, parse);
  return value?.isComplete ? value : undefined;
}

/** The files that may be written: the main one and its parts. What they extend is of other models too. */
export function ownDocuments({ main, documents, parts }: DocumentSet): readonly ParsedDocument[] {
  return documents.filter(({ file }) => file === main.document.file || parts.includes(file));
}

/** The same set with other texts of some of its files; what they include and extend must be as it was. */
export function readSet(set: DocumentSet, documents: readonly ParsedDocument[]): Reading | undefined {
  const byFile = new Map(documents.map((document) => [document.file, document]));
  const current = (document: ParsedDocument): ParsedDocument => byFile.get(document.file) ?? document;
  const replaced = ({ document, base, parts }: LoadedDocument): LoadedDocument => ({
    document: current(document),
    parts: parts.map(replaced),
    ...(base && { base: replaced(base) }),
  });
  const main = replaced(set.main);
  const all = set.documents.map(current);
  const { value: model, diagnostics } = resolveModel({ ...set, main, documents: all });
  if (!model) return undefined;
  const roleOfPart = main.base ? "overlay" : "part";
  const violations = all.flatMap((document) =>
    validateDocument(document, set.parts.includes(document.file) ? roleOfPart : "model"),
  );
  return { model, canonical: canonicalModel(model), errors: new Set([...violations, ...diagnostics].flatMap(keyOf)) };
}

/** What the files of a model mean, the main one first; nothing where they cannot be read. */
export async function readDocuments(documents: readonly ParsedDocument[]): Promise<Reading | undefined> {
  const set = await collectSet(documents);
  return set && readSet(set, documents);
}

/** Without what is suggested instead: that follows from what else there is. */
function keyOf({ severity, code, params, subject = "" }: Diagnostic): readonly string[] {
  const { name = "", id = "", key = "" } = params;
  return severity === "error" ? [`${code} ${subject} ${name} ${id} ${key}`] : [];
}
