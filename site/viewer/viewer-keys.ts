import type { PicturePatch } from "../worker/api.ts";
import { focusOrder, neighbourOf, nextTransition, type Direction } from "./neighbours.ts";

/** What a key in the picture asks for. */
export type KeyIntent =
  | { readonly type: "focus"; readonly key: string }
  | { readonly type: "pan"; readonly x: number; readonly y: number }
  | { readonly type: "zoom"; readonly factor: number }
  | { readonly type: "fit" | "full-size" | "zoom-selection" | "select" | "open" | "escape" };

export interface PressedKey {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

export interface KeyContext {
  readonly picture: PicturePatch | undefined;
  /** Key of the group with the focus. */
  readonly focused: string | undefined;
}

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

/** Pixels that an arrow key moves the picture. */
const panStep = 60;

const panBy: Readonly<Record<Direction, readonly [number, number]>> = {
  left: [panStep, 0],
  right: [-panStep, 0],
  up: [0, panStep],
  down: [0, -panStep],
};

const plain: Readonly<Record<string, KeyIntent>> = {
  "+": { type: "zoom", factor: 1.25 },
  "=": { type: "zoom", factor: 1.25 },
  "-": { type: "zoom", factor: 0.8 },
  _: { type: "zoom", factor: 0.8 },
  "0": { type: "fit" },
  "1": { type: "full-size" },
  "2": { type: "zoom-selection" },
  Escape: { type: "escape" },
};

/** What a pressed key means; absent: not for the picture. */
export function keyIntent(pressed: PressedKey, { picture, focused }: KeyContext): KeyIntent | undefined {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return undefined;
  const direction = directions[pressed.key];
  if (direction) {
    if (focused === undefined || pressed.shiftKey || !picture) {
      const [x, y] = panBy[direction];
      return { type: "pan", x, y };
    }
    const key = neighbourOf(picture, focused, direction);
    return key === undefined ? undefined : { type: "focus", key };
  }
  return plain[pressed.key] ?? (focused === undefined ? undefined : intentOnShape(pressed.key, picture, focused));
}

function intentOnShape(key: string, picture: PicturePatch | undefined, focused: string): KeyIntent | undefined {
  if (key === "Enter") return { type: "open" };
  if (key === " ") return { type: "select" };
  if (!picture) return undefined;
  if (key === "Home" || key === "End") {
    const found = focusOrder(picture).at(key === "Home" ? 0 : -1);
    return found === undefined ? undefined : { type: "focus", key: found };
  }
  if (key === "t" || key === "T") {
    const found = transitionFrom(picture, focused);
    return found === undefined ? undefined : { type: "focus", key: found };
  }
  return undefined;
}

/** From a card to its first transition; from a transition to the next of the card where it starts. */
function transitionFrom(picture: PicturePatch, focused: string): string | undefined {
  const subject = picture.boxes[focused]?.subject ?? "";
  const start = /^transition:(\S+) ->/.exec(subject)?.[1];
  if (start === undefined) return nextTransition(picture, subject);
  return nextTransition(picture, `node:${start}`, focused);
}
