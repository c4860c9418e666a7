import type { ExampleModel } from "../base/diagnostic.ts";
import { productLocale } from "../base/wording.ts";
import { painterOf } from "./paint.ts";
import type { ExplainedKind } from "./report-format.ts";
import { explainWords, severityWords } from "./report-words.ts";

/**
 * What `ketu explain CODE` prints: title, explanation, a wrong example and the same one mended, indented by four. Ends
 * with a line break.
 */
export function explainKind(
  kind: ExplainedKind,
  { locale, color }: { readonly locale: string; readonly color: boolean },
): string {
  const language = productLocale(locale);
  const paint = painterOf(color);
  const { severity, code, title, explanation, wrong, right } = kind;
  const head = `${paint(severity, severityWords[severity][language])}${paint("quiet", `[${code}]`)}`;
  const parts = [
    `${head} ${paint("strong", title[language])}`,
    explanation[language],
    paint("error", explainWords.wrong[language]),
    exampleText(wrong),
    paint("good", explainWords.right[language]),
    exampleText(right),
  ];
  return `${parts.join("\n\n")}\n`;
}

/** A model indented, or several files each under its name. */
export function exampleText(example: ExampleModel): string {
  if (typeof example === "string") return indented(example);
  return Object.entries(example)
    .map(([file, text]) => `    # ${file}\n${indented(text)}`)
    .join("\n\n");
}

const mostLines = 30;
const mostColumns = 160;

/** An example about size is itself too long to read: lines and columns past what a terminal shows become `…`. */
function indented(text: string): string {
  const lines = text.trimEnd().split("\n");
  const shown = lines.length > mostLines ? [...lines.slice(0, mostLines), "…"] : lines;
  return shown
    .map((line) => (line.length > mostColumns ? `${line.slice(0, mostColumns)} …` : line))
    .join("\n")
    .replace(/^(?=.)/gm, "    ");
}
