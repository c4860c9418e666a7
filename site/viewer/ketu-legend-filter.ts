import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { controls } from "../elements/theme.ts";
import type { Locale } from "../state.ts";
import { pictureWords as words } from "../strings/picture.ts";
import { say } from "../strings/words.ts";
import type { LegendFilter } from "../worker/api.ts";
import { fadedSubjects, filterName } from "./legend-hiding.ts";

const groups: readonly LegendFilter["group"][] = ["lane", "kind", "scheme", "channel", "owner"];

/** `ketu-hide`: a filter was switched; without a filter: all shall be shown. */
export interface HideDetail {
  readonly filter?: string;
  readonly isHidden: boolean;
}

/** A button and the list of what the picture can leave out. */
export class KetuLegendFilter extends LitElement {
  static override properties = {
    filters: { attribute: false },
    off: { attribute: false },
    locale: { attribute: false },
    isOpen: { state: true },
  };
  static override styles = [
    controls,
    css`
      :host {
        position: relative;
        flex: none;
      }
      .list {
        position: absolute;
        z-index: 5;
        top: calc(100% + 6px);
        right: 0;
        width: max-content;
        min-width: 220px;
        max-width: min(420px, calc(100vw - 24px));
        max-height: min(60vh, 520px);
        overflow: auto;
        padding: 10px 14px;
        border: 1px solid var(--control);
        border-radius: var(--radius);
        background: var(--bg);
        box-shadow: var(--shadow);
      }
      fieldset {
        margin: 0 0 8px;
        padding: 0;
        border: 0;
      }
      legend {
        padding: 0;
        color: var(--ink-soft);
        font-size: var(--size-small);
      }
      label {
        display: flex;
        align-items: center;
        gap: 8px;
        min-height: 28px;
        cursor: pointer;
      }
      input {
        width: 16px;
        min-height: 16px;
        height: 16px;
        margin: 0;
        accent-color: var(--accent);
      }
      button.active {
        border-color: var(--accent);
        color: var(--accent);
      }
      p {
        margin: 0;
        color: var(--ink-soft);
      }
    `,
  ];

  declare filters: readonly LegendFilter[];
  /** Names of the filters that are switched off. */
  declare off: readonly string[];
  declare locale: Locale;
  declare isOpen: boolean;

  constructor() {
    super();
    this.filters = [];
    this.off = [];
    this.locale = "zh";
    this.isOpen = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener("pointerdown", this.#outside);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener("pointerdown", this.#outside);
  }

  readonly #outside = (event: PointerEvent): void => {
    if (this.isOpen && !event.composedPath().includes(this)) this.isOpen = false;
  };

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || !this.isOpen) return;
    event.preventDefault();
    event.stopPropagation();
    this.isOpen = false;
    this.renderRoot.querySelector("button")?.focus();
  };

  #tell(detail: HideDetail): void {
    this.dispatchEvent(new CustomEvent<HideDetail>("ketu-hide", { detail }));
  }

  override render(): TemplateResult {
    const count = fadedSubjects(this.filters, this.off).length;
    const text = count === 0 ? say(words.filter, this.locale) : say(words.filterHidden, this.locale, { count });
    return html`<div @keydown=${this.#key}>
      <button
        class=${count === 0 ? "" : "active"}
        aria-expanded=${this.isOpen}
        aria-controls="list"
        @click=${() => (this.isOpen = !this.isOpen)}
      >
        ${text}
      </button>
      <div id="list" class="list" ?hidden=${!this.isOpen}>
        ${this.filters.length === 0 ? html`<p>${say(words.filterNothing, this.locale)}</p>` : nothing}
        ${groups.map((group) => this.#group(group))}
        ${
          count === 0
            ? nothing
            : html`<button @click=${() => this.#tell({ isHidden: false })}>${say(words.showAll, this.locale)}</button>`
        }
      </div>
    </div>`;
  }

  #group(group: LegendFilter["group"]): TemplateResult | typeof nothing {
    const own = this.filters.filter((filter) => filter.group === group);
    if (own.length === 0) return nothing;
    return html`<fieldset>
      <legend>${say(words.groups[group], this.locale)}</legend>
      ${own.map((filter) => {
        const name = filterName(filter);
        return html`<label>
          <input
            type="checkbox"
            .checked=${!this.off.includes(name)}
            @change=${() => this.#tell({ filter: name, isHidden: !this.off.includes(name) })}
          />
          ${filter.label}
        </label>`;
      })}
    </fieldset>`;
  }
}

customElements.define("ketu-legend-filter", KetuLegendFilter);
