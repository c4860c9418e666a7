import { css, html, LitElement, type PropertyValues, type TemplateResult } from "lit";
import type { PicturePatch } from "../worker/api.ts";
import type { Rect } from "./geometry.ts";

/** The longest side of the map in pixels. */
const longest = 168;

/** A small map of the shapes of a picture and of the part that is shown. `ketu-centre {x, y}`: go there. */
export class KetuMinimap extends LitElement {
  static override properties = {
    picture: { attribute: false },
    area: { attribute: false },
    label: { attribute: false },
  };

  static override styles = css`
    :host {
      display: block;
      line-height: 0;
      border: 1px solid var(--control, #c3ced9);
      border-radius: 6px;
      overflow: hidden;
      background: var(--bg, #fff);
      box-shadow: 0 2px 10px var(--shade, #17212b40);
      touch-action: none;
      cursor: pointer;
    }
  `;

  declare picture: PicturePatch | undefined;
  declare area: Rect | undefined;
  declare label: string;

  #dragged = false;

  constructor() {
    super();
    this.label = "";
    this.addEventListener("pointerdown", (event) => {
      this.#dragged = true;
      this.setPointerCapture(event.pointerId);
      this.#go(event);
    });
    this.addEventListener("pointermove", (event) => this.#dragged && this.#go(event));
    this.addEventListener("pointerup", () => (this.#dragged = false));
    this.addEventListener("pointercancel", () => (this.#dragged = false));
  }

  override render(): TemplateResult {
    return html`<canvas role="img" aria-label=${this.label}></canvas>`;
  }

  protected override updated(_changed: PropertyValues<this>): void {
    this.#paint();
  }

  get #scale(): number {
    const { width = 1, height = 1 } = this.picture ?? {};
    return Math.min(longest / width, longest / height);
  }

  #go(event: PointerEvent): void {
    const { left, top } = this.getBoundingClientRect();
    const detail = { x: (event.clientX - left - 1) / this.#scale, y: (event.clientY - top - 1) / this.#scale };
    this.dispatchEvent(new CustomEvent("ketu-centre", { detail }));
  }

  #paint(): void {
    const canvas = this.renderRoot.querySelector("canvas");
    const context = canvas?.getContext("2d");
    const { picture, area: part } = this;
    if (!canvas || !context || !picture) return;
    const scale = this.#scale;
    const dots = globalThis.devicePixelRatio || 1;
    const [width, height] = [Math.ceil(picture.width * scale), Math.ceil(picture.height * scale)];
    canvas.width = width * dots;
    canvas.height = height * dots;
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
    context.scale(dots, dots);
    context.fillStyle = picture.background;
    context.fillRect(0, 0, width, height);
    const looks = getComputedStyle(this);
    const colour = (name: string, other: string): string => looks.getPropertyValue(name).trim() || other;
    const soft = colour("--control", "#c3ced9");
    const strong = colour("--accent", "#1b6796");
    for (const box of Object.values(picture.boxes)) {
      if (box.role === "route" || box.role === "lane" || box.subject === undefined) continue;
      context.fillStyle = box.role === "stage" ? strong : soft;
      const size = [Math.max(1, box.width * scale), Math.max(1, box.height * scale)] as const;
      context.fillRect(box.x * scale, box.y * scale, ...size);
    }
    if (!part) return;
    context.strokeStyle = strong;
    context.lineWidth = 2;
    context.strokeRect(part.x * scale, part.y * scale, part.width * scale, part.height * scale);
  }
}

customElements.define("ketu-minimap", KetuMinimap);
