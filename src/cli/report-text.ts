import type { Diagnostic } from "../base/diagnostic.ts";
import { productVersion } from "../node/product-folders.ts";
import { formats } from "../report/generated/formats.ts";
import type { ReportFormat } from "../report/report-format.ts";

/** By the name that `--format` takes. */
export const reportFormats: ReadonlyMap<string, ReportFormat> = new Map(
  // The default first.
  [formats.pretty, ...Object.values(formats)].map((format) => [format.id, format] as const),
);

export interface Findings {
  readonly diagnostics: readonly Diagnostic[];
  /** Texts that the diagnostics point into, by file name. */
  readonly texts: ReadonlyMap<string, string>;
  /** How many models were looked at. */
  readonly checkedFiles: number;
}

/** Findings in one of the formats, in the language of the terminal. Colour only where a person reads it. */
export function reportText(
  format: string,
  findings: Findings,
  { locale, color }: { readonly locale: string; readonly color: boolean },
): string {
  const chosen = reportFormats.get(format) ?? formats.pretty;
  return chosen.report({ ...findings, locale, color: color && chosen === formats.pretty, version: productVersion() });
}
