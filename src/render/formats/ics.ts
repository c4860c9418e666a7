import type { Calendar, CalendarEntry } from "../../views/calendar/calendar.ts";
import { contentLine, icsText } from "../ics/content-line.ts";
import { recurrenceOf, usualDate } from "../ics/recurrence.ts";
import { separator } from "../../messages/view-words.ts";
import type { RenderFormatOf, RenderOptions } from "../render-format.ts";

/** iCalendar (RFC 5545): what a model does again and again, for the calendar program of whoever does it. */
const ics: RenderFormatOf<"calendar"> = {
  id: "ics",
  extension: "ics",
  mime: "text/calendar; charset=utf-8",
  describe: {
    zh: "日历文件(iCalendar)，只有 calendar 视图能写",
    en: "Calendar file (iCalendar); of views of the kind calendar only",
  },
  input: "calendar",
  render: renderIcs,
};
export default ics;

/** RFC 5545 wants to know when an entry was made, and since when it holds: the date that is asked for, the model's, a fixed one. */
function renderIcs(calendar: Calendar, { date }: RenderOptions = {}): string {
  const from = date ?? calendar.from ?? usualDate;
  return [
    contentLine("BEGIN", "VCALENDAR"),
    contentLine("VERSION", "2.0"),
    contentLine("PRODID", "-//ketu//ketu 1//EN"),
    contentLine("CALSCALE", "GREGORIAN"),
    // Not of the RFC, but what common programs show as the name of the calendar and take as its time zone.
    contentLine("X-WR-CALNAME", icsText(calendar.title)),
    contentLine("X-WR-TIMEZONE", icsText(calendar.timeZone)),
    ...calendar.entries.map((entry) => eventLines(entry, calendar, from)),
    contentLine("END", "VCALENDAR"),
  ].join("");
}

function eventLines(entry: CalendarEntry, calendar: Calendar, from: string): string {
  const { rule, start } = recurrenceOf(entry.every, { ...calendar, from });
  const { label, kindLabel, everyLabel, owner, where } = entry;
  const description = [kindLabel, everyLabel, owner, where].filter(Boolean).join(separator);
  return [
    contentLine("BEGIN", "VEVENT"),
    contentLine("UID", icsText(`${entry.subject.replace(":", "-")}@${calendar.modelId}`)),
    contentLine("DTSTAMP", `${from.replaceAll("-", "")}T000000Z`),
    contentLine(...start),
    contentLine("RRULE", rule),
    contentLine("SUMMARY", icsText(owner === undefined ? label : `${label}${separator}${owner}`)),
    contentLine("DESCRIPTION", icsText(description)),
    contentLine("CATEGORIES", icsText(kindLabel)),
    // Something to be done on a day does not make anybody busy.
    contentLine("TRANSP", "TRANSPARENT"),
    contentLine("END", "VEVENT"),
  ].join("");
}
