import type { Diagnostic } from "../../base/diagnostic.ts";
import { productLocale, type Wording } from "../../base/wording.ts";
import type { Change } from "../../diff/change.ts";
import { changeFinding } from "../comparison/change-finding.ts";
import type { ComparedModel, ComparisonFormat } from "../comparison/comparison-input.ts";
import { comparisonSummary, failedWords } from "../comparison/comparison-words.ts";
import { directionWords } from "../../messages/direction-words.ts";
import { countChanges } from "../comparison/count-changes.ts";
import { neutralLine } from "../neutral-text.ts";
import { severityWords } from "../report-words.ts";

/** Plain text without code: a line for each change, its number first, proof and advice below. For mails and logs. */
const text: ComparisonFormat = {
  id: "text",
  extension: "txt",
  mime: "text/plain",
  describe: { zh: "纯文字，每处改动一行，不带代码", en: "plain text, a line for each change, without code" },
  report({ models, failures, locale }) {
    const language = productLocale(locale);
    const say: Say = (wording) => neutralLine(wording[language]);
    const blocks = [
      ...(failures.length > 0 ? [failures.flatMap((each) => findingLines(each, say))] : []),
      ...models.filter(isTold).map((model) => modelLines(model, say)),
      [say(comparisonSummary(countChanges(models), { models: models.length, isFailed: failures.length > 0 }))],
    ];
    return `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`;
  },
};
export default text;

type Say = (wording: Wording) => string;

function isTold({ outcome, changes, waived, waivers }: ComparedModel): boolean {
  return outcome === "failed" || changes.length + waived.length + waivers.length > 0;
}

function modelLines({ name, changes, waived, waivers, errors }: ComparedModel, say: Say): readonly string[] {
  const waivedWord = say({ zh: "已豁免", en: "waived" });
  return [
    neutralLine(name),
    ...(errors.length > 0 ? [`  ${say(failedWords(1))}`] : []),
    ...errors.flatMap((each) => findingLines(each, say)),
    ...changes.flatMap((change, index) => changeLines(change, `${index + 1}.`, say)),
    ...waivers.flatMap((each) => findingLines(each, say)),
    ...waived.flatMap(({ change, reason }) => [
      `  ~  ${waivedWord} · ${headOf(change, say)}`,
      `     = ${neutralLine(reason)}`,
    ]),
  ];
}

function changeLines(change: Change, number: string, say: Say): readonly string[] {
  const { hint } = changeFinding(change);
  return [`  ${number.padEnd(2)} ${headOf(change, say)}`, ...(hint ? [`     = ${say(hint)}`] : [])];
}

/** `error ↑ upstream [guard-tightened] transition:trial->order: The condition …`. */
function headOf({ severity, direction, rule, subject, message }: Change, say: Say): string {
  const whom = `${directionWords[direction].sign} ${say(directionWords[direction])}`;
  return `${say(severityWords[severity])} ${whom} [${rule}] ${neutralLine(subject)}: ${say(message)}`;
}

function findingLines({ severity, code, message, hint }: Diagnostic, say: Say): readonly string[] {
  return [`  ${say(severityWords[severity])} [${code}] ${say(message)}`, ...(hint ? [`     = ${say(hint)}`] : [])];
}
