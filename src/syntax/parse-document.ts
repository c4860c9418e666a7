import { diagnose } from "../base/diagnostic.ts";
import type { Diagnostic } from "../base/diagnostic.ts";
import type { Outcome } from "../base/outcome.ts";
import type { TextRange } from "../base/text-range.ts";
import duplicateKey from "./diagnostics/duplicate-key.ts";
import emptyFile from "./diagnostics/empty-file.ts";
import fileTooLarge from "./diagnostics/file-too-large.ts";
import notAMap from "./diagnostics/not-a-map.ts";
import tooDeep from "./diagnostics/too-deep.ts";
import yamlSyntax from "./diagnostics/yaml-syntax.ts";
import { explainYamlError } from "./explain-yaml-error.ts";
import { maxDepth, maxTextBytes, utf8Length } from "./limits.ts";
import { locateIn } from "./locate.ts";
import type { ParsedDocument, ParsedNode } from "./parsed-document.ts";
import { plainData } from "./plain-data.ts";
import { quickParse } from "./quick-parse.ts";
import { yamlParse } from "./yaml-parse.ts";

/**
 * Reads one YAML file as a tree with places.
 */
export function parseDocument(file: string, text: string): Outcome<ParsedDocument> {
  const range = (from: number, to: number): TextRange => ({ file, from, to });
  const bytes = text.length * 3 > maxTextBytes ? utf8Length(text) : 0;
  if (bytes > maxTextBytes) {
    return { diagnostics: [diagnose(fileTooLarge, { bytes, limit: maxTextBytes }, { range: range(0, 0) })] };
  }
  const quick = quickParse(text);
  if (quick) return finish(file, text, quick, []);
  const reading = yamlParse(text);
  const diagnostics: Diagnostic[] = reading.problems.flatMap(({ what, from, to, name, first }) => {
    if (what === "duplicate-key" && first) {
      const related = [
        { message: { zh: "第一次写在这里", en: "First written here" }, range: range(first.from, first.to) },
      ];
      return [diagnose(duplicateKey, { key: name }, { range: range(from, to), related })];
    }
    return what === "too-deep" ? [diagnose(tooDeep, { limit: maxDepth }, { range: range(from, to) })] : [];
  });
  const [error] = reading.errors;
  if (error && diagnostics.length === 0) {
    const { what, from, to } = explainYamlError(error, text, reading.root);
    diagnostics.push(diagnose(yamlSyntax, { what }, { range: range(from, to) }));
  }
  if (!reading.root) {
    if (diagnostics.length === 0) diagnostics.push(diagnose(emptyFile, {}, { range: range(0, 0) }));
    return { diagnostics };
  }
  return finish(file, text, reading.root, diagnostics);
}

function finish(file: string, text: string, root: ParsedNode, found: readonly Diagnostic[]): Outcome<ParsedDocument> {
  if (root.kind !== "map") {
    const kind = root.kind === "list" ? "list" : "text";
    const range = { file, from: root.from, to: root.to };
    return { diagnostics: [...found, diagnose(notAMap, { found: kind }, { range })] };
  }
  const document: ParsedDocument = {
    file,
    text,
    root,
    data: plainData(root),
    waivers: [],
    locate: (pointer, part = "value") => ({ file, ...locateIn(root, pointer, part) }),
  };
  return { value: document, diagnostics: found };
}
