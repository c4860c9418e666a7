import { css, html, nothing, type TemplateResult } from "lit";
import type { AppState, Pane } from "../state.ts";
import { shell } from "../strings/shell.ts";
import { icons } from "./icons.ts";
import { nextColours, turnPane } from "./shell-commands.ts";
import { StoreElement } from "./store-element.ts";
import { controls } from "./theme.ts";

const panes = [
  { pane: "files", icon: icons.files, title: shell.showFiles },
  { pane: "text", icon: icons.text, title: shell.showText },
  { pane: "picture", icon: icons.picture, title: shell.showPicture },
] as const;

/** The bar at the top: what is open, whether it is kept, and the few things done most. */
export class KetuHeader extends StoreElement {
  static override properties = { isNarrow: { attribute: false }, isPhone: { attribute: false } };
  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: 12px;
        padding: 0 16px;
        min-width: 0;
        border-bottom: 1px solid var(--line);
        background: var(--bg);
      }
      .brand {
        margin: 0;
        font-weight: 700;
        font-size: 16px;
        color: var(--accent);
        white-space: nowrap;
      }
      .path {
        flex: 1;
        min-width: 0;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
        color: var(--ink-soft);
      }
      .path b {
        color: var(--ink);
        font-weight: 500;
      }
      .group {
        display: flex;
        gap: 2px;
      }
      nav {
        display: flex;
        align-items: center;
        gap: 8px;
      }
      .group button[aria-pressed="false"] {
        color: var(--ink-soft);
      }
      .group button[aria-pressed="true"] {
        color: var(--accent);
      }
    `,
  ];

  /** Files lie in a drawer. */
  declare isNarrow: boolean;
  declare isPhone: boolean;

  protected override concerns(state: AppState, previous: AppState): boolean {
    return (
      state.locale !== previous.locale ||
      state.colours !== previous.colours ||
      state.current !== previous.current ||
      state.folded !== previous.folded ||
      state.files !== previous.files ||
      state.host !== previous.host ||
      state.isKept !== previous.isKept ||
      state.mode !== previous.mode
    );
  }

  override render(): TemplateResult {
    return html`
      <h1 class="brand">${this.isPhone ? "客图" : this.say(shell.product)}</h1>
      ${this.#renderPath()} ${this.isPhone ? nothing : this.#renderPanes()}
      <nav aria-label=${this.say(shell.actions)}>
        ${this.isPhone ? nothing : this.#renderLesser()}
        <button class="primary" @click=${() => this.store.dispatch({ type: "dialog", dialog: { kind: "share" } })}>
          ${this.say(shell.share)}
        </button>
        ${
          this.isPhone
            ? html`<button
                class="plain"
                aria-label=${this.say(shell.more)}
                @click=${() => this.store.dispatch({ type: "dialog", dialog: { kind: "commands" } })}
              >
                ${icons.more}
              </button>`
            : nothing
        }
      </nav>
    `;
  }

  #renderPath(): TemplateResult {
    const { current, files, host, isKept, mode } = this.state;
    const file = files.find(({ path }) => path === current);
    const parts = (current ?? this.say(shell.untitled)).split("/");
    const isSaved = file === undefined || file.text === file.savedText;
    const status =
      mode === "reading"
        ? shell.reading
        : host === "local" && !isKept
          ? shell.notKept
          : isSaved
            ? shell.saved
            : host === "local"
              ? shell.draftKept
              : shell.unsaved;
    return html`<span class="path" title=${current ?? ""}
      >${this.isPhone ? nothing : parts.slice(0, -1).map((part) => html`${part} / `)}<b>${parts.at(-1)}</b>${
        this.isPhone ? nothing : html`<span> · ${this.say(status)}</span>`
      }</span
    >`;
  }

  #renderPanes(): TemplateResult {
    return html`<div class="group" role="group" aria-label=${this.say(shell.panes)}>
      ${panes.map(
        ({ pane, icon, title }) =>
          html`<button
            class="plain"
            aria-label=${this.say(title)}
            title=${this.say(title)}
            aria-pressed=${this.#isShown(pane) ? "true" : "false"}
            @click=${() => this.#turn(pane)}
          >
            ${icon}
          </button>`,
      )}
    </div>`;
  }

  #isShown(pane: Pane): boolean {
    return !this.state.folded.includes(pane);
  }

  #turn(pane: Pane): void {
    if (pane === "files" && this.isNarrow) this.dispatchEvent(new CustomEvent("ketu-drawer"));
    else turnPane(this.store, pane);
  }

  #renderLesser(): TemplateResult {
    const { colours, locale } = this.state;
    const coloursTitle = this.say(shell.coloursAre, { colours: this.say(shell[colours]) });
    return html`
      <button
        class="plain"
        aria-label=${coloursTitle}
        title=${coloursTitle}
        @click=${() => this.store.dispatch({ type: "colours", colours: nextColours(colours) })}
      >
        ${icons[colours]}
      </button>
      <button
        title=${this.say(shell.languageLong)}
        @click=${() => this.store.dispatch({ type: "locale", locale: locale === "zh" ? "en" : "zh" })}
      >
        ${this.say(shell.language)}
      </button>
      <button @click=${() => this.store.dispatch({ type: "dialog", dialog: { kind: "compare" } })}>
        ${this.say(shell.compare)}
      </button>
      <button @click=${() => this.store.dispatch({ type: "mode", mode: "presenting" })}>
        ${this.say(shell.present)}
      </button>
      <button @click=${() => this.store.dispatch({ type: "dialog", dialog: { kind: "export" } })}>
        ${this.say(shell.export)}
      </button>
    `;
  }
}

customElements.define("ketu-header", KetuHeader);
