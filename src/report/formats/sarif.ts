import type { Diagnostic, Fix, Severity } from "../../base/diagnostic.ts";
import type { TextRange } from "../../base/text-range.ts";
import { productLocale, type Wording } from "../../base/wording.ts";
import { explainKind } from "../explain-kind.ts";
import { placeFinderOf, type PlaceFinder } from "../find-place.ts";
import { fingerprintsOf } from "../fingerprint.ts";
import { neutralLine, neutralText } from "../neutral-text.ts";
import type { ReportFormat, ReportInput } from "../report-format.ts";

const levels: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "note" };

/** SARIF 2.1.0 (OASIS). Columns count UTF-16 units from 1, an end is behind the last character. */
const sarif: ReportFormat = {
  id: "sarif",
  extension: "sarif",
  mime: "application/sarif+json",
  describe: { zh: "SARIF 2.1.0（代码扫描平台）", en: "SARIF 2.1.0 for code scanning" },
  report(input) {
    const language = productLocale(input.locale);
    const reading: Reading = {
      find: placeFinderOf(input.texts),
      texts: input.texts,
      said: (wording) => neutralLine(wording[language]),
    };
    const codes = [...new Set(input.diagnostics.map(({ code }) => code))].sort();
    const fingerprints = fingerprintsOf(input.diagnostics);
    const run = {
      tool: { driver: { name: "ketu", version: input.version, rules: codes.map((code) => ruleOf(code, input)) } },
      language: language === "zh" ? "zh-CN" : "en",
      columnKind: "utf16CodeUnits",
      results: input.diagnostics.map((diagnostic, index) => ({
        ...resultOf(diagnostic, reading),
        ruleIndex: codes.indexOf(diagnostic.code),
        partialFingerprints: { "ketu/v1": fingerprints[index] },
      })),
    };
    const log = { $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] };
    return `${JSON.stringify(log, undefined, 2)}\n`;
  },
};
export default sarif;

interface Reading {
  readonly find: PlaceFinder;
  readonly texts: ReadonlyMap<string, string>;
  said(wording: Wording): string;
}

function ruleOf(code: string, { kinds, locale }: ReportInput): object {
  const kind = kinds?.get(code);
  if (!kind) return { id: code };
  const language = productLocale(locale);
  return {
    id: code,
    shortDescription: { text: kind.title[language] },
    fullDescription: { text: kind.explanation[language] },
    help: { text: explainKind(kind, { locale, color: false }) },
    defaultConfiguration: { level: levels[kind.severity] },
  };
}

function resultOf(diagnostic: Diagnostic, reading: Reading): object {
  const { code, severity, message, hint, range, related, fix, subject } = diagnostic;
  const { said } = reading;
  const logical = subject === undefined ? {} : { logicalLocations: [{ fullyQualifiedName: subject }] };
  const physical = range ? { physicalLocation: physicalLocation(range, reading) } : {};
  const hasLocation = range !== undefined || subject !== undefined;
  return {
    ruleId: code,
    level: levels[severity],
    message: { text: [message, ...(hint ? [hint] : [])].map(said).join("\n") },
    ...(hasLocation && { locations: [{ ...physical, ...logical }] }),
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

function physicalLocation(range: TextRange, reading: Reading): object {
  return { artifactLocation: { uri: uriOf(range.file) }, region: regionOf(range, reading) };
}

/** Lines and columns and offsets; the last alone where the text is not known. */
function regionOf(range: TextRange, { find }: Reading): object {
  const place = find(range);
  const offsets = { charOffset: range.from, charLength: range.to - range.from };
  if (!place) return offsets;
  const { from, to } = place;
  return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column, ...offsets };
}

function fixOf({ title, edits }: Fix, reading: Reading): object {
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
