import type { GroupBox, PicturePatch } from "../worker/api.ts";
import { glideDelta, type View } from "./geometry.ts";
import { fadeIn, glide, isCalm } from "./motion.ts";
import { pictureChange } from "./patches.ts";
import { setChanged } from "./set-changed.ts";
import { parseGroups } from "./svg-groups.ts";

export interface ViewChange {
  readonly before: View;
  readonly after: View;
}

/** How much a picture may change before it is another one: then nothing glides. */
const mostGliding = 400;

/** The groups of a picture in an `<svg>`. Only what changed is touched. */
export class PictureLayer {
  readonly #svg: SVGSVGElement;
  readonly #groups = new Map<string, SVGGElement>();
  #shown: PicturePatch | undefined;

  constructor(svg: SVGSVGElement) {
    this.#svg = svg;
  }

  get shown(): PicturePatch | undefined {
    return this.#shown;
  }

  groups(): IterableIterator<[string, SVGGElement]> {
    return this.#groups.entries();
  }

  group(key: string): SVGGElement | undefined {
    return this.#groups.get(key);
  }

  /** The key of the innermost group with a subject around an element of the picture. */
  keyOf(element: EventTarget | null): string | undefined {
    let at = element instanceof Element ? element : null;
    while (at && at !== this.#svg) {
      const key = at.getAttribute("data-key");
      if (key !== null && this.#shown?.boxes[key]?.subject !== undefined) return key;
      at = at.parentElement;
    }
    return undefined;
  }

  /** Shows a whole picture. With `views` shapes glide from where they stood on the screen. */
  show(picture: PicturePatch, views?: ViewChange): void {
    const before = this.#shown;
    const change = pictureChange(before, picture);
    const wanted = [...change.added, ...change.replaced];
    const parsed = parseGroups(new Map(wanted.map((key) => [key, picture.changed[key] ?? ""])));
    for (const key of change.removed) this.#take(key);
    for (const [key, group] of parsed) {
      group.setAttribute("data-key", key);
      const old = this.#groups.get(key);
      if (old) this.#svg.replaceChild(group, old);
      this.#groups.set(key, group);
    }
    this.#arrange(picture.order);
    this.#shown = picture;
    this.#size(picture);
    if (before && views && !isCalm()) this.#play(before, { picture, views, added: change.added });
  }

  #take(key: string): void {
    this.#groups.get(key)?.remove();
    this.#groups.delete(key);
  }

  #arrange(order: readonly string[]): void {
    let next: SVGGElement | null = null;
    for (const key of [...order].reverse()) {
      const group = this.#groups.get(key);
      if (!group) continue;
      if (group.parentNode !== this.#svg || group.nextSibling !== next) this.#svg.insertBefore(group, next);
      next = group;
    }
  }

  #size({ width, height }: PicturePatch): void {
    setChanged(this.#svg, { width, height, viewBox: `0 0 ${width} ${height}` });
  }

  #play(before: PicturePatch, after: { picture: PicturePatch; views: ViewChange; added: readonly string[] }): void {
    const { picture, views, added } = after;
    const isNew = new Set(added);
    let count = 0;
    for (const [key, group] of this.#groups) {
      if (isNew.has(key)) {
        if (added.length <= mostGliding) fadeIn(group);
        continue;
      }
      const by = deltaOf(before.boxes[key], picture.boxes[key], views);
      if (by && (Math.abs(by.x) >= 0.5 || Math.abs(by.y) >= 0.5) && count++ < mostGliding) glide(group, by);
    }
  }
}

/** A line whose form changed does not slide: its ends would come off the cards. */
function deltaOf(
  before: GroupBox | undefined,
  after: GroupBox | undefined,
  views: ViewChange,
): ReturnType<typeof glideDelta> | undefined {
  const empty = { x: 0, y: 0, width: 0, height: 0 };
  if (!before !== !after) return undefined;
  if (before && after && after.role === "route") {
    if (Math.abs(before.width - after.width) + Math.abs(before.height - after.height) > 1) return undefined;
  }
  return glideDelta({
    before: before ?? empty,
    after: after ?? empty,
    viewBefore: views.before,
    viewAfter: views.after,
  });
}
