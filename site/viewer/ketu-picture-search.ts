import { css, html, LitElement, type TemplateResult } from "lit";
import { controls } from "../elements/theme.ts";
import type { Locale } from "../state.ts";
import { pictureWords as words } from "../strings/picture.ts";
import { say } from "../strings/words.ts";

/** `ketu-search-step`: go to the next (1) or the previous (-1) place; `isChosen`: Enter was pressed on this one. */
export interface SearchStep {
  readonly by: 1 | -1;
}

/**
 * The search box of the picture. `ketu-search {search}`: other words; `ketu-search-step {by}`: go on;
 * `ketu-search-close`: it is not wanted any more.
 */
export class KetuPictureSearch extends LitElement {
  static override properties = {
    search: { attribute: false },
    index: { attribute: false },
    count: { attribute: false },
    locale: { attribute: false },
  };
  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: 4px;
        flex: none;
        padding: 6px 12px;
        border-bottom: 1px solid var(--line);
        background: var(--panel);
      }
      input {
        flex: 1;
        min-width: 0;
        max-width: 320px;
      }
      span {
        min-width: 110px;
        color: var(--ink-soft);
        font-size: var(--size-small);
      }
    `,
  ];

  declare search: string;
  /** From 0, the place that the search stands at. */
  declare index: number;
  declare count: number;
  declare locale: Locale;

  constructor() {
    super();
    this.search = "";
    this.index = 0;
    this.count = 0;
    this.locale = "zh";
  }

  protected override firstUpdated(): void {
    this.focusField();
  }

  focusField(): void {
    const field = this.renderRoot.querySelector("input");
    field?.focus();
    field?.select();
  }

  #tell(type: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }

  readonly #key = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === "Enter") this.#step(event.shiftKey ? -1 : 1);
    else if (event.key === "Escape") this.#tell("ketu-search-close");
    else if (event.key.toLowerCase() === "f" && (event.ctrlKey || event.metaKey)) this.focusField();
    else return;
    event.preventDefault();
  };

  #step(by: 1 | -1): void {
    this.#tell("ketu-search-step", { by } satisfies SearchStep);
  }

  override render(): TemplateResult {
    const { locale, count, index } = this;
    const status =
      this.search.trim() === ""
        ? ""
        : count === 0
          ? say(words.searchNone, locale)
          : say(words.searchCount, locale, { index: index + 1, count });
    const button = (text: string, title: string, run: () => void): TemplateResult =>
      html`<button class="plain" title=${title} aria-label=${title} @click=${run}>${text}</button>`;
    return html`<div role="search">
        <input
          type="search"
          .value=${this.search}
          placeholder=${say(words.search, locale)}
          aria-label=${say(words.search, locale)}
          @input=${(event: InputEvent) =>
            event.target instanceof HTMLInputElement && this.#tell("ketu-search", { search: event.target.value })}
          @keydown=${this.#key}
        />
      </div>
      <span role="status">${status}</span>
      ${button("↑", say(words.searchPrevious, locale), () => this.#step(-1))}
      ${button("↓", say(words.searchNext, locale), () => this.#step(1))}
      ${button("×", say(words.close, locale), () => this.#tell("ketu-search-close"))}`;
  }
}

customElements.define("ketu-picture-search", KetuPictureSearch);
