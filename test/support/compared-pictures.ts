import type { Rect } from "../../src/base/geometry.ts";
import { compareModels, type ModelComparison } from "../../src/compare-models.ts";
import {
  type ComparisonPicture,
  comparisonScene,
  type ComparisonSide,
  layOutComparison,
} from "../../src/draw-comparison.ts";
import type { LaidOut } from "../../src/layout/laid-out.ts";
import { themes } from "../../src/scene/generated/themes.ts";
import type { GroupMark, Mark, Scene } from "../../src/scene/scene.ts";
import type { TextPair } from "../diff/random-edits.ts";
import { memoryPorts } from "./compile-texts.ts";

const ports = memoryPorts({});
/** In the order of a page. */
export const sides: readonly ComparisonSide[] = ["base", "map", "head"];

/** One text against another. */
export function compared({ before, after }: TextPair): Promise<ModelComparison> {
  const version = (text: string): Parameters<typeof compareModels>[0] => {
    return { file: "main.ketu.yaml", text, readFile: ports.readFile };
  };
  return compareModels(version(before), version(after));
}

/** A view of both; absent where the comparison failed. */
export async function pictureOf(
  comparison: ModelComparison,
  view?: string,
  locale?: string,
): Promise<ComparisonPicture | undefined> {
  const request = { ...(view !== undefined && { view }), ...(locale !== undefined && { locale }) };
  return (await layOutComparison(comparison, request, ports)).value;
}

/** In the colours of the default theme. */
export function drawn(picture: ComparisonPicture, side: ComparisonSide): Scene {
  return comparisonScene(picture, side, { theme: themes.default });
}

/** All groups, however deep. */
export function groupsOf(marks: readonly Mark[]): readonly GroupMark[] {
  return marks.flatMap((mark) => (mark.type === "group" ? [mark, ...groupsOf(mark.marks)] : []));
}

/** Places of everything that both versions have, by its name. */
export function placesIn(laidOut: LaidOut): ReadonlyMap<string, unknown> {
  if (laidOut.type === "laid-out-sheet") {
    const panels = laidOut.parts.flatMap(({ subject, box, picture }): [string, unknown][] => [
      [subject, box],
      ...[...placesIn(picture)].map(([name, place]): [string, unknown] => [`${subject} ${name}`, place]),
    ]);
    return new Map(panels);
  }
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
export function numbersIn(scene: Scene): readonly number[] {
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
