/**
 * The text forms that a pattern alone cannot check. The names are those of `format` in the schemas; the compiled
 * validators contain this file.
 */
export type FormatName = "date" | "ketu-duration" | "ketu-keep" | "ketu-range" | "ketu-amount";

const number = String.raw`-?\d+(?:\.\d+)?`;
const rangeForm = new RegExp(String.raw`^(${number}|\d{4}-\d{2}-\d{2})\.\.(${number}|\d{4}-\d{2}-\d{2})$`);
const amountForm = new RegExp(`^${number}%?$`);
const daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether the text is a day of the calendar, `2026-10-31`. */
export function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = month === 2 && isLeap ? 29 : (daysOfMonth[month - 1] ?? 0);
  return day >= 1 && day <= days;
}

/** Whether the text is `low..high` with low ≤ high, both numbers or both days. */
export function isRange(text: string): boolean {
  const match = rangeForm.exec(text);
  if (!match?.[1] || !match[2]) return false;
  const [low, high] = [match[1], match[2]];
  if (isDate(low) || isDate(high)) return isDate(low) && isDate(high) && low <= high;
  return Number(low) <= Number(high);
}

/** Every format by name. */
export const formats: Readonly<Record<FormatName, (text: string) => boolean>> = {
  date: isDate,
  "ketu-duration": (text) => /^\d{1,9}(?:min|[mhdw])$/.test(text),
  "ketu-keep": (text) => /^[1-9]\d{0,4}[dmy]$/.test(text),
  "ketu-range": isRange,
  "ketu-amount": (text) => amountForm.test(text),
};
