import { expect, test } from "vitest";
import { brandTheme } from "../../src/scene/brand-theme.ts";
import { buildScene } from "../../src/scene/build-scene.ts";
import { themes } from "../../src/scene/generated/themes.ts";
import { statusShape } from "../../src/scene/marks/badge-marks.ts";
import { flowShape } from "../../src/scene/marks/card-marks.ts";
import { kindGlyph, schemeDot } from "../../src/scene/marks/kind-glyph.ts";
import { arrowMarks } from "../../src/scene/marks/route-marks.ts";
import type { GroupMark, Mark, Scene, TextMark } from "../../src/scene/scene.ts";
import type { Logo } from "../../src/scene/theme.ts";
import { targetFlow, targetMap } from "./target-map.ts";

const scene = buildScene(targetMap, themes.default);

function all(marks: readonly Mark[]): readonly Mark[] {
  return marks.flatMap((mark) => (mark.type === "group" ? [mark, ...all(mark.marks)] : [mark]));
}

function groups(of: Scene, role: string): readonly GroupMark[] {
  return all(of.marks).filter((mark): mark is GroupMark => mark.type === "group" && mark.role === role);
}

/** A mark without its colours: what a greyscale print or a colour-blind reader can tell. */
function shapeOf(mark: Mark | readonly Mark[]): string {
  return JSON.stringify(mark, (key, value: unknown) => (key === "paint" || key === "fill" ? typeof value : value));
}

test("every theme puts every mark in the same place", () => {
  const brand = brandTheme(["#2b2140", "#7a3cc2", "#118a5c", "#e09a00", "#d0342c"]);
  for (const graph of [targetMap, targetFlow]) {
    const { palette: _, ...reference } = buildScene(graph, themes.default);
    for (const theme of [themes.dark, themes.print, brand]) {
      const { palette: _palette, ...other } = buildScene(graph, theme);
      expect(other).toEqual(reference);
    }
  }
});

test("every line of text of the layout is drawn where it was put, once", () => {
  const wanted: { text: string; x: number; y: number }[] = [];
  JSON.stringify(targetMap, (_, value: unknown) => {
    if (typeof value === "object" && value !== null && "lines" in value) {
      const { lines } = value as { lines: readonly { text: string; x: number; y: number }[] };
      wanted.push(...lines.map(({ text, x, y }) => ({ text, x, y })));
    }
    return value;
  });
  const drawn = all(scene.marks)
    .filter((mark): mark is TextMark => mark.type === "text")
    .map(({ text, x, y }) => ({ text, x, y }));
  const sorted = (list: typeof wanted): readonly string[] => list.map((entry) => JSON.stringify(entry)).sort();
  expect(sorted(drawn)).toEqual(sorted(wanted));
});

test("things come in reading order: title, stages, lanes, cards in path order, transitions, legend, foot", () => {
  const roles = scene.marks.map((mark) => (mark.type === "group" ? mark.role : mark.type));
  expect([...new Set(roles)]).toEqual(["backdrop", "title", "stage", "lane", "card", "route", "legend", "footer"]);
  expect(groups(scene, "card").map((card) => card.subject)).toEqual(targetMap.cards.map((card) => card.subject));
});

test("cards, transitions, stages and lane items carry their subject and their name", () => {
  const named = ["card", "route", "stage", "item"].flatMap((role) => groups(scene, role));
  const wanted = [...targetMap.cards, ...targetMap.routes, ...targetMap.stages, ...targetMap.items];
  expect(named.map(({ subject, name }) => [subject, name]).sort()).toEqual(
    wanted.map(({ subject, name }) => [subject, name]).sort(),
  );
});

test("every paint that a mark names is in the palette", () => {
  for (const graph of [targetMap, targetFlow]) {
    const { marks, palette, background } = buildScene(graph, themes.default);
    const paints = all(marks).flatMap((mark) => [
      ...("fill" in mark && mark.fill !== undefined ? [mark.fill] : []),
      ...("stroke" in mark && mark.stroke ? [mark.stroke.paint] : []),
      ...(mark.type === "text" && mark.halo !== undefined ? [mark.halo] : []),
    ]);
    expect([background, ...paints].filter((paint) => !palette.has(paint))).toEqual([]);
  }
});

test("statuses, kinds and schemes differ in shape, not in colour alone", () => {
  const box = { x: 0, y: 0, width: 40, height: 20 };
  const line = [
    { x: 0, y: 0 },
    { x: 50, y: 0 },
  ];
  const kinds = ["touchpoint", "milestone", "decision", "feedback", "exit"] as const;
  const families = [
    (["good", "warn", "critical", "neutral", "unknown"] as const).map((status) => shapeOf(statusShape(status, box))),
    kinds.map((kind) => shapeOf(flowShape(kind, box))),
    kinds.map((kind) => shapeOf(kindGlyph(kind, { x: 9, y: 9 }))),
    (["advance", "churn", "win_back", "referral", "return"] as const).map((kind) => shapeOf(arrowMarks(line, kind))),
    [0, 1, 2, 3].map((scheme) => shapeOf(schemeDot(scheme, { x: 9, y: 9 }, "tone-0"))),
  ];
  for (const family of families) expect(new Set(family).size).toBe(family.length);
});

test("path data has absolute commands and numbers of two decimals only", () => {
  for (const graph of [targetMap, targetFlow]) {
    for (const mark of all(buildScene(graph, themes.default).marks)) {
      if (mark.type === "path") expect(mark.d).toMatch(/^(?:[MLQA]|Z|-?\d+(?:\.\d{1,2})?| )+$/);
    }
  }
});

test("with a dark theme the scene carries both palettes with the same paints", () => {
  const both = buildScene(targetMap, themes.default, { darkTheme: themes.dark });
  expect([...(both.darkPalette?.keys() ?? [])]).toEqual([...both.palette.keys()]);
  expect(both.darkPalette?.get("background")).toBe(themes.dark.paints.background);
});

test("a logo keeps its ratio, stays beside the title and moves nothing", () => {
  const logo: Logo = { href: "data:image/png;base64,AAAA", width: 300, height: 100 };
  const withLogo = buildScene(targetMap, themes.default, { logo });
  const image = all(withLogo.marks).find((mark) => mark.type === "image");
  if (image?.type !== "image") throw new Error("no logo");
  expect(image.box.width / image.box.height).toBeCloseTo(3, 1);
  expect(image.box.x + image.box.width).toBeLessThanOrEqual(targetMap.width);
  const titleEnd = 32 + Math.max(targetMap.title.lines[0]?.width ?? 0, targetMap.subtitle?.lines[0]?.width ?? 0);
  expect(image.box.x).toBeGreaterThan(titleEnd);
  expect(withLogo.marks.filter((mark) => mark.type !== "group" || mark.role !== "logo")).toEqual(scene.marks);
});

test("an id for the file is made from the view's id", () => {
  expect(scene.id).toBe("map");
  expect(buildScene({ ...targetMap, subject: "view:2026 年" }, themes.default).id).toBe("v-2026-");
});
