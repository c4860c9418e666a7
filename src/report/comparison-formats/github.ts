import type { Severity } from "../../base/diagnostic.ts";
import { productLocale, type Wording } from "../../base/wording.ts";
import { forgeFindings } from "../comparison/comparison-findings.ts";
import type { ComparisonFormat } from "../comparison/comparison-input.ts";
import { counted, waivedCountWords } from "../comparison/comparison-words.ts";
import { countChanges } from "../comparison/count-changes.ts";
import { placeFinderOf } from "../find-place.ts";
import { githubCommand } from "../github-command.ts";

/** What GitHub shows of one step: 10 errors, 10 warnings and 10 notices, of which the last is for what is not told. */
const mostShown: Readonly<Record<Severity, number>> = { error: 10, warning: 10, info: 9 };

/** Annotations beside the lines of a pull request, as many as GitHub shows; the last one counts the others. */
const github: ComparisonFormat = {
  id: "github",
  extension: "txt",
  mime: "text/plain",
  describe: { zh: "GitHub Actions 的逐行标注", en: "annotations for GitHub Actions" },
  report(input) {
    const reading = { language: productLocale(input.locale), find: placeFinderOf(input.texts) };
    const shown = { error: 0, warning: 0, info: 0 };
    const left = { error: 0, warning: 0, info: 0 };
    const told = forgeFindings(input).filter(({ severity }) => {
      const isShown = shown[severity] < mostShown[severity];
      (isShown ? shown : left)[severity] += 1;
      return isShown;
    });
    const counts = countChanges(input.models);
    const rest = restWords(left);
    const last: readonly Wording[] = [
      ...(rest ? [rest] : []),
      ...(counts.waived > 0 ? [waivedCountWords(counts)] : []),
    ];
    const notice = {
      code: "ketu-diff",
      severity: "info" as const,
      message: { zh: last.map(({ zh }) => zh).join("；"), en: last.map(({ en }) => en).join("; ") },
    };
    return [...told, ...(last.length > 0 ? [notice] : [])].map((finding) => githubCommand(finding, reading)).join("");
  },
};
export default github;

function restWords({ error, warning, info }: Readonly<Record<Severity, number>>): Wording | undefined {
  if (error + warning + info === 0) return undefined;
  return {
    zh: `还有 ${error} 个错误、${warning} 个警告、${info} 个提示没有标注`,
    en: `Not annotated: ${counted(error, ["error", "errors"])}, ${counted(warning, ["warning", "warnings"])}, ${counted(info, ["note", "notes"])}`,
  };
}
