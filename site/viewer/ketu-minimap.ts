import { css, html, LitElement, type PropertyValues, type TemplateResult } from "lit";
import type { PicturePatch } from "../worker/api.ts";
import type { Rect } from "./geometry.ts";

/** The longest side of the map in pixels. */
const longest = 168;

interface Painted {
  readonly picture: PicturePatch;
  readonly shapes: HTMLCanvasElement;
  /** Colour of the frame around what is shown. */
  readonly frame: string;
}

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
  #painted: Painted | undefined;

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

  /** The shapes are painted once; while the view moves, only the frame is. */
  #paint(): void {
    const canvas = this.renderRoot.querySelector("canvas");
    const context = canvas?.getContext("2d");
    const { picture, area } = this;
    if (!canvas || !context || !picture) return;
    const dots = globalThis.devicePixelRatio || 1;
    if (this.#painted?.picture !== picture) this.#painted = this.#paintShapes(picture, dots);
    const { shapes, frame } = this.#painted;
    if (canvas.width !== shapes.width || canvas.height !== shapes.height) {
      canvas.width = shapes.width;
      canvas.height = shapes.height;
      canvas.style.width = `${shapes.width / dots}px`;
      canvas.style.height = `${shapes.height / dots}px`;
    }
    context.drawImage(shapes, 0, 0);
    if (!area) return;
    const scale = this.#scale * dots;
    context.strokeStyle = frame;
    context.lineWidth = 2 * dots;
    context.strokeRect(area.x * scale, area.y * scale, area.width * scale, area.height * scale);
  }

  #paintShapes(picture: PicturePatch, dots: number): Painted {
    const scale = this.#scale * dots;
    const shapes = document.createElement("canvas");
    shapes.width = Math.ceil(picture.width * scale);
    shapes.height = Math.ceil(picture.height * scale);
    const looks = getComputedStyle(this);
    const colour = (name: string, other: string): string => looks.getPropertyValue(name).trim() || other;
    const [soft, frame] = [colour("--control", "#c3ced9"), colour("--accent", "#1b6796")];
    const context = shapes.getContext("2d");
    if (!context) return { picture, shapes, frame };
    context.fillStyle = picture.background;
    context.fillRect(0, 0, shapes.width, shapes.height);
    for (const box of Object.values(picture.boxes)) {
      if (box.role === "route" || box.role === "lane" || box.subject === undefined) continue;
      context.fillStyle = box.role === "stage" ? frame : soft;
      const size = [Math.max(1, box.width * scale), Math.max(1, box.height * scale)] as const;
      context.fillRect(box.x * scale, box.y * scale, ...size);
    }
    return { picture, shapes, frame };
  }
}

customElements.define("ketu-minimap", KetuMinimap);
