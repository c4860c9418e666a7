import { css, html, LitElement, type TemplateResult } from "lit";

/** `ketu-resize`: the new value, within the bounds. */
export type ResizeEvent = CustomEvent<{ readonly value: number }>;

/**
 * A bar between two panes: dragged, or moved by arrow keys, Home and End. It holds no size itself: it tells a wish
 * (`ketu-resize`) and is given `value` back.
 */
export class KetuSplitter extends LitElement {
  static override properties = {
    value: { type: Number },
    least: { type: Number },
    most: { type: Number },
    perPixel: { attribute: false },
    label: { type: String },
    isRow: { attribute: false },
  };
  static override styles = css`
    :host {
      position: relative;
      z-index: 2;
      background: var(--line);
      touch-action: none;
    }
    div {
      position: absolute;
      inset: 0 -4px;
      cursor: col-resize;
    }
    div[aria-orientation="horizontal"] {
      inset: -4px 0;
      cursor: row-resize;
    }
    div:hover,
    div:active {
      background: linear-gradient(var(--accent), var(--accent)) center / 3px 100% no-repeat;
    }
    div[aria-orientation="horizontal"]:hover,
    div[aria-orientation="horizontal"]:active {
      background-size: 100% 3px;
    }
    div:focus-visible {
      outline: 2px solid var(--focus);
      outline-offset: -2px;
    }
  `;

  declare value: number;
  declare least: number;
  declare most: number;
  /** How much the value changes for each CSS px; negative where dragging right or down makes it less. */
  declare perPixel: number;
  declare label: string;
  /** Lies between a pane above and one below. */
  declare isRow: boolean;
  #start: { readonly at: number; readonly value: number } | undefined;

  constructor() {
    super();
    this.value = 0;
    this.least = 0;
    this.most = 1;
    this.perPixel = 1;
    this.label = "";
    this.isRow = false;
  }

  override render(): TemplateResult {
    const share = (this.value - this.least) / (this.most - this.least);
    return html`<div
      role="separator"
      tabindex="0"
      aria-orientation=${this.isRow ? "horizontal" : "vertical"}
      aria-label=${this.label}
      aria-valuemin="0"
      aria-valuemax="100"
      aria-valuenow=${Math.round(100 * Math.max(0, Math.min(1, share)))}
      @pointerdown=${this.#grab}
      @pointermove=${this.#drag}
      @pointerup=${this.#release}
      @pointercancel=${this.#release}
      @keydown=${this.#press}
    ></div>`;
  }

  readonly #grab = (event: PointerEvent): void => {
    if (event.button !== 0 || !(event.currentTarget instanceof Element)) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    this.#start = { at: this.isRow ? event.clientY : event.clientX, value: this.value };
    event.preventDefault();
  };

  readonly #drag = (event: PointerEvent): void => {
    if (!this.#start) return;
    const way = (this.isRow ? event.clientY : event.clientX) - this.#start.at;
    this.#tell(this.#start.value + way * this.perPixel);
  };

  readonly #release = (): void => {
    this.#start = undefined;
  };

  readonly #press = (event: KeyboardEvent): void => {
    const [less, more] = this.isRow ? ["ArrowUp", "ArrowDown"] : ["ArrowLeft", "ArrowRight"];
    const step = (event.shiftKey ? 64 : 16) * this.perPixel;
    if (event.key === less) this.#tell(this.value - step);
    else if (event.key === more) this.#tell(this.value + step);
    else if (event.key === "Home") this.#tell(this.least);
    else if (event.key === "End") this.#tell(this.most);
    else return;
    event.preventDefault();
  };

  #tell(wish: number): void {
    const value = Math.max(this.least, Math.min(this.most, wish));
    this.dispatchEvent(new CustomEvent("ketu-resize", { detail: { value } }) satisfies ResizeEvent);
  }
}

customElements.define("ketu-splitter", KetuSplitter);
