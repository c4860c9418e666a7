import { overlaps, type Rect } from "../../base/geometry.ts";
import { boxOfMark } from "../../scene/mark-box.ts";
import type { Mark, Scene } from "../../scene/scene.ts";

/**
 * What a picture shows, for who hears it: what it is, then the names of what it draws, in its reading order, each once.
 * `window`: only what lies in it, in pixels.
 */
export function alternativeText({ description, marks }: Scene, window?: Rect): string {
  const names = new Set<string>();
  const visit = (mark: Mark): void => {
    if (mark.type !== "group" || !isInside(mark, window)) return;
    if (mark.name !== undefined && mark.name !== "") names.add(mark.name);
    mark.marks.forEach(visit);
  };
  marks.forEach(visit);
  return [description, ...names].join("\n");
}

function isInside(mark: Mark, window: Rect | undefined): boolean {
  const box = boxOfMark(mark);
  return window === undefined || (box !== undefined && overlaps(window, box));
}
