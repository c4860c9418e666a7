import { escapeXml } from "../../base/escape-xml.ts";
import { compareWords as words } from "../../messages/compare-words.ts";
import { comparisonPageFrame, type PageFrame, textWithCode } from "./comparison-page-frame.ts";

/** Why a comparison did not run, in the language of the page. */
export interface FailedComparisonParts extends Omit<PageFrame, "script"> {
  /** `main:model.ketu.yaml → model.ketu.yaml`; absent where not even the sides are known. */
  readonly subtitle?: string;
  /** At least one. */
  readonly problems: readonly FailedComparisonProblem[];
}

export interface FailedComparisonProblem {
  readonly message: string;
  /** Absent for what is no mistake in a model. */
  readonly code?: string;
  readonly hint?: string;
  /** `model.ketu.yaml:12`. */
  readonly place?: string;
  /** The line of the text there. */
  readonly line?: string;
}

/**
 * The page in place of a comparison that did not run: it says so and why, so that nobody takes it for one without
 * changes.
 */
export function renderFailedComparison(parts: FailedComparisonParts): string {
  const { locale, title, subtitle, problems } = parts;
  return comparisonPageFrame(parts, [
    "<header>",
    `<div class="names"><h1>${escapeXml(title)}</h1>${subtitle === undefined ? "" : `<p>${escapeXml(subtitle)}</p>`}</div>`,
    "</header>",
    '<main class="failed">',
    `<h2>${words.notRun[locale]}</h2>`,
    `<p>${words.notRunMeans[locale]}</p>`,
    "<ul>",
    ...problems.flatMap(problemLines),
    "</ul>",
    "</main>",
  ]);
}

function problemLines({ message, code, hint, place, line }: FailedComparisonProblem): readonly string[] {
  const small = [...(place === undefined ? [] : [place]), ...(code === undefined ? [] : [code])].map(escapeXml);
  return [
    `<li><b>${textWithCode(message)}</b>`,
    ...(line === undefined ? [] : [`<pre>${escapeXml(line)}</pre>`]),
    ...(hint === undefined ? [] : [`<p>${textWithCode(hint)}</p>`]),
    ...(small.length > 0 ? [`<p class="small">${small.join(" · ")}</p>`] : []),
    "</li>",
  ];
}
