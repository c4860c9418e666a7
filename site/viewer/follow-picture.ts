import type { PicturePatch } from "../worker/api.ts";
import { keepAnchor, nearestKey, shownPart, toPicture } from "./geometry.ts";
import { keysOf } from "./patches.ts";
import type { ViewChange } from "./picture-layer.ts";
import type { Viewport } from "./viewport.ts";

export interface PictureStep {
  readonly before: PicturePatch;
  readonly picture: PicturePatch;
  readonly selected: readonly string[];
}

/**
 * Moves the view so that what the reader looks at stays where it is: the selected shape, else the one in the middle.
 * A picture that was shown whole stays whole. Gives how the view changed, for gliding.
 */
export function followPicture(viewport: Viewport, { before, picture, selected }: PictureStep): ViewChange {
  const from = viewport.view;
  const { port } = viewport;
  if (viewport.isFitted) {
    if (before.width !== picture.width || before.height !== picture.height) viewport.fit();
    return { before: from, after: from, shown: shownPart(from, port) };
  }
  const middle = toPicture(from, { x: port.width / 2, y: port.height / 2 });
  const isKept = (key: string): boolean => picture.boxes[key] !== undefined;
  const kept = Object.fromEntries(Object.entries(before.boxes).filter(([key]) => isKept(key)));
  const anchor = selected.flatMap((subject) => keysOf(before, subject)).find(isKept) ?? nearestKey(kept, middle);
  const [old, now] = anchor === undefined ? [] : [before.boxes[anchor], picture.boxes[anchor]];
  const after = old && now ? keepAnchor(from, old, now) : from;
  if (after.x !== from.x || after.y !== from.y) viewport.follow(after);
  return { before: from, after, shown: shownPart(after, port) };
}
