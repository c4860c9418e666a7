import type { Severity } from "../base/diagnostic.ts";
import type { ElementRef } from "../base/element-ref.ts";
import type { Wording } from "../base/wording.ts";
import type { Change, Direction } from "./change.ts";
import type { Comparison } from "./comparison.ts";
import type { Fact } from "./fact.ts";

/**
 * A rule that judges differences: the default export of one file of `rules/`, named as its id. Pure: what it finds
 * follows from the comparison alone.
 */
export interface ChangeRule {
  /** Equals the file's name; what waivers and `ketu explain` take. */
  readonly id: string;
  readonly severity: Severity;
  readonly direction: Direction;
  /**
   * Facts are claimed level by level: one edit becomes one finding of the most telling rule. `composite` explains
   * several facts of different elements, `specific` one meaningful property, `general` any fact of a kind of element,
   * `rest` whatever nobody claimed. `closing` rules come last, see all facts and what was found, and claim nothing.
   */
  readonly level: "composite" | "specific" | "general" | "rest" | "closing";
  /** A few words, as a heading. */
  readonly title: Wording;
  /** Why it matters and whom it hits, two to five sentences of plain text. */
  readonly explanation: Wording;
  /** The rule that finds the way back, or why there is none. */
  readonly mirror: string | { readonly none: Wording };
  /**
   * Two small whole models; comparing them gives a finding of this rule and no other above `info`, but for what a
   * closing rule speaks of.
   */
  readonly example: { readonly base: string; readonly head: string };
  /** What it finds among the facts that nobody has claimed so far; `changes` is what others have found before it. */
  find(comparison: Comparison, changes: readonly Change[]): readonly FoundChange[];
}

/** What a rule says of one change; the rest is added for it. */
export interface FoundChange {
  readonly subject: ElementRef;
  readonly message: Wording;
  readonly hint?: Wording;
  readonly witness?: Wording;
  /** The facts that it explains; none where other findings explain them already. */
  readonly claims: readonly Fact[];
  /** Property of the subject that it speaks of where it claims no fact about one: `version`. */
  readonly about?: string;
  /** What tells it from other findings of the rule about the subject, in canonical form. Absent: nothing has to. */
  readonly arguments?: readonly string[];
  /** Overrides that of the rule. */
  readonly severity?: Severity;
}
