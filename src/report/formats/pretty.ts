import type { Diagnostic } from "../../base/diagnostic.ts";
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
  report(input) {
    const blocks = prettyFindings({ ...input, diagnostics: groupedByFile(input.diagnostics) });
    return `${[...blocks, summaryOf(input)].join("\n\n")}\n`;
  },
};
export default pretty;

/** Findings of one file stay together, in the order in which the files first occur. */
function groupedByFile(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const groups = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const file = diagnostic.range?.file ?? "";
    const group = groups.get(file);
    if (group) group.push(diagnostic);
    else groups.set(file, [diagnostic]);
  }
  return [...groups.values()].flat();
}

function summaryOf({ diagnostics, checkedFiles, locale, color }: ReportInput): string {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of diagnostics) counts[severity] += 1;
  const worst = (["error", "warning", "info"] as const).find((severity) => counts[severity] > 0);
  return painterOf(color)(worst ?? "good", summaryWords(counts, checkedFiles)[productLocale(locale)]);
}
