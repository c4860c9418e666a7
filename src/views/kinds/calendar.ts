import { isCalendarDate } from "../../expr/is-calendar-date.ts";
import { calendarWords } from "../../messages/calendar-words.ts";
import { calendarEntries, hasRecurring } from "../calendar/calendar-entries.ts";
import { calendarColumns, calendarPicture, calendarRows } from "../calendar/calendar-picture.ts";
import { timeStrip } from "../calendar/time-strip.ts";
import { tableAround } from "../table-around.ts";
import type { ViewKind } from "../view-kind.ts";

/** 工作日历: activities, refreshes, checks and reports by time, a year wide unless the view says another period. */
const calendar: ViewKind = {
  id: "calendar",
  rank: 11,
  title: calendarWords.calendar,
  appliesTo: hasRecurring,
  build(view, drawing) {
    const { model, context, speech } = drawing;
    const strip = timeStrip(view.every ?? "year", model.calendar);
    const parts = { ...calendarEntries(view, drawing), strip };
    const picture = calendarPicture(parts, view, drawing);
    const section = {
      heading: speech.say(calendarWords.calendar),
      columns: calendarColumns.map((word) => speech.say(word)),
      rows: calendarRows(parts),
    };
    return {
      content: picture,
      table: tableAround(picture, [section]),
      calendar: {
        ...model.calendar,
        modelId: model.id,
        title: picture.title,
        locale: context.locale,
        ...(model.version !== undefined && isCalendarDate(model.version) && { from: model.version }),
        entries: parts.entries,
      },
    };
  },
};
export default calendar;
