import { productLocale, type Wording } from "../../base/wording.ts";
import { directionWords } from "../../messages/direction-words.ts";
import { changeFinding } from "../comparison/change-finding.ts";
import type { ComparedModel, ComparisonFormat, ComparisonInput } from "../comparison/comparison-input.ts";
import { comparisonSummary } from "../comparison/comparison-words.ts";
import { countChanges } from "../comparison/count-changes.ts";
import { neutralLine } from "../neutral-text.ts";
import { painterOf } from "../paint.ts";
import { prettyFindings } from "../pretty-findings.ts";
import { severityWords } from "../report-words.ts";

const pretty: ComparisonFormat = {
  id: "pretty",
  extension: "txt",
  mime: "text/plain",
  describe: { zh: "给人看的文字，带代码和标记", en: "text for people, with the code and a mark" },
  report(input) {
    const blocks = [
      ...prettyFindings({ ...input, diagnostics: input.failures }),
      ...input.models.flatMap((model) => modelBlocks(model, input)),
      summaryOf(input),
    ];
    return `${blocks.join("\n\n")}\n`;
  },
};
export default pretty;

/** Changes by their numbers, which start anew in each model; its name where there are several. */
function modelBlocks(model: ComparedModel, input: ComparisonInput): readonly string[] {
  const { name, errors, changes, waivers } = model;
  const language = productLocale(input.locale);
  const told = [
    ...prettyFindings({ ...input, diagnostics: errors }),
    ...prettyFindings({ ...input, diagnostics: changes.map(changeFinding) }, (index) => {
      const direction = changes[index]?.direction ?? "none";
      const { sign, [language]: whom } = directionWords[direction];
      return { before: String(index + 1), ...(direction !== "none" && { after: `(${sign} ${whom})` }) };
    }),
    ...prettyFindings({ ...input, diagnostics: waivers }),
    ...waivedBlock(model, input),
  ];
  const hasName = input.models.length > 1 && told.length > 0;
  return hasName ? [painterOf(input.color)("strong", `── ${neutralLine(name)}`), ...told] : told;
}

/** Waived changes of a model, a line each, with the reason under it. */
function waivedBlock({ name, waived }: ComparedModel, { locale, color }: ComparisonInput): readonly string[] {
  if (waived.length === 0) return [];
  const language = productLocale(locale);
  const say = (wording: Wording): string => neutralLine(wording[language]);
  const paint = painterOf(color);
  const title = { zh: `${name}：已豁免 ${waived.length} 处`, en: `${name}: ${waived.length} waived` };
  const lines = waived.map(({ change, reason }) => {
    const { code, severity, message } = changeFinding(change);
    return `   ${say(severityWords[severity])}[${code}] ${say(message)}\n   ${paint("quiet", "=")} ${neutralLine(reason)}`;
  });
  return [[paint("quiet", say(title)), ...lines].join("\n")];
}

function summaryOf({ models, failures, locale, color }: ComparisonInput): string {
  const counts = countChanges(models);
  const worst = (["error", "warning", "info"] as const).find((severity) => counts.severities[severity] > 0);
  const isFailed = failures.length + counts.failedModels > 0;
  const words = comparisonSummary(counts, { models: models.length, isFailed: failures.length > 0 });
  return painterOf(color)(isFailed ? "error" : (worst ?? "good"), words[productLocale(locale)]);
}
