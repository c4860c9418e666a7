import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { pictureWords as words } from "../strings/picture.ts";
import { say } from "../strings/words.ts";
import type { PicturePatch } from "../worker/api.ts";
import { arrangeTabStops, decorateGroups, outlineGroups } from "./decorations.ts";
import { followPicture } from "./follow-picture.ts";
import {
  centreView,
  revealView,
  shownPart,
  toPicture,
  toScreen,
  unionOf,
  zoomAt,
  type Point,
  type Rect,
} from "./geometry.ts";
import { Gestures } from "./gestures.ts";
import { hoverCard } from "./hover-card.ts";
import { MarkLayer } from "./mark-layer.ts";
import { boxesOf, keysOf, mergePatch } from "./patches.ts";
import { PictureLayer } from "./picture-layer.ts";
import { placeBeside, type Obstacle, type Surroundings } from "./place-beside.ts";
import { send } from "./viewer-events.ts";
import { ViewerInput } from "./viewer-input.ts";
import { barBox, viewerBar } from "./viewer-bar.ts";
import { ViewerProperties } from "./viewer-properties.ts";
import { viewerStyles } from "./viewer-styles.ts";
import { Viewport } from "./viewport.ts";

const decorating = ["selected", "found", "current", "targets", "faded", "concealed", "movable"] as const;

/** A card is large and covers something nearly everywhere; it shall stay within reach of the pointer. */
const cardPatience = 40;

/** How much worse it is to cover the selected shape than another one. */
const selectedWeight = 30;

/** A browser scrolls a clipped box to what gets the focus; here only the view moves. */
function keepUnscrolled(event: Event): void {
  if (event.currentTarget instanceof Element) event.currentTarget.scrollTo(0, 0);
}

/**
 * Shows one picture: pan, zoom, hover, choose. Knows no store and no worker; everything comes by properties and leaves
 * by events (`viewer-events.ts`), so that any page can use it. What stands in its slot lies over the picture.
 */
export class KetuViewer extends ViewerProperties {
  static override styles = viewerStyles;

  /** Where something lies over the picture that cards shall not cover. */
  reserved: Rect | undefined;

  #layer: PictureLayer | undefined;
  #marks: MarkLayer | undefined;
  #viewport: Viewport | undefined;
  #gestures: Gestures | undefined;
  #resize: ResizeObserver | undefined;
  #focusKey: string | undefined;
  #input: ViewerInput | undefined;

  /** The whole picture that is shown. */
  get picture(): PicturePatch | undefined {
    return this.#layer?.shown;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#watchSize();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resize?.disconnect();
    this.#viewport?.close();
    this.#input?.close();
  }

  override render(): TemplateResult {
    const label = this.patch
      ? `${this.patch.title}。${say(words.pictureHelp, this.locale)}`
      : say(words.pictureHelp, this.locale);
    return html`<div
        class="port"
        tabindex="0"
        role="group"
        aria-label=${this.locale === "zh" ? label : label.replace("。", ". ")}
        @keydown=${(event: KeyboardEvent) => this.#input?.onKey(event)}
        @click=${(event: MouseEvent) => !this.#gestures?.wasDrag && this.#input?.onClick(event)}
        @dblclick=${(event: MouseEvent) => this.#input?.onDoubleClick(event)}
        @pointerover=${(event: PointerEvent) => this.#input?.onOver(event)}
        @pointerleave=${() => this.#input?.onOut()}
        @focusin=${this.#onFocus}
        @focusout=${() => this.hover(undefined)}
        @scroll=${keepUnscrolled}
      >
        <div class="layer">
          <svg
            class="picture"
            role="graphics-document document"
            aria-label=${this.patch?.title ?? ""}
            lang=${this.locale}
          ></svg>
          <svg class="marks" aria-hidden="true"></svg>
        </div>
      </div>
      <slot></slot>
      <div
        id="hover-card"
        class="hover-card"
        role="tooltip"
        ?hidden=${!this.card}
        @pointerenter=${() => this.#input?.keepHover()}
        @pointerleave=${() => this.#input?.onOut()}
      >
        ${hoverCard(this.card)}
      </div>
      ${this.isBare ? nothing : this.#bar()}`;
  }

  #bar(): TemplateResult {
    return viewerBar({
      locale: this.locale,
      percent: Math.round(this.scale * 100),
      hasMinimap: this.hasMinimap,
      map: this.hasMinimap && this.#overflows() ? { picture: this.picture, area: this.shownPart() } : undefined,
      zoomBy: (factor) => this.zoomBy(factor),
      fit: () => this.fit(),
      fullSize: () => this.fullSize(),
      turnMinimap: () => (this.hasMinimap = !this.hasMinimap),
      centreAt: (at) => this.#centreAt(at),
    });
  }

  protected override firstUpdated(): void {
    const root = this.renderRoot;
    const [picture, marks] = root.querySelectorAll("svg");
    const port = root.querySelector<HTMLElement>(".port");
    const layer = root.querySelector<HTMLElement>(".layer");
    if (!picture || !marks || !port || !layer) return;
    this.#layer = new PictureLayer(picture);
    this.#marks = new MarkLayer(marks);
    this.#viewport = new Viewport(layer, () => this.#viewChanged());
    const input = new ViewerInput(this, this.#layer, this.#viewport);
    this.#input = input;
    this.#gestures = new Gestures(port, {
      pan: (by, isPinch) => (isPinch || !this.isStill) && this.#viewport?.pan(by),
      zoom: (factor, at) => this.#viewport?.zoom(factor, at),
      dragStart: (pressed, event) => input.dragStart(pressed, event),
      drag: (event) => input.drag("move", event),
      dragEnd: (event, isCancelled) => input.drag(isCancelled ? "cancel" : "end", event),
    });
    this.#watchSize();
  }

  #watchSize(): void {
    this.#resize ??= new ResizeObserver(() => {
      this.#viewport?.setPort({ width: this.clientWidth, height: this.clientHeight });
    });
    this.#resize.observe(this);
    this.#viewport?.setPort({ width: this.clientWidth, height: this.clientHeight });
  }

  protected override updated(changed: PropertyValues<this>): void {
    const fresh = changed.has("patch") && this.patch ? this.#show(this.patch, changed.has("scope")) : [];
    this.#decorate(changed, fresh);
    if (changed.has("card")) this.#placeHoverCard();
  }

  /** Gives the keys of the groups that are new in the page. */
  #show(patch: PicturePatch, isOther: boolean): readonly string[] {
    const [layer, viewport] = [this.#layer, this.#viewport];
    const before = layer?.shown;
    const picture = mergePatch(before, patch);
    if (!layer || !viewport || !picture || picture === before) return [];
    const hadFocus = this.shadowRoot?.activeElement?.closest("g[tabindex]")?.getAttribute("data-key");
    viewport.setPicture(picture);
    const views =
      isOther || !before ? viewport.begin() : followPicture(viewport, { before, picture, selected: this.selected });
    const fresh = layer.show(picture, views);
    this.#focusKey = arrangeTabStops(layer, { wanted: this.#focusKey, before: this.#focusKey, fresh });
    if (this.#marks) outlineGroups(layer, this.#marks, this);
    if (before && views) this.#marks?.play(before, picture, views);
    const drawn = this.renderRoot.querySelector<SVGSVGElement>(".picture");
    if (drawn) drawn.style.background = picture.background;
    if (hadFocus)
      (layer.group(hadFocus) ?? this.renderRoot.querySelector<HTMLElement>(".port"))?.focus({ preventScroll: true });
    if (this.hovered !== undefined) this.hover(picture.boxes[this.hovered] ? this.hovered : undefined);
    this.viewCount += 1;
    send(this, "ketu-view", undefined);
    return fresh;
  }

  #decorate(changed: PropertyValues<this>, fresh: readonly string[]): void {
    if (!this.#layer || !this.#marks) return;
    if (!decorating.some((name) => changed.has(name))) return decorateGroups(this.#layer, this, fresh);
    decorateGroups(this.#layer, this);
    outlineGroups(this.#layer, this.#marks, this);
  }

  #viewChanged(): void {
    this.viewCount += 1;
    this.#placeHoverCard();
    send(this, "ketu-view", undefined);
  }

  #overflows(): boolean {
    const part = this.shownPart();
    const picture = this.picture;
    return (
      part !== undefined &&
      picture !== undefined &&
      (part.width < picture.width * 0.9 || part.height < picture.height * 0.9)
    );
  }

  #centreAt(at: Point): void {
    const viewport = this.#viewport;
    viewport?.set(centreView(viewport.view, { ...at, width: 0, height: 0 }, viewport.port));
  }

  #placeHoverCard(): void {
    const card = this.renderRoot.querySelector<HTMLElement>("#hover-card");
    const box = this.hovered === undefined ? undefined : this.picture?.boxes[this.hovered];
    if (!card || !box || !this.#viewport || card.hidden) return;
    const size = { width: card.offsetWidth, height: card.offsetHeight };
    const around = this.surroundings(cardPatience);
    const reserved = this.reserved ? [{ box: this.reserved, weight: selectedWeight }] : [];
    const obstacles = [...around.obstacles, ...reserved];
    const { x, y } = placeBeside(toScreen(this.#viewport.view, box), size, { ...around, obstacles });
    card.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
  }

  /** What stands around a shape on the screen, for placing something beside it. The selected shape weighs most. */
  surroundings(patience: number): Surroundings {
    const { picture } = this;
    const view = this.#viewport?.view ?? { x: 0, y: 0, scale: 1 };
    const port = this.#viewport?.port ?? { width: 0, height: 0 };
    const isSelected = new Set(this.selected);
    const shapes = Object.values(picture?.boxes ?? {}).flatMap((box): readonly Obstacle[] =>
      box.subject === undefined || box.role === "route"
        ? []
        : [{ box: toScreen(view, box), weight: isSelected.has(box.subject) ? selectedWeight : 1 }],
    );
    const { width, height } = picture ?? port;
    return {
      port,
      obstacles: this.isBare ? shapes : [...shapes, { box: barBox(port), weight: 2 }],
      picture: toScreen(view, { x: 0, y: 0, width, height }),
      patience,
    };
  }

  /** Opens the card of a group as soon as it is known what it says, or closes it. */
  hover(key: string | undefined): void {
    if (this.hovered !== key) this.#closeCard();
    this.hovered = key;
    const subject = key === undefined ? undefined : this.picture?.boxes[key]?.subject;
    if (subject === undefined || key === undefined) return;
    void this.describe?.(subject).then((details) => {
      if (this.hovered !== key) return;
      this.card = details;
      this.#placeHoverCard();
      this.#layer?.group(key)?.setAttribute("aria-describedby", "hover-card");
    });
  }

  #closeCard(): void {
    if (this.hovered !== undefined) this.#layer?.group(this.hovered)?.removeAttribute("aria-describedby");
    this.card = undefined;
  }

  /** Gives the keyboard to a group. */
  focusGroup(key: string): void {
    const layer = this.#layer;
    if (!layer) return;
    this.#focusKey = arrangeTabStops(layer, { wanted: key, before: this.#focusKey });
    layer.group(key)?.focus({ preventScroll: true });
  }

  #onFocus(event: FocusEvent): void {
    const key = this.#layer?.keyOf(event.target);
    const group = key === undefined ? undefined : this.#layer?.group(key);
    if (key === undefined || !group || !this.#layer) return;
    this.#focusKey = arrangeTabStops(this.#layer, { wanted: key, before: this.#focusKey });
    if (!group.matches(":focus-visible")) return;
    this.hover(key);
    const box = this.picture?.boxes[key];
    const viewport = this.#viewport;
    if (!box || !viewport) return;
    const view = revealView(viewport.view, box, viewport.port);
    if (view.x !== viewport.view.x || view.y !== viewport.view.y) viewport.glideTo(view);
  }

  // What a page can ask for.

  fit(): void {
    this.#viewport?.fit();
  }

  fullSize(): void {
    const viewport = this.#viewport;
    if (!viewport) return;
    const middle = { x: viewport.port.width / 2, y: viewport.port.height / 2 };
    viewport.glideTo(zoomAt(viewport.view, 1 / viewport.view.scale, middle));
  }

  zoomBy(factor: number): void {
    const viewport = this.#viewport;
    if (!viewport) return;
    const middle = { x: viewport.port.width / 2, y: viewport.port.height / 2 };
    viewport.glideTo(zoomAt(viewport.view, factor, middle));
  }

  /** Zooms so that these subjects fill the port; without any: the selected ones. */
  zoomTo(subjects: readonly string[] = this.selected): void {
    const part = unionOf(subjects.flatMap((subject) => boxesOf(this.picture, subject)));
    if (part) this.#viewport?.zoomTo(part);
  }

  /**
   * Moves the picture until a subject can be seen; `isCentred` puts it in the middle. A picture that is smaller than
   * `leastScale` is brought to it.
   */
  reveal(subject: string, isCentred = false, leastScale = 0): void {
    const box = boxesOf(this.picture, subject)[0];
    const viewport = this.#viewport;
    if (!box || !viewport) return;
    const { scale } = viewport.view;
    const nearer = scale < leastScale ? zoomAt(viewport.view, leastScale / scale, { x: 0, y: 0 }) : viewport.view;
    const isPlaced = isCentred || nearer !== viewport.view;
    const view = isPlaced ? centreView(nearer, box, viewport.port) : revealView(nearer, box, viewport.port);
    if (view.x !== viewport.view.x || view.y !== viewport.view.y) viewport.glideTo(view);
  }

  /** Where the first shape of a subject lies, in pixels of this element. */
  screenBox(subject: string): Rect | undefined {
    const box = boxesOf(this.picture, subject)[0];
    return box && this.#viewport && toScreen(this.#viewport.view, box);
  }

  /** A point of the picture in pixels of this element. */
  screenPoint({ x, y }: Point): Point {
    return this.#viewport ? toScreen(this.#viewport.view, { x, y, width: 0, height: 0 }) : { x, y };
  }

  /** The scale of the picture on the screen. */
  get scale(): number {
    return this.#viewport?.view.scale ?? 1;
  }

  shownPart(): Rect | undefined {
    return this.#viewport && shownPart(this.#viewport.view, this.#viewport.port);
  }

  /** A point of the screen as a point of the picture. */
  pictureAt(event: { readonly clientX: number; readonly clientY: number }): Point {
    const { left, top } = this.getBoundingClientRect();
    const at = { x: event.clientX - left, y: event.clientY - top };
    return this.#viewport ? toPicture(this.#viewport.view, at) : at;
  }

  /** Gives the keyboard to the first shape of a subject. */
  focusSubject(subject: string): void {
    const key = keysOf(this.picture, subject)[0];
    if (key !== undefined) this.focusGroup(key);
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>(".port")?.focus();
  }
}

customElements.define("ketu-viewer", KetuViewer);
