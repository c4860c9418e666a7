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
export const usualDate = "2024-01-01";

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
 * At the beginning of each period, first of the one that begins on the day `from` (ISO) or next after it: whole days,
 * which belong to no time zone, and for what is done every hour the full hour of whoever reads it (a floating time,
 * RFC 5545, 3.3.5, form 1).
 */
export function recurrenceOf(
  every: Cadence,
  { weekStarts, from }: Pick<Calendar, "weekStarts"> & { readonly from: string },
): Recurrence {
  const start = firstDay(every, { weekStarts, from }).replaceAll("-", "");
  if (every === "hour") return { rule: rules.hour, start: ["DTSTART", `${start}T000000`] };
  const week = every === "week" ? `;WKST=${weekStarts === "sunday" ? "SU" : "MO"}` : "";
  return { rule: `${rules[every]}${week}`, start: ["DTSTART;VALUE=DATE", start] };
}

const monthsOf: Readonly<Partial<Record<Cadence, number>>> = { month: 1, quarter: 3, half_year: 6, year: 12 };

/** The first day of a period, `from` or the next one after it. */
function firstDay(
  every: Cadence,
  { weekStarts, from }: Pick<Calendar, "weekStarts"> & { readonly from: string },
): string {
  const [year = 0, month = 0, day = 0] = from.split("-").map(Number);
  const months = monthsOf[every];
  if (months !== undefined) {
    const count = year * 12 + month - 1 + (day > 1 ? 1 : 0);
    const first = Math.ceil(count / months) * months;
    return `${digits(Math.floor(first / 12), 4)}-${digits((first % 12) + 1, 2)}-01`;
  }
  if (every !== "week") return from;
  // Days are counted in UTC, where every one has 24 hours.
  const begin = Date.UTC(year, month - 1, day);
  const ahead = ((weekStarts === "sunday" ? 7 : 8) - new Date(begin).getUTCDay()) % 7;
  return new Date(begin + ahead * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

function digits(value: number, count: number): string {
  return String(value).padStart(count, "0");
}
