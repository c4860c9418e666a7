import type { Diagnostic } from "../../base/diagnostic.ts";
import type { TextRange } from "../../base/text-range.ts";
import { productLocale, type Wording } from "../../base/wording.ts";
import { placeFinderOf, type PlaceFinder } from "../find-place.ts";
import type { ReportFormat } from "../report-format.ts";

/** The shape is described by `schemas/report.schema.json`. Texts stand as they are: JSON escapes control characters. */
const json: ReportFormat = {
  id: "json",
  extension: "json",
  mime: "application/json",
  describe: { zh: "给程序读的 JSON(schemas/report.schema.json)", en: "JSON for programs (schemas/report.schema.json)" },
  report({ diagnostics, texts, locale, checkedFiles, version }) {
    const language = productLocale(locale);
    const find = placeFinderOf(texts);
    const count = (severity: Diagnostic["severity"]): number =>
      diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    const report = {
      ketu_report: 1,
      version,
      locale: language,
      summary: { files: checkedFiles, errors: count("error"), warnings: count("warning"), infos: count("info") },
      findings: diagnostics.map((diagnostic) => findingOf(diagnostic, { find, said: (wording) => wording[language] })),
    };
    return `${JSON.stringify(report, undefined, 2)}\n`;
  },
};
export default json;

interface Reading {
  readonly find: PlaceFinder;
  said(wording: Wording): string;
}

function findingOf(diagnostic: Diagnostic, { find, said }: Reading): unknown {
  const { code, severity, message, params, subject, range, hint, fix, related } = diagnostic;
  return {
    code,
    severity,
    message: said(message),
    messages: { zh: message.zh, en: message.en },
    ...(hint && { hint: said(hint), hints: { zh: hint.zh, en: hint.en } }),
    params,
    ...(subject !== undefined && { subject }),
    ...(range && { place: placeOf(range, find) }),
    ...(fix && {
      fix: {
        title: said(fix.title),
        titles: { zh: fix.title.zh, en: fix.title.en },
        safe: fix.isSafe,
        edits: fix.edits.map((edit) => ({ place: placeOf(edit.range, find), text: edit.text })),
      },
    }),
    ...(related && {
      related: related.map((each) => ({
        message: said(each.message),
        messages: { zh: each.message.zh, en: each.message.en },
        place: placeOf(each.range, find),
      })),
    }),
  };
}

function placeOf({ file, from, to }: TextRange, find: PlaceFinder): unknown {
  const place = find({ file, from, to });
  return { file, from: { ...place?.from, offset: from }, to: { ...place?.to, offset: to } };
}
