import type { Cadence } from "../../model/model.ts";
import type { Calendar } from "../../views/calendar/calendar.ts";

/** How something comes again in a calendar program. */
export interface Recurrence {
  /** Value of RRULE (RFC 5545, 3.3.10). */
  readonly rule: string;
  /** DTSTART with its parameters, as name and value. */
  readonly start: readonly [name: string, value: string];
}

/**
 * A day that begins a week, a month, a quarter, a half-year and a year, long enough ago: 1 January 2024 is a Monday. A
 * model says how often something is done, not since when; a fixed day keeps the same model the same file.
 */
const monday = "20240101";
const sunday = "20240107";

const rules: Readonly<Record<Cadence, string>> = {
  hour: "FREQ=HOURLY",
  day: "FREQ=DAILY",
  week: "FREQ=WEEKLY",
  month: "FREQ=MONTHLY",
  quarter: "FREQ=MONTHLY;INTERVAL=3",
  half_year: "FREQ=MONTHLY;INTERVAL=6",
  year: "FREQ=YEARLY",
};

/**
 * At the beginning of each period: whole days, which belong to no time zone, and for what is done every hour the full
 * hour of whoever reads it (a floating time, RFC 5545, 3.3.5, form 1).
 */
export function recurrenceOf(every: Cadence, { weekStarts }: Pick<Calendar, "weekStarts">): Recurrence {
  const isSunday = weekStarts === "sunday";
  if (every === "hour") return { rule: rules.hour, start: ["DTSTART", `${monday}T000000`] };
  const day = every === "week" && isSunday ? sunday : monday;
  const week = every === "week" ? `;WKST=${isSunday ? "SU" : "MO"}` : "";
  return { rule: `${rules[every]}${week}`, start: ["DTSTART;VALUE=DATE", day] };
}
