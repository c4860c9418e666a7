import type { Diagnostic, ExampleModel } from "../../src/base/diagnostic.ts";
import { collectDocuments } from "../../src/model/collect-documents.ts";
import { documentSetOf } from "../../src/model/document-set.ts";
import type { Model } from "../../src/model/model.ts";
import { resolveModel } from "../../src/model/resolve-model.ts";
import { parseDocument } from "../../src/syntax/parse-document.ts";

export interface ReadModel {
  readonly model: Model;
  readonly diagnostics: readonly Diagnostic[];
  /** The text that a diagnostic points at. */
  textAt(diagnostic: Diagnostic | undefined): string | undefined;
}

/** The model of one text. */
export function readText(text: string): ReadModel {
  const parsed = parseDocument("main.ketu.yaml", text);
  if (!parsed.value) throw new Error(parsed.diagnostics[0]?.message.en);
  const resolved = resolveModel(documentSetOf(parsed.value));
  const diagnostics = [...parsed.diagnostics, ...resolved.diagnostics];
  return { model: modelOf(resolved.value), diagnostics, textAt: textIn({ "main.ketu.yaml": text }) };
}

/** The model of several files in memory, of which `main.ketu.yaml` is the main one; `..` leaves the workspace. */
export async function readFiles(example: ExampleModel): Promise<ReadModel> {
  const files = typeof example === "string" ? { "main.ketu.yaml": example } : example;
  const parsed = parseDocument("main.ketu.yaml", files["main.ketu.yaml"] ?? "");
  if (!parsed.value) throw new Error(parsed.diagnostics[0]?.message.en);
  const set = await collectDocuments(
    parsed.value,
    (path) => {
      const text = files[path];
      if (path.startsWith("../")) return Promise.resolve({ status: "outside" });
      return Promise.resolve(text === undefined ? { status: "missing" } : { status: "ok", text });
    },
    parseDocument,
  );
  const resolved = set.value ? resolveModel(set.value) : { diagnostics: [] };
  const diagnostics = [...parsed.diagnostics, ...set.diagnostics, ...resolved.diagnostics];
  return { model: modelOf(resolved.value), diagnostics, textAt: textIn(files) };
}

function modelOf(model: Model | undefined): Model {
  if (!model) throw new Error("no model");
  return model;
}

function textIn(files: Readonly<Record<string, string>>): ReadModel["textAt"] {
  return (diagnostic) => {
    const range = diagnostic?.range;
    return range && files[range.file]?.slice(range.from, range.to);
  };
}
