import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { icons } from "../../elements/icons.ts";
import { controls } from "../../elements/theme.ts";
import type { Locale } from "../../state.ts";
import { pictureWords as words } from "../../strings/picture.ts";
import { say } from "../../strings/words.ts";
import type { PicturePatch, Step } from "../../worker/api.ts";
import "../ketu-viewer.ts";
import type { KetuViewer } from "../ketu-viewer.ts";
import { send } from "../viewer-events.ts";
import type { Describe } from "../viewer-properties.ts";
import { notesChannel, type NotesMessage, type NotesReply } from "./notes-channel.ts";
import { presenterStyles } from "./presenter-styles.ts";
import { concealedAt, presentKey, stepAfter, type PresentKey } from "./steps.ts";

type IconName = keyof typeof icons;

/** A finger that moves this far sideways steps, in pixels; one that moves less clicks. */
const swipeLength = 48;

/**
 * A picture step by step before an audience. Fills the screen, or the window where the browser gives no full screen.
 * Tells `ketu-step {step}` and `ketu-present-end`; the owner holds the step. Knows no store.
 */
export class KetuPresenter extends LitElement {
  static override properties = {
    patch: { attribute: false },
    steps: { attribute: false },
    step: { attribute: false },
    describe: { attribute: false },
    locale: { attribute: false },
    colours: { attribute: false },
    notesAddress: { attribute: false },
    isBlank: { state: true },
    isZooming: { state: true },
  };
  static override styles = [controls, presenterStyles];

  declare patch: PicturePatch | undefined;
  declare steps: readonly Step[];
  /** Index of the step that is shown. */
  declare step: number;
  /** As of `<ketu-viewer>`. */
  declare describe: Describe | undefined;
  declare locale: Locale;
  declare colours: "light" | "dark";
  /** The page of the notes window; empty where there is none. */
  declare notesAddress: string;
  declare isBlank: boolean;
  /** Whether the picture follows the shapes of each step. */
  declare isZooming: boolean;

  readonly #id = crypto.randomUUID();
  readonly #startedAt = Date.now();
  #channel: BroadcastChannel | undefined;
  #wasFull = false;
  #pressed: { readonly x: number; readonly y: number } | undefined;

  constructor() {
    super();
    this.steps = [];
    this.step = 0;
    this.locale = "zh";
    this.colours = "light";
    this.notesAddress = "notes.html";
    this.isBlank = false;
    this.isZooming = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener("keydown", this.#key, { capture: true });
    document.addEventListener("fullscreenchange", this.#fullChanged);
    this.#channel = notesChannel(this.#id);
    this.#channel.onmessage = ({ data }: MessageEvent<NotesReply>) => {
      if (data.type === "hello") this.#tellNotes();
      else this.#do(data.to);
    };
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener("keydown", this.#key, { capture: true });
    document.removeEventListener("fullscreenchange", this.#fullChanged);
    this.#channel?.postMessage({ type: "end" } satisfies NotesMessage);
    this.#channel?.close();
    if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
  }

  protected override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>(".room")?.focus();
    // Refused without a click or a key before, and on phones that have none: the layer over the page is enough then.
    this.requestFullscreen?.().then(
      () => (this.#wasFull = true),
      () => undefined,
    );
  }

  readonly #fullChanged = (): void => {
    if (!document.fullscreenElement && this.#wasFull) this.#end();
  };

  #end(): void {
    send(this, "ketu-present-end", undefined);
  }

  readonly #key = (event: KeyboardEvent): void => {
    const key = presentKey(event);
    const isOnButton = event.composedPath()[0] instanceof HTMLButtonElement;
    if (key === undefined || (isOnButton && (event.key === "Enter" || event.key === " "))) return;
    event.preventDefault();
    event.stopPropagation();
    this.#do(key);
  };

  #do(key: PresentKey): void {
    if (this.isBlank && key !== "end") {
      this.isBlank = false;
      return;
    }
    const step = stepAfter(key, this.step, this.steps.length);
    if (step !== undefined) {
      if (step !== this.step) send(this, "ketu-step", { step });
    } else if (key === "blank") this.isBlank = true;
    else if (key === "notes") this.#openNotes();
    else if (key === "zoom") this.isZooming = !this.isZooming;
    else this.#end();
  }

  #openNotes(): void {
    if (this.notesAddress === "") return;
    window.open(`${this.notesAddress}#channel=${this.#id}`, "ketu-notes", "popup,width=560,height=680");
  }

  #tellNotes(): void {
    const step = this.steps[this.step];
    if (!step) return;
    const next = this.steps[this.step + 1]?.title;
    this.#channel?.postMessage({
      type: "step",
      locale: this.locale,
      colours: this.colours,
      index: this.step,
      count: this.steps.length,
      title: step.title,
      notes: step.notes,
      ...(next !== undefined && { next }),
      startedAt: this.#startedAt,
    } satisfies NotesMessage);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has("step") || changed.has("steps") || changed.has("locale")) this.#tellNotes();
    if (!changed.has("step") && !changed.has("isZooming")) return;
    const viewer = this.renderRoot.querySelector<KetuViewer>("ketu-viewer");
    const subjects = this.steps[this.step]?.subjects ?? [];
    if (this.isZooming && subjects.length > 0) void viewer?.updateComplete.then(() => viewer.zoomTo(subjects));
    else if (changed.has("isZooming")) void viewer?.updateComplete.then(() => viewer.fit());
  }

  override render(): TemplateResult {
    const { locale, step, steps } = this;
    const title = steps[step]?.title ?? "";
    const name = say(words.presentation, locale, { title: this.patch?.title ?? "" });
    return html`<div
      class="room"
      role="dialog"
      aria-modal="true"
      aria-label=${name}
      tabindex="-1"
      @pointerdown=${(event: PointerEvent) => (this.#pressed = { x: event.clientX, y: event.clientY })}
      @click=${this.#click}
      @pointerup=${this.#swipe}
    >
      <ketu-viewer
        .patch=${this.patch}
        .locale=${locale}
        .describe=${this.describe}
        .concealed=${concealedAt(steps, step)}
        .isBare=${true}
        .isStill=${true}
        .scope=${"presenting"}
      ></ketu-viewer>
      ${this.#bar(title)}
      <p class="visually-hidden" role="status">
        ${say(words.stepOf, locale, { step: step + 1, count: steps.length, title })}
      </p>
      ${this.isBlank ? html`<div class="blank"></div>` : nothing}
    </div>`;
  }

  #bar(title: string): TemplateResult {
    const button = (icon: IconName, wording: { zh: string; en: string }, key: PresentKey): TemplateResult => {
      const name = say(wording, this.locale);
      return html`<button class="plain" title=${name} aria-label=${name} @click=${() => this.#do(key)}>
        ${icons[icon]}
      </button>`;
    };
    return html`<footer>
      ${button("back", words.previous, "previous")}
      <output>${Math.min(this.step + 1, this.steps.length)} / ${this.steps.length}</output>
      ${button("chevron", words.next, "next")}
      <strong>${title}</strong>
      ${this.notesAddress === "" ? nothing : button("notes", words.notes, "notes")}
      ${button("zoom", words.zoomStep, "zoom")} ${button("blank", words.blank, "blank")}
      ${button("close", words.endPresenting, "end")}
    </footer>`;
  }

  readonly #click = (event: MouseEvent): void => {
    const isOnButton = event.composedPath().some((target) => target instanceof HTMLButtonElement);
    const from = this.#pressed;
    if (isOnButton || event.button !== 0) return;
    if (from && Math.hypot(event.clientX - from.x, event.clientY - from.y) > 8) return;
    this.#do("next");
  };

  readonly #swipe = (event: PointerEvent): void => {
    const from = this.#pressed;
    if (!from || !event.isPrimary) return;
    const [x, y] = [event.clientX - from.x, event.clientY - from.y];
    if (Math.abs(x) > swipeLength && Math.abs(x) > 2 * Math.abs(y)) this.#do(x < 0 ? "next" : "previous");
  };
}

customElements.define("ketu-presenter", KetuPresenter);
