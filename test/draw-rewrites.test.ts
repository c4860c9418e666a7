import { readFileSync } from "node:fs";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { contains, overlaps, type Rect } from "../src/base/geometry.ts";
import { numberRanges } from "../src/base/number-ranges.ts";
import type { ComparisonPicture } from "../src/draw-comparison.ts";
import { partFrames } from "../src/layout/versions/part-frames.ts";
import { boxOfMark } from "../src/scene/mark-box.ts";
import type { Mark, Scene } from "../src/scene/scene.ts";
import { drawableViews } from "../src/views/build-view.ts";
import { isIn, plainName } from "../src/views/merge/part-name.ts";
import { type ComparedRewrite, rewritten } from "./diff/model-rewrites.ts";
import { textOfTree, treeOf } from "./diff/text-tree.ts";
import { compared, drawn, groupsOf, numbersIn, pictureOf, placesIn, sides } from "./support/compared-pictures.ts";

const texts = ["standard", "online-education", "b2b-software", "retail"].map((name) => {
  const path = new URL(`../models/${name}/model.ketu.yaml`, import.meta.url);
  return textOfTree(treeOf(readFileSync(path, "utf8")));
});

/** A model of the gallery and what few, some or many edits have made of it. */
const rewrite: fc.Arbitrary<ComparedRewrite> = fc
  .record({
    before: fc.constantFrom(...texts),
    wanted: fc.constantFrom(3, 10, 50),
    choices: fc.array(fc.nat(1_000_000), { minLength: 40, maxLength: 400 }),
    locale: fc.constantFrom("zh", "en"),
  })
  .map(({ before, wanted, choices, locale }) => {
    let [place, turn] = [0, 0];
    const draw = (below: number): number => {
      if (place === choices.length) [place, turn] = [0, turn + 7919];
      return ((choices[place++] ?? 0) + turn) % below;
    };
    const { after, done } = rewritten(before, wanted, draw);
    return { before, after, locale, [fc.toStringMethod]: () => `${locale} ${done.join(", ")}` };
  });

interface RewrittenPicture {
  readonly picture: ComparisonPicture;
  /** The edits and the view. */
  readonly about: string;
}

/** Every view of both, but those that are laid out as tables. */
async function picturesOf(pair: ComparedRewrite): Promise<readonly RewrittenPicture[]> {
  const comparison = await compared(pair);
  const views = comparison.models ? drawableViews(comparison.models.head) : [];
  const pictures: RewrittenPicture[] = [];
  for (const { id, viewKind } of views) {
    if (["matrix", "calendar", "code_anatomy", "sheet"].includes(viewKind)) continue;
    const picture = await pictureOf(comparison, id, pair.locale);
    if (picture) pictures.push({ picture, about: `${id} after ${String(pair)}` });
  }
  return pictures;
}

/** Drawn once for all laws: most of the time goes into them. */
const pictures: RewrittenPicture[] = [];
beforeAll(async () => {
  const { seed = 0 } = fc.readConfigureGlobal();
  for (const pair of fc.sample(rewrite, { numRuns: 16, seed })) pictures.push(...(await picturesOf(pair)));
}, 60_000);

function wordsOf(marks: readonly Mark[]): readonly Rect[] {
  return marks.flatMap((mark): readonly Rect[] => {
    if (mark.type === "group") return mark.role === "changes" ? [] : wordsOf(mark.marks);
    return mark.type === "text" ? [boxOfMark(mark)].filter((box) => box !== undefined) : [];
  });
}

function platesOf(scene: Scene): readonly Rect[] {
  return groupsOf(scene.marks).flatMap(({ role, marks: [plate] }) =>
    role === "change" && plate ? (boxOfMark(plate) ?? []) : [],
  );
}

/** What stands in the groups of each element, but plates, by its subject. */
function saidIn(scene: Scene): ReadonlyMap<string, string> {
  const said = new Map<string, string>();
  for (const { subject, role, marks } of groupsOf(scene.marks)) {
    if (subject === undefined || role === "change" || role === "lane") continue;
    const words = marks.flatMap((mark) => (mark.type === "text" ? [mark.text] : []));
    said.set(subject, `${said.get(subject) ?? ""}${words.join("")}`);
  }
  return said;
}

/** Points along the pieces of the arrows from old places to new ones, a pixel apart. */
function arrowPoints(scene: Scene): readonly Rect[] {
  const arrows = groupsOf(scene.marks).flatMap(({ role, marks }) => (role === "moves" ? marks : []));
  return arrows.flatMap((mark) => {
    if (mark.type !== "path" || mark.fill !== undefined) return [];
    return [...mark.d.matchAll(/M(\S+) (\S+?)L(\S+) ([^M]+)/g)].flatMap(([, ...numbers]) => {
      const [x = 0, y = 0, toX = 0, toY = 0] = numbers.map(Number);
      const steps = Math.max(1, Math.ceil(Math.hypot(toX - x, toY - y)));
      return Array.from({ length: steps + 1 }, (_, step) => ({
        x: x + ((toX - x) * step) / steps,
        y: y + ((toY - y) * step) / steps,
        ...{ width: 0.1, height: 0.1 },
      }));
    });
  });
}

const smaller = ({ x, y, width, height }: Rect): Rect => ({
  x: x + 0.5,
  y: y + 0.5,
  width: width - 1,
  height: height - 1,
});

describe("after few, some and many edits, in every view and both languages", () => {
  test("marks cover no word and no other mark, and stand in the picture", () => {
    let count = 0;
    for (const { picture, about } of pictures) {
      const map = drawn(picture, "map");
      const [plates, words] = [platesOf(map).map(smaller), wordsOf(map.marks)];
      count += plates.length;
      const whole = { x: 0, y: 0, width: map.width, height: map.height };
      const bad = plates.filter(
        (plate, at) =>
          !contains(whole, plate) || [...words, ...plates.slice(at + 1)].some((other) => overlaps(plate, other)),
      );
      expect([about, bad]).toEqual([about, []]);
    }
    expect(count).toBeGreaterThan(1000);
  });

  test("an arrow from an old place to a new one crosses no word and no mark", () => {
    let count = 0;
    for (const { picture, about } of pictures) {
      const map = drawn(picture, "map");
      const others = [...platesOf(map), ...wordsOf(map.marks)];
      const points = arrowPoints(map);
      count += points.length;
      const crossed = others.filter((box) => points.some((point) => overlaps(box, point)));
      expect([about, crossed]).toEqual([about, []]);
    }
    expect(count).toBeGreaterThan(1000);
  });

  test("a picture has the numbers of the rows that are about what it shows, and says which it does not show", () => {
    for (const { picture, about } of pictures) {
      const map = drawn(picture, "map");
      const [inside, outside] = [true, false].map((wanted) =>
        picture.rows.filter(({ isDrawn }) => isDrawn === wanted).map(({ number }) => number),
      );
      expect([about, [...new Set(numbersIn(map))].sort((a, b) => a - b)]).toEqual([about, inside]);
      const subjects = new Set(groupsOf(map.marks).map(({ subject }) => subject));
      for (const { isDrawn, change } of picture.rows)
        expect([about, change.subject, subjects.has(change.subject)]).toEqual([about, change.subject, isDrawn]);
      const legend = groupsOf(map.marks).filter(({ role }) => role === "legend");
      const told = legend.flatMap(({ marks }) => marks.flatMap((mark) => (mark.type === "text" ? [mark.text] : [])));
      if (outside?.length)
        expect(told.join("").replaceAll(" ", "")).toContain(numberRanges(outside).replaceAll(" ", ""));
    }
  });

  test("what both versions have stands at one place, and no side shows what only the other has", () => {
    for (const {
      about,
      picture: { laidOut },
    } of pictures) {
      const [base, map, head] = sides.map((side) => placesIn(laidOut[side]));
      for (const [name, place] of base ?? [])
        if (map?.has(name)) expect([about, name, place]).toEqual([about, name, map.get(name)]);
      for (const [name, place] of head ?? []) expect([about, name, place]).toEqual([about, name, map?.get(name)]);
      for (const side of ["base", "head"] as const) {
        const names = [...partFrames(laidOut[side]).map(({ name }) => name), ...placesIn(laidOut[side]).keys()];
        // The headers of a row of stages are drawn together and left out of the drawing.
        const others = names.filter((name) => !isIn(side, name) && !name.startsWith("stage:"));
        expect([about, side, others]).toEqual([about, side, []]);
      }
    }
  });

  test("boxes of groups do not cross, and the bands of a path stand side by side", () => {
    for (const { picture, about } of pictures) {
      const frames = partFrames(picture.laidOut.map).map(({ box }) => smaller(box));
      const mayHold = picture.view.viewKind !== "path_map";
      const isBad = (frame: Rect, other: Rect): boolean =>
        overlaps(frame, other) && !(mayHold && (contains(frame, other) || contains(other, frame)));
      const crossing = frames.filter((frame, at) => frames.slice(at + 1).some((other) => isBad(frame, other)));
      expect([about, crossing]).toEqual([about, []]);
    }
  });

  test("the legend explains every sign that is drawn, and no other", () => {
    for (const { picture, about } of pictures) {
      const drawnLooks = [...picture.parts.map.values()].flatMap(({ look, sign }) => [look, sign ?? look]);
      const used = new Set(drawnLooks.filter((look) => look !== "left"));
      const swatches = groupsOf(drawn(picture, "map").marks).filter(({ role }) => role === "swatch");
      expect([about, swatches.length]).toEqual([about, used.size]);
    }
  });

  test("nothing that the versions say otherwise looks as if it were as it was", () => {
    for (const { picture, about } of pictures) {
      const [base, head] = (["base", "head"] as const).map((side) => saidIn(drawn(picture, side)));
      const told = new Set([...picture.parts.map.keys()].map(plainName));
      const silent = [...(head ?? [])].filter(
        ([subject, words]) => base?.has(subject) && base.get(subject) !== words && !told.has(subject),
      );
      expect([about, silent]).toEqual([about, []]);
    }
  });
});
