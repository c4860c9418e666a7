import type { Point } from "./geometry.ts";
import { hoverDelay } from "./hover-card.ts";
import type { PictureLayer } from "./picture-layer.ts";
import { send, type DragDetail, type OpenDetail } from "./viewer-events.ts";
import { keyIntent, type KeyIntent } from "./viewer-keys.ts";
import type { Viewport } from "./viewport.ts";

/** What the input of a viewer acts on. */
export interface InputHost extends EventTarget {
  readonly movable: readonly string[];
  readonly concealed: readonly string[];
  readonly hovered: string | undefined;
  fit(): void;
  fullSize(): void;
  zoomTo(): void;
  focusGroup(key: string): void;
  /** Opens the card of a group, or closes it. */
  hover(key: string | undefined): void;
  pictureAt(event: { readonly clientX: number; readonly clientY: number }): Point;
}

/** Keys, clicks, hovering and drags of shapes. */
export class ViewerInput {
  readonly #host: InputHost;
  readonly #layer: PictureLayer;
  readonly #viewport: Viewport;
  #hoverTimer = 0;
  #dragged: string | undefined;

  constructor(host: InputHost, layer: PictureLayer, viewport: Viewport) {
    this.#host = host;
    this.#layer = layer;
    this.#viewport = viewport;
  }

  close(): void {
    clearTimeout(this.#hoverTimer);
  }

  #subjectOf(target: EventTarget | null): string | undefined {
    const key = this.#layer.keyOf(target);
    const subject = key === undefined ? undefined : this.#layer.shown?.boxes[key]?.subject;
    return subject !== undefined && this.#host.concealed.includes(subject) ? undefined : subject;
  }

  onKey(event: KeyboardEvent): void {
    const focused = this.#layer.keyOf(event.target);
    const intent = keyIntent(event, { picture: this.#layer.shown, focused });
    if (!intent || event.defaultPrevented) return;
    if (this.#follow(intent, event.target)) event.preventDefault();
  }

  /** Whether the key was used up. */
  #follow(intent: KeyIntent, target: EventTarget | null): boolean {
    const host = this.#host;
    const subject = this.#subjectOf(target);
    switch (intent.type) {
      case "focus":
        host.focusGroup(intent.key);
        return true;
      case "pan":
        this.#viewport.pan(intent);
        return true;
      case "zoom":
        this.#viewport.zoom(intent.factor);
        return true;
      case "fit":
        host.fit();
        return true;
      case "full-size":
        host.fullSize();
        return true;
      case "zoom-selection":
        host.zoomTo();
        return true;
      case "select":
      case "open":
        if (subject === undefined) return false;
        if (send(host, "ketu-select", { subject }) && intent.type === "open") {
          send(host, "ketu-open", { subject, by: "keyboard", ...linkOf(target) });
        }
        return true;
      case "escape":
        if (host.hovered !== undefined) host.hover(undefined);
        else send(host, "ketu-select", {});
        return true;
    }
  }

  onClick(event: MouseEvent): void {
    const subject = this.#subjectOf(event.target);
    const { link } = linkOf(event.target);
    const isAsked = event.ctrlKey || event.metaKey;
    if (subject !== undefined && link !== undefined && !send(this.#host, "ketu-follow", { subject, link, isAsked }))
      return;
    send(this.#host, "ketu-select", subject === undefined ? {} : { subject });
  }

  onDoubleClick(event: MouseEvent): void {
    const subject = this.#subjectOf(event.target);
    if (subject !== undefined) send(this.#host, "ketu-open", { subject, by: "pointer", ...linkOf(event.target) });
  }

  onOver(event: PointerEvent): void {
    const key = this.#subjectOf(event.target) === undefined ? undefined : this.#layer.keyOf(event.target);
    if (event.pointerType === "touch" || event.buttons > 0) return;
    clearTimeout(this.#hoverTimer);
    if (key === undefined) return this.onOut();
    this.#hoverTimer = window.setTimeout(
      () => this.#host.hover(key),
      this.#host.hovered === undefined ? hoverDelay.show : 60,
    );
  }

  onOut(): void {
    clearTimeout(this.#hoverTimer);
    this.#hoverTimer = window.setTimeout(() => this.#host.hover(undefined), hoverDelay.hide);
  }

  keepHover(): void {
    clearTimeout(this.#hoverTimer);
  }

  /** Whether a drag that begins on an element moves a shape. */
  dragStart(pressed: Element | null, event: PointerEvent): boolean {
    clearTimeout(this.#hoverTimer);
    this.#host.hover(undefined);
    const subject = this.#subjectOf(pressed);
    if (subject === undefined || !this.#host.movable.includes(subject)) return false;
    this.#dragged = subject;
    this.drag("start", event);
    return true;
  }

  drag(phase: DragDetail["phase"], event: PointerEvent): void {
    if (this.#dragged === undefined) return;
    send(this.#host, "ketu-drag", { subject: this.#dragged, phase, at: this.#host.pictureAt(event) });
    if (phase === "end" || phase === "cancel") this.#dragged = undefined;
  }
}

function linkOf(target: EventTarget | null): Pick<OpenDetail, "link"> {
  const link = target instanceof Element ? target.closest("[data-link]")?.getAttribute("data-link") : undefined;
  return typeof link === "string" ? { link } : {};
}
