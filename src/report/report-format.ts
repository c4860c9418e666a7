import type { Diagnostic, DiagnosticKind } from "../base/diagnostic.ts";
import type { Wording } from "../base/wording.ts";

/** A kind of mistake without its parameters: what can be said about it before it happens. */
export type ExplainedKind = Pick<DiagnosticKind, "code" | "severity" | "title" | "explanation" | "wrong" | "right">;

/** What is reported. */
export interface ReportInput {
  /** In the order in which they are to be read. */
  readonly diagnostics: readonly Diagnostic[];
  /** The text of each file that a diagnostic points into. A file without one is named without line and column. */
  readonly texts: ReadonlyMap<string, string>;
  /** Any language tag; the report speaks Chinese for `zh`, English for the rest. */
  readonly locale: string;
  /** Whether to write ANSI colours; only `pretty` can. */
  readonly color: boolean;
  /** How many files were looked at, also those without findings. */
  readonly checkedFiles: number;
  /** Of ketu itself. */
  readonly version: string;
  /** Kinds by code, for formats that explain (SARIF). Without one a rule has its code only. */
  readonly kinds?: ReadonlyMap<string, ExplainedKind>;
}

/** A way of writing findings: the default export of a file in `formats/`. */
export interface ReportFormat {
  /** Equals the file's name. */
  readonly id: string;
  /** Without a dot. */
  readonly extension: string;
  readonly mime: string;
  /** For the help of the command line. */
  readonly describe: Wording;
  /** The whole report. It ends with a line break, unless it is empty. */
  report(findings: ReportInput): string;
}
