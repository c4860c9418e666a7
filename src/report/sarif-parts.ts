import type { Diagnostic, Fix, Severity } from "../base/diagnostic.ts";
import type { TextRange } from "../base/text-range.ts";
import type { Wording } from "../base/wording.ts";
import type { PlaceFinder } from "./find-place.ts";
import { neutralText } from "./neutral-text.ts";

/** How SARIF 2.1.0 (OASIS) names the severities. */
export const sarifLevels: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "note" };

/** A whole log with one run, as text. Columns count UTF-16 units from 1, an end is behind the last character. */
export function sarifText(run: object, language: "zh" | "en"): string {
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [{ ...run, language: language === "zh" ? "zh-CN" : "en", columnKind: "utf16CodeUnits" }],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

/** How a log reads places and says words. */
export interface SarifReading {
  readonly find: PlaceFinder;
  said(wording: Wording): string;
}

/** Where a finding without a place stands: code scanning refuses a result that has none. */
const anywhere = { physicalLocation: { artifactLocation: { uri: "." }, region: { startLine: 1 } } };

/** A finding as a result, without its rule's index and its fingerprints. */
export function sarifResult(diagnostic: Diagnostic, reading: SarifReading): object {
  const { code, severity, message, hint, range, related, fix, subject } = diagnostic;
  const { said } = reading;
  const logical = subject === undefined ? {} : { logicalLocations: [{ fullyQualifiedName: subject }] };
  const physical = range ? { physicalLocation: physicalLocation(range, reading) } : anywhere;
  return {
    ruleId: code,
    level: sarifLevels[severity],
    message: { text: [message, ...(hint ? [hint] : [])].map(said).join("\n") },
    locations: [{ ...physical, ...logical }],
    ...(related && {
      relatedLocations: related.map((each, index) => ({
        id: index + 1,
        physicalLocation: physicalLocation(each.range, reading),
        message: { text: said(each.message) },
      })),
    }),
    ...(fix && { fixes: [fixOf(fix, reading)] }),
  };
}

function physicalLocation(range: TextRange, reading: SarifReading): object {
  return { artifactLocation: { uri: uriOf(range.file) }, region: regionOf(range, reading) };
}

/** Lines and columns and offsets; the last alone where the text is not known. */
function regionOf(range: TextRange, { find }: SarifReading): object {
  const place = find(range);
  const offsets = { charOffset: range.from, charLength: range.to - range.from };
  if (!place) return offsets;
  const { from, to } = place;
  return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column, ...offsets };
}

function fixOf({ title, edits }: Fix, reading: SarifReading): object {
  const files = [...new Set(edits.map(({ range }) => range.file))];
  return {
    description: { text: reading.said(title) },
    artifactChanges: files.map((file) => ({
      artifactLocation: { uri: uriOf(file) },
      replacements: edits
        .filter(({ range }) => range.file === file)
        .map(({ range, text }) => ({ deletedRegion: regionOf(range, reading), insertedContent: { text } })),
    })),
  };
}

/** A relative file name as a URI reference. */
function uriOf(file: string): string {
  return encodeURI(neutralText(file)).replace(
    /[#?:]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
