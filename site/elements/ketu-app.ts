import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import "../editor/text-pane.ts";
import type { TextPane } from "../editor/text-pane.ts";
import type { RevisionSource } from "../host/revision-source.ts";
import type { DraftKeeper } from "../persist/draft-keeper.ts";
import { filesWidths, problemsHeights, textShares, type Settings } from "../persist/settings.ts";
import type { AppState, Pane } from "../state.ts";
import "../share/ketu-reading-bar.ts";
import "../start/ketu-folder-bar.ts";
import { shell } from "../strings/shell.ts";
import "../viewer/ketu-picture-pane.ts";
import type { KetuPicturePane } from "../viewer/ketu-picture-pane.ts";
import type { WorkerClient } from "../worker/worker-client.ts";
import { appStyles } from "./app-styles.ts";
import type { Panes } from "./command.ts";
import { pressed } from "./commands.ts";
import { isComing, renderDialog } from "./dialogs.ts";
import { icons } from "./icons.ts";
import "./ketu-files.ts";
import "./ketu-header.ts";
import "./ketu-outline.ts";
import "./ketu-problems.ts";
import "./ketu-splitter.ts";
import type { ResizeEvent } from "./ketu-splitter.ts";
import "./ketu-status.ts";
import { focusNextArea } from "./pane-focus.ts";
import { StoreElement } from "./store-element.ts";

type Size = "filesWidth" | "textShare" | "problemsHeight";

const phoneTabs: readonly { readonly pane: Pane; readonly title: { zh: string; en: string }; readonly icon: Pane }[] = [
  { pane: "files", title: shell.filesTab, icon: "files" },
  { pane: "text", title: shell.textPane, icon: "text" },
  { pane: "picture", title: shell.picturePane, icon: "picture" },
];

/**
 * The page: files and outline, text, picture. Set `store`, `client` and `settings` before it is connected; tells
 * `ketu-settings` (detail: the settings) when a size was changed.
 */
export class KetuApp extends StoreElement {
  static override properties = {
    client: { attribute: false },
    keeper: { attribute: false },
    settings: { attribute: false },
    revisions: { attribute: false },
    width: { state: true },
    isDrawerOpen: { state: true },
  };
  static override styles = appStyles;

  declare client: WorkerClient;
  declare keeper: DraftKeeper | undefined;
  declare settings: Settings;
  declare revisions: RevisionSource;
  declare width: number;
  declare isDrawerOpen: boolean;
  readonly #observer = new ResizeObserver(([entry]) => {
    this.width = entry?.contentRect.width ?? this.width;
  });

  constructor() {
    super();
    this.width = innerWidth;
    this.isDrawerOpen = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer.observe(this);
    window.addEventListener("keydown", this.#press);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
    window.removeEventListener("keydown", this.#press);
  }

  protected override concerns(state: AppState, previous: AppState): boolean {
    return (
      state.locale !== previous.locale ||
      state.folded !== previous.folded ||
      state.phonePane !== previous.phonePane ||
      state.dialog !== previous.dialog ||
      state.mode !== previous.mode ||
      (state.compare === undefined) !== (previous.compare === undefined)
    );
  }

  /** What was chosen in the outline or the problem list is looked at next: the drawer closes, a phone shows the text. */
  protected override changed(state: AppState, previous: AppState): void {
    const { selection } = state;
    if (selection === previous.selection && state.current === previous.current) return;
    this.isDrawerOpen = false;
    if (!this.#isPhone || state.phonePane === "picture" || !selection) return;
    if (selection.source === "outline") this.store.dispatch({ type: "phone-pane", pane: "picture" });
    else if (selection.source === "problems") this.store.dispatch({ type: "phone-pane", pane: "text" });
  }

  get #isPhone(): boolean {
    return this.width < 640;
  }

  get #isNarrow(): boolean {
    return this.width < 1000;
  }

  override render(): TemplateResult {
    return html`
      <ketu-header
        role="banner"
        .store=${this.store}
        .isNarrow=${this.#isNarrow}
        .isPhone=${this.#isPhone}
        @ketu-drawer=${() => (this.isDrawerOpen = !this.isDrawerOpen)}
      ></ketu-header>
      <ketu-reading-bar .store=${this.store}></ketu-reading-bar>
      <ketu-folder-bar .store=${this.store}></ketu-folder-bar>
      <main>${this.#renderFiles()}${this.#renderText()}${this.#renderPicture()}</main>
      <ketu-status role="contentinfo" .store=${this.store} ?hidden=${this.#isPhone}></ketu-status>
      ${this.#isPhone ? this.#renderTabs() : nothing} ${renderDialog(this)}
    `;
  }

  #isShown(pane: Pane): boolean {
    // The presenter lies in the picture pane and covers the page.
    if (this.state.mode === "presenting" && pane === "picture") return true;
    if (this.#isPhone) return this.state.phonePane === pane;
    if (pane === "files" && this.#isNarrow) return this.isDrawerOpen;
    return !this.state.folded.includes(pane);
  }

  #renderFiles(): TemplateResult {
    const isDrawer = this.#isNarrow && !this.#isPhone;
    return html`
      <section id="files" aria-label=${this.say(shell.filesPane)} ?hidden=${!this.#isShown("files")}>
        ${
          isDrawer
            ? html`<button
                class="plain close"
                aria-label=${this.say(shell.closeDrawer)}
                @click=${() => (this.isDrawerOpen = false)}
              >
                ${icons.close}
              </button>`
            : nothing
        }
        <ketu-files .store=${this.store}></ketu-files>
        <ketu-outline .store=${this.store}></ketu-outline>
      </section>
      ${this.#isNarrow || !this.#isShown("files") ? nothing : this.#renderFilesSplitter()}
    `;
  }

  #renderFilesSplitter(): TemplateResult {
    return html`<ketu-splitter
      id="files-splitter"
      .label=${this.say(shell.filesSplitter)}
      .value=${this.settings.filesWidth}
      .least=${filesWidths[0]}
      .most=${filesWidths[1]}
      @ketu-resize=${(event: ResizeEvent) => this.#resize("filesWidth", event)}
    ></ketu-splitter>`;
  }

  #renderText(): TemplateResult {
    const isShared = !this.#isPhone && this.#isShown("text") && this.#isShown("picture");
    return html`
      <section id="text" aria-label=${this.say(shell.textPane)} ?hidden=${!this.#isShown("text")}>
        <ketu-text-pane .store=${this.store} .client=${this.client}></ketu-text-pane>
        <ketu-splitter
          .isRow=${true}
          .label=${this.say(shell.problemsSplitter)}
          .value=${this.settings.problemsHeight}
          .least=${problemsHeights[0]}
          .most=${problemsHeights[1]}
          .perPixel=${-1}
          @ketu-resize=${(event: ResizeEvent) => this.#resize("problemsHeight", event)}
        ></ketu-splitter>
        <ketu-problems .store=${this.store} @ketu-focus-text=${this.#focusText}></ketu-problems>
      </section>
      ${
        isShared
          ? html`<ketu-splitter
              id="text-splitter"
              .label=${this.say(shell.textSplitter)}
              .value=${this.settings.textShare}
              .least=${textShares[0]}
              .most=${textShares[1]}
              .perPixel=${1 / Math.max(1, this.width - (this.#isShown("files") ? this.settings.filesWidth : 0))}
              @ketu-resize=${(event: ResizeEvent) => this.#resize("textShare", event)}
            ></ketu-splitter>`
          : nothing
      }
    `;
  }

  #renderPicture(): TemplateResult {
    return html`<section id="picture" aria-label=${this.say(shell.picturePane)} ?hidden=${!this.#isShown("picture")}>
      <ketu-picture-pane
        .store=${this.store}
        .client=${this.client}
        ?hidden=${this.state.compare !== undefined && this.state.mode !== "presenting"}
      ></ketu-picture-pane>
      ${this.#renderComparison()}
    </section>`;
  }

  /** Its element is loaded with the first comparison. */
  #renderComparison(): TemplateResult | typeof nothing {
    if (!this.state.compare) return nothing;
    if (!customElements.get("ketu-compare-pane")) {
      void import("./loaded-later.ts").then(() => this.requestUpdate());
      return nothing;
    }
    return html`<ketu-compare-pane
      .store=${this.store}
      .client=${this.client}
      @ketu-focus-text=${this.#focusText}
    ></ketu-compare-pane>`;
  }

  #renderTabs(): TemplateResult {
    return html`<nav aria-label=${this.say(shell.panes)}>
      ${phoneTabs.map(
        ({ pane, title, icon }) =>
          html`<button
            class="plain"
            aria-current=${this.state.phonePane === pane ? "true" : "false"}
            @click=${() => this.store.dispatch({ type: "phone-pane", pane })}
          >
            ${icons[icon]}<span>${this.say(title)}</span>
          </button>`,
      )}
    </nav>`;
  }

  /** Sizes are set by script: a `style` attribute is against the content security policy. */
  protected override updated(_changed: PropertyValues): void {
    const { filesWidth, textShare, problemsHeight } = this.settings;
    this.style.setProperty("--files-width", `${filesWidth}px`);
    this.style.setProperty("--text-share", String(textShare));
    this.style.setProperty("--problems-height", `${problemsHeight}px`);
  }

  #resize(size: Size, event: ResizeEvent): void {
    this.settings = { ...this.settings, [size]: event.detail.value };
    this.dispatchEvent(new CustomEvent("ketu-settings", { detail: this.settings }));
  }

  /** What commands ask of the panes. */
  readonly panes: Panes = {
    runText: (id) => void this.#shown("text").then(() => this.#textPane?.runCommand(id)),
    stepText: (id) => {
      if (this.#textPane?.step(id)) return;
      const wording = id === "text.undo" ? shell.nothingToUndo : shell.nothingToRedo;
      this.store.dispatch({ type: "notice", notice: this.say(wording) });
    },
    runPicture: (id) => void this.#shown("picture").then(() => this.#picturePane?.runCommand(id)),
    focusNext: (step) => {
      const areas = "#files, #text > ketu-text-pane, ketu-problems, #picture, ketu-header";
      focusNextArea([...this.renderRoot.querySelectorAll<HTMLElement>(areas)], step);
    },
  };

  get #textPane(): TextPane | null {
    return this.renderRoot.querySelector<TextPane>("ketu-text-pane");
  }

  get #picturePane(): KetuPicturePane | null {
    return this.renderRoot.querySelector<KetuPicturePane>("ketu-picture-pane");
  }

  /** Unfolds a pane; fulfilled when it is there to be used. */
  async #shown(pane: "text" | "picture"): Promise<void> {
    if (this.#isPhone) this.store.dispatch({ type: "phone-pane", pane });
    else this.store.dispatch({ type: "fold", pane, isFolded: false });
    await this.updateComplete;
  }

  readonly #focusText = (): void => {
    void this.#shown("text").then(() => this.#textPane?.focus());
  };

  #escape(): void {
    const { dialog } = this.state;
    // One that is open closes itself.
    if (dialog && isComing(dialog)) this.store.dispatch({ type: "dialog", dialog: undefined });
    else this.isDrawerOpen = false;
  }

  readonly #press = (event: KeyboardEvent): void => {
    if (event.key === "Escape" && !event.defaultPrevented) this.#escape();
    const command = pressed(event, this.store);
    if (!command) return;
    event.preventDefault();
    command.run(this.store, this.client, this.panes);
  };
}

customElements.define("ketu-app", KetuApp);
