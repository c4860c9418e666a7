import {
  fitView,
  keepInSight,
  panBy,
  viewBetween,
  zoomAt,
  type Point,
  type Rect,
  type Size,
  type View,
} from "./geometry.ts";
import { glideTime, isCalm } from "./motion.ts";

/** After this long without a move the picture is drawn sharp again, in milliseconds. */
const restTime = 160;

/** A phone, CSS px. */
const narrow = 560;
/** Text of 12 px has 6 px then. */
const leastScale = 0.5;
const readableScale = 0.75;
const beginMargin = 12;

/**
 * Where the picture lies. Moves are gathered into one write per frame: a transform of the layer, which the browser
 * moves as one image; once it rests, it is drawn anew in its new size.
 */
export class Viewport {
  readonly #layer: HTMLElement;
  readonly #changed: () => void;
  #view: View = { x: 0, y: 0, scale: 1 };
  #port: Size = { width: 0, height: 0 };
  #picture: Size = { width: 0, height: 0 };
  #isFitted = true;
  #frame = 0;
  #rest = 0;
  #glide = 0;

  constructor(layer: HTMLElement, changed: () => void) {
    this.#layer = layer;
    this.#changed = changed;
  }

  get view(): View {
    return this.#view;
  }

  get port(): Size {
    return this.#port;
  }

  /** Whether the whole picture is shown and shall stay so when the port changes. */
  get isFitted(): boolean {
    return this.#isFitted;
  }

  close(): void {
    cancelAnimationFrame(this.#frame);
    cancelAnimationFrame(this.#glide);
    clearTimeout(this.#rest);
  }

  setPort(port: Size): void {
    const before = this.#port;
    this.#port = port;
    if (before.width === 0) this.begin();
    else if (this.#isFitted) this.fit(false);
    else this.set(panBy(this.#view, { x: (port.width - before.width) / 2, y: (port.height - before.height) / 2 }));
  }

  setPicture(picture: Size): void {
    this.#picture = picture;
  }

  fitted(): View {
    return fitView({ x: 0, y: 0, ...this.#picture }, this.#port);
  }

  /**
   * How a picture is shown first: whole, unless nothing of it could be read on a narrow screen; there it begins at its
   * upper left corner, in a size that can be read.
   */
  begin(): undefined {
    const isTiny = this.#port.width < narrow && this.fitted().scale < leastScale;
    if (!isTiny || this.#port.width === 0 || this.#picture.width === 0) return this.fit(false);
    this.set({ x: beginMargin, y: beginMargin, scale: readableScale });
    this.#apply();
    return undefined;
  }

  /** Shows the whole picture, and keeps it whole when the port or the picture changes its size. */
  fit(isSmooth = true): undefined {
    this.#isFitted = true;
    if (this.#port.width === 0 || this.#picture.width === 0) return undefined;
    if (isSmooth) this.#glideTo(this.fitted());
    else {
      cancelAnimationFrame(this.#glide);
      this.follow(this.fitted());
    }
    return undefined;
  }

  /** Moves at once. */
  set(view: View): void {
    this.#isFitted = false;
    cancelAnimationFrame(this.#glide);
    this.#write(keepInSight(view, this.#picture, this.#port));
  }

  /** Moves at once, and stays fitted when it was: for pictures that changed. */
  follow(view: View): void {
    cancelAnimationFrame(this.#glide);
    this.#write(view);
    this.#apply();
  }

  /** Moves smoothly. */
  glideTo(view: View): void {
    this.#isFitted = false;
    this.#glideTo(keepInSight(view, this.#picture, this.#port));
  }

  pan(by: Point): void {
    this.set(panBy(this.#view, by));
  }

  zoom(factor: number, at: Point = { x: this.#port.width / 2, y: this.#port.height / 2 }): void {
    this.set(zoomAt(this.#view, factor, at));
  }

  zoomTo(part: Rect, largest = 2): void {
    this.glideTo(fitView(part, this.#port, largest));
  }

  #glideTo(to: View): void {
    cancelAnimationFrame(this.#glide);
    const from = this.#view;
    if (isCalm()) return this.#write(to);
    let start: number | undefined;
    const step = (now: number): void => {
      start ??= now;
      const part = Math.min(1, (now - start) / glideTime);
      this.#write(viewBetween(from, to, 1 - (1 - part) ** 3));
      if (part < 1) this.#glide = requestAnimationFrame(step);
    };
    this.#glide = requestAnimationFrame(step);
  }

  #write(view: View): void {
    this.#view = view;
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#apply());
  }

  #apply(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const { x, y, scale } = this.#view;
    this.#layer.style.willChange = "transform";
    this.#layer.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
    clearTimeout(this.#rest);
    this.#rest = window.setTimeout(() => (this.#layer.style.willChange = ""), restTime);
    this.#changed();
  }
}
