import type { Severity } from "./diagnostic.ts";
import type { Wording } from "./wording.ts";

/** A commit as people are told of it; all of it as it stands in the commit, so it is the same on every machine. */
export interface CommitStamp {
  /** The whole object name, 40 or 64 hexadecimal digits. */
  readonly id: string;
  /** The day on which its author wrote it, ISO, in the author's time zone. */
  readonly day: string;
  /** `14:05:09+08:00`, likewise. */
  readonly time: string;
  /** Who wrote it; of a merge those whose commits it brings. Never empty. */
  readonly authors: readonly string[];
  /** The first line of its message; may be empty. */
  readonly subject: string;
}

/** One thing that is told. */
export interface HistorySentence {
  readonly words: Wording;
  /** Rule and severity of the change that it tells; absent where it tells none. */
  readonly rule?: string;
  readonly severity?: Severity;
}

/** What a commit did to one model. */
export interface ModelStep {
  /** Its main file at that commit, from the root of the repository. */
  readonly file: string;
  readonly title: Wording;
  /** `unreadable`: the model had errors at that commit, so that nothing is known of what changed. */
  readonly state: "added" | "removed" | "changed" | "unreadable";
  /** None: the text changed, the meaning did not. */
  readonly sentences: readonly HistorySentence[];
}

export interface HistoryEntry {
  readonly commit: CommitStamp;
  readonly steps: readonly ModelStep[];
}

/** The history of models, the latest first. */
export interface ModelHistory {
  readonly entries: readonly HistoryEntry[];
  /** What was left out, and why. */
  readonly omissions: readonly Wording[];
}
