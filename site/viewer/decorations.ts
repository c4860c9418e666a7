import type { GroupBox, PicturePatch } from "../worker/api.ts";
import type { MarkKind, MarkLayer } from "./mark-layer.ts";
import { keysOf } from "./patches.ts";
import { focusOrder } from "./neighbours.ts";
import type { PictureLayer } from "./picture-layer.ts";
import { setChanged } from "./set-changed.ts";

/** Which subjects look different from how they were drawn. */
export interface Decorations {
  readonly selected: readonly string[];
  readonly found: readonly string[];
  readonly current: string | undefined;
  readonly targets: readonly string[];
  readonly faded: readonly string[];
  readonly concealed: readonly string[];
  readonly movable: readonly string[];
  /** Pixels between a shape and the outline around it. */
  readonly outlineGap: number;
}

/** Sets classes and states of groups (of all when no keys are given), without touching their markup or place. */
export function decorateGroups(layer: PictureLayer, decorations: Decorations, keys?: readonly string[]): void {
  const { selected, faded, concealed, movable } = decorations;
  const isIn = {
    selected: new Set(selected),
    faded: new Set(faded),
    concealed: new Set(concealed),
    movable: new Set(movable),
  };
  const isReached = reachedPlaces(layer.shown, isIn.concealed);
  for (const key of keys ?? layer.keys()) {
    const group = layer.group(key);
    const box = layer.shown?.boxes[key];
    if (!group || box?.subject === undefined) continue;
    const { subject } = box;
    const isConcealed = isIn.concealed.has(subject) || (box.role === "item" && !isReached(box));
    group.classList.toggle("selected", isIn.selected.has(subject));
    group.classList.toggle("faded", isIn.faded.has(subject));
    group.classList.toggle("concealed", isConcealed);
    group.toggleAttribute("data-movable", isIn.movable.has(subject));
    setOrRemove(group, "aria-current", isIn.selected.has(subject));
    setOrRemove(group, "aria-hidden", isConcealed);
  }
}

/**
 * Whether the place of a thing is reached: what is named in several stages, such as a channel, waits for each of them.
 * What stands in no single stage is where its name is.
 */
function reachedPlaces(picture: PicturePatch | undefined, concealed: ReadonlySet<string>): (box: GroupBox) => boolean {
  if (!picture || concealed.size === 0) return () => true;
  const stages = Object.values(picture.boxes).filter(({ role }) => role === "stage");
  return (box) => {
    const own = stages.filter((stage) => box.x >= stage.x && box.x + box.width <= stage.x + stage.width);
    return own.length === 0 || own.some(({ subject }) => subject !== undefined && !concealed.has(subject));
  };
}

function setOrRemove(element: Element, name: string, isSet: boolean): void {
  if (isSet) setChanged(element, { [name]: "true" });
  else element.removeAttribute(name);
}

/** Draws the outlines; where a shape has several reasons for one, the last of found, target, selected, current wins. */
export function outlineGroups(layer: PictureLayer, marks: MarkLayer, decorations: Decorations): void {
  const picture = layer.shown;
  if (!picture) return;
  const { found, targets, selected, current } = decorations;
  const concealed = new Set(decorations.concealed);
  const kinds: readonly (readonly [readonly string[], MarkKind])[] = [
    [found, "found"],
    [targets, "target"],
    [selected, "selected"],
    [current === undefined ? [] : [current], "current"],
  ];
  const byKey = new Map<string, MarkKind>();
  for (const [subjects, kind] of kinds) {
    for (const subject of subjects) {
      if (!concealed.has(subject)) for (const key of keysOf(picture, subject)) byKey.set(key, kind);
    }
  }
  marks.show(picture, byKey, decorations.outlineGap);
}

export interface TabStops {
  readonly wanted: string | undefined;
  /** Key of the stop until now. */
  readonly before: string | undefined;
  /** Groups that are new in the page. */
  readonly fresh?: readonly string[];
}

/** One tab stop for the whole picture, the arrows within it. Gives the key of the stop. */
export function arrangeTabStops(layer: PictureLayer, { wanted, before, fresh = [] }: TabStops): string | undefined {
  const picture = layer.shown;
  if (!picture) return undefined;
  const isReached = (key: string | undefined): key is string =>
    key !== undefined && layer.group(key) !== undefined && picture.boxes[key]?.subject !== undefined;
  const stop = isReached(wanted) ? wanted : focusOrder(picture)[0];
  for (const key of new Set([...fresh, before, stop]).values()) {
    const group = isReached(key) ? layer.group(key) : undefined;
    if (group) setChanged(group, { tabindex: key === stop ? 0 : -1 });
  }
  return stop;
}
