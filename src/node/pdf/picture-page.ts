import type { Rect } from "../../base/geometry.ts";
import { pageFrame } from "../../layout/pages/page-frame.ts";
import type { PageName } from "../../model/model.ts";
import { boxOfMark } from "../../scene/mark-box.ts";
import type { GroupMark, Mark, Scene } from "../../scene/scene.ts";
import { alternativeText } from "./alternative-text.ts";
import type { Bookmark, PdfPage } from "./pdf-page.ts";
import { pointsPerMillimetre, pointsPerPixel, tenths } from "./points.ts";

/** The longest side that readers of PDF take, in points: 200 inches (ISO 32000-1, annex C). */
const longestSide = 14_400;

export interface PageNames {
  /** Subject of the view. */
  readonly subject: string;
  /** What the view is called. */
  readonly title: string;
  labelOf(subject: string): string;
}

/**
 * The page of a picture: the sheet that it was laid out for, else as large as the picture at 100 % (smaller only beyond
 * 200 inches). Its bookmark has an entry for each stage. `page` puts a picture that was laid out for no sheet on one: in
 * the middle, at 100 % or as much less as it needs.
 */
export function picturePage(
  scene: Scene,
  { subject, title, labelOf }: PageNames,
  page?: Exclude<PageName, "auto">,
): PdfPage {
  const place = scene.sheet || page === undefined ? ownPlace(scene) : placeOnSheet(scene, page);
  const { x, y, scale, ...size } = place;
  const entries = stageBookmarks(scene, { labelOf, yOf: (box) => y + box.y * scale });
  const whole = { x: 0, y: 0, width: size.width / scale, height: size.height / scale };
  // Its own ground only, where the picture is smaller than the sheet.
  const ground = { scene: { ...scene, marks: [] }, x: 0, y: 0, scale, window: whole };
  const scenes = [...(x > 0 || y > 0 ? [ground] : []), { scene, x, y, scale, alternative: alternativeText(scene) }];
  return { ...size, scenes, subject, bookmark: { title, y: 0, entries } };
}

interface PicturePlace {
  readonly width: number;
  readonly height: number;
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

function ownPlace({ sheet, width, height }: Scene): PicturePlace {
  const scale = sheet
    ? (sheet.width * pointsPerMillimetre) / width
    : Math.min(pointsPerPixel, longestSide / Math.max(width, height));
  const size = sheet
    ? { width: tenths(sheet.width * pointsPerMillimetre), height: tenths(sheet.height * pointsPerMillimetre) }
    : { width: tenths(width * scale), height: tenths(height * scale) };
  return { ...size, x: 0, y: 0, scale };
}

function placeOnSheet(scene: Scene, page: Exclude<PageName, "auto">): PicturePlace {
  const { sheet } = pageFrame(page);
  const [width, height] = [sheet.width, sheet.height].map((side) => tenths(side * pointsPerMillimetre)) as [
    number,
    number,
  ];
  const scale = Math.min(pointsPerPixel, width / scene.width, height / scene.height);
  return { width, height, x: (width - scene.width * scale) / 2, y: (height - scene.height * scale) / 2, scale };
}

/** Bookmarks for the stages of a picture; `yOf` gives where one stands on the page, or that it does not. */
export function stageBookmarks(
  scene: Scene,
  { labelOf, yOf }: { readonly yOf: (box: Rect) => number | undefined } & Pick<PageNames, "labelOf">,
): readonly Bookmark[] {
  return stagesOf(scene.marks).flatMap((stage): readonly Bookmark[] => {
    const box = boxOfMark(stage);
    const y = box && yOf(box);
    return y === undefined ? [] : [{ title: labelOf(stage.subject ?? ""), y, entries: [] }];
  });
}

/** Every stage once, at its first mark. */
function stagesOf(marks: readonly Mark[]): readonly GroupMark[] {
  const stages = new Map<string, GroupMark>();
  const find = (mark: Mark): void => {
    if (mark.type !== "group") return;
    const { role, subject } = mark;
    const isStage = role === "stage" || subject?.startsWith("stage:") === true;
    if (isStage && subject !== undefined && !stages.has(subject)) stages.set(subject, mark);
    mark.marks.forEach(find);
  };
  marks.forEach(find);
  return [...stages.values()];
}
