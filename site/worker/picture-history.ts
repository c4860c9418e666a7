import { boxOfMark, flatScene, partMarkup, type Scene, writeSvgParts } from "ketu";
import type { GroupBox, PicturePatch } from "./api.ts";

/** A picture that the page may still show. */
interface SentPicture {
  readonly head: Omit<PicturePatch, "base" | "changed">;
  /** By key. */
  readonly markup: ReadonlyMap<string, string>;
}

export interface PictureHistory {
  /** The scene as a change of the picture `shown`, or whole when that one is not known any more. */
  patchOf(scene: Scene, shown: number | undefined): PicturePatch;
  /** The last picture once more, as a change of `shown`. */
  repeat(shown: number | undefined): PicturePatch | undefined;
}

/**
 * Remembers the last pictures, so that only what changed travels. A patch holds all that changed since `shown` at any
 * time, also what changed back: when it was asked for, later ones may have been under way already.
 * Numbers count on from `firstNumber`; two workers of one page must not share any.
 */
export function createPictureHistory(firstNumber: number, capacity = 8): PictureHistory {
  const sent: SentPicture[] = [];
  let number = firstNumber;

  const patch = (picture: SentPicture, shown: number | undefined): PicturePatch => {
    const at = sent.findIndex(({ head }) => head.number === shown);
    const since = at < 0 ? [] : sent.slice(at);
    const base = since.at(-1)?.head.number;
    const isSame = (key: string, text: string): boolean => since.every(({ markup }) => markup.get(key) === text);
    const changed = [...picture.markup].filter(([key, text]) => base === undefined || !isSame(key, text));
    return { ...picture.head, ...(base !== undefined && { base }), changed: Object.fromEntries(changed) };
  };
  return {
    patchOf(scene, shown) {
      const picture = pictureOf(scene, ++number);
      const result = patch(picture, shown);
      sent.push(picture);
      if (sent.length > capacity) sent.shift();
      return result;
    },
    repeat(shown) {
      const last = sent.at(-1);
      return last && patch(last, shown);
    },
  };
}

function pictureOf(scene: Scene, number: number): SentPicture {
  const { parts, groups } = writeSvgParts(flatScene(scene));
  const markup = new Map(parts.map((part) => [part.key, partMarkup(part)]));
  return {
    markup,
    head: {
      number,
      width: scene.width,
      height: scene.height,
      title: scene.title,
      description: scene.description,
      background: scene.palette.get(scene.background) ?? "#ffffff",
      order: [...markup.keys()],
      boxes: boxesOf(groups),
    },
  };
}

function boxesOf(groups: ReturnType<typeof writeSvgParts>["groups"]): Readonly<Record<string, GroupBox>> {
  const boxes: Record<string, GroupBox> = {};
  for (const [key, group] of groups) {
    const box = boxOfMark(group);
    if (box) boxes[key] = { ...(group.subject !== undefined && { subject: group.subject }), role: group.role, ...box };
  }
  return boxes;
}
