import { expect, test } from "vitest";
import { cadences } from "../../src/model/closed-lists.ts";
import type { TablePicture } from "../../src/views/table-picture.ts";
import { timeStrip } from "../../src/views/calendar/time-strip.ts";
import { compileTexts } from "../support/compile-texts.ts";
import { pictureOf } from "../support/view-of.ts";

const model = (views = "{}"): string => `ketu: 1
title: { zh: 模型, en: Model }
owner: sales
roles: { sales: 销售部, steward: 管理员 }
channels: { phone: 电话 }
stages:
  buy: { label: 购买, owner: sales, nodes: { order: 下单 } }
  serve: { label: 服务, owner: steward, nodes: { visit: 上门 } }
activities:
  gift: { label: 赠礼, stages: [buy], channel: phone, every: quarter, owner: sales }
  call: { label: 回访, stages: [serve], every: month }
  once: { label: 一次性活动, stages: [serve] }
sources: { crm: { label: 客户系统, key: id, refresh: hour, owner: steward } }
fields: { name: 姓名 }
policies: { quality: { dup: { check: duplicates, every: week, owner: steward, fields: [name] } } }
views: ${views}
`;

async function calendarOf(views?: string, view = "calendar", locale?: string): Promise<TablePicture> {
  const { content } = await pictureOf(model(views), view, locale);
  if (content.type !== "table-picture") throw new Error("no table");
  return content;
}

/** `赠礼: 1 4 7 10`, `客户系统: ▲ 每小时`. */
function rowsOf({ sections }: TablePicture): readonly string[] {
  return (sections[0]?.rows ?? [])
    .filter(({ isGroup }) => !isGroup)
    .map(({ label, cells }) => {
      const [, ...slots] = cells;
      const places = slots.flatMap(({ text, span }, index) => (span ? [text] : text ? [String(index + 1)] : []));
      return `${label}: ${places.join(" ")}`;
    });
}

test("a year shows bars for what never stops and signs by month for the rest, from often to rare", async () => {
  const picture = await calendarOf();
  expect(rowsOf(picture)).toEqual([
    "客户系统: ▲ 每小时",
    "查重: ◆ 每周",
    "回访: 1 2 3 4 5 6 7 8 9 10 11 12",
    "赠礼: 1 4 7 10",
  ]);
  expect(picture.sections[0]?.rows.filter(({ isGroup }) => isGroup).map(({ label }) => label)).toEqual([
    "每小时",
    "每周",
    "每月",
    "每季度",
  ]);
});

test("says who and where, and marks what nobody is in charge of", async () => {
  const picture = await calendarOf();
  const rows = picture.sections[0]?.rows ?? [];
  expect(rows.find(({ label }) => label === "赠礼")).toMatchObject({ detail: "活动 · 电话", subject: "activity:gift" });
  expect(rows.find(({ label }) => label === "查重")?.detail).toBe("数据检查 · 姓名");
  expect(rows.find(({ label }) => label === "回访")?.cells[0]).toMatchObject({ isGap: true, text: "未指定" });
  expect(picture.remarks).toContain("没有写负责人：回访");
  expect(picture.subtitle).toBe("4 项定期事项 · 1 项没有负责人");
});

test("a shorter period has smaller stretches and says what is too rare for it", async () => {
  const picture = await calendarOf("{ w: { kind: calendar, every: week } }", "w", "en");
  expect(picture.sections[0]?.columns.map(({ label }) => label)).toEqual([
    "Who",
    ...["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
  ]);
  expect(rowsOf(picture)).toEqual(["crm: ▲ Every hour", "Duplicates: 1"]);
  expect(picture.remarks).toContain("Less often than the period shown, so left out: call, gift");
});

test("reports have their place in it, but not the calendar itself", async () => {
  const picture = await calendarOf(
    "{ m: { kind: bulletin, label: 月报, every: month }, c: { kind: calendar, every: year } }",
    "c",
  );
  expect(rowsOf(picture)).toContain("月报: 1 2 3 4 5 6 7 8 9 10 11 12");
  expect(rowsOf(picture)).toHaveLength(5);
});

test("selections choose by stage and by owner", async () => {
  const byStage = await calendarOf("{ c: { kind: calendar, only: { stages: buy } } }", "c");
  expect(rowsOf(byStage)).toEqual(["赠礼: 1 4 7 10"]);
  expect(byStage.remarks).toContain("本图只显示所选部分：略去 3 项");
  const byOwner = await calendarOf("{ c: { kind: calendar, only: { owners: steward } } }", "c");
  expect(rowsOf(byOwner).map((row) => row.split(":")[0])).toEqual(["客户系统", "查重", "回访"]);
  const without = await calendarOf("{ c: { kind: calendar, without: { owners: steward } } }", "c");
  expect(rowsOf(without).map((row) => row.split(":")[0])).toEqual(["赠礼"]);
});

test("is also a list in text", async () => {
  const { table } = await pictureOf(model(), "calendar");
  expect(table.sections[0]?.columns).toEqual(["多久一次", "事项", "类型", "负责", "在哪里"]);
  expect(table.sections[0]?.rows[3]?.cells).toEqual(["每季度", "赠礼", "活动", "销售部", "电话"]);
});

test("a model in which nothing comes again has no calendar", async () => {
  const { pictures } = await compileTexts("ketu: 1\ntitle: 模型\nstages: { a: 甲 }\n", { views: "all" });
  expect(pictures.map(({ view }) => view.viewKind)).not.toContain("calendar");
});

test("the same thing happens as often in every period that can show it", () => {
  const perYear = { hour: 8760, day: 365, week: 52, month: 12, quarter: 4, half_year: 2, year: 1 } as const;
  for (const period of cadences) {
    const { heads, placesOf } = timeStrip(period, { timeZone: "UTC", weekStarts: "monday" });
    for (const every of cadences) {
      const places = placesOf(every);
      const expected = period === "hour" ? perYear[every] / perYear.day : perYear[every] / perYear[period];
      if (places === "never") expect(expected).toBeLessThan(1);
      else if (places === "always") expect(expected).toBeGreaterThan(heads.length);
      else expect(Math.abs(places.length - expected)).toBeLessThan(1);
    }
  }
});
