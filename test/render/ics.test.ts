import ICAL from "ical.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { cadences, type Cadence } from "../../src/model/closed-lists.ts";
import ics from "../../src/render/formats/ics.ts";
import type { Calendar, CalendarEntry } from "../../src/views/calendar/calendar.ts";
import { pictureOf } from "../support/view-of.ts";
import { hostileText } from "./hostile-text.ts";

const entry = (every: Cadence, label: string = every): CalendarEntry => ({
  subject: `activity:${every}`,
  kind: "activity",
  label,
  kindLabel: "活动",
  every,
  everyLabel: "定期",
});

const calendarOf = (entries: readonly CalendarEntry[], weekStarts: Calendar["weekStarts"] = "monday"): Calendar => ({
  modelId: "shop",
  title: "客户管理日历",
  locale: "zh",
  timeZone: "Asia/Shanghai",
  weekStarts,
  entries,
});

/** Read by a program that is not ours. */
function read(text: string): { readonly calendar: ICAL.Component; readonly events: readonly ICAL.Event[] } {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return { calendar, events: calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event)) };
}

function firstTimes(event: ICAL.Event, count: number): readonly string[] {
  const iterator = event.iterator();
  return Array.from({ length: count }, () => iterator.next().toString());
}

test("what is done again and again comes again in a calendar program, at the beginning of each period", () => {
  const { events } = read(ics.render(calendarOf(cadences.map((every) => entry(every)))));
  const times = Object.fromEntries(events.map((event) => [event.summary, firstTimes(event, 3)]));
  expect(times).toEqual({
    hour: ["2024-01-01T00:00:00", "2024-01-01T01:00:00", "2024-01-01T02:00:00"],
    day: ["2024-01-01", "2024-01-02", "2024-01-03"],
    week: ["2024-01-01", "2024-01-08", "2024-01-15"],
    month: ["2024-01-01", "2024-02-01", "2024-03-01"],
    quarter: ["2024-01-01", "2024-04-01", "2024-07-01"],
    half_year: ["2024-01-01", "2024-07-01", "2025-01-01"],
    year: ["2024-01-01", "2025-01-01", "2026-01-01"],
  });
  expect(events.every(({ startDate }) => startDate.zone === ICAL.Timezone.localTimezone)).toBe(true);
});

test("a week begins on the day that the model says", () => {
  const { events } = read(ics.render(calendarOf([entry("week")], "sunday")));
  const [first] = events;
  expect(first && firstTimes(first, 2)).toEqual(["2024-01-07", "2024-01-14"]);
  expect(first?.startDate.dayOfWeek()).toBe(ICAL.Time.SUNDAY);
});

test("names, people and places arrive, and an entry keeps its name for good", () => {
  const full = { ...entry("month", "老带新奖励"), owner: "市场部", where: "企业微信" };
  const { calendar, events } = read(ics.render(calendarOf([full])));
  expect(calendar.getFirstPropertyValue("x-wr-calname")).toBe("客户管理日历");
  expect(calendar.getFirstPropertyValue("x-wr-timezone")).toBe("Asia/Shanghai");
  expect(events[0]).toMatchObject({
    uid: "activity-month@shop",
    summary: "老带新奖励 · 市场部",
    description: "活动 · 定期 · 市场部 · 企业微信",
  });
});

test("it begins with the first period on or after the day that is given, else the date of the model", () => {
  const calendar = calendarOf(cadences.map((every) => entry(every)));
  const startsOf = (text: string): readonly string[] => read(text).events.map(({ startDate }) => startDate.toString());
  const autumn = [
    "2026-10-31T00:00:00",
    "2026-10-31",
    "2026-11-02",
    "2026-11-01",
    "2027-01-01",
    "2027-01-01",
    "2027-01-01",
  ];
  expect(startsOf(ics.render(calendar, { date: "2026-10-31" }))).toEqual(autumn);
  expect(startsOf(ics.render({ ...calendar, from: "2026-10-31" }))).toEqual(autumn);
  expect(startsOf(ics.render({ ...calendar, from: "2020-02-29" }, { date: "2026-10-31" }))).toEqual(autumn);
  const [, , week] = startsOf(ics.render(calendarOf(calendar.entries, "sunday"), { date: "2026-10-31" }));
  expect(week).toBe("2026-11-01");
});

test("whatever day is given, the first day is that one or after it, within one period, and begins a period", () => {
  const day = fc.date({ min: new Date("1990-01-01"), max: new Date("2100-01-01"), noInvalidDate: true });
  fc.assert(
    fc.property(day, fc.constantFrom(...cadences), (on, every) => {
      const date = on.toISOString().slice(0, 10);
      const [event] = read(ics.render(calendarOf([entry(every)]), { date })).events;
      const { startDate } = event ?? {};
      if (!event || !startDate) throw new Error("no entry");
      expect(startDate.toString() >= date).toBe(true);
      const months = { month: 1, quarter: 3, half_year: 6, year: 12 }[every as string];
      if (months !== undefined) expect([startDate.day, (startDate.month - 1) % months]).toEqual([1, 0]);
      if (every === "week") expect(startDate.dayOfWeek()).toBe(ICAL.Time.MONDAY);
      // The period before it began before the day.
      const [first = "", second = ""] = firstTimes(event, 2);
      const length = Date.parse(second) - Date.parse(first);
      expect(Date.parse(first) - Date.parse(date)).toBeLessThanOrEqual(length + 3 * 24 * 60 * 60 * 1000);
    }),
  );
});

test("a version that is a date is since when the calendar of a model holds", async () => {
  const text = (version: string): string =>
    `ketu: 1\nid: shop\ntitle: 模型\nversion: ${version}\nstages: { buy: 购买 }\nactivities: { gift: { label: 赠礼, stages: [buy], every: month } }\n`;
  const startOf = async (version: string): Promise<string | undefined> => {
    const { calendar } = await pictureOf(text(version), "calendar");
    return calendar && read(ics.render(calendar)).events[0]?.startDate.toString();
  };
  expect(await startOf('"2026-10-31"')).toBe("2026-11-01");
  expect(await startOf('"3.2"')).toBe("2024-01-01");
});

test("the day it was made is fixed unless one is given", () => {
  const stampOf = (text: string): string | undefined => /^DTSTAMP:(.*)\r$/m.exec(text)?.[1];
  expect(stampOf(ics.render(calendarOf([entry("day")])))).toBe("20240101T000000Z");
  expect(stampOf(ics.render(calendarOf([entry("day")]), { date: "2026-10-31" }))).toBe("20261031T000000Z");
});

test("any text arrives as it is, in lines of at most 75 octets that break within no character", () => {
  fc.assert(
    fc.property(fc.oneof(hostileText, fc.string({ unit: "grapheme", maxLength: 300 })), (label) => {
      const text = ics.render(calendarOf([entry("day", label)]));
      const lines = text.split("\r\n");
      expect(lines.pop()).toBe("");
      expect(lines.filter((line) => Buffer.byteLength(line) > 75 || /[\r\n\u2028]/.test(line))).toEqual([]);
      expect(Buffer.from(text, "utf8").toString("utf8")).toBe(text);
      const { events } = read(text);
      expect(events).toHaveLength(1);
      const printable = (words: string): string => words.replace(/[^\p{L}\p{N}\p{P}\p{S}]/gu, "");
      expect(printable(events[0]?.summary ?? "")).toBe(printable(label.replace(/\p{Surrogate}/gu, "\ufffd")));
    }),
    { numRuns: 300 },
  );
});

test("a hostile text cannot begin an entry of its own", () => {
  const text = ics.render(calendarOf([entry("day", "x\r\nEND:VEVENT\nBEGIN:VEVENT\u0085ATTACH:evil")]));
  expect(text.match(/^(BEGIN|END):VEVENT\r$/gm)).toHaveLength(2);
  expect(text).not.toMatch(/^ATTACH/m);
});

test("the calendar of a model is what its view shows", async () => {
  const { calendar } = await pictureOf(
    `ketu: 1
id: shop
title: 模型
calendar: { time_zone: Europe/Berlin, week_starts: sunday }
stages: { buy: 购买 }
sources: { crm: { label: 客户系统, key: id, refresh: day } }
activities: { gift: { label: 赠礼, stages: [buy], every: month }, once: { label: 一次, stages: [buy] } }
`,
    "calendar",
  );
  expect(calendar && read(ics.render(calendar)).events.map(({ uid }) => uid)).toEqual([
    "source-crm@shop",
    "activity-gift@shop",
  ]);
});
