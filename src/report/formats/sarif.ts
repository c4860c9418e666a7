import { productLocale } from "../../base/wording.ts";
import { explainKind } from "../explain-kind.ts";
import { placeFinderOf } from "../find-place.ts";
import { fingerprintsOf } from "../fingerprint.ts";
import { neutralLine } from "../neutral-text.ts";
import type { ReportFormat, ReportInput } from "../report-format.ts";
import { sarifLevels, sarifResult, sarifText, type SarifReading } from "../sarif-parts.ts";

/** SARIF 2.1.0 (OASIS). */
const sarif: ReportFormat = {
  id: "sarif",
  extension: "sarif",
  mime: "application/sarif+json",
  describe: { zh: "SARIF 2.1.0（代码扫描平台）", en: "SARIF 2.1.0 for code scanning" },
  report(input) {
    const language = productLocale(input.locale);
    const reading: SarifReading = {
      find: placeFinderOf(input.texts),
      said: (wording) => neutralLine(wording[language]),
    };
    const codes = [...new Set(input.diagnostics.map(({ code }) => code))].sort();
    const fingerprints = fingerprintsOf(input.diagnostics);
    const run = {
      tool: { driver: { name: "ketu", version: input.version, rules: codes.map((code) => ruleOf(code, input)) } },
      results: input.diagnostics.map((diagnostic, index) => ({
        ...sarifResult(diagnostic, reading),
        ruleIndex: codes.indexOf(diagnostic.code),
        partialFingerprints: { "ketu/v1": fingerprints[index] },
      })),
    };
    return sarifText(run, language);
  },
};
export default sarif;

function ruleOf(code: string, { kinds, locale }: ReportInput): object {
  const kind = kinds?.get(code);
  if (!kind) return { id: code };
  const language = productLocale(locale);
  return {
    id: code,
    shortDescription: { text: kind.title[language] },
    fullDescription: { text: kind.explanation[language] },
    help: { text: explainKind(kind, { locale, color: false }) },
    defaultConfiguration: { level: sarifLevels[kind.severity] },
  };
}
