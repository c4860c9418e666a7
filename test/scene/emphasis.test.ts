import { expect, test } from "vitest";
import type { LaidOutGraph } from "../../src/layout/laid-out-graph.ts";
import { buildScene } from "../../src/scene/build-scene.ts";
import { contrast, mix } from "../../src/scene/color/color.ts";
import { themes } from "../../src/scene/generated/themes.ts";
import { faintInk, faintOpacity } from "../../src/scene/marks/emphasis-marks.ts";
import type { GroupMark, Mark, Scene } from "../../src/scene/scene.ts";
import { paletteOf } from "../../src/scene/theme.ts";
import { targetFlow, targetMap } from "./target-map.ts";

const emphasised = (laidOut: LaidOutGraph, emphasis: "strong" | "faint"): LaidOutGraph => ({
  ...laidOut,
  stages: laidOut.stages.map((stage) => ({ ...stage, emphasis })),
  cards: laidOut.cards.map((card) => ({ ...card, emphasis })),
  items: laidOut.items.map((item) => ({ ...item, emphasis })),
  routes: laidOut.routes.map((route) => ({ ...route, emphasis })),
});

/** Every mark with the opacity of what stands around it. */
function marksIn(scene: Scene): readonly { readonly mark: Mark; readonly opacity: number; readonly isPart: boolean }[] {
  const found: { mark: Mark; opacity: number; isPart: boolean }[] = [];
  const visit = (mark: Mark, opacity: number, isPart: boolean): void => {
    if (mark.type !== "group") return void found.push({ mark, opacity, isPart });
    const isOwn = ["card", "item", "stage", "route"].includes(mark.role);
    for (const inner of mark.marks) visit(inner, opacity * (mark.opacity ?? 1), isPart || isOwn);
  };
  for (const mark of scene.marks) visit(mark, 1, false);
  return found;
}

test.each(Object.values(themes))(
  "in the theme $id words that step back are readable on all that lies below them",
  (theme) => {
    const palette = paletteOf(theme, 8);
    const ink = palette.get(faintInk) ?? "";
    const fills = [...palette].filter(([paint]) => paint.endsWith("-fill") || paint.startsWith("kind-"));
    expect(fills.length).toBeGreaterThan(20);
    const papers = ["background", "band-fill", "frame-fill"].map((paint) => palette.get(paint) ?? "");
    const weak = fills.flatMap(([paint, fill]) =>
      papers
        .map((paper) => contrast(ink, mix(paper, fill, faintOpacity)))
        .filter((ratio) => ratio < 4.5)
        .map((ratio) => `${paint} ${ratio.toFixed(2)}`),
    );
    expect(weak).toEqual([]);
  },
);

test("what steps back keeps its words in full and pales its shapes, and nothing moves", () => {
  for (const laidOut of [targetMap, targetFlow]) {
    const [plain, faint] = [
      buildScene(laidOut, themes.default),
      buildScene(emphasised(laidOut, "faint"), themes.default),
    ];
    const texts = (scene: Scene): readonly string[] =>
      marksIn(scene).flatMap(({ mark }) => (mark.type === "text" ? [`${mark.text} ${mark.x} ${mark.y}`] : []));
    expect([...texts(faint)].sort()).toEqual([...texts(plain)].sort());
    for (const { mark, opacity, isPart } of marksIn(faint)) {
      if (!isPart) continue;
      expect(opacity).toBe(mark.type === "text" ? 1 : faintOpacity);
      if (mark.type === "text") expect(mark.fill).toBe(faintInk);
    }
  }
});

test("what stands out has stronger outlines and lines, its words as ever", () => {
  const widths = (scene: Scene): number =>
    marksIn(scene).reduce((sum, { mark }) => sum + ("stroke" in mark ? (mark.stroke?.width ?? 0) : 0), 0);
  const [plain, strong] = [
    buildScene(targetMap, themes.default),
    buildScene(emphasised(targetMap, "strong"), themes.default),
  ];
  expect(widths(strong)).toBeGreaterThan(widths(plain));
  const groups = (scene: Scene): readonly string[] =>
    scene.marks.filter((mark): mark is GroupMark => mark.type === "group").map(({ role }) => role);
  expect(groups(strong)).toEqual(groups(plain));
});
