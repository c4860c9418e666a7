import { EditorView, type ViewUpdate } from "@codemirror/view";
import { closeSearchPanel, openSearchPanel, searchPanelOpen } from "@codemirror/search";
import { css, html, type TemplateResult } from "lit";
import { controls } from "../elements/theme.ts";
import { StoreElement } from "../elements/store-element.ts";
import type { AppState } from "../state.ts";
import { textWords } from "../strings/text.ts";
import type { WorkerClient } from "../worker/worker-client.ts";
import { endComposition, watchComposition } from "./composition.ts";
import { editorSetup, helpId, type EditorSetup } from "./editor-setup.ts";
import { placeOfSelection, selectAtCursor } from "./follow-selection.ts";
import { OpenDocuments } from "./open-documents.ts";
import { flash } from "./place-flash.ts";
import { showProblems } from "./problem-marks.ts";
import type { TextCommandId } from "./shortcuts.ts";
import { TextSession, type Place } from "./text-session.ts";
import { browserStorage, UndoArchive } from "./undo-archive.ts";

/** Milliseconds without typing after which undo is kept for the next start. */
const archiveAfter = 800;

interface Parts {
  readonly view: EditorView;
  readonly session: TextSession;
  readonly documents: OpenDocuments;
  readonly setup: EditorSetup;
}

/**
 * The text of the model: an editor with what the model knows. Set `store` and `client` before it is connected. It tells
 * the store every edit and what the cursor stands in, and follows the store in both; it sends no events of its own.
 */
export class TextPane extends StoreElement {
  static override properties = { client: { attribute: false } };

  static override styles = [
    controls,
    css`
      :host {
        position: relative;
        display: block;
        min-height: 0;
        overflow: hidden;
        background: var(--bg);
      }
      .host {
        height: 100%;
      }
      .empty {
        position: absolute;
        inset: 0;
        display: grid;
        place-items: center;
        margin: 0;
        background: var(--bg);
        color: var(--ink-soft);
      }
    `,
  ];

  declare client: WorkerClient;
  #parts: Parts | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #keep = (): void => this.#parts?.documents.archive();
  /** The page may go away now: what is still being composed is kept as well. */
  readonly #leave = (): void => {
    this.#parts?.documents.tell();
    this.#keep();
  };

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("pagehide", this.#leave);
    document.addEventListener("visibilitychange", this.#leave);
    if (this.hasUpdated && !this.#parts) this.#open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("pagehide", this.#leave);
    document.removeEventListener("visibilitychange", this.#leave);
    clearTimeout(this.#timer);
    this.#leave();
    this.#parts?.view.destroy();
    this.#parts = undefined;
  }

  /** Puts the cursor into the text. */
  override focus(): void {
    this.#parts?.view.focus();
  }

  /** Takes the last change back or brings it again, without the focus. Gives whether there was one. */
  step(id: "text.undo" | "text.redo"): boolean {
    const parts = this.#parts;
    return parts?.setup.commands[id](parts.view) ?? false;
  }

  /** Does what the palette offers. */
  runCommand(id: TextCommandId): void {
    const parts = this.#parts;
    if (!parts) return;
    parts.view.focus();
    parts.setup.commands[id](parts.view);
  }

  protected override concerns(state: AppState, previous: AppState): boolean {
    return state.locale !== previous.locale || (state.current === undefined) !== (previous.current === undefined);
  }

  override render(): TemplateResult {
    return html`
      <div class="host"></div>
      <span id=${helpId} class="visually-hidden">${this.say(textWords.leaveByTab)}</span>
      ${this.state.current === undefined ? html`<p class="empty">${this.say(textWords.nothingOpen)}</p>` : ""}
    `;
  }

  protected override firstUpdated(): void {
    this.#open();
  }

  #open(): void {
    const parent = this.renderRoot.querySelector<HTMLElement>(".host");
    if (!parent || !(this.renderRoot instanceof ShadowRoot)) return;
    const { store } = this;
    const session = new TextSession(store, () => this.client);
    const setup = editorSetup(session, [
      EditorView.updateListener.of((update) => this.#viewChanged(update)),
      EditorView.domEventHandlers({
        // CodeMirror takes over the last of the composed text after this event.
        compositionend: () => void setTimeout(() => this.#composed()),
      }),
    ]);
    const archive = new UndoArchive(browserStorage());
    const documents = new OpenDocuments({ store, log: session.log, archive, extensions: setup.extensions });
    const view = new EditorView({ parent, root: this.renderRoot, state: documents.emptyState() });
    this.#parts = { view, session, documents, setup };
    watchComposition(view);
    documents.attach(view);
    session.attach(view, documents, (place, isFocused) => this.#reveal(place, isFocused));
    documents.follow(store.state, store.state);
    this.#refresh();
  }

  protected override changed(state: AppState, previous: AppState): void {
    const parts = this.#parts;
    if (!parts) return;
    const { view, session, documents } = parts;
    const before = documents.path;
    if (state.files !== previous.files || state.current !== previous.current) documents.follow(state, previous);
    if (state.drawing && state.drawing !== previous.drawing) session.log.forgetBefore(state.drawing.version);
    const isOther = documents.path !== before || state.workspace !== previous.workspace;
    if (isOther || state.locale !== previous.locale || state.mode !== previous.mode) this.#refresh();
    else if (state.drawing !== previous.drawing && !view.composing) this.#showProblems(parts);
    if (state.selection === previous.selection) return;
    const place = placeOfSelection(session, state.selection);
    if (place) this.#reveal(place, false);
  }

  #viewChanged(update: ViewUpdate): void {
    const parts = this.#parts;
    if (!parts) return;
    if (parts.documents.changed(update)) {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(this.#keep, archiveAfter);
    }
    const isByHand = update.transactions.some((change) => change.isUserEvent("select") || change.isUserEvent("input"));
    if (isByHand && !parts.view.composing) selectAtCursor(parts.session, parts.view);
  }

  /** An input method is done: what waited for it happens now. */
  #composed(): void {
    const parts = this.#parts;
    if (!parts || parts.view.composing) return;
    parts.documents.tell();
    parts.documents.follow(this.state, this.state);
    this.#showProblems(parts);
  }

  /** Language, mode, file or all of them are others now. */
  #refresh(): void {
    const parts = this.#parts;
    if (!parts) return;
    const { view, setup } = parts;
    // Another language draws the editor anew, with other words.
    endComposition(view);
    view.dispatch({ effects: setup.refresh() });
    if (searchPanelOpen(view.state)) {
      const hadFocus = view.hasFocus;
      closeSearchPanel(view);
      openSearchPanel(view);
      if (hadFocus) view.focus();
    }
    this.#showProblems(parts);
  }

  #showProblems({ view, session }: Parts): void {
    view.dispatch(showProblems(session, view.state, this.state.drawing));
  }

  /** Brings a place in front: its file, its line, the cursor at its start. */
  #reveal({ file, from, to }: Place, isFocused: boolean): void {
    const parts = this.#parts;
    if (!parts || !this.state.files.some(({ path }) => path === file)) return;
    if (this.state.current !== file) this.store.dispatch({ type: "show-file", path: file, isOnlyText: true });
    const { view, session } = parts;
    const span = { from: session.documentOffset(from), to: session.documentOffset(to) };
    view.dispatch({
      selection: { anchor: span.from },
      effects: EditorView.scrollIntoView(span.from, { y: "center" }),
    });
    flash(view, span);
    if (isFocused) view.focus();
    if (isFocused) selectAtCursor(session, view);
  }
}

customElements.define("ketu-text-pane", TextPane);

declare global {
  interface HTMLElementTagNameMap {
    "ketu-text-pane": TextPane;
  }
}
