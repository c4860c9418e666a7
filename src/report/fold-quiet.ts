import type { HistoryEntry } from "../base/model-history.ts";

/** Commits in a row that changed no meaning. */
export interface QuietStretch {
  readonly count: number;
  /** The earliest and the latest day among them. */
  readonly from: string;
  readonly to: string;
}

export type HistoryLine = HistoryEntry | QuietStretch;

/** The entries that tell something, and what lies between them folded; steps that tell nothing are dropped. */
export function foldQuiet(entries: readonly HistoryEntry[]): readonly HistoryLine[] {
  const lines: HistoryLine[] = [];
  for (const entry of entries) {
    const steps = entry.steps.filter(({ sentences }) => sentences.length > 0);
    if (steps.length > 0) {
      lines.push({ ...entry, steps });
      continue;
    }
    const { day } = entry.commit;
    const last = lines.at(-1);
    if (!last || "commit" in last) lines.push({ count: 1, from: day, to: day });
    else {
      const days = [last.from, last.to, day].sort();
      lines.splice(-1, 1, { count: last.count + 1, from: days[0] ?? day, to: days[2] ?? day });
    }
  }
  return lines;
}

/** One day, or the first and the last. */
export function daysOf({ from, to }: QuietStretch): string {
  return from === to ? from : `${from} – ${to}`;
}
