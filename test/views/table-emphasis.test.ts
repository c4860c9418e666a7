import { stringify } from "yaml";
import { describe, expect, test } from "vitest";
import svg from "../../src/render/formats/svg.ts";
import { buildScene } from "../../src/scene/build-scene.ts";
import { themes } from "../../src/scene/generated/themes.ts";
import type { Emphasis } from "../../src/views/diagram.ts";
import type { PictureSection } from "../../src/views/table-picture.ts";
import { judgeLaidOut } from "../support/judge-laid-out.ts";
import { pictureOf } from "../support/view-of.ts";

const model = (view: Record<string, unknown>): string =>
  stringify({
    ketu: 1,
    title: "模型",
    owner: "care",
    roles: { sales: "销售部", care: "客服部" },
    stages: {
      contact: { label: "接触", owner: "sales", nodes: { call: "来电", visit: { label: "到店", owner: "care" } } },
      service: { label: "售后", owner: "care", nodes: { help: { label: "回访", captures: ["region"] } } },
    },
    activities: {
      offer: { label: "优惠", stages: ["contact"], every: "week", responds_to: ["tier.new"] },
      visits: { label: "上门", stages: ["service"], every: "month", owner: "care", responds_to: ["tier.vip"] },
    },
    fields: { region: { label: "地区", values: { N: "北方", S: "南方" } } },
    schemes: {
      tags: { label: "标签", classes: { loyal: "老客" } },
      tier: { label: "分层", classes: { vip: { label: "贵宾", code: "V" }, new: { label: "新客", code: "N" } } },
    },
    codes: {
      number: {
        label: "编号",
        pattern: "{tier}{region}",
        parts: { tier: { scheme: "tier" }, region: { field: "region" } },
      },
    },
    policies: { quality: { complete: { label: "完整性", check: "completeness", every: "day", owner: "sales" } } },
    views: { v: view, other: { kind: "process_flow" } },
  });

async function sectionOf(view: Record<string, unknown>): Promise<PictureSection> {
  const { content } = await pictureOf(model(view), "v");
  const section = content.type === "table-picture" ? content.sections[0] : undefined;
  if (!section) throw new Error("no table");
  return section;
}

type Part = { readonly label?: string; readonly text?: string; readonly emphasis?: Emphasis };
const emphasisIn = (parts: readonly Part[]): readonly string[] =>
  parts.flatMap(({ label, text, emphasis }) => (emphasis ? [`${label ?? text} ${emphasis}`] : []));

describe("what is highlighted in a table", () => {
  test("are rows, columns and the filled cells where both meet", async () => {
    const { columns, rows } = await sectionOf({
      ...{ kind: "matrix", rows: "classes", columns: "activities" },
      highlight: { owners: "care", classes: "tier.vip" },
    });
    expect(emphasisIn(columns)).toEqual(["优惠 faint", "上门 strong"]);
    expect(emphasisIn(rows)).toEqual(["标签 faint", "老客 faint", "分层 strong", "贵宾 strong", "新客 faint"]);
    const cells = new Map(rows.map(({ label, cells: own }) => [label, own.map(({ emphasis }) => emphasis)]));
    expect(cells.get("贵宾")).toEqual(["faint", "strong", undefined]);
    expect(cells.get("新客")).toEqual(["faint", "faint", "faint"]);
  });

  test("are the entries of a calendar by who is in charge, checks and reports too", async () => {
    const { rows } = await sectionOf({ kind: "calendar", highlight: { owners: "sales" } });
    expect(emphasisIn(rows)).toEqual(["完整性 strong", "优惠 strong", "上门 faint"]);
    expect(rows.find(({ label }) => label === "上门")?.cells.every(({ emphasis }) => emphasis === "faint")).toBe(true);
  });

  test("are the parts of a code by the class or the field that they stand for", async () => {
    const byClass = await sectionOf({ kind: "code_anatomy", highlight: { classes: "tier.vip" } });
    expect(emphasisIn(byClass.columns)).toEqual(["分层 strong", "地区 faint"]);
    expect(byClass.rows[0]?.cells.map(({ emphasis }) => emphasis)).toEqual(["strong", "faint"]);
    const byField = await sectionOf({ kind: "code_anatomy", highlight: { stages: "service" } });
    expect(emphasisIn(byField.columns)).toEqual(["地区 strong"]);
  });

  test("moves nothing", async () => {
    for (const kind of ["matrix", "calendar", "code_anatomy"]) {
      const [plain, marked] = await Promise.all(
        [{}, { highlight: { owners: "care", classes: "tier.vip" } }].map((more) =>
          pictureOf(model({ kind, page: "A4", ...more }), "v"),
        ),
      );
      if (plain?.laidOut?.type !== "laid-out-diagram" || marked?.laidOut?.type !== "laid-out-diagram") {
        throw new Error("no table");
      }
      expect(judgeLaidOut(marked.laidOut)).toEqual([]);
      expect(marked.laidOut.boxes.map(({ id }) => id)).toEqual(plain.laidOut.boxes.map(({ id }) => id));
    }
  });
});

test("links open from rows, columns and groups of a matrix, entries of a calendar and parts of a code", async () => {
  const opened = async (view: Record<string, unknown>): Promise<readonly string[]> => {
    const { laidOut } = await pictureOf(model(view), "v");
    if (!laidOut) throw new Error("not laid out");
    const text = svg.render(buildScene(laidOut, themes.default), { links: new Map([["view:other", "other.svg"]]) });
    return [
      ...text.matchAll(/data-subject="([^"]+)"[^>]*data-link="view:other">\n<title>[^<]*<\/title>\n<a href/g),
    ].map(([, subject]) => subject ?? "");
  };
  const links = { tier: "other", "class:tier.vip": "other", visits: "other", region: "other" };
  expect(await opened({ kind: "matrix", rows: "classes", columns: "activities", links })).toEqual([
    "activity:visits",
    "scheme:tier",
    "class:tier.vip",
  ]);
  expect(await opened({ kind: "calendar", links })).toEqual(["activity:visits"]);
  expect(await opened({ kind: "code_anatomy", links })).toEqual(["scheme:tier", "field:region"]);
});
