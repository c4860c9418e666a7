import type { Diagnostic, ExampleModel } from "../../src/base/diagnostic.ts";
import { applyWaivers } from "../../src/lint/apply-waivers.ts";
import { lintModel } from "../../src/lint/lint-model.ts";
import { documentSetOf } from "../../src/model/document-set.ts";
import { resolveModel } from "../../src/model/resolve-model.ts";
import { parseDocument } from "../../src/syntax/parse-document.ts";

/** What the rooms up to the rules find in one text, waivers applied. */
export function findingsIn(text: ExampleModel, asOf?: string): readonly Diagnostic[] {
  const parsed = parseDocument("main.ketu.yaml", typeof text === "string" ? text : "");
  if (!parsed.value) return parsed.diagnostics;
  const { value: model, diagnostics } = resolveModel(documentSetOf(parsed.value));
  const found = [
    ...parsed.diagnostics,
    ...diagnostics,
    ...(model ? lintModel(model, { documents: [parsed.value] }) : []),
  ];
  return applyWaivers(found, parsed.value.waivers, asOf);
}
