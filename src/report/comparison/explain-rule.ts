import { productLocale, type ProductLocale, type Wording } from "../../base/wording.ts";
import { exampleText } from "../explain-kind.ts";
import { painterOf } from "../paint.ts";
import { severityWords } from "../report-words.ts";
import type { ExplainedRule } from "./comparison-input.ts";
import { directionWords } from "../../messages/direction-words.ts";

const words = {
  before: { zh: "改动前", en: "Before" },
  after: { zh: "改动后", en: "After" },
  mirror: { zh: "反过来改：", en: "The way back: " },
  nothing: { zh: "没有这个模型", en: "no such model" },
  stop: { zh: "。", en: "." },
} satisfies Readonly<Record<string, Wording>>;

/** What `ketu explain RULE` prints of a change rule: whom it hits, why, and a model before and after. */
export function explainRule(
  { id, severity, direction, title, explanation, mirror, example }: ExplainedRule,
  { locale, color }: { readonly locale: string; readonly color: boolean },
): string {
  const language = productLocale(locale);
  const paint = painterOf(color);
  const { sign, [language]: direct } = directionWords[direction];
  const back =
    typeof mirror === "string" ? `${words.mirror[language]}${mirror}${words.stop[language]}` : mirror.none[language];
  const parts = [
    `${paint(severity, severityWords[severity][language])}${paint("quiet", `[${id}]`)} ${paint("strong", title[language])} ${paint("quiet", `${sign} ${direct}`)}`,
    explanation[language],
    paint("strong", words.before[language]),
    sideText(example.base, language),
    paint("strong", words.after[language]),
    sideText(example.head, language),
    back,
  ];
  return `${parts.join("\n\n")}\n`;
}

function sideText(text: string, language: ProductLocale): string {
  return text === "" ? `    (${words.nothing[language]})` : exampleText(text);
}
