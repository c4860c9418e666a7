import type { Diagnostic, ExampleModel } from "../../src/base/diagnostic.ts";
import { applyWaivers } from "../../src/lint/apply-waivers.ts";
import { lintModel } from "../../src/lint/lint-model.ts";
import { documentSetOf } from "../../src/model/document-set.ts";
import { resolveModel } from "../../src/model/resolve-model.ts";
import { parseDocument } from "../../src/syntax/parse-document.ts";

/** What the rooms up to the rules find in a model of one text and its files of data, waivers applied. */
export function findingsIn(example: ExampleModel, asOf?: string): readonly Diagnostic[] {
  const files: Readonly<Record<string, string>> = typeof example === "string" ? { "main.ketu.yaml": example } : example;
  const parsed = parseDocument("main.ketu.yaml", files["main.ketu.yaml"] ?? "");
  if (!parsed.value) return parsed.diagnostics;
  const { value: model, diagnostics } = resolveModel(documentSetOf(parsed.value));
  const dataFiles = (model?.sources ?? []).flatMap(({ id: source, path = "" }) => {
    const text = files[path];
    return text === undefined ? [] : [{ source, path, text }];
  });
  const found = [
    ...parsed.diagnostics,
    ...diagnostics,
    ...(model ? lintModel(model, { documents: [parsed.value], dataFiles }) : []),
  ];
  return applyWaivers(found, parsed.value.waivers, asOf);
}
