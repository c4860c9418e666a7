import type { Wording } from "../../base/wording.ts";
import { slotWords } from "../../messages/calendar-words.ts";
import type { Cadence, Model } from "../../model/model.ts";

/** A period cut into equal stretches, the columns of a calendar. */
export interface TimeStrip {
  readonly heads: readonly Wording[];
  /**
   * In which stretches something happens, from 0; `always`: in each of them, more than once; `never`: less often than
   * once in the period.
   */
  placesOf(every: Cadence): readonly number[] | "always" | "never";
}

type Unit = "hour" | "day" | "week" | "month";

/** What the stretches of a period are, and how many. A month is drawn as five weeks, of which the last may be short. */
const strips: Readonly<Record<Cadence, readonly [unit: Unit, count: number]>> = {
  hour: ["hour", 24],
  day: ["hour", 24],
  week: ["day", 7],
  month: ["week", 5],
  quarter: ["month", 3],
  half_year: ["month", 6],
  year: ["month", 12],
};

/** After how many stretches something comes again; none for what is more frequent than a stretch. */
const steps: Readonly<Record<Unit, Readonly<Partial<Record<Cadence, number>>>>> = {
  hour: { hour: 1, day: 24, week: Infinity, month: Infinity, quarter: Infinity, half_year: Infinity, year: Infinity },
  day: { day: 1, week: 7, month: Infinity, quarter: Infinity, half_year: Infinity, year: Infinity },
  week: { week: 1, month: 5, quarter: Infinity, half_year: Infinity, year: Infinity },
  month: { month: 1, quarter: 3, half_year: 6, year: 12 },
};

/** The columns of a calendar that covers a period. What happens once in several stretches happens in the first of them. */
export function timeStrip(period: Cadence, { weekStarts }: Model["calendar"]): TimeStrip {
  const [unit, count] = strips[period];
  const slots = Array.from({ length: count }, (_, index) => index);
  return {
    heads: slots.map((index) => headOf(unit, index, { period, weekStarts })),
    placesOf(every) {
      const step = steps[unit][every];
      if (step === undefined) return "always";
      return step > count ? "never" : slots.filter((index) => index % step === 0);
    },
  };
}

function headOf(
  unit: Unit,
  index: number,
  { period, weekStarts }: { readonly period: Cadence; readonly weekStarts: "monday" | "sunday" },
): Wording {
  switch (unit) {
    case "hour":
      return slotWords.hour(index);
    case "day":
      return slotWords.day(index + (weekStarts === "monday" ? 1 : 0));
    case "week":
      return slotWords.week(index);
    case "month":
      return period === "year" ? slotWords.monthOfYear(index) : slotWords.month(index);
  }
}
