import { documentSetOf } from "../../src/model/document-set.ts";
import type { Model } from "../../src/model/model.ts";
import { resolveModel } from "../../src/model/resolve-model.ts";
import { parseDocument } from "../../src/syntax/parse-document.ts";

/** The model of a text, mistakes or not; `undefined` where it cannot be read at all. */
export function modelOf(text: string, file = "main.ketu.yaml"): Model | undefined {
  const { value } = parseDocument(file, text);
  return value && resolveModel(documentSetOf(value)).value;
}
