/** A duration as written, and in milliseconds. */
export interface ParsedDuration {
  readonly text: string;
  readonly ms: number;
}

const unitMs: ReadonlyMap<string, number> = new Map([
  ["m", 60_000],
  ["min", 60_000],
  ["h", 3_600_000],
  ["d", 86_400_000],
  ["w", 604_800_000],
]);

/**
 * Reads `30m` (or `30min`), `24h`, `90d`, `2w`: minutes, hours, days of 24 hours, weeks of 7 days. Absent for anything else, and
 * for a duration of more milliseconds than a number holds exactly.
 */
export function parseDuration(text: string): ParsedDuration | undefined {
  const match = /^(\d+)(min|[mhdw])$/.exec(text);
  const ms = Number(match?.[1]) * (unitMs.get(match?.[2] ?? "") ?? Number.NaN);
  return Number.isSafeInteger(ms) ? { text, ms } : undefined;
}

/** Milliseconds of a unit as fields and traits name it; absent for a unit that is no stretch of time. */
export function unitInMs(unit: string): number | undefined {
  const letter = ({ minute: "m", hour: "h", day: "d", week: "w" } as const)[unit];
  return letter && unitMs.get(letter);
}
