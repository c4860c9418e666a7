import { isSameText, type DraftFile } from "./draft.ts";

/** An earlier state of a draft. */
export interface Version {
  readonly draft: string;
  /** Milliseconds since 1970; unique within a draft. */
  readonly at: number;
  /** `pause`: nobody typed for a while; `before`: just before a big change; `opened`: as it was opened. */
  readonly reason: "pause" | "before" | "opened";
  readonly files: readonly Pick<DraftFile, "path" | "text">[];
}

export interface HistoryBounds {
  readonly count: number;
  /** UTF-16 units of all texts together. */
  readonly size: number;
}

/** What a browser keeps without asking, a few hundred drafts of common size included. */
export const historyBounds: HistoryBounds = { count: 60, size: 4_000_000 };

/** Nobody types for so long: a version is kept, in milliseconds. */
export const pauseBeforeVersion = 30_000;

/** UTF-16 units of all texts of a version. */
export function versionSize({ files }: Version): number {
  return files.reduce((sum, { path, text }) => sum + path.length + text.length, 0);
}

/**
 * The versions, oldest first, with a new one. One that equals the newest is not kept twice. Beyond the bounds those go
 * whose neighbours lie nearest for their age, so that the last hour stays dense and the last month sparse; the oldest
 * and the newest stay, the newest even when it alone is too large.
 */
export function addVersion(
  versions: readonly Version[],
  version: Version,
  bounds: HistoryBounds = historyBounds,
): readonly Version[] {
  const newest = versions.at(-1);
  if (newest && isSameText(newest.files, version.files)) return versions;
  const at = Math.max(version.at, (newest?.at ?? -1) + 1);
  let kept: readonly Version[] = [...versions, { ...version, at }];
  while (kept.length > 1 && !isWithin(kept, bounds)) {
    const leaves = leastMissed(kept, at);
    kept = kept.filter((_, index) => index !== leaves);
  }
  return kept;
}

function isWithin(versions: readonly Version[], { count, size }: HistoryBounds): boolean {
  return versions.length <= count && versions.reduce((sum, version) => sum + versionSize(version), 0) <= size;
}

function leastMissed(versions: readonly Version[], now: number): number {
  // With two left, or one inner one, the oldest may go too: the newest is what matters most.
  if (versions.length <= 2) return 0;
  let least = { index: 1, gap: Infinity };
  for (let index = 1; index < versions.length - 1; index += 1) {
    const [before, version, after] = [versions[index - 1], versions[index], versions[index + 1]];
    if (!before || !version || !after) continue;
    const gap = (after.at - before.at) / (now - version.at + 1);
    if (gap < least.gap) least = { index, gap };
  }
  return least.index;
}

/**
 * Whether a change is so big that what was before is kept as a version: a file goes, or more than a third of a text, and
 * at least 200 signs, is replaced in one step.
 */
export function isBigChange(
  before: readonly Pick<DraftFile, "path" | "text">[],
  after: readonly Pick<DraftFile, "path" | "text">[],
): boolean {
  return before.some(({ path, text }) => {
    const now = after.find((file) => file.path === path)?.text;
    if (now === undefined) return text !== "";
    const gone = text.length - commonLength(text, now);
    return gone >= 200 && gone > text.length / 3;
  });
}

/** How much of the beginning and of the end stays the same. */
function commonLength(before: string, after: string): number {
  const most = Math.min(before.length, after.length);
  if (before === after) return most;
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let end = 0;
  while (
    end < most - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  ) {
    end += 1;
  }
  return start + end;
}
