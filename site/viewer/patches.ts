import type { GroupBox, PicturePatch } from "../worker/api.ts";
import type { Point } from "./geometry.ts";

/**
 * A whole picture from the one that is shown and a change of it. Absent when the change is one of another picture:
 * then a whole one has to be asked for.
 */
export function mergePatch(shown: PicturePatch | undefined, patch: PicturePatch): PicturePatch | undefined {
  if (patch.base === undefined) return patch;
  if (!shown || shown.number !== patch.base) return undefined;
  const changed: Record<string, string> = {};
  const origins: Record<string, Point> = {};
  for (const key of patch.order) {
    const markup = patch.changed[key] ?? shown.changed[key];
    const origin = patch.origins[key] ?? shown.origins[key];
    if (markup === undefined || origin === undefined) return undefined;
    changed[key] = markup;
    origins[key] = origin;
  }
  const boxes: Record<string, GroupBox> = { ...shown.boxes, ...patch.boxes };
  for (const key of patch.gone) delete boxes[key];
  const { base: _base, ...rest } = patch;
  return { ...rest, changed, origins, boxes, gone: [] };
}

/** What has to be done to a drawn picture. Keys in paint order. */
export interface PictureChange {
  readonly removed: readonly string[];
  readonly added: readonly string[];
  /** In both pictures, with other markup. */
  readonly replaced: readonly string[];
  /** In both pictures, at another place. */
  readonly moved: readonly string[];
}

/** Both pictures are whole. */
export function pictureChange(before: PicturePatch | undefined, after: PicturePatch): PictureChange {
  const old = before?.changed ?? {};
  const places = before?.origins ?? {};
  const isOld = (key: string): boolean => Object.hasOwn(old, key);
  const isMoved = (key: string): boolean => {
    const [from, to] = [places[key], after.origins[key]];
    return from !== undefined && to !== undefined && (from.x !== to.x || from.y !== to.y);
  };
  const kept = new Set(after.order);
  return {
    removed: (before?.order ?? []).filter((key) => !kept.has(key)),
    added: after.order.filter((key) => !isOld(key)),
    replaced: after.order.filter((key) => isOld(key) && old[key] !== after.changed[key]),
    moved: after.order.filter((key) => isOld(key) && isMoved(key)),
  };
}

/** The boxes of the shapes of a subject: a channel has one in each place where it is named. */
export function boxesOf(picture: PicturePatch | undefined, subject: string): readonly GroupBox[] {
  return keysOf(picture, subject).flatMap((key) => picture?.boxes[key] ?? []);
}

export function keysOf(picture: PicturePatch | undefined, subject: string): readonly string[] {
  if (!picture) return [];
  return picture.order.filter((key) => picture.boxes[key]?.subject === subject);
}
