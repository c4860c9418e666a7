import { productLocale } from "../../base/wording.ts";
import { painterOf } from "../paint.ts";
import { prettyFindings } from "../pretty-findings.ts";
import type { ReportFormat, ReportInput } from "../report-format.ts";
import { summaryWords } from "../report-words.ts";

const pretty: ReportFormat = {
  id: "pretty",
  extension: "txt",
  mime: "text/plain",
  describe: { zh: "给人看的文字，带代码和标记", en: "text for people, with the code and a mark" },
  report: (input) => `${[...prettyFindings(input), summaryOf(input)].join("\n\n")}\n`,
};
export default pretty;

function summaryOf({ diagnostics, checkedFiles, locale, color }: ReportInput): string {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of diagnostics) counts[severity] += 1;
  const worst = (["error", "warning", "info"] as const).find((severity) => counts[severity] > 0);
  return painterOf(color)(worst ?? "good", summaryWords(counts, checkedFiles)[productLocale(locale)]);
}
