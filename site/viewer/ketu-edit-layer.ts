import type { ElementRef, PictureAction } from "ketu";
import { html, LitElement, nothing, svg, type PropertyValues, type TemplateResult } from "lit";
import "../elements/ketu-dialog.ts";
import { controls } from "../elements/theme.ts";
import type { Locale } from "../state.ts";
import { pictureWords as words } from "../strings/picture.ts";
import { say } from "../strings/words.ts";
import { editIcons } from "./edit-icons.ts";
import { editLayerStyles } from "./edit-layer-styles.ts";
import { holds, type Point, type Rect } from "./geometry.ts";
import type { KetuViewer } from "./ketu-viewer.ts";
import { nodeBelow, stageAt } from "./neighbours.ts";
import { placeBeside } from "./place-beside.ts";
import { send, type DragDetail } from "./viewer-events.ts";

/** What is being done to the selected shape. */
type Gesture =
  | { readonly type: "none" }
  | { readonly type: "rename" | "add" | "choose-target" | "choose-stage"; readonly subject: string }
  | { readonly type: "connect"; readonly subject: string; readonly at: Point; readonly target?: string }
  | { readonly type: "move"; readonly subject: string; readonly at: Point; readonly stage?: string };

export type EditCommand = "rename" | "add" | "connect" | "move" | "delete";

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Pixels beside a shape that the handle for connecting takes: over the shape it would cover its badge. */
const handleReach = 22;

/** The tools stay near unless they would cover half a card or more. */
const toolsPatience = 12;

/** A label field is never smaller than this, in pixels. */
const leastField = { width: 140, height: 28 } as const;

/**
 * Tools over the selected shape of the viewer in whose slot it stands. Tells `ketu-action` what a person wants to
 * change; changes nothing itself.
 */
export class KetuEditLayer extends LitElement {
  static override properties = {
    viewer: { attribute: false },
    subject: { attribute: false },
    labels: { attribute: false },
    stages: { attribute: false },
    locale: { attribute: false },
    gesture: { state: true },
  };
  static override styles = [controls, editLayerStyles];

  declare viewer: KetuViewer | undefined;
  /** The selected subject. */
  declare subject: string | undefined;
  /** Subjects of all stages of the model, in its order. */
  declare stages: readonly string[];
  /** Label of a subject as the model has it. */
  declare labels: (subject: string) => string;
  declare locale: Locale;
  declare gesture: Gesture;

  /** As last laid out: reading it anew after each key would lay the page out twice. */
  #toolsSize: Size | undefined;
  #toolbar: Element | null = null;
  readonly #resize = new ResizeObserver((entries) => this.#resized(entries));

  constructor() {
    super();
    this.stages = [];
    this.labels = (subject) => subject;
    this.locale = "zh";
    this.gesture = { type: "none" };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resize.observe(this);
    if (this.#toolbar) this.#resize.observe(this.#toolbar);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resize.disconnect();
  }

  /** Called before the new sizes are painted. */
  #resized(entries: readonly ResizeObserverEntry[]): void {
    for (const { target, borderBoxSize } of entries) {
      const [box] = borderBoxSize;
      if (target === this.#toolbar) this.#toolsSize = { width: box?.inlineSize ?? 0, height: box?.blockSize ?? 0 };
    }
    this.place();
  }

  #watchTools(): void {
    const tools = this.renderRoot.querySelector(".tools");
    if (tools === this.#toolbar) return;
    if (this.#toolbar) this.#resize.unobserve(this.#toolbar);
    this.#toolbar = tools;
    this.#toolsSize = undefined;
    if (tools) this.#resize.observe(tools);
  }

  /** What can be done to a subject. */
  static commandsFor(subject: string | undefined): readonly EditCommand[] {
    if (subject === undefined) return [];
    if (subject.startsWith("node:")) return ["rename", "add", "connect", "move", "delete"];
    if (subject.startsWith("transition:")) return ["delete"];
    return /^(?:stage|activity|channel|metric|class):/.test(subject) ? ["rename", "delete"] : [];
  }

  /** Begins an edit of the selected shape. Gives whether it can be done. */
  begin(command: EditCommand): boolean {
    const { subject } = this;
    if (subject === undefined || !KetuEditLayer.commandsFor(subject).includes(command)) return false;
    if (command === "delete") this.#act({ type: "delete", subject: subject as ElementRef });
    else if (command === "connect") this.gesture = { type: "choose-target", subject };
    else if (command === "move") this.gesture = { type: "choose-stage", subject };
    else this.gesture = { type: command, subject };
    return true;
  }

  get isChoosingTarget(): boolean {
    return this.gesture.type === "choose-target";
  }

  /** Ends what was begun. Gives whether there was something. */
  cancel(): boolean {
    const { gesture } = this;
    if (gesture.type === "none") return false;
    this.#end();
    void this.updateComplete.then(() => this.viewer?.focusSubject(gesture.subject));
    return true;
  }

  /** Offers a chosen shape as the target of a connection. Gives whether it was taken for that. */
  takes(target: string): boolean {
    const { gesture } = this;
    if (gesture.type !== "choose-target" || !target.startsWith("node:")) return false;
    this.#end();
    this.#act({ type: "connect", from: gesture.subject as ElementRef, to: target as ElementRef });
    return true;
  }

  /** A card is dragged over the columns. */
  dragCard({ subject, phase, at }: DragDetail): void {
    const boxes = Object.values(this.viewer?.picture?.boxes ?? {});
    const stage = stageAt(boxes, at);
    if (phase === "end") {
      this.#end();
      const own = this.viewer?.picture && boxes.find((box) => box.subject === subject);
      if (!stage?.subject || !own || holds(own, at)) return;
      const before = nodeBelow(boxes, stage, at)?.subject;
      this.#act({
        type: "move-node",
        subject: subject as ElementRef,
        stage: stage.subject as ElementRef,
        ...(before !== undefined && before !== subject && { before: before as ElementRef }),
      });
    } else if (phase === "cancel") this.#end();
    else {
      this.gesture = { type: "move", subject, at, ...(stage?.subject !== undefined && { stage: stage.subject }) };
      this.#target(stage?.subject);
    }
  }

  #target(subject: string | undefined): void {
    if (this.viewer) this.viewer.targets = subject === undefined ? [] : [subject];
  }

  #end(): void {
    this.gesture = { type: "none" };
    this.#target(undefined);
  }

  #act(action: PictureAction): void {
    send(this, "ketu-action", action);
  }

  #say(wording: { readonly zh: string; readonly en: string }, values: Readonly<Record<string, string>> = {}): string {
    return say(wording, this.locale, values);
  }

  override render(): TemplateResult | typeof nothing {
    const { gesture } = this;
    switch (gesture.type) {
      case "none":
        return this.#tools();
      case "rename":
        return this.#field(this.labels(gesture.subject), words.renameField);
      case "add":
        return this.#field(this.#say(words.newNode), words.add);
      case "choose-target":
        return html`<div class="prompt" role="status">
          ${this.#say(words.connectChoose, { label: this.labels(gesture.subject) })}
          <button @click=${() => this.cancel()}>${this.#say(words.cancel)}</button>
        </div>`;
      case "choose-stage":
        return this.#stages(gesture.subject);
      case "connect":
        return this.#line(gesture);
      case "move":
        return html`<div class="ghost" aria-hidden="true"></div>`;
    }
  }

  #tools(): TemplateResult | typeof nothing {
    const possible = KetuEditLayer.commandsFor(this.subject);
    if (possible.length === 0 || this.subject === undefined || !this.viewer?.screenBox(this.subject)) return nothing;
    return html`<div class="tools" role="toolbar" aria-label=${this.labels(this.subject)}>
        ${possible.map((command) => {
          const title = this.#say(words[command]);
          return html`<button class="plain" title=${title} aria-label=${title} @click=${() => this.begin(command)}>
            ${editIcons[command]}
          </button>`;
        })}
      </div>
      ${
        possible.includes("connect")
          ? html`<button
              class="handle"
              tabindex="-1"
              aria-hidden="true"
              title=${this.#say(words.connect)}
              @pointerdown=${this.#lineStart}
            ></button>`
          : nothing
      }`;
  }

  #field(value: string, wording: { readonly zh: string; readonly en: string }): TemplateResult {
    return html`<input
      .value=${value}
      aria-label=${this.#say(wording)}
      title=${this.#say(wording)}
      @keydown=${this.#fieldKey}
      @blur=${(event: FocusEvent) => event.target instanceof HTMLInputElement && this.#commit(event.target.value)}
    />`;
  }

  readonly #fieldKey = (event: KeyboardEvent): void => {
    event.stopPropagation();
    // Enter that ends the choice of an input method is not Enter.
    if (event.isComposing || event.keyCode === 229 || !(event.target instanceof HTMLInputElement)) return;
    const { subject } = this;
    if (event.key === "Enter") this.#commit(event.target.value);
    else if (event.key === "Escape") this.#end();
    else return;
    event.preventDefault();
    if (subject !== undefined) this.viewer?.focusSubject(subject);
  };

  #commit(value: string): void {
    const { gesture } = this;
    const label = value.trim();
    if (gesture.type !== "rename" && gesture.type !== "add") return;
    this.#end();
    const subject = gesture.subject as ElementRef;
    if (label === "") return;
    if (gesture.type === "add") this.#act({ type: "add-node-after", subject, label });
    else if (label !== this.labels(subject)) this.#act({ type: "rename-label", subject, label });
  }

  #stages(subject: string): TemplateResult {
    const choose = (stage: string): void => {
      this.#end();
      this.#act({ type: "move-node", subject: subject as ElementRef, stage: stage as ElementRef });
    };
    return html`<ketu-dialog
      .heading=${this.#say(words.moveChoose, { label: this.labels(subject) })}
      .closeLabel=${this.#say(words.close)}
      @ketu-close=${() => this.cancel()}
    >
      ${this.stages.map(
        (stage, index) =>
          html`<button class="stage" ?autofocus=${index === 0} @click=${() => choose(stage)}>
            ${this.labels(stage)}
          </button>`,
      )}
    </ketu-dialog>`;
  }

  readonly #lineStart = (event: PointerEvent): void => {
    const { subject, viewer } = this;
    if (subject === undefined || !viewer) return;
    event.preventDefault();
    const end = new AbortController();
    const { signal } = end;
    const follow = (moved: PointerEvent): void => {
      const at = viewer.pictureAt(moved);
      const target = this.#nodeAt(at, subject);
      this.gesture = { type: "connect", subject, at, ...(target !== undefined && { target }) };
      this.#target(target);
    };
    const finish = (target: string | undefined): void => {
      end.abort();
      this.#end();
      if (target !== undefined) this.#act({ type: "connect", from: subject as ElementRef, to: target as ElementRef });
    };
    window.addEventListener("pointermove", follow, { signal });
    window.addEventListener("pointerup", (last) => finish(this.#nodeAt(viewer.pictureAt(last), subject)), { signal });
    window.addEventListener("pointercancel", () => finish(undefined), { signal });
    follow(event);
  };

  #nodeAt(at: Point, except: string): string | undefined {
    const boxes = Object.values(this.viewer?.picture?.boxes ?? {});
    return boxes.find((box) => box.subject?.startsWith("node:") && box.subject !== except && holds(box, at))?.subject;
  }

  #line({ subject, at }: Extract<Gesture, { type: "connect" }>): TemplateResult | typeof nothing {
    const box = this.viewer?.screenBox(subject);
    const end = this.viewer?.screenPoint(at);
    if (!box || !end) return nothing;
    const [x, y] = [box.x + box.width, box.y + box.height / 2];
    return html`<svg class="line" aria-hidden="true">${svg`<path d="M${x} ${y}L${end.x} ${end.y}"/>`}</svg>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.#watchTools();
    this.place();
    if (!changed.has("gesture")) return;
    const field = this.renderRoot.querySelector("input");
    field?.focus();
    field?.select();
  }

  /** Puts everything beside its shape; called after each move of the view. */
  readonly place = (): void => {
    const { gesture, viewer } = this;
    const subject = gesture.type === "none" ? this.subject : gesture.subject;
    const box = subject === undefined ? undefined : viewer?.screenBox(subject);
    if (viewer) viewer.reserved = undefined;
    if (!viewer || !box) return;
    const at = (selector: string): HTMLElement | null => this.renderRoot.querySelector<HTMLElement>(selector);
    this.#placeTools(at(".tools"), box);
    moveTo(at(".handle"), { x: box.x + box.width + handleReach / 2, y: box.y + box.height / 2 });
    this.#placeField(at("input"), gesture.type === "add" ? { ...box, y: box.y + box.height + 8 } : box);
    const ghost = at(".ghost");
    if (ghost && gesture.type === "move") {
      const middle = viewer.screenPoint(gesture.at);
      sizeTo(ghost, box);
      moveTo(ghost, { x: middle.x - box.width / 2, y: middle.y - box.height / 2 });
    }
  };

  #placeTools(tools: HTMLElement | null, box: Rect): void {
    if (!tools || !this.#toolsSize || !this.viewer) return;
    // The handle stands at the side of the shape.
    const shape = { ...box, width: box.width + handleReach };
    const place = placeBeside(shape, this.#toolsSize, this.viewer.surroundings(toolsPatience));
    this.viewer.reserved = { ...place, ...this.#toolsSize };
    moveTo(tools, place);
  }

  #placeField(field: HTMLElement | null, box: Rect): void {
    if (!field) return;
    const width = Math.max(leastField.width, box.width);
    const height = Math.min(44, Math.max(leastField.height, box.height));
    sizeTo(field, { width, height });
    moveTo(field, { x: box.x - (width - box.width) / 2, y: box.y + (box.height - height) / 2 });
  }
}

function moveTo(element: HTMLElement | null, { x, y }: Point): void {
  if (element) element.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
}

function sizeTo(element: HTMLElement, { width, height }: Size): void {
  element.style.width = `${Math.round(width)}px`;
  element.style.height = `${Math.round(height)}px`;
}

customElements.define("ketu-edit-layer", KetuEditLayer);
