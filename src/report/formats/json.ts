import type { Diagnostic } from "../../base/diagnostic.ts";
import { productLocale } from "../../base/wording.ts";
import { placeFinderOf } from "../find-place.ts";
import { jsonFinding } from "../json-finding.ts";
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
      findings: diagnostics.map((diagnostic) =>
        jsonFinding(diagnostic, { find, said: (wording) => wording[language] }),
      ),
    };
    return `${JSON.stringify(report, undefined, 2)}\n`;
  },
};
export default json;
