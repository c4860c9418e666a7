import type { PicturePatch } from "../worker/api.ts";
import { glideDelta, overlaps, type Point, type Rect, type View } from "./geometry.ts";
import { fadeIn, glide, isCalm } from "./motion.ts";
import { pictureChange } from "./patches.ts";
import { setChanged } from "./set-changed.ts";
import { parseGroups } from "./svg-groups.ts";

export interface ViewChange {
  readonly before: View;
  readonly after: View;
  /** What of the picture is seen afterwards. */
  readonly shown: Rect;
}

/** When more than this would glide, the eye follows none of it, and each costs time: then all are at their place at once. */
const mostGliding = 160;

/** Pixels of the screen under which nobody sees that something glides. */
const leastGlide = 2;

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

  keys(): Iterable<string> {
    return this.#groups.keys();
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

  /**
   * Shows a whole picture. With `views` shapes glide from where they stood on the screen. Gives the keys of the groups
   * that are new in the page.
   */
  show(picture: PicturePatch, views?: ViewChange): readonly string[] {
    const before = this.#shown;
    const change = pictureChange(before, picture);
    const fresh = [...change.added, ...change.replaced];
    const parsed = parseGroups(new Map(fresh.map((key) => [key, picture.changed[key] ?? ""])));
    for (const key of change.removed) this.#take(key);
    for (const [key, group] of parsed) {
      group.setAttribute("data-key", key);
      const old = this.#groups.get(key);
      if (old) this.#svg.replaceChild(group, old);
      this.#groups.set(key, group);
    }
    for (const key of [...fresh, ...change.moved]) this.#place(key, picture.origins[key]);
    this.#arrange(picture.order);
    this.#shown = picture;
    this.#size(picture);
    if (before && views && !isCalm()) this.#play(before, { picture, views, added: change.added });
    return fresh;
  }

  #place(key: string, origin: Point | undefined): void {
    this.#groups.get(key)?.setAttribute("transform", `translate(${origin?.x ?? 0} ${origin?.y ?? 0})`);
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
    const isSeen = (key: string): boolean => {
      const box = picture.boxes[key];
      return box === undefined || overlaps(box, views.shown);
    };
    const seenAdded = added.filter(isSeen);
    const isNew = new Set(added);
    const glides: (readonly [SVGGElement, Point])[] = [];
    const least = leastGlide / views.after.scale;
    for (const [key, group] of this.#groups) {
      if (isNew.has(key) || !isSeen(key)) continue;
      const by = deltaOf(key, { before, picture, views });
      if (by && (Math.abs(by.x) >= least || Math.abs(by.y) >= least)) glides.push([group, by]);
    }
    if (glides.length <= mostGliding) for (const [group, by] of glides) glide(group, by);
    if (seenAdded.length > mostGliding) return;
    for (const key of seenAdded) {
      const group = this.#groups.get(key);
      if (group) fadeIn(group);
    }
  }
}

/** A line whose form changed does not slide: its ends would come off the cards. What has no box moves with its origin. */
function deltaOf(
  key: string,
  { before, picture, views }: { before: PicturePatch; picture: PicturePatch; views: ViewChange },
): Point | undefined {
  const [old, now] = [before.boxes[key], picture.boxes[key]];
  if (!old !== !now) return undefined;
  if (old && now?.role === "route") {
    if (Math.abs(old.width - now.width) + Math.abs(old.height - now.height) > 1) return undefined;
  }
  const [from, to] = old && now ? [old, now] : [before.origins[key], picture.origins[key]];
  return from && to && glideDelta({ before: from, after: to, viewBefore: views.before, viewAfter: views.after });
}
