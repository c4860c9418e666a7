import { lineStartsOf, type LineColumn } from "../../base/line-index.ts";
import type { Severity } from "../../base/diagnostic.ts";
import { productLocale } from "../../base/wording.ts";
import { forgeFindings, waivedNotice } from "../comparison/comparison-findings.ts";
import type { ComparisonFormat } from "../comparison/comparison-input.ts";
import { rulePage } from "../comparison/rule-page.ts";
import { placeFinderOf } from "../find-place.ts";
import { neutralLine } from "../neutral-text.ts";
import { utf8Length } from "../utf8-length.ts";

const severities: Readonly<Record<Severity, string>> = { error: "ERROR", warning: "WARNING", info: "INFO" };

/**
 * The diagnostic format of reviewdog (`DiagnosticResult` of its Reviewdog Diagnostic Format), for reviewers' comments on
 * any forge. Columns count bytes of UTF-8 from 1; `original_output` has what tells a change from others in any run.
 */
const rdjson: ComparisonFormat = {
  id: "rdjson",
  extension: "json",
  mime: "application/json",
  describe: { zh: "reviewdog 的 JSON", en: "JSON for reviewdog" },
  report(input) {
    const language = productLocale(input.locale);
    const find = placeFinderOf(input.texts);
    const positionOf = positionsIn(input.texts);
    const anyFile = [...input.texts.keys()][0] ?? "-";
    const diagnostics = [...forgeFindings(input), ...waivedNotice(input)].map((finding) => {
      const { code, severity, message, hint, range, subject = "", params } = finding;
      const place = range && find(range);
      const page =
        input.docs !== undefined && input.rules?.has(code) ? rulePage(input.docs, code, language) : undefined;
      return {
        message: [message, ...(hint ? [hint] : [])].map((wording) => neutralLine(wording[language])).join("\n"),
        location: {
          path: range?.file ?? anyFile,
          ...(range &&
            place && { range: { start: positionOf(range.file, place.from), end: positionOf(range.file, place.to) } }),
        },
        severity: severities[severity],
        code: { value: code, ...(page !== undefined && { url: page }) },
        ...(typeof params["fingerprint"] === "string" && {
          original_output: `${code} ${neutralLine(subject)} ${params["fingerprint"]}`,
        }),
      };
    });
    return `${JSON.stringify({ source: { name: "ketu" }, diagnostics }, undefined, 2)}\n`;
  },
};
export default rdjson;

/** Finds line and column of a place with the column in bytes; the lines of each text are read once. */
function positionsIn(texts: ReadonlyMap<string, string>): (file: string, place: LineColumn) => LineColumn {
  const starts = new Map<string, readonly number[]>();
  return (file, { line, column }) => {
    const text = texts.get(file) ?? "";
    const lines = starts.get(file) ?? lineStartsOf(text);
    starts.set(file, lines);
    const start = lines[line - 1] ?? 0;
    return { line, column: utf8Length(text.slice(start, start + column - 1)) + 1 };
  };
}
