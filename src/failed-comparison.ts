import { lineColumnAt } from "./base/line-index.ts";
import type { Diagnostic } from "./base/diagnostic.ts";
import type { ProductLocale } from "./base/wording.ts";
import type {
  FailedComparisonParts,
  FailedComparisonProblem,
} from "./render/comparison-page/render-failed-comparison.ts";

export interface FailedComparisonInput {
  readonly locale: ProductLocale;
  /** What was to be compared. */
  readonly name: string;
  /** The two versions as their readers know them; absent where not even these are known. */
  readonly versions?: { readonly base: string; readonly head: string };
  /** What kept the comparison from being made: one at least. */
  readonly errors: readonly Diagnostic[];
  /** Texts that errors point into, by file. */
  readonly texts: ReadonlyMap<string, string>;
}

/** What the page of a comparison that did not run is written from. */
export function failedComparison({
  locale,
  name,
  versions,
  errors,
  texts,
}: FailedComparisonInput): FailedComparisonParts {
  return {
    locale,
    title: name,
    ...(versions && { subtitle: `${versions.base} → ${versions.head}` }),
    problems: errors.map((error) => problemOf(error, locale, texts)),
  };
}

function problemOf(
  { code, message, hint, range }: Diagnostic,
  locale: ProductLocale,
  texts: ReadonlyMap<string, string>,
): FailedComparisonProblem {
  const text = range && texts.get(range.file);
  const at = text === undefined ? undefined : lineColumnAt(text, range?.from ?? 0).line;
  const line = at === undefined ? undefined : text?.split("\n")[at - 1]?.trim();
  return {
    message: message[locale],
    code,
    ...(hint && { hint: hint[locale] }),
    ...(at !== undefined && { place: `${range?.file}:${at}` }),
    ...(line !== undefined &&
      line !== "" && { line: line.length > longestLine ? `${line.slice(0, longestLine)}…` : line }),
  };
}

/** Characters of a line of text that are shown. */
const longestLine = 160;
