import type { Diagnostic, Severity } from "../../base/diagnostic.ts";
import type { Wording } from "../../base/wording.ts";
import type { Change, Direction } from "../../diff/change.ts";
import type { Fact } from "../../diff/fact.ts";

/** What is said about a change rule before it finds anything. */
export interface ExplainedRule {
  readonly id: string;
  readonly severity: Severity;
  readonly direction: Direction;
  readonly title: Wording;
  readonly explanation: Wording;
  readonly mirror: string | { readonly none: Wording };
  readonly example: { readonly base: string; readonly head: string };
}

/** One model of a comparison: what became of it, and what is to be said of that. */
export interface ComparedModel {
  /** Its path in head, else in base. */
  readonly name: string;
  /** `failed`: a side is no model without errors, so nothing is known of the difference. */
  readonly outcome: "compared" | "added" | "removed" | "failed";
  /** Main file of each side, as messages name it; absent where the model is not there. */
  readonly base?: string;
  readonly head?: string;
  /** What no waiver covers. Its place in this list, from 1, is its number in tables and pictures. */
  readonly changes: readonly Change[];
  /** What a waiver covers, with its reason. */
  readonly waived: readonly { readonly change: Change; readonly reason: string }[];
  /** About waivers that do nothing. */
  readonly waivers: readonly Diagnostic[];
  /** Why it failed; none otherwise. */
  readonly errors: readonly Diagnostic[];
  /** All differences, judged by nobody; changes claim them by their keys. */
  readonly facts: readonly { readonly key: string; readonly fact: Fact }[];
  /** The changed neighbourhood as Mermaid, where a format can show it. */
  readonly mermaid?: string;
}

/** How much a report may hold: `bytes` as UTF-8, `characters` as UTF-16 units (never fewer than a forge counts). */
export interface Budget {
  readonly limit: number;
  readonly unit: "characters" | "bytes";
}

/** What is reported of a comparison. */
export interface ComparisonInput {
  /** Those that differ, or may, in the order of their names. */
  readonly models: readonly ComparedModel[];
  /** Why there was no comparison at all (no such revision, no such file); none where there was one. */
  readonly failures: readonly Diagnostic[];
  /** The text of each file that is pointed into. */
  readonly texts: ReadonlyMap<string, string>;
  /** Any language tag; the report speaks Chinese for `zh`, English for the rest. */
  readonly locale: string;
  /** Whether to write ANSI colours; only `pretty` can. */
  readonly color: boolean;
  /** Of ketu itself. */
  readonly version: string;
  /** From which severity on a change makes the exit code 1. */
  readonly failOn: Severity;
  /** Change rules by id, for formats that explain (SARIF). */
  readonly rules?: ReadonlyMap<string, ExplainedRule>;
  /** Address below which the pages of `docs/` can be read, with a slash at its end; absent: rules are not linked. */
  readonly docs?: string;
  /** Address of the comparison as HTML, where somebody put it. */
  readonly link?: string;
  /** Which comment of a review this is, where there are several: letters, digits, `.`, `_` and `-`. Absent: the only one. */
  readonly commentId?: string;
  /** For formats that go into a comment; absent: 65,536 characters. */
  readonly budget?: Budget;
}

/** A way of writing a comparison: the default export of a file in `comparison-formats/`. */
export interface ComparisonFormat {
  /** Equals the file's name. */
  readonly id: string;
  /** Without a dot. */
  readonly extension: string;
  readonly mime: string;
  /** For the help of the command line. */
  readonly describe: Wording;
  /** The whole report. It ends with a line break, unless it is empty. A failure is always in it. */
  report(input: ComparisonInput): string;
}
