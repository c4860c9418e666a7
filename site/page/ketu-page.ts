import type { PageData } from "ketu";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { adoptPageStyles, controls, shownColours } from "../elements/theme.ts";
import { parseFragment, withParameter } from "../fragment.ts";
import { standaloneWords as own } from "../strings/page.ts";
import { pictureWords as words } from "../strings/picture.ts";
import { say } from "../strings/words.ts";
import { lens, play } from "../viewer/edit-icons.ts";
import { findSubjects } from "../viewer/find-subjects.ts";
import "../viewer/ketu-legend-filter.ts";
import type { HideDetail } from "../viewer/ketu-legend-filter.ts";
import "../viewer/ketu-picture-search.ts";
import type { SearchStep } from "../viewer/ketu-picture-search.ts";
import "../viewer/ketu-viewer.ts";
import type { KetuViewer } from "../viewer/ketu-viewer.ts";
import { fadedSubjects } from "../viewer/legend-hiding.ts";
import "../viewer/present/ketu-presenter.ts";
import { linkedStep, writeStepLink } from "../viewer/present/step-link.ts";
import { detailOf } from "../viewer/viewer-events.ts";
import type { PicturePatch } from "../worker/api.ts";
import { readPicture } from "./read-picture.ts";

type View = PageData["views"][number];

/**
 * A page of pictures that lives: tabs for its views, pan and zoom, hover, search, the legend as a filter, stepping
 * through. Everything it needs stands in the document; it asks nobody.
 */
export class KetuPage extends LitElement {
  static override properties = {
    at: { state: true },
    search: { state: true },
    foundIndex: { state: true },
    isSearching: { state: true },
    step: { state: true },
    isText: { state: true },
  };
  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        flex-direction: column;
        height: var(--ketu-page-height, 100dvh);
        background: var(--bg);
      }
      header {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 6px 10px;
        padding: 8px 14px;
        border-bottom: 1px solid var(--line);
      }
      h1 {
        margin: 0 12px 0 0;
        font-size: 16px;
      }
      nav {
        display: flex;
        flex: 1;
        gap: 4px;
        min-width: 0;
        overflow-x: auto;
      }
      nav button {
        flex: none;
      }
      nav button[aria-selected="true"] {
        background: var(--selected);
        font-weight: 700;
      }
      .icon svg {
        width: 16px;
        height: 16px;
        fill: none;
        stroke: currentColor;
        stroke-width: 1.6;
        stroke-linecap: round;
        stroke-linejoin: round;
      }
      ketu-viewer {
        flex: 1;
        min-height: 0;
      }
      @media (max-width: 640px) {
        h1 {
          flex: 1;
        }
        nav {
          flex: 1 0 100%;
          order: 1;
        }
      }
      .text {
        flex: 1;
        overflow: auto;
        padding: 8px 20px 24px;
      }
      table {
        border-collapse: collapse;
        margin: 8px 0 20px;
      }
      th,
      td {
        border: 1px solid var(--control);
        padding: 4px 10px;
        text-align: left;
        vertical-align: top;
      }
    `,
  ];

  declare at: number;
  declare search: string;
  declare foundIndex: number;
  declare isSearching: boolean;
  /** Index of the step that is presented; -1: nothing is. */
  declare step: number;
  declare isText: boolean;

  readonly #data: PageData;
  readonly #pictures = new Map<string, PicturePatch>();
  readonly #system = matchMedia("(prefers-color-scheme: dark)");
  #off: readonly string[] = [];

  constructor() {
    super();
    this.#data = JSON.parse(document.getElementById("ketu-data")?.textContent ?? "") as PageData;
    this.at = Math.max(0, this.#linked);
    this.search = "";
    this.foundIndex = 0;
    this.isSearching = false;
    this.isText = false;
    this.step = linkedStep(this.#view?.steps ?? []) ?? -1;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#system.addEventListener("change", this.#recolour);
    addEventListener("keydown", this.#key);
    addEventListener("hashchange", this.#follow);
    this.#recolour();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#system.removeEventListener("change", this.#recolour);
    removeEventListener("keydown", this.#key);
    removeEventListener("hashchange", this.#follow);
  }

  get #view(): View | undefined {
    return this.#data.views[this.at];
  }

  get #viewer(): KetuViewer | null {
    return this.renderRoot.querySelector("ketu-viewer");
  }

  readonly #recolour = (): void => {
    document.documentElement.dataset["colours"] = shownColours("system");
    this.#pictures.clear();
    this.requestUpdate();
  };

  /** A link to a view, from the picture of another one or from elsewhere. */
  readonly #follow = (): void => {
    const at = this.#linked;
    if (at >= 0 && at !== this.at) this.#show(at);
  };

  /** Index of the view that the address names; -1: none. */
  get #linked(): number {
    const wanted = parseFragment(location.hash).get("view");
    return this.#data.views.findIndex(({ id }) => id === wanted);
  }

  readonly #key = (event: KeyboardEvent): void => {
    const isTyped = event.composedPath()[0] instanceof HTMLInputElement;
    if (event.key === "/" && !isTyped && !this.isSearching && this.step < 0) {
      event.preventDefault();
      this.isSearching = true;
    }
  };

  #show(at: number): void {
    this.at = at;
    this.#off = [];
    this.search = "";
    this.foundIndex = 0;
    const fragment = withParameter(location.hash, "view", this.#view?.id);
    history.replaceState(history.state, "", `${location.pathname}${location.search}${fragment}`);
  }

  /** Read when it is first shown: measuring all pictures at once would hold up the first. */
  #pictureOf({ id }: View): PicturePatch | undefined {
    const known = this.#pictures.get(id);
    if (known) return known;
    const section = document.querySelector(`main.plain section[data-view="${CSS.escape(id)}"]`);
    const isDark = shownColours("system") === "dark";
    const svg =
      (isDark && section?.querySelector<SVGSVGElement>(".dark svg")) ||
      section?.querySelector<SVGSVGElement>(".light svg");
    if (!svg) return undefined;
    // Only what is laid out can be measured.
    const root = document.documentElement;
    const wrapper = svg.parentElement;
    root.classList.remove("live");
    if (wrapper) wrapper.style.display = "block";
    const picture = readPicture(svg, this.#pictures.size + 1);
    if (wrapper) wrapper.style.display = "";
    root.classList.add("live");
    this.#pictures.set(id, picture);
    return picture;
  }

  get #found(): readonly string[] {
    const view = this.#view;
    return view && this.isSearching ? findSubjects(this.#pictureOf(view), this.#data.labels, this.search) : [];
  }

  override render(): TemplateResult {
    const view = this.#view;
    const { locale, title } = this.#data;
    if (!view) return html``;
    const picture = this.#pictureOf(view);
    return html`<header>
        <h1>${title}</h1>
        <nav role="tablist" aria-label=${say(own.views, locale)}>
          ${this.#data.views.map(
            ({ label }, index) =>
              html`<button
                class="plain"
                role="tab"
                aria-selected=${index === this.at}
                @click=${() => this.#show(index)}
              >
                ${label}
              </button>`,
          )}
        </nav>
        ${this.#tools(view)}
      </header>
      ${this.isSearching ? this.#renderSearch() : nothing}
      ${this.isText ? this.#renderText(view) : this.#renderPicture(view, picture)}
      ${this.step >= 0 && picture ? this.#renderPresenter(view, picture) : nothing}`;
  }

  #tools(view: View): TemplateResult {
    const { locale } = this.#data;
    return html`${
        view.filters.length > 0
          ? html`<ketu-legend-filter
              .filters=${view.filters}
              .off=${this.#off}
              .locale=${locale}
              @ketu-hide=${this.#hide}
            ></ketu-legend-filter>`
          : nothing
      }
      <button
        class="plain icon"
        title=${say(words.search, locale)}
        aria-label=${say(words.search, locale)}
        @click=${() => (this.isSearching = !this.isSearching)}
      >
        ${lens}
      </button>
      ${
        view.steps.length > 1
          ? html`<button
              class="plain icon"
              title=${say(words.present, locale)}
              aria-label=${say(words.present, locale)}
              @click=${() => (this.step = 0)}
            >
              ${play}
            </button>`
          : nothing
      }
      <button class="plain" aria-pressed=${this.isText} @click=${() => (this.isText = !this.isText)}>
        ${say(own.asText, locale)}
      </button>`;
  }

  #renderPicture(view: View, picture: PicturePatch | undefined): TemplateResult {
    const found = this.#found;
    return html`<ketu-viewer
      .patch=${picture}
      .locale=${this.#data.locale}
      .describe=${this.#describe}
      .faded=${fadedSubjects(view.filters, this.#off)}
      .found=${found}
      .current=${found[this.foundIndex]}
      .scope=${`${view.id} ${document.documentElement.dataset["colours"] ?? ""}`}
      @click=${this.#open}
    ></ketu-viewer>`;
  }

  readonly #describe = (subject: string): Promise<PageData["details"][string] | undefined> =>
    Promise.resolve(this.#data.details[subject]);

  /** A shape that leads to another view opens it; the way back is that of the browser. */
  readonly #open = (event: MouseEvent): void => {
    const link = event
      .composedPath()
      .map((target) => (target instanceof SVGElement ? target.dataset["link"] : undefined))
      .find((subject) => subject !== undefined);
    const at = link === undefined ? -1 : this.#data.views.findIndex(({ subject }) => subject === link);
    if (at < 0) return;
    history.pushState(history.state, "", location.href);
    this.#show(at);
  };

  #renderText({ id }: View): TemplateResult {
    const tables = document.querySelector(`main.plain section[data-view="${CSS.escape(id)}"] details`);
    const copies = [...(tables?.children ?? [])].filter(({ tagName }) => tagName !== "SUMMARY");
    return html`<div class="text" tabindex="0">${copies.map((element) => element.cloneNode(true))}</div>`;
  }

  #renderSearch(): TemplateResult {
    return html`<ketu-picture-search
      .search=${this.search}
      .index=${this.foundIndex}
      .count=${this.#found.length}
      .locale=${this.#data.locale}
      @ketu-search=${this.#searched}
      @ketu-search-step=${this.#stepSearch}
      @ketu-search-close=${() => (this.isSearching = false)}
    ></ketu-picture-search>`;
  }

  readonly #searched = (event: Event): void => {
    this.search = (event as CustomEvent<{ search: string }>).detail.search;
    this.foundIndex = 0;
    this.#reveal();
  };

  readonly #stepSearch = (event: Event): void => {
    const count = this.#found.length;
    if (count === 0) return;
    this.foundIndex = (this.foundIndex + (event as CustomEvent<SearchStep>).detail.by + count) % count;
    this.#reveal();
  };

  #reveal(): void {
    const subject = this.#found[this.foundIndex];
    if (subject !== undefined) void this.updateComplete.then(() => this.#viewer?.reveal(subject));
  }

  readonly #hide = (event: Event): void => {
    const { filter, isHidden } = (event as CustomEvent<HideDetail>).detail;
    if (filter === undefined) this.#off = [];
    else this.#off = isHidden ? [...this.#off, filter] : this.#off.filter((name) => name !== filter);
    this.requestUpdate();
  };

  #renderPresenter({ steps }: View, picture: PicturePatch): TemplateResult {
    return html`<ketu-presenter
      .patch=${picture}
      .steps=${steps}
      .step=${this.step}
      .describe=${this.#describe}
      .locale=${this.#data.locale}
      .colours=${shownColours("system")}
      .notesAddress=${""}
      @ketu-step=${(event: Event) => this.#present(detailOf("ketu-step", event).step)}
      @ketu-present-end=${() => this.#present(-1)}
    ></ketu-presenter>`;
  }

  #present(step: number): void {
    this.step = step;
    writeStepLink(step < 0 ? undefined : this.#view?.steps[step]?.id);
  }
}

adoptPageStyles();
document.documentElement.classList.add("live");
customElements.define("ketu-page", KetuPage);
