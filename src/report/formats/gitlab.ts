import type { Severity } from "../../base/diagnostic.ts";
import { productLocale } from "../../base/wording.ts";
import { placeFinderOf } from "../find-place.ts";
import { fingerprintsOf } from "../fingerprint.ts";
import { neutralLine } from "../neutral-text.ts";
import type { ReportFormat } from "../report-format.ts";

/** GitLab knows info, minor, major, critical and blocker. */
const severities: Readonly<Record<Severity, string>> = { error: "critical", warning: "minor", info: "info" };

/** GitLab's Code Quality report. Each finding has a fingerprint that stays when its line moves. */
const gitlab: ReportFormat = {
  id: "gitlab",
  extension: "json",
  mime: "application/json",
  describe: { zh: "GitLab 代码质量报告", en: "Code Quality report for GitLab" },
  report({ diagnostics, texts, locale }) {
    const language = productLocale(locale);
    const find = placeFinderOf(texts);
    const fingerprints = fingerprintsOf(diagnostics);
    const anyFile = [...texts.keys()][0] ?? "-";
    const findings = diagnostics.map(({ code, severity, message, hint, range }, index) => {
      const said = [message, ...(hint ? [hint] : [])].map((wording) => neutralLine(wording[language]));
      const place = range && find(range);
      return {
        description: said.join(" "),
        check_name: code,
        fingerprint: fingerprints[index],
        severity: severities[severity],
        // A place is required: what belongs to no place stands at the start of the first file.
        location: { path: range?.file ?? anyFile, lines: { begin: place?.from.line ?? 1, end: place?.to.line ?? 1 } },
      };
    });
    return `${JSON.stringify(findings, undefined, 2)}\n`;
  },
};
export default gitlab;
