import { html, nothing, type TemplateResult } from "lit";
import "../elements/ketu-dialog.ts";
import { StoreElement } from "../elements/store-element.ts";
import { controls } from "../elements/theme.ts";
import type { DraftHead } from "../persist/draft.ts";
import type { DraftKeeper } from "../persist/draft-keeper.ts";
import type { Dialog } from "../state.ts";
import { shell } from "../strings/shell.ts";
import { startWords as words } from "../strings/start.ts";
import type { TemplateEntry } from "../templates.ts";
import { emptyModel } from "./empty-model.ts";
import { fileEvents, openGivenFiles } from "./file-session.ts";
import { hasFolders } from "./folder.ts";
import { openReadFiles } from "./open-read-files.ts";
import { startStyles } from "./start-styles.ts";

const mostDrafts = 6;

/** Where a model comes from: a template, nothing, files, a folder, a draft. */
export class KetuStart extends StoreElement {
  static override properties = {
    keeper: { attribute: false },
    templates: { state: true },
    drafts: { state: true },
    isBroken: { state: true },
  };
  static override styles = [controls, startStyles];

  declare keeper: DraftKeeper | undefined;
  declare templates: readonly TemplateEntry[];
  declare drafts: readonly DraftHead[];
  declare isBroken: boolean;

  constructor() {
    super();
    this.templates = [];
    this.drafts = [];
    this.isBroken = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  async #load(): Promise<void> {
    const drafts = this.keeper?.list().catch((): readonly DraftHead[] => []);
    try {
      this.templates = (await (await load("index.json")).json()) as readonly TemplateEntry[];
    } catch {
      this.isBroken = true;
    }
    this.drafts = ((await drafts) ?? []).slice(0, mostDrafts);
  }

  override render(): TemplateResult {
    return html`<ketu-dialog
      .heading=${this.say(words.title)}
      .closeLabel=${this.say(shell.close)}
      @ketu-close=${() => this.#show(undefined)}
    >
      <h3 id="begin">${this.say(words.begin)}</h3>
      <div class="buttons">
        <button @click=${() => this.#show({ kind: "guide" })}>${this.say(words.guided)}</button>
        <button @click=${this.#openEmpty}>${this.say(words.empty)}</button>
        <button @click=${() => this.#input("files")?.click()}>${this.say(words.openFiles)}</button>
        <button @click=${this.#openFolder}>${this.say(words.openFolder)}</button>
      </div>
      <input id="files" type="file" multiple hidden accept=".yaml,.yml,.json" @change=${this.#chosen} />
      <input id="folder" type="file" webkitdirectory hidden @change=${this.#chosen} />
      <p>${this.say(words.dropHint)}</p>
      <h3 id="templates">${this.say(words.templates)}</h3>
      ${this.isBroken ? html`<p role="alert">${this.say(words.noTemplates)}</p>` : nothing}
      <ul class="cards" aria-labelledby="templates">
        ${this.templates.map((template) => this.#renderTemplate(template))}
      </ul>
      ${this.drafts.length === 0 ? nothing : this.#renderDrafts()}
    </ketu-dialog>`;
  }

  #renderTemplate(template: TemplateEntry): TemplateResult {
    const { id, title, stages, nodes } = template;
    return html`<li>
      <button data-template=${id} @click=${() => this.#openTemplate(template)}>
        <img alt="" loading="lazy" src="templates/${id}/preview.${this.state.locale}.svg" />
        <b>${this.say(title)}</b>
        <small>${this.say(words.counts, { stages, nodes })}</small>
      </button>
    </li>`;
  }

  #renderDrafts(): TemplateResult {
    const format = new Intl.DateTimeFormat(this.state.locale === "zh" ? "zh-CN" : "en-GB", {
      dateStyle: "medium",
      timeStyle: "short",
    });
    return html`<h3 id="drafts">${this.say(words.drafts)}</h3>
      <ul aria-labelledby="drafts">
        ${this.drafts.map(
          ({ id, title, changed }) =>
            html`<li>
              <button class="plain draft" @click=${() => this.#openDraft(id)}>
                <span>${title || this.say(words.untitled)}</span><small>${format.format(changed)}</small>
              </button>
            </li>`,
        )}
      </ul>`;
  }

  #show(dialog: Dialog | undefined): void {
    this.store.dispatch({ type: "dialog", dialog });
  }

  #input(id: string): HTMLInputElement | null {
    return this.renderRoot.querySelector<HTMLInputElement>(`#${id}`);
  }

  readonly #openEmpty = (): void => {
    const text = emptyModel[this.state.locale];
    openReadFiles(this.store, { files: [{ path: "model.ketu.yaml", text }], left: 0 });
    this.#show(undefined);
  };

  /** A browser without folders reads all files of one, and saves by downloads. */
  readonly #openFolder = (): void => {
    if (hasFolders(globalThis)) window.dispatchEvent(new Event(fileEvents.openFolder));
    else this.#input("folder")?.click();
  };

  readonly #chosen = (event: Event): void => {
    if (event.target instanceof HTMLInputElement) void openGivenFiles(this.store, [...(event.target.files ?? [])]);
  };

  async #openTemplate({ id, files }: TemplateEntry): Promise<void> {
    try {
      const texts = await Promise.all(
        files.map(async (path) => ({ path, text: await (await load(`${id}/${path}`)).text() })),
      );
      openReadFiles(this.store, { files: texts, left: 0 });
      this.#show(undefined);
    } catch {
      this.isBroken = true;
    }
  }

  async #openDraft(id: string): Promise<void> {
    if (id === this.keeper?.current || (await this.keeper?.open(id))) this.#show(undefined);
  }
}

async function load(path: string): Promise<Response> {
  const response = await fetch(new URL(`templates/${path}`, document.baseURI));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

customElements.define("ketu-start", KetuStart);
