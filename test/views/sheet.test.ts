import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import type { LaidOutSheet } from "../../src/layout/laid-out-sheet.ts";
import { viewKinds } from "../../src/model/closed-lists.ts";
import svg from "../../src/render/formats/svg.ts";
import { buildScene } from "../../src/scene/build-scene.ts";
import { themes } from "../../src/scene/generated/themes.ts";
import { drawableKinds } from "../../src/views/build-view.ts";
import { subjectsIn } from "../../src/views/content.ts";
import type { SheetContent } from "../../src/views/sheet-content.ts";
import { modelSchema } from "../schema/schemas.ts";
import { compileTexts } from "../support/compile-texts.ts";
import { judgeLaidOut } from "../support/judge-laid-out.ts";
import { pictureOf } from "../support/view-of.ts";

const parts = {
  map: { kind: "lifecycle_map", label: "全图" },
  after: { kind: "lifecycle_map", label: "售后", only: { stages: ["service"] } },
  board: { kind: "dashboard", base: "map" },
};

function model(sheet: Record<string, unknown>, more: Record<string, unknown> = {}): string {
  return stringify({
    ketu: 1,
    title: "小店",
    parties: { customer: "客户", school: "学校" },
    relationships: { studies: { label: "就读", from: "customer", to: "school" } },
    roles: { care: "客服部" },
    stages: {
      contact: { label: "接触", nodes: { call: "来电", visit: { label: "到店", owner: "care" } } },
      order: { label: "下单", nodes: { pay: "付款" } },
      service: { label: "售后", nodes: { ask: "回访" } },
    },
    views: { ...parts, one: { kind: "sheet", ...sheet }, ...more },
  });
}

async function sheetOf(text: string, locale?: string): Promise<{ content: SheetContent; laidOut: LaidOutSheet }> {
  const { content, laidOut } = await pictureOf(text, "one", locale);
  if (content.type !== "sheet" || laidOut?.type !== "laid-out-sheet") throw new Error("no sheet");
  return { content, laidOut };
}

async function codesOf(text: string): Promise<readonly string[]> {
  const { diagnostics } = await compileTexts(text);
  return diagnostics
    .filter(({ severity }) => severity !== "info")
    .map(({ code, range }) => `${code} ${text.slice(range?.from, range?.to)}`)
    .filter((found) => /sheet|view|missing-key|too-many|reference/.test(found));
}

describe("a sheet", () => {
  test("holds the views that it names in their order, each once and under its own name", async () => {
    const { content } = await sheetOf(model({ views: ["after", "map", "after", "relationship_graph"] }));
    expect(content.title).toBe("小店 · 一页多图");
    expect(content.subtitle).toBe("3 个视图");
    expect(content.parts.map(({ label, subject }) => [label, subject])).toEqual([
      ["售后", "view:after"],
      ["全图", "view:map"],
      ["客户关系图谱", "view:relationship_graph"],
    ]);
    expect([...subjectsIn(content)]).toEqual(expect.arrayContaining(["view:map", "node:ask", "party:school"]));
  });

  test("is as good a picture as its parts, on every page and with any number side by side", async () => {
    for (const page of ["auto", "A3", "A4-portrait", "16:9"]) {
      for (const across of [undefined, 1, 3]) {
        const views = ["map", "after", "relationship_graph", "matrix", "process_flow"];
        const { laidOut } = await sheetOf(model({ views, page, ...(across && { across }) }));
        expect(judgeLaidOut(laidOut), `${page} ${across}`).toEqual([]);
        expect(judgeLaidOut(laidOut, { textScale: 1.15 }), `${page} ${across}`).toEqual([]);
        expect(laidOut.sheet?.name ?? "auto").toBe(page);
      }
    }
  });

  test("draws a view as it is drawn by itself: same sizes, same colours of its stages", async () => {
    const { laidOut } = await sheetOf(model({ views: ["map", "after"] }));
    const { pictures } = await compileTexts(model({ views: ["map", "after"] }), { views: ["map", "after"] });
    const fillsOf = (text: string): readonly string[] =>
      [...text.matchAll(/data-role="stage"[^]*?fill="(#[0-9a-f]+)"/g)].map(([, fill]) => fill ?? "");
    const alone = pictures.map((picture) => {
      if (picture.laidOut?.type !== "laid-out-graph") throw new Error("no graph");
      return { laidOut: picture.laidOut, fills: fillsOf(svg.render(buildScene(picture.laidOut, themes.default))) };
    });
    const together = fillsOf(svg.render(buildScene(laidOut, themes.default)));
    expect(new Set(together).size).toBeGreaterThan(2);
    expect(together).toEqual(alone.flatMap(({ fills }) => fills));
    const cards = laidOut.parts.flatMap(({ picture }) => (picture.type === "laid-out-graph" ? picture.cards : []));
    expect(cards.map(({ box: { width, height } }) => [width, height])).toEqual(
      alone.flatMap((each) => each.laidOut.cards).map(({ box: { width, height } }) => [width, height]),
    );
  });

  test("opens each view from its title, and what opens from elements opens here too", async () => {
    const views = ["map", "relationship_graph"];
    const { laidOut } = await sheetOf(model({ views, links: { contact: "after", school: "process_flow" } }));
    const text = svg.render(buildScene(laidOut, themes.default), { links: new Map([["view:map", "map.svg"]]) });
    expect(text).toMatch(
      /data-role="part-title" data-subject="view:map"[^>]*data-link="view:map">\n<title>.*<\/title>\n<a href="map.svg">/,
    );
    const links = [...text.matchAll(/data-subject="(stage|party):(\w+)"[^>]*data-link="([^"]+)"/g)];
    expect(links.map(([, , id, link]) => [id, link])).toEqual([
      ["contact", "view:after"],
      ["school", "view:process_flow"],
    ]);
  });

  test("highlights in every part that shows what is meant", async () => {
    const { content } = await sheetOf(model({ views: ["map", "process_flow"], highlight: { owners: "care" } }));
    const strong = content.parts.map((part) =>
      part.content.type === "graph"
        ? part.content.nodes.filter(({ emphasis }) => emphasis === "strong").map(({ label }) => label)
        : [],
    );
    expect(strong).toEqual([["到店"], ["到店"]]);
    expect(content.remarks).toContain("突出显示：客服部");
  });

  test("is a text table of all its parts, under their names", async () => {
    const { table } = await pictureOf(model({ views: ["after", "relationship_graph"] }), "one");
    const headings = table.sections.map(({ heading }) => heading.split(" · ")[0]);
    expect([...new Set(headings)]).toEqual(["售后", "客户关系图谱"]);
  });
});

describe("a sheet that cannot be as written", () => {
  test("holds no sheet, neither itself nor in a circle", async () => {
    const text = model({ views: ["map", "one", "two"] }, { two: { kind: "sheet", views: ["one"] } });
    expect(await codesOf(text)).toEqual(["sheet-in-sheet one", "sheet-in-sheet two", "sheet-in-sheet one"]);
    const { pictures } = await compileTexts(text, { views: ["one"] });
    expect(pictures.map(({ content }) => content.type === "sheet" && content.parts.length)).toEqual([1]);
  });

  test("says that a view is unknown, not drawn, or has nothing to show", async () => {
    expect(await codesOf(model({ views: ["mpa"] }))).toEqual(["unknown-reference mpa"]);
    expect(await codesOf(model({ views: ["map", "board"] }))).toEqual(["view-not-drawn one"]);
    expect(await codesOf(model({ views: ["map", "metric_tree"] }))).toEqual(["no-such-default-view one"]);
    const { content } = await sheetOf(model({ views: ["map", "board", "metric_tree"] }));
    expect(content.remarks).toEqual(["还不能画，没有放上来：board、metric_tree"]);
  });

  test("may hold nothing, which is said, and has its heading all the same", async () => {
    expect(await codesOf(model({ views: [] }))).toEqual(["view-shows-nothing one"]);
    const { content, laidOut } = await sheetOf(model({ views: [], page: "A4" }));
    expect(content.parts).toEqual([]);
    expect(laidOut.title.lines).toHaveLength(1);
    expect(judgeLaidOut(laidOut)).toEqual([]);
  });

  test("must name views, and no more than twelve", async () => {
    expect(await codesOf(model({}))).toEqual(["missing-key one"]);
    const many = Array.from({ length: 13 }, (_, index) => (index % 2 === 0 ? "map" : "after"));
    expect((await codesOf(model({ views: many }))).map((found) => found.split(" ")[0])).toEqual(["too-many"]);
  });
});

test("what a view can be is what the schema says, and everything that is drawn is one of them", () => {
  const [view] = modelSchema.definitions?.["view"]?.anyOf ?? [];
  expect(viewKinds).toEqual(view?.properties?.["kind"]?.enum);
  expect(viewKinds).toEqual(expect.arrayContaining([...drawableKinds]));
});
