import fc from "fast-check";
import { expect, test } from "vitest";
import type { Point } from "../../src/base/geometry.ts";
import { brandTheme } from "../../src/scene/brand-theme.ts";
import { buildScene } from "../../src/scene/build-scene.ts";
import { contrast } from "../../src/scene/color/color.ts";
import { contrastPairs } from "../../src/scene/contrast-pairs.ts";
import { themes } from "../../src/scene/generated/themes.ts";
import type { Mark, Paint, Palette, Scene, TextMark } from "../../src/scene/scene.ts";
import { basePaints, paletteOf, type Theme } from "../../src/scene/theme.ts";
import { targetFlow, targetMap } from "./target-map.ts";

const color = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, "0")}`);
const brandColors = fc.tuple(color, color, color, color, color);
const ownThemes: readonly Theme[] = Object.values(themes);

function tooWeak(palette: Palette): readonly string[] {
  return contrastPairs
    .map(({ paint, ground, least }) => ({ paint, ground, least, is: ratio(palette, paint, ground) }))
    .filter(({ is, least }) => is < least)
    .map(({ paint, ground, is, least }) => `${paint} on ${ground}: ${is.toFixed(2)} < ${least}`);
}

function weakStages(theme: Theme, count: number): readonly string[] {
  const palette = paletteOf(theme, count);
  return Array.from({ length: count }, (_, index) => `stage-${index}`).filter(
    (stage) => ratio(palette, `${stage}-ink`, `${stage}-fill`) < 4.5,
  );
}

function ratio(palette: Palette, paint: Paint, ground: Paint): number {
  return contrast(palette.get(paint) ?? "", palette.get(ground) ?? "");
}

/** Every text of a scene with the paint of the last filled mark under its middle. */
function textsOnGrounds(scene: Scene): readonly { readonly text: TextMark; readonly ground: Paint }[] {
  const found: { text: TextMark; ground: Paint }[] = [];
  const below: Mark[] = [];
  const visit = (mark: Mark): void => {
    if (mark.type === "group") mark.marks.forEach(visit);
    else if (mark.type === "text") found.push({ text: mark, ground: groundAt(scene, below, middleOf(mark)) });
    else below.push(mark);
  };
  scene.marks.forEach(visit);
  return found;
}

function middleOf({ x, y, width, size, anchor }: TextMark): Point {
  const start = { start: x, middle: x - width / 2, end: x - width }[anchor];
  return { x: start + width / 2, y: y - size / 3 };
}

function groundAt(scene: Scene, below: readonly Mark[], { x, y }: Point): Paint {
  const covering = [...below].reverse().find((mark) => {
    if (!("fill" in mark) || mark.fill === undefined) return false;
    if (mark.type === "rect") {
      const { box } = mark;
      return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
    }
    if (mark.type === "circle") return Math.hypot(x - mark.center.x, y - mark.center.y) <= mark.radius;
    // The half disc of a glyph is the only path with an arc; no text stands on it.
    if (mark.type !== "path" || mark.d.includes("A")) return false;
    const numbers = [...mark.d.matchAll(/-?[\d.]+/g)].map(Number);
    const xs = numbers.filter((_, index) => index % 2 === 0);
    const ys = numbers.filter((_, index) => index % 2 === 1);
    return x >= Math.min(...xs) && x <= Math.max(...xs) && y >= Math.min(...ys) && y <= Math.max(...ys);
  });
  return covering && "fill" in covering && covering.fill !== undefined ? covering.fill : scene.background;
}

test.each(ownThemes.map((theme) => [theme.id, theme] as const))(
  "the theme %s lets every text and every sign stand out from its ground",
  (_, theme) => {
    expect(tooWeak(paletteOf(theme, 0))).toEqual([]);
    for (let count = 1; count <= 40; count++) expect(weakStages(theme, count)).toEqual([]);
  },
);

test("a brand theme does so whatever the five colours are", () => {
  fc.assert(
    fc.property(brandColors, fc.integer({ min: 1, max: 15 }), (colors, count) => {
      const theme = brandTheme(colors);
      expect(tooWeak(paletteOf(theme, 0))).toEqual([]);
      expect(weakStages(theme, count)).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test("every text of a picture has 4.5:1 on what really lies under it, in every theme and in 50 brands", () => {
  const brands = fc.sample(brandColors, { numRuns: 50, seed: 7 }).map((colors) => brandTheme(colors));
  for (const graph of [targetMap, targetFlow]) {
    for (const theme of [...ownThemes, ...brands]) {
      const scene = buildScene(graph, theme);
      const weak = textsOnGrounds(scene)
        .filter(({ text, ground }) => ratio(scene.palette, text.fill, ground) < 4.5)
        .map(({ text, ground }) => `${theme.id}: ${text.text} ${text.fill} on ${ground}`);
      expect(weak).toEqual([]);
    }
  }
});

test("a text over a line is wiped with the ground it stands on", () => {
  for (const { text, ground } of textsOnGrounds(buildScene(targetMap, themes.default))) {
    if (text.halo !== undefined) expect(text.halo).toBe(ground);
  }
});

test("all themes have the same paints, and each is a colour", () => {
  for (const theme of [...ownThemes, brandTheme(["#123456", "#654321", "#00aa00", "#ffcc00", "#cc0000"])]) {
    expect(Object.keys(theme.paints).sort()).toEqual([...basePaints].sort());
    for (const value of paletteOf(theme, 6).values()) expect(value).toMatch(/^#[0-9a-f]{6}$/);
  }
});

test("a brand of good colours keeps them as they are", () => {
  const { paints } = brandTheme(["#20262e", "#2b5fa8", "#1a7a48", "#f0b429", "#b3261e"]);
  expect([
    paints.ink,
    paints["kind-touchpoint"],
    paints["good-fill"],
    paints["warn-fill"],
    paints["critical-fill"],
  ]).toEqual(["#20262e", "#2b5fa8", "#1a7a48", "#f0b429", "#b3261e"]);
});

test("a brand with too few colours takes the rest from the default theme", () => {
  const { paints } = brandTheme(["#20262e"]);
  expect(paints["good-fill"]).toBe(themes.default.paints["good-fill"]);
});
