import type { GroupBox, PicturePatch } from "../worker/api.ts";
import { centreOf } from "./geometry.ts";

export type Direction = "left" | "right" | "up" | "down";

const turns: Readonly<Record<Direction, readonly [number, number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};

/** A shape that a transition joins seems this much nearer. */
const joinedShare = 0.35;

/** Subjects at the ends of a transition's subject `transition:a -> b`; absent for other subjects. */
export function endsOf(subject: string): { readonly from: string; readonly to: string } | undefined {
  const match = /^transition:(\S+) -> (\S+)/.exec(subject);
  return match ? { from: `node:${match[1]}`, to: `node:${match[2]}` } : undefined;
}

/** Keys that the keyboard reaches, in reading order. */
export function focusOrder(picture: PicturePatch): readonly string[] {
  return picture.order.filter((key) => picture.boxes[key]?.subject !== undefined);
}

/**
 * Where an arrow key leads: the nearest shape in that direction, sideways distance counting double. A shape that a
 * transition joins to this one is preferred, so that the arrows follow the path where it goes their way.
 */
export function neighbourOf(picture: PicturePatch, key: string, direction: Direction): string | undefined {
  const from = picture.boxes[key];
  if (!from) return undefined;
  const joined = joinedSubjects(picture, from.subject);
  const [alongX, alongY] = turns[direction];
  const middle = centreOf(from);
  let best: { key: string; cost: number } | undefined;
  for (const other of focusOrder(picture)) {
    const box = picture.boxes[other];
    if (other === key || !box || box.role === "route") continue;
    const to = centreOf(box);
    const ahead = (to.x - middle.x) * alongX + (to.y - middle.y) * alongY;
    const aside = Math.abs((to.x - middle.x) * alongY) + Math.abs((to.y - middle.y) * alongX);
    if (ahead <= 1 || aside > ahead * 4) continue;
    const cost = (ahead + 2 * aside) * (box.subject !== undefined && joined.has(box.subject) ? joinedShare : 1);
    if (!best || cost < best.cost) best = { key: other, cost };
  }
  return best?.key;
}

function joinedSubjects(picture: PicturePatch, subject: string | undefined): ReadonlySet<string> {
  const joined = new Set<string>();
  for (const { subject: line } of Object.values(picture.boxes)) {
    const ends = line === undefined ? undefined : endsOf(line);
    if (ends?.from === subject && ends) joined.add(ends.to);
    if (ends?.to === subject && ends) joined.add(ends.from);
  }
  return joined;
}

/** The transition after `current` among those that touch a shape, around and around. */
export function nextTransition(picture: PicturePatch, subject: string, current?: string): string | undefined {
  const touching = focusOrder(picture).filter((key) => {
    const ends = endsOf(picture.boxes[key]?.subject ?? "");
    return ends?.from === subject || ends?.to === subject;
  });
  return touching[(current === undefined ? 0 : touching.indexOf(current) + 1) % touching.length];
}

/** The stage under a point: the one whose shape holds it, else the one in whose column it lies. */
export function stageAt(
  boxes: readonly GroupBox[],
  at: { readonly x: number; readonly y: number },
): GroupBox | undefined {
  const stages = boxes.filter(({ subject, role }) => role === "stage" && subject?.startsWith("stage:"));
  const isAcross = (box: GroupBox): boolean => at.x >= box.x && at.x <= box.x + box.width;
  return stages.find((box) => isAcross(box) && at.y >= box.y && at.y <= box.y + box.height) ?? stages.find(isAcross);
}

/** The first node of the stage's column that lies below a point: before it a dropped card is placed. */
export function nodeBelow(
  boxes: readonly GroupBox[],
  stage: GroupBox,
  at: { readonly y: number },
): GroupBox | undefined {
  return boxes
    .filter(({ subject }) => subject?.startsWith("node:"))
    .filter((box) => {
      const { x, y } = centreOf(box);
      return x >= stage.x && x <= stage.x + stage.width && y > at.y;
    })
    .sort((a, b) => a.y - b.y)[0];
}

/** Whether a card can be dragged: it is one of a node, and there are columns to drag it to. */
export function isMovable(picture: PicturePatch | undefined, subject: string | undefined): subject is string {
  return (
    subject?.startsWith("node:") === true && Object.values(picture?.boxes ?? {}).some(({ role }) => role === "stage")
  );
}
