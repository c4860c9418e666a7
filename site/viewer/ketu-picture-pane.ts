import type { PictureAction } from "ketu";
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { StoreElement } from "../elements/store-element.ts";
import { controls, shownColours } from "../elements/theme.ts";
import { drawRequest } from "../redraw.ts";
import type { AppState } from "../state.ts";
import { pictureWords as words } from "../strings/picture.ts";
import type { Drawing, PicturePatch } from "../worker/api.ts";
import type { WorkerClient } from "../worker/worker-client.ts";
import { findSubjects } from "./find-subjects.ts";
import "./ketu-delete.ts";
import "./ketu-edit-layer.ts";
import type { KetuEditLayer } from "./ketu-edit-layer.ts";
import "./ketu-legend-filter.ts";
import type { HideDetail } from "./ketu-legend-filter.ts";
import "./ketu-picture-search.ts";
import type { KetuPictureSearch, SearchStep } from "./ketu-picture-search.ts";
import "./ketu-viewer.ts";
import type { KetuViewer } from "./ketu-viewer.ts";
import { fadedSubjects } from "./legend-hiding.ts";
import { followedView, linkedView } from "./follow-link.ts";
import { isMovable } from "./neighbours.ts";
import { labelOf, performOrAsk, stagesOf } from "./picture-edits.ts";
import { PictureHistory } from "./picture-history.ts";
import { picturePaneStyles } from "./picture-pane-styles.ts";
import { linkedStep, writeStepLink } from "./present/step-link.ts";
import { pressedCommand, runPictureCommand } from "./picture-commands.ts";
import type { PictureCommandId } from "./shortcuts.ts";
import { detailOf } from "./viewer-events.ts";
import type { Describe } from "./viewer-properties.ts";
import { shownView, viewMenu, viewTabs } from "./view-tabs.ts";
import { lens, play } from "./edit-icons.ts";
import type { Words } from "../strings/words.ts";

/** The picture of the page: views, filter, search, the viewer, edits made on it, presenting. */
export class KetuPicturePane extends StoreElement {
  static override properties = {
    client: { attribute: false },
    isSearching: { state: true },
    foundIndex: { state: true },
  };
  static override styles = [controls, picturePaneStyles];

  declare client: WorkerClient;
  declare isSearching: boolean;
  declare foundIndex: number;

  readonly #history = new PictureHistory();
  #picture: PicturePatch | undefined;
  /** The last drawing with a picture: what goes with it stays while the text is broken. */
  #good: Drawing | undefined;
  #scope = "";
  #modeBefore: AppState["mode"] = "editing";
  #awaited: string | undefined;
  #isLinkFollowed = false;
  #tabInSight: string | undefined;

  constructor() {
    super();
    this.isSearching = false;
    this.foundIndex = 0;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener("keydown", this.#key);
    window.addEventListener("hashchange", this.#followLink);
    if (this.state.drawing) this.#take(this.state.drawing);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener("keydown", this.#key);
    window.removeEventListener("hashchange", this.#followLink);
  }

  get viewer(): KetuViewer | null {
    return this.renderRoot.querySelector("ketu-viewer");
  }

  get #edits(): KetuEditLayer | null {
    return this.renderRoot.querySelector("ketu-edit-layer");
  }

  protected override concerns(state: AppState, previous: AppState): boolean {
    // It is hidden behind a comparison, and drawn again when that ends.
    if (state.compare && state.mode !== "presenting") return false;
    if (previous.compare) return true;
    const about = ["drawing", "locale", "selection", "hidden", "search", "mode", "step", "view", "colours"] as const;
    return about.some((name) => state[name] !== previous[name]);
  }

  protected override changed(state: AppState, previous: AppState): void {
    if (state.drawing !== previous.drawing) {
      if (!state.drawing) this.#forget();
      else this.#take(state.drawing);
    }
    if (state.mode !== previous.mode && state.mode === "presenting") this.#modeBefore = previous.mode;
    if (state.mode === "presenting" || previous.mode === "presenting") this.#writeLink();
    if (state.search !== previous.search) this.foundIndex = 0;
    const closed = state.dialog ? undefined : previous.dialog;
    // What had the focus may be a tool of the shape that is gone by now.
    if (closed?.kind === "delete") void this.updateComplete.then(() => this.viewer?.focusSubject(closed.subject));
    const { selection } = state;
    if (selection?.subject === undefined || selection.subject === previous.selection?.subject) return;
    if (selection.source === "picture")
      this.#awaited = this.#isDrawn(selection.subject) ? undefined : selection.subject;
    else void this.updateComplete.then(() => this.viewer?.reveal(selection.subject ?? ""));
  }

  #isDrawn(subject: string): boolean {
    return Object.values(this.#picture?.boxes ?? {}).some((box) => box.subject === subject);
  }

  /** Other files were opened: nothing of the last picture is kept. */
  #forget(): void {
    this.#picture = undefined;
    this.#good = undefined;
    this.#scope = "";
  }

  #take(drawing: Drawing): void {
    if (!drawing.picture) return;
    const picture = this.#history.take(drawing.picture);
    if (!picture) {
      void this.#askWhole();
      return;
    }
    this.#picture = picture;
    this.#good = drawing;
    this.#scope = `${this.state.main ?? ""} ${shownView(this.state)?.id ?? ""}`;
    if (!this.#isLinkFollowed) {
      this.#isLinkFollowed = true;
      this.#followLink();
    }
    const awaited = this.#awaited;
    if (awaited === undefined || !this.#isDrawn(awaited)) return;
    this.#awaited = undefined;
    void this.updateComplete.then(() => this.viewer?.updateComplete).then(() => this.viewer?.reveal(awaited));
  }

  /** A change came of a picture that is not known here any more. */
  async #askWhole(): Promise<void> {
    const { state } = this;
    const today = (): string => new Date().toLocaleDateString("sv");
    const request = drawRequest(state, { colours: () => shownColours(state.colours), today });
    if (!request) return;
    const { shown: _shown, ...whole } = request;
    const answer = await this.client.ask(whole);
    if (answer.kind === "draw") this.store.dispatch({ type: "drawn", drawing: answer.drawing });
  }

  /** `#step=stage:needs` in the address begins to present there. */
  readonly #followLink = (): void => {
    const step = linkedStep(this.#good?.steps ?? []);
    if (step === undefined) return;
    if (this.state.mode !== "presenting") this.store.dispatch({ type: "mode", mode: "presenting" });
    this.store.dispatch({ type: "step", step });
  };

  #writeLink(): void {
    writeStepLink(this.state.mode === "presenting" ? this.#good?.steps[this.state.step]?.id : undefined);
  }

  get #found(): readonly string[] {
    return this.isSearching ? findSubjects(this.#picture, this.#good?.labels ?? {}, this.state.search) : [];
  }

  override render(): TemplateResult {
    const { state } = this;
    const isStale = state.drawing?.status === "stale" && this.#picture !== undefined;
    return html`${this.#renderHead()} ${this.isSearching ? this.#renderSearch() : nothing}
      <div id="panel" role="tabpanel" aria-label=${shownView(state)?.label ?? this.say(words.picture)}>
        ${this.#renderViewer()}
        ${
          this.#picture
            ? nothing
            : html`<p class="empty">${this.say(state.drawing ? words.nothingYet : words.drawing)}</p>`
        }
        ${isStale ? html`<p class="stale" role="status">${this.say(words.stale)}</p>` : nothing}
      </div>
      ${state.mode === "presenting" && this.#picture ? this.#renderPresenter(this.#picture) : nothing}`;
  }

  #renderHead(): TemplateResult {
    const { state } = this;
    return html`<header>
      ${viewTabs(state, (view) => this.#showView(view, true))} ${viewMenu(state, (view) => this.#showView(view, false))}
      <ketu-legend-filter
        .filters=${this.#good?.filters ?? []}
        .off=${state.hidden}
        .locale=${state.locale}
        @ketu-hide=${this.#hide}
      ></ketu-legend-filter>
      ${this.#button(lens, words.search, () => this.runCommand("picture.find"))}
      ${this.#button(play, words.present, () => this.store.dispatch({ type: "mode", mode: "presenting" }))}
    </header>`;
  }

  #button(icon: TemplateResult, wording: Words, run: () => void): TemplateResult {
    const title = this.say(wording);
    return html`<button class="plain icon" title=${title} aria-label=${title} @click=${run}>${icon}</button>`;
  }

  /** The tab of the view keeps the focus when the view was chosen by it. */
  #showView(view: string, isByTab: boolean): void {
    this.store.dispatch({ type: "show-view", view });
    if (isByTab) void this.updateComplete.then(() => this.#selectedTab?.focus());
  }

  get #selectedTab(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(`[role="tab"][aria-selected="true"]`);
  }

  /** However the view was chosen, its tab is in sight. */
  protected override updated(): void {
    const view = shownView(this.state)?.id;
    if (view === this.#tabInSight) return;
    this.#tabInSight = view;
    this.#selectedTab?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  readonly #hide = (event: CustomEvent<HideDetail>): void => {
    const { filter, isHidden } = event.detail;
    const filters = filter === undefined ? this.state.hidden : [filter];
    for (const each of filters) this.store.dispatch({ type: "hide", filter: each, isHidden });
  };

  #renderSearch(): TemplateResult {
    const found = this.#found;
    return html`<ketu-picture-search
      .search=${this.state.search}
      .index=${this.foundIndex}
      .count=${found.length}
      .locale=${this.state.locale}
      @ketu-search=${(event: CustomEvent<{ search: string }>) => this.#search(event.detail.search)}
      @ketu-search-step=${(event: CustomEvent<SearchStep>) => this.#searchStep(event.detail.by)}
      @ketu-search-close=${this.#endSearch}
    ></ketu-picture-search>`;
  }

  #search(search: string): void {
    this.store.dispatch({ type: "search", search });
    this.foundIndex = 0;
    this.#centreFound();
  }

  #searchStep(by: 1 | -1): void {
    const found = this.#found;
    const here = found[this.foundIndex];
    if (here !== undefined && this.#edits?.takes(here)) return;
    if (found.length === 0) return;
    this.foundIndex = (this.foundIndex + by + found.length) % found.length;
    this.#centreFound();
  }

  #centreFound(): void {
    const subject = this.#found[this.foundIndex];
    if (subject !== undefined) this.viewer?.reveal(subject, true);
  }

  readonly #endSearch = (): void => {
    const subject = this.#found[this.foundIndex];
    this.isSearching = false;
    if (subject === undefined) this.viewer?.focus();
    else this.viewer?.focusSubject(subject);
  };

  #renderViewer(): TemplateResult {
    const { state } = this;
    const selected = state.selection?.subject;
    const found = this.#found;
    const isEditing = state.mode === "editing";
    return html`<ketu-viewer
      .patch=${this.#picture}
      .scope=${this.#scope}
      .locale=${state.locale}
      .describe=${this.#describe}
      .selected=${selected === undefined ? none : [selected]}
      .found=${found}
      .current=${found[this.foundIndex]}
      .faded=${fadedSubjects(this.#good?.filters ?? [], state.hidden)}
      .movable=${isEditing && isMovable(this.#picture, selected) ? [selected] : none}
      @ketu-select=${this.#select}
      @ketu-open=${this.#open}
      @ketu-follow=${this.#follow}
      @ketu-action=${(event: Event) => this.#act(detailOf("ketu-action", event))}
      @ketu-drag=${(event: Event) => this.#edits?.dragCard(detailOf("ketu-drag", event))}
      @ketu-view=${() => this.#edits?.place()}
    >
      ${
        isEditing
          ? html`<ketu-edit-layer
              .viewer=${this.viewer ?? undefined}
              .subject=${selected}
              .locale=${state.locale}
              .stages=${stagesOf(this.#good)}
              .labels=${(subject: string) => labelOf(this.state, subject)}
            ></ketu-edit-layer>`
          : nothing
      }
    </ketu-viewer>`;
  }

  /** Asked of the worker when somebody looks, so that nothing of it travels with each key. */
  readonly #describe: Describe = async (subject) => {
    const answer = await this.client.ask({ kind: "describe", subject, locale: this.state.locale });
    return answer.kind === "describe" ? answer.details : undefined;
  };

  readonly #select = (event: Event): void => {
    const { subject } = detailOf("ketu-select", event);
    if (subject !== undefined && this.#edits?.takes(subject)) {
      event.preventDefault();
      return;
    }
    if (subject === undefined && this.#edits?.cancel()) return;
    const selection = subject === undefined ? undefined : { subject, source: "picture" as const };
    this.store.dispatch({ type: "select", selection });
  };

  readonly #follow = (event: Event): void => {
    const view = followedView(event, this.state.mode);
    if (view !== undefined) this.#showView(view, false);
  };

  /** What stands for another view opens it; else a double click renames while editing, or leads to the text. */
  readonly #open = (event: Event): void => {
    const { subject, by, link } = detailOf("ketu-open", event);
    if (link !== undefined) return this.#showView(linkedView(link), false);
    if (by === "pointer" && this.state.mode === "editing" && this.#edits?.begin("rename")) {
      event.stopPropagation();
      return;
    }
    const file = this.#good?.places[subject]?.file;
    if (file !== undefined && file !== this.state.current)
      this.store.dispatch({ type: "show-file", path: file, isOnlyText: true });
    this.store.dispatch({ type: "phone-pane", pane: "text" });
  };

  #act(action: PictureAction): void {
    if (this.state.mode === "editing") void performOrAsk(this.store, this.client, action);
  }

  /** Its element is loaded when somebody first presents. */
  #renderPresenter(picture: PicturePatch): TemplateResult | typeof nothing {
    const { state } = this;
    if (!customElements.get("ketu-presenter")) {
      void import("../elements/loaded-later.ts").then(() => this.requestUpdate());
      return nothing;
    }
    return html`<ketu-presenter
      .patch=${picture}
      .steps=${this.#good?.steps ?? []}
      .step=${state.step}
      .describe=${this.#describe}
      .locale=${state.locale}
      .colours=${shownColours(state.colours)}
      @ketu-step=${(event: Event) => this.store.dispatch({ type: "step", step: detailOf("ketu-step", event).step })}
      @ketu-present-end=${() => this.store.dispatch({ type: "mode", mode: this.#modeBefore })}
    ></ketu-presenter>`;
  }

  readonly #key = (event: KeyboardEvent): void => {
    const target = event.composedPath()[0];
    if (event.defaultPrevented || event.isComposing || this.state.mode === "presenting") return;
    if (target instanceof HTMLInputElement) return;
    if (event.key === "Escape" && this.#edits?.cancel()) {
      event.preventDefault();
      return;
    }
    const command = pressedCommand(event);
    if (command !== undefined && this.runCommand(command)) event.preventDefault();
  };

  /** Does a command of `pictureShortcuts`. Gives whether it could be done. */
  runCommand(id: PictureCommandId): boolean {
    const { viewer } = this;
    if (!viewer) return false;
    return runPictureCommand(id, { viewer, edits: this.#edits, find: () => this.#beginSearch() });
  }

  #beginSearch(): void {
    this.isSearching = true;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<KetuPictureSearch>("ketu-picture-search")?.focusField(),
    );
  }

  protected override firstUpdated(_changed: PropertyValues): void {
    this.requestUpdate();
  }
}

const none: readonly string[] = [];

customElements.define("ketu-picture-pane", KetuPicturePane);
