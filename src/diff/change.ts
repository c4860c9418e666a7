import type { ElementRef } from "../base/element-ref.ts";
import type { Severity } from "../base/diagnostic.ts";
import type { TextRange } from "../base/text-range.ts";
import type { Wording } from "../base/wording.ts";

/**
 * Whom a change hits: `up` the people and systems that have to satisfy the process (entry criteria, forms, triggers),
 * `down` those who read it (metrics, segments, integrations, issued codes), `gov` privacy, control and ownership.
 */
export type Direction = "up" | "down" | "gov" | "none";

/** A judged difference: what a reviewer reads. Plain data. */
export interface Change {
  /** The rule's id: `guard-tightened`. */
  readonly rule: string;
  readonly severity: Severity;
  readonly direction: Direction;
  /** The element concerned, by its name in head; in base where it is gone. */
  readonly subject: ElementRef;
  /** One sentence that says what changed, with the author's own labels. */
  readonly message: Wording;
  /** Why it matters or what to do, where there is something to say. */
  readonly hint?: Wording;
  /** A customer who proves it: `clv = 5200 以前是 VIP 客户，现在不是`. */
  readonly witness?: Wording;
  /** Keys of the facts that it explains; each fact is claimed by exactly one change. */
  readonly claims: readonly string[];
  /** Property of the subject that it speaks of where it claims no fact about one. */
  readonly about?: string;
  /** Elements that depend on the subject, each with the shortest path to it, in words. */
  readonly impacted: readonly Impact[];
  /** 16 hexadecimal digits from rule, subject and arguments: stable under line shifts, language and unrelated edits. */
  readonly fingerprint: string;
  /** Where it stands in each version; absent where it does not. */
  readonly base?: TextRange;
  readonly head?: TextRange;
}

export interface Impact {
  readonly ref: ElementRef;
  /** From the subject to this element, both included. */
  readonly path: readonly ElementRef[];
  readonly words: Wording;
}
