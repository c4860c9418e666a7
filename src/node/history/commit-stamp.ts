import type { CommitStamp } from "../../base/model-history.ts";
import type { HistoryCommit } from "./read-commits.ts";

/** A commit as people are told of it. `authors`: those of a merge; empty for others. */
export function commitStamp(
  { id, author, date, subject }: HistoryCommit,
  authors: readonly string[] = [],
): CommitStamp {
  return { id, ...momentOf(date), authors: authors.length > 0 ? authors : [author], subject };
}

/** Day and time in the time zone that the date itself names: `1795918800 +0800`. The machine's own plays no part. */
export function momentOf(date: string): Pick<CommitStamp, "day" | "time"> {
  const [, seconds = "0", sign = "+", hours = "00", minutes = "00"] = /^(-?\d+) ([+-])(\d\d)(\d\d)$/.exec(date) ?? [];
  const offset = (sign === "-" ? -60 : 60) * (Number(hours) * 60 + Number(minutes));
  const shifted = new Date((Number(seconds) + offset) * 1000);
  const iso = Number.isNaN(shifted.getTime()) ? new Date(0).toISOString() : shifted.toISOString();
  const [day = "", time = ""] = iso.split("T");
  return { day, time: `${time.slice(0, 8)}${sign}${hours}:${minutes}` };
}
