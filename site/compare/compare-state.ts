import type { ComparedChange, ComparedSide, ComparedVersions, OtherVersion } from "../worker/api.ts";

/** A comparison of the open model with another version, as the page shows it. */
export interface CompareState {
  readonly other: OtherVersion;
  /** What the other version is called: a file, a time, a revision. */
  readonly name: string;
  /** The last answer; absent before the first one. */
  readonly versions?: ComparedVersions;
  /** Why there is none: our mistake. */
  readonly failure?: string;
  readonly side: ComparedSide;
  /** Id of the view; absent: the first that shows a change. */
  readonly view?: string;
  /** Fingerprint of the change that is looked at. */
  readonly at?: string;
  /** Fingerprints of changes that were decided without touching the text: they stay, but count no more. */
  readonly settled: readonly string[];
}

export type Decision = "accept" | "reject";

/** The comparison with a version that was just chosen. */
export function beginCompare(other: OtherVersion, name: string): CompareState {
  return { other, name, side: "map", settled: [] };
}

/** What is done by writing: what the other version says is taken over. The other decision leaves the text as it is. */
export function writtenBy({ other }: CompareState): Decision {
  return other.role === "base" ? "reject" : "accept";
}

export function changesOf({ versions }: CompareState): readonly ComparedChange[] {
  return versions?.changes ?? [];
}

/** Those that nobody has decided. */
export function openChanges(compare: CompareState): readonly ComparedChange[] {
  return changesOf(compare).filter(({ fingerprint }) => !compare.settled.includes(fingerprint));
}

export function currentChange(compare: CompareState): ComparedChange | undefined {
  return changesOf(compare).find(({ fingerprint }) => fingerprint === compare.at);
}

/** The change after the current one, or before it, around and around; the first without a current one. */
export function changeBeside(compare: CompareState, step: 1 | -1): ComparedChange | undefined {
  const changes = changesOf(compare);
  const at = changes.findIndex(({ fingerprint }) => fingerprint === compare.at);
  if (at < 0) return step === 1 ? changes[0] : changes.at(-1);
  return changes[(at + step + changes.length) % changes.length];
}

/** The state after an answer. Where the current change is gone, the one that took its place is current. */
export function withVersions(compare: CompareState, versions: ComparedVersions): CompareState {
  const { failure: _failure, at, ...rest } = compare;
  const before = changesOf(compare).findIndex(({ fingerprint }) => fingerprint === at);
  const changes = versions.changes ?? [];
  const kept = changes.find(({ fingerprint }) => fingerprint === at);
  const next = kept ?? (before < 0 ? undefined : changes[Math.min(before, changes.length - 1)]);
  return { ...rest, versions, ...(next && { at: next.fingerprint }) };
}
