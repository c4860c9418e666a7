import type { PicturePatch } from "../worker/api.ts";
import { glideDelta } from "./geometry.ts";
import { glide, isCalm } from "./motion.ts";
import type { ViewChange } from "./picture-layer.ts";
import { setChanged } from "./set-changed.ts";

export type MarkKind = "selected" | "found" | "current" | "target";

const namespace = "http://www.w3.org/2000/svg";

/** Outlines around shapes, drawn over the picture. They move with their shapes. */
export class MarkLayer {
  readonly #svg: SVGSVGElement;
  readonly #marks = new Map<string, SVGRectElement>();

  constructor(svg: SVGSVGElement) {
    this.#svg = svg;
  }

  /** `marks`: kinds by key of the group, the most important one. `gap`: pixels between a shape and its outline. */
  show(picture: PicturePatch, marks: ReadonlyMap<string, MarkKind>, gap: number): void {
    const { width, height } = picture;
    setChanged(this.#svg, { width, height, viewBox: `0 0 ${width} ${height}` });
    for (const [key, rect] of this.#marks) {
      if (marks.has(key) && picture.boxes[key]) continue;
      rect.remove();
      this.#marks.delete(key);
    }
    for (const [key, kind] of marks) {
      const box = picture.boxes[key];
      if (!box) continue;
      setChanged(this.#rect(key), {
        class: `mark ${kind}${box.role === "route" ? " line" : ""}`,
        x: box.x - gap,
        y: box.y - gap,
        width: box.width + 2 * gap,
        height: box.height + 2 * gap,
        rx: 9,
      });
    }
  }

  /** Lets the outlines glide as their shapes do. */
  play(before: PicturePatch, after: PicturePatch, views: ViewChange): void {
    if (isCalm()) return;
    for (const [key, rect] of this.#marks) {
      const [from, to] = [before.boxes[key], after.boxes[key]];
      if (from && to) {
        glide(rect, glideDelta({ before: from, after: to, viewBefore: views.before, viewAfter: views.after }));
      }
    }
  }

  #rect(key: string): SVGRectElement {
    const known = this.#marks.get(key);
    if (known) return known;
    const rect = document.createElementNS(namespace, "rect");
    this.#svg.append(rect);
    this.#marks.set(key, rect);
    return rect;
  }
}
