import { includedFiles } from "../model/collect-documents.ts";
import { parseDocument } from "../syntax/parse-document.ts";

/** The files that one file includes, by their names as its own is; none where its text cannot be read. */
export function partNames(file: string, text: string): readonly string[] {
  // Most files have none, and reading costs.
  if (!/^include\s*:/m.test(text)) return [];
  const { value } = parseDocument(file, text);
  return value ? includedFiles(value) : [];
}
