import { diagnose } from "../base/diagnostic.ts";
import type { Diagnostic } from "../base/diagnostic.ts";
import type { Outcome } from "../base/outcome.ts";
import emptyFile from "./diagnostics/empty-file.ts";
import fileTooLarge from "./diagnostics/file-too-large.ts";
import lineTooLong from "./diagnostics/line-too-long.ts";
import notAMap from "./diagnostics/not-a-map.ts";
import tooDeep from "./diagnostics/too-deep.ts";
import { deepestOffset, longLineOffset, maxDepth, maxSlowLine, maxTextBytes, utf8Length } from "./limits.ts";
import { locateIn } from "./locate.ts";
import type { ParsedDocument } from "./parsed-document.ts";
import { plainData } from "./plain-data.ts";
import { quickParse } from "./quick-parse.ts";
import { findTreeMistakes } from "./tree-mistakes.ts";
import { readWaivers } from "./waivers.ts";
import { findYamlMistakes } from "./yaml-mistakes.ts";
import { yamlParse } from "./yaml-parse.ts";

/**
 * Reads one YAML 1.2 file as a tree with places. Any text gives a value or at least one error; a value beside errors is
 * what could be recovered, so that the editor keeps drawing. Limits: 2 MiB as UTF-8 and 64 levels of nesting.
 *
 * The text is first tried by a small reader for the way models are written (`quickParse`): 5 times (14 nodes) to 13 times
 * (1000 nodes) as fast as the `yaml` package in a cold process, where it also saves loading that package, and about 12
 * times warm; `bench/parse.ts` measures. What it does not understand goes to the `yaml` package, which also finds every
 * error. That both agree wherever the small reader answers is a law of the tests.
 *
 * All diagnostics of this room come from here. Anchors, aliases and tags are refused; a merge key `<<` is only a key.
 */
export function parseDocument(file: string, text: string): Outcome<ParsedDocument> {
  const bytes = text.length * 3 > maxTextBytes ? utf8Length(text) : 0;
  if (bytes > maxTextBytes) {
    return {
      diagnostics: [diagnose(fileTooLarge, { bytes, limit: maxTextBytes }, { range: { file, from: 0, to: 0 } })],
    };
  }
  const quick = quickParse(text);
  if (quick) return finish({ file, text, root: quick }, []);
  const deep = deepestOffset(text);
  if (deep !== undefined) {
    return { diagnostics: [diagnose(tooDeep, { limit: maxDepth }, { range: { file, from: deep, to: deep + 1 } })] };
  }
  const long = longLineOffset(text);
  if (long !== undefined) {
    const place = { range: { file, from: long, to: long + maxSlowLine } };
    return { diagnostics: [diagnose(lineTooLong, { limit: maxSlowLine }, place)] };
  }
  const reading = yamlParse(text);
  const mistakes = findYamlMistakes(file, text, reading);
  if (reading.root) return finish({ file, text, root: reading.root }, mistakes);
  const range = { file, from: 0, to: 0 };
  return { diagnostics: mistakes.length > 0 ? mistakes : [diagnose(emptyFile, {}, { range })] };
}

function finish(
  { file, text, root }: Pick<ParsedDocument, "file" | "text" | "root">,
  mistakes: readonly Diagnostic[],
): Outcome<ParsedDocument> {
  const { waivers, diagnostics: waiverMistakes } = readWaivers(file, text, root);
  const treeMistakes = findTreeMistakes({ file, text, root }, mistakes);
  const found = [...mistakes, ...treeMistakes, ...waiverMistakes];
  const sorted = found.sort((a, b) => (a.range?.from ?? 0) - (b.range?.from ?? 0));
  if (root.kind !== "map") {
    // A text that is one scalar because of its colons is explained by them.
    if (sorted.length > 0 && root.kind === "scalar") return { diagnostics: sorted };
    if (root.kind === "scalar" && root.value === null) {
      return { diagnostics: [...sorted, diagnose(emptyFile, {}, { range: { file, from: 0, to: 0 } })] };
    }
    const kind = root.kind === "list" ? "list" : "text";
    return {
      diagnostics: [...sorted, diagnose(notAMap, { found: kind }, { range: { file, from: root.from, to: root.to } })],
    };
  }
  const document: ParsedDocument = {
    file,
    text,
    root,
    data: plainData(root),
    waivers,
    locate: (pointer, part = "value") => ({ file, ...locateIn(root, pointer, part) }),
  };
  return { value: document, diagnostics: sorted };
}
