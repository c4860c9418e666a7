import { productLocale } from "../../base/wording.ts";
import { placeFinderOf } from "../find-place.ts";
import { fingerprintsOf } from "../fingerprint.ts";
import { gitlabIssue } from "../gitlab-issue.ts";
import type { ReportFormat } from "../report-format.ts";

/** GitLab's Code Quality report. Each finding has a fingerprint that stays when its line moves. */
const gitlab: ReportFormat = {
  id: "gitlab",
  extension: "json",
  mime: "application/json",
  describe: { zh: "GitLab 代码质量报告", en: "Code Quality report for GitLab" },
  report({ diagnostics, texts, locale }) {
    const reading = {
      language: productLocale(locale),
      find: placeFinderOf(texts),
      anyFile: [...texts.keys()][0] ?? "-",
    };
    const fingerprints = fingerprintsOf(diagnostics);
    const issues = diagnostics.map((diagnostic, index) => gitlabIssue(diagnostic, fingerprints[index] ?? "", reading));
    return `${JSON.stringify(issues, undefined, 2)}\n`;
  },
};
export default gitlab;
