import { diagnose } from "../../base/diagnostic.ts";
import { idOf } from "../../base/element-ref.ts";
import { overlaps, type Rect } from "../../base/geometry.ts";
import type { Outcome } from "../../base/outcome.ts";
import { tilePicture } from "../../layout/pages/tile-picture.ts";
import type { PageName } from "../../model/model.ts";
import { boxOfMark } from "../../scene/mark-box.ts";
import type { Mark, Scene } from "../../scene/scene.ts";
import tooManySheets from "../diagnostics/too-many-sheets.ts";
import { alternativeText } from "./alternative-text.ts";
import type { DocumentPage } from "./document-pages.ts";
import { type PageNames, stageBookmarks } from "./picture-page.ts";
import type { PlacedScene } from "./pdf-page.ts";
import { pointsPerPixel } from "./points.ts";

export interface TilingOptions {
  readonly page: Exclude<PageName, "auto">;
  readonly look: number;
}

/** White kept around what a picture draws, in its pixels: lines are wider than their boxes. */
const edge = 8;

/** So many sheets somebody may still join. */
const mostSheets = 200;

/**
 * A picture over several sheets: an overview, then sheet by sheet with marks to join them at. No value where one sheet
 * holds the picture legibly; `too-many-sheets` where more than 200 would be needed.
 */
export function tiledPages(
  scene: Scene,
  { subject, title, labelOf }: PageNames,
  options: TilingOptions,
): Outcome<readonly DocumentPage[]> {
  const content = contentOf(scene);
  const facts = { title: scene.title, locale: scene.locale, content, smallestText: smallestText(scene.marks) };
  const tiled = tilePicture(facts, options);
  if (!tiled) return { diagnostics: [] };
  const { overview, tiles, scale } = tiled;
  if (tiles.length > mostSheets) {
    const params = { view: idOf(subject), sheets: tiles.length, page: options.page, most: mostSheets };
    return { diagnostics: [diagnose(tooManySheets, params, { subject })] };
  }
  const placed = (at: { readonly x: number; readonly y: number }, window: Rect, of: number): readonly PlacedScene[] => [
    {
      ...{ scene, x: at.x * pointsPerPixel, y: at.y * pointsPerPixel, scale: of * pointsPerPixel, window },
      alternative: alternativeText(scene, window),
    },
  ];
  const value: readonly DocumentPage[] = [
    {
      page: overview.page,
      scenes: placed(overview.at, content, overview.scale),
      overlay: overview.grid,
      subject,
      bookmark: { title, y: 0, entries: [] },
    },
    ...tiles.map(({ label, page, window, at }): DocumentPage => {
      const yOf = (box: Rect): number | undefined =>
        overlaps(window, box) ? (at.y + Math.max(0, box.y - window.y) * scale) * pointsPerPixel : undefined;
      const entries = stageBookmarks(scene, { labelOf, yOf });
      return {
        page,
        scenes: placed(at, window, scale),
        bookmark: { title: label, y: 0, entries, isUnderLast: true },
      };
    }),
  ];
  return { value, diagnostics: [] };
}

function contentOf(scene: Scene): Rect {
  const box = boxOfMark({ type: "group", role: "all", marks: scene.marks });
  if (!box) return { x: 0, y: 0, width: scene.width, height: scene.height };
  const [left, top] = [Math.max(0, box.x - edge), Math.max(0, box.y - edge)];
  return {
    x: left,
    y: top,
    width: Math.min(scene.width, box.x + box.width + edge) - left,
    height: Math.min(scene.height, box.y + box.height + edge) - top,
  };
}

/** Of the smallest line of text, in pixels; of a picture without any, the usual size. */
function smallestText(marks: readonly Mark[]): number {
  const sizesOf = (mark: Mark): readonly number[] =>
    mark.type === "group" ? mark.marks.flatMap(sizesOf) : mark.type === "text" ? [mark.size] : [];
  const sizes = marks.flatMap(sizesOf);
  return sizes.length > 0 ? sizes.reduce((least, size) => Math.min(least, size)) : 12;
}
