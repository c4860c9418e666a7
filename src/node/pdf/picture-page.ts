import { boxOfMark } from "../../scene/mark-box.ts";
import type { GroupMark, Mark, Scene } from "../../scene/scene.ts";
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
 * 200 inches). Its bookmark has an entry for each stage.
 */
export function picturePage(scene: Scene, { subject, title, labelOf }: PageNames): PdfPage {
  const { sheet } = scene;
  const scale = sheet
    ? (sheet.width * pointsPerMillimetre) / scene.width
    : Math.min(pointsPerPixel, longestSide / Math.max(scene.width, scene.height));
  const size = sheet
    ? { width: tenths(sheet.width * pointsPerMillimetre), height: tenths(sheet.height * pointsPerMillimetre) }
    : { width: tenths(scene.width * scale), height: tenths(scene.height * scale) };
  const entries = stagesOf(scene.marks).flatMap((stage): readonly Bookmark[] => {
    const box = boxOfMark(stage);
    return box ? [{ title: labelOf(stage.subject ?? ""), y: box.y * scale, entries: [] }] : [];
  });
  return { ...size, scenes: [{ scene, x: 0, y: 0, scale }], subject, bookmark: { title, y: 0, entries } };
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
