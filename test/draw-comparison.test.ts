import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Rect } from "../src/base/geometry.ts";
import { compareModels, type ModelComparison } from "../src/compare-models.ts";
import {
  type ComparisonPicture,
  comparisonScene,
  type ComparisonSide,
  drawComparison,
  layOutComparison,
} from "../src/draw-comparison.ts";
import type { LaidOut } from "../src/layout/laid-out.ts";
import svg from "../src/render/formats/svg.ts";
import { buildScene } from "../src/scene/build-scene.ts";
import type { GroupMark, Mark, Scene } from "../src/scene/scene.ts";
import { themes } from "../src/scene/generated/themes.ts";
import { arbitraryPair, type TextPair } from "./diff/random-edits.ts";
import { exampleText } from "./model/example-text.ts";
import { compileTexts, memoryPorts } from "./support/compile-texts.ts";

const ports = memoryPorts({});
const sides: readonly ComparisonSide[] = ["base", "map", "head"];
const kinds = ["lifecycle_map", "process_flow"] as const;

function compared({ before, after }: TextPair): Promise<ModelComparison> {
  const version = (text: string): Parameters<typeof compareModels>[0] => {
    return { file: "main.ketu.yaml", text, readFile: ports.readFile };
  };
  return compareModels(version(before), version(after));
}

async function pictureOf(
  comparison: ModelComparison,
  view?: string,
  locale?: string,
): Promise<ComparisonPicture | undefined> {
  const request = { ...(view !== undefined && { view }), ...(locale !== undefined && { locale }) };
  return (await layOutComparison(comparison, request, ports)).value;
}

function drawn(picture: ComparisonPicture, side: ComparisonSide): Scene {
  return comparisonScene(picture, side, { theme: themes.default });
}

function groupsOf(marks: readonly Mark[]): readonly GroupMark[] {
  return marks.flatMap((mark) => (mark.type === "group" ? [mark, ...groupsOf(mark.marks)] : []));
}

/** Places of everything that both versions have, by its name. */
function placesIn(laidOut: LaidOut): ReadonlyMap<string, unknown> {
  if (laidOut.type === "laid-out-sheet") throw new Error("a sheet is laid out for each version");
  const boxed = (
    parts: readonly { readonly id?: string; readonly subject?: string; readonly box: Rect }[],
  ): unknown[] => parts.map(({ id, subject, box }, index) => [`${id ?? subject ?? index}`, box]);
  const parts =
    laidOut.type === "laid-out-graph"
      ? [
          ...boxed(laidOut.cards),
          ...laidOut.stages.map(({ subject, header, area }) => [subject, { header, area }]),
          ...laidOut.routes.map(({ subject, points }) => [subject, points]),
          ...laidOut.items.map(({ subject, lane, stage, box }) => [`${lane} ${subject} ${stage}`, box]),
        ]
      : [...boxed(laidOut.boxes), ...laidOut.connectors.map(({ id, points }) => [id, points])];
  return new Map(parts as [string, unknown][]);
}

/** The numbers that a drawing shows. */
function numbersIn(scene: Scene): readonly number[] {
  const plates = groupsOf(scene.marks).filter(({ role }) => role === "change");
  return plates.flatMap(({ marks }) =>
    marks.flatMap((mark) =>
      mark.type === "text" && mark.fill === "background" ? mark.text.split("·").flatMap(rangeOf) : [],
    ),
  );
}

function rangeOf(text: string): readonly number[] {
  const [from = 0, to = from] = text.split("–").map(Number);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

const runs = { numRuns: 40 };

describe("a picture of two versions", () => {
  test.each(kinds)("gives what both have the same place in base, map and head: %s", async (view) => {
    await fc.assert(
      fc.asyncProperty(arbitraryPair, async (pair) => {
        const picture = await pictureOf(await compared(pair), view);
        if (!picture) return;
        const [base, map, head] = sides.map((side) => placesIn(picture.laidOut[side]));
        for (const [name, place] of base ?? []) if (map?.has(name)) expect(map.get(name)).toEqual(place);
        for (const [name, place] of head ?? []) expect([name, map?.get(name)]).toEqual([name, place]);
      }),
      runs,
    );
  });

  test.each(kinds)("has the number of a row exactly where its subject is drawn: %s", async (view) => {
    await fc.assert(
      fc.asyncProperty(arbitraryPair, async (pair) => {
        const picture = await pictureOf(await compared(pair), view);
        if (!picture) return;
        const shown = new Set(numbersIn(drawn(picture, "map")));
        const rows = picture.rows.filter(({ isDrawn }) => isDrawn).map(({ number }) => number);
        expect([...shown].sort((a, b) => a - b)).toEqual(rows);
        const subjects = new Set(groupsOf(drawn(picture, "map").marks).map(({ subject }) => subject));
        for (const { isDrawn, change } of picture.rows) expect(subjects.has(change.subject)).toBe(isDrawn);
      }),
      runs,
    );
  });

  test("is the same bytes each time", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryPair, async (pair) => {
        const both = [await compared(pair), await compared(pair)];
        const [one, other] = await Promise.all(
          both.map(async (comparison) => {
            const { value } = await drawComparison(comparison, {}, ports);
            return value && svg.render(value.scene);
          }),
        );
        expect(one).toBe(other);
      }),
      { numRuns: 15 },
    );
  });

  test("of a model and itself is the picture of the model, without a mark", async () => {
    const compilation = await compileTexts(exampleText, { views: "all", page: "auto" });
    const comparison = await compared({ before: exampleText, after: exampleText });
    expect(compilation.pictures.length).toBeGreaterThan(8);
    for (const { view, laidOut } of compilation.pictures) {
      const picture = await pictureOf(comparison, view.id);
      if (!picture || !laidOut) throw new Error(view.id);
      for (const side of sides) expect(drawn(picture, side)).toEqual(buildScene(laidOut, themes.default));
    }
  });

  test("is not there where the comparison failed", async () => {
    const comparison = await compared({ before: exampleText, after: "ketu: 1\n" });
    expect(await layOutComparison(comparison, {}, ports)).toEqual({ diagnostics: [] });
  });
});
