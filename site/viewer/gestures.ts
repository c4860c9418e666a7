import type { Point } from "./geometry.ts";

/** What hands do to a picture, in pixels of the screen relative to the port. */
export interface GestureTarget {
  /** `isPinch`: two fingers do it. */
  pan(by: Point, isPinch: boolean): void;
  zoom(factor: number, at: Point): void;
  /** Asked with the element that was pressed when a drag begins: true takes it as a drag of a shape, false as panning. */
  dragStart(pressed: Element | null, event: PointerEvent): boolean;
  drag(event: PointerEvent): void;
  dragEnd(event: PointerEvent, isCancelled: boolean): void;
}

/** Pixels that a pointer moves before a press is a drag. */
const slack = 5;

/** Events that are further apart than this belong to two gestures, in milliseconds. */
const gesturePause = 250;

type Mode = "press" | "pan" | "drag" | "pinch";

/** Turns pointers and the wheel into pans, zooms and drags. Gives whether the last press became a drag: no click then. */
export class Gestures {
  readonly #port: HTMLElement;
  readonly #target: GestureTarget;
  readonly #pointers = new Map<number, Point>();
  #mode: Mode = "press";
  #start: Point = { x: 0, y: 0 };
  #pressed: Element | null = null;
  #wasDrag = false;
  #corner = { left: 0, top: 0 };
  #lastEvent = Number.NEGATIVE_INFINITY;

  constructor(port: HTMLElement, target: GestureTarget) {
    this.#port = port;
    this.#target = target;
    port.addEventListener("pointerdown", (event) => this.#down(event));
    port.addEventListener("pointermove", (event) => this.#move(event));
    port.addEventListener("pointerup", (event) => this.#up(event, false));
    port.addEventListener("pointercancel", (event) => this.#up(event, true));
    port.addEventListener("wheel", (event) => this.#wheel(event), { passive: false });
  }

  get wasDrag(): boolean {
    return this.#wasDrag;
  }

  get isBusy(): boolean {
    return this.#pointers.size > 0 && this.#mode !== "press";
  }

  /** Measuring makes the browser lay out the page; within one gesture the port does not move. */
  #place(event: { clientX: number; clientY: number; timeStamp: number }): Point {
    if (event.timeStamp - this.#lastEvent > gesturePause) this.#corner = this.#port.getBoundingClientRect();
    this.#lastEvent = event.timeStamp;
    const { left, top } = this.#corner;
    return { x: event.clientX - left, y: event.clientY - top };
  }

  #down(event: PointerEvent): void {
    if (event.button > 1) return;
    const at = this.#place(event);
    if (this.#pointers.size === 0) {
      this.#mode = "press";
      this.#start = at;
      this.#wasDrag = false;
      this.#pressed = event.target instanceof Element ? event.target : null;
    }
    this.#pointers.set(event.pointerId, at);
    if (this.#pointers.size === 2 && this.#mode !== "drag") {
      this.#mode = "pinch";
      this.#wasDrag = true;
      for (const id of this.#pointers.keys()) this.#port.setPointerCapture(id);
    }
  }

  #move(event: PointerEvent): void {
    const before = this.#pointers.get(event.pointerId);
    if (!before) return;
    const at = this.#place(event);
    if (this.#mode === "press") {
      if (Math.hypot(at.x - this.#start.x, at.y - this.#start.y) < slack) return;
      this.#wasDrag = true;
      this.#port.setPointerCapture(event.pointerId);
      this.#mode = (event.buttons & 4) === 0 && this.#target.dragStart(this.#pressed, event) ? "drag" : "pan";
    }
    if (this.#mode === "drag") this.#target.drag(event);
    else if (this.#mode === "pan") this.#target.pan({ x: at.x - before.x, y: at.y - before.y }, false);
    else this.#pinch(event.pointerId, at);
    this.#pointers.set(event.pointerId, at);
  }

  #pinch(moved: number, at: Point): void {
    const before = [...this.#pointers.values()];
    const after = [...this.#pointers].map(([id, point]) => (id === moved ? at : point));
    const [a, b] = before;
    const [c, d] = after;
    if (!a || !b || !c || !d) return;
    const middle = { x: (c.x + d.x) / 2, y: (c.y + d.y) / 2 };
    this.#target.pan({ x: middle.x - (a.x + b.x) / 2, y: middle.y - (a.y + b.y) / 2 }, true);
    const spread = Math.hypot(a.x - b.x, a.y - b.y);
    if (spread > 0) this.#target.zoom(Math.hypot(c.x - d.x, c.y - d.y) / spread, middle);
  }

  #up(event: PointerEvent, isCancelled: boolean): void {
    if (!this.#pointers.delete(event.pointerId)) return;
    if (this.#mode === "drag") this.#target.dragEnd(event, isCancelled);
    this.#mode = this.#pointers.size === 1 ? "pan" : "press";
  }

  #wheel(event: WheelEvent): void {
    event.preventDefault();
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    const [x, y] = [event.deltaX * unit, event.deltaY * unit];
    if (event.ctrlKey || event.metaKey) {
      // A wheel turns in steps of 100 or so, a pinch on a touch pad in steps of a few pixels.
      const turn = Math.max(-60, Math.min(60, y));
      this.#target.zoom(Math.exp(-turn * (Math.abs(y) < 40 ? 0.01 : 0.004)), this.#place(event));
    } else if (event.shiftKey && x === 0) this.#target.pan({ x: -y, y: 0 }, false);
    else this.#target.pan({ x: -x, y: -y }, false);
  }
}
