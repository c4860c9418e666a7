import { boxOfMark, flatScene, type Mark, partMarkup, type Point, roundPx, type Scene, writeSvgParts } from "ketu";
import type { GroupBox, PicturePatch } from "./api.ts";

/** A picture that the page may still show. */
interface SentPicture {
  readonly head: Omit<PicturePatch, "base" | "changed" | "origins" | "boxes" | "gone">;
  /** By key. */
  readonly markup: ReadonlyMap<string, string>;
  readonly origins: ReadonlyMap<string, Point>;
  readonly boxes: ReadonlyMap<string, GroupBox>;
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
    const markups = since.map(({ markup }) => markup);
    const boxes = since.map((one) => one.boxes);
    return {
      ...picture.head,
      ...(base !== undefined && { base }),
      changed: differing(picture.markup, markups, (one, other) => one === other),
      origins: differing(
        picture.origins,
        since.map(({ origins }) => origins),
        isSamePlace,
      ),
      boxes: differing(picture.boxes, boxes, isSameBox),
      gone: [...new Set(boxes.flatMap((one) => [...one.keys()]))].filter((key) => !picture.boxes.has(key)),
    };
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

/** What is not the same in all of `before`; everything when there is none. */
function differing<Value>(
  now: ReadonlyMap<string, Value>,
  before: readonly ReadonlyMap<string, Value>[],
  isSame: (one: Value, other: Value) => boolean,
): Readonly<Record<string, Value>> {
  const isKept = (key: string, value: Value): boolean =>
    before.length > 0 &&
    before.every((map) => {
      const old = map.get(key);
      return old !== undefined && isSame(old, value);
    });
  return Object.fromEntries([...now].filter(([key, value]) => !isKept(key, value)));
}

function isSamePlace(one: Point, other: Point): boolean {
  return one.x === other.x && one.y === other.y;
}

function isSameBox(one: GroupBox, other: GroupBox): boolean {
  return (
    isSamePlace(one, other) &&
    one.width === other.width &&
    one.height === other.height &&
    one.subject === other.subject &&
    one.role === other.role
  );
}

function pictureOf(scene: Scene, number: number): SentPicture {
  const { parts, groups } = writeSvgParts(flatScene(scene), { originOf });
  const markup = new Map(parts.map((part) => [part.key, partMarkup(part)]));
  return {
    markup,
    origins: new Map(parts.map(({ key, mark }) => [key, originOf(mark)])),
    boxes: boxesOf(groups),
    head: {
      number,
      width: scene.width,
      height: scene.height,
      title: scene.title,
      description: scene.description,
      background: scene.palette.get(scene.background) ?? "#ffffff",
      order: [...markup.keys()],
    },
  };
}

/** The corner of what a mark draws: one that only moves is then drawn the same. */
function originOf(mark: Mark): Point {
  const { x, y } = boxOfMark(mark) ?? { x: 0, y: 0 };
  return { x: roundPx(x), y: roundPx(y) };
}

function boxesOf(groups: ReturnType<typeof writeSvgParts>["groups"]): ReadonlyMap<string, GroupBox> {
  const boxes = new Map<string, GroupBox>();
  for (const [key, group] of groups) {
    const box = boxOfMark(group);
    if (!box) continue;
    boxes.set(key, { ...(group.subject !== undefined && { subject: group.subject }), role: group.role, ...box });
  }
  return boxes;
}
