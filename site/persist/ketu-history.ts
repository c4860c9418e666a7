import { html, nothing, type TemplateResult } from "lit";
import { versionOfFiles } from "../compare/choose-other.ts";
import { beginCompare } from "../compare/compare-state.ts";
import { icons } from "../elements/icons.ts";
import "../elements/ketu-dialog.ts";
import { StoreElement } from "../elements/store-element.ts";
import { controls } from "../elements/theme.ts";
import { draftWords as words } from "../strings/drafts.ts";
import { shell } from "../strings/shell.ts";
import { isSameText, type DraftHead } from "./draft.ts";
import type { DraftKeeper } from "./draft-keeper.ts";
import type { Version } from "./history.ts";
import { historyStyles } from "./history-styles.ts";

/** Drafts on this machine, and the versions of the one that is open with their text. */
export class KetuHistory extends StoreElement {
  static override properties = {
    keeper: { attribute: false },
    drafts: { state: true },
    versions: { state: true },
    chosen: { state: true },
    leaving: { state: true },
  };
  static override styles = [controls, historyStyles];

  declare keeper: DraftKeeper | undefined;
  declare drafts: readonly DraftHead[];
  declare versions: readonly Version[];
  declare chosen: Version | undefined;
  /** Id of the draft whose removal was asked for once. */
  declare leaving: string | undefined;

  constructor() {
    super();
    this.drafts = [];
    this.versions = [];
    this.chosen = undefined;
    this.leaving = undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  async #load(): Promise<void> {
    const { keeper } = this;
    if (!keeper) return;
    try {
      await keeper.flush();
      this.drafts = await keeper.list();
      this.versions = keeper.current === undefined ? [] : await keeper.versions(keeper.current);
      this.chosen = this.versions[0];
    } catch {
      this.#note(this.say(words.refused));
    }
  }

  override render(): TemplateResult {
    const { chosen } = this;
    return html`<ketu-dialog
      .heading=${this.say(words.title)}
      .closeLabel=${this.say(shell.close)}
      @ketu-close=${this.#close}
    >
      <div class="columns">
        <section>
          <h3 id="drafts">${this.say(words.drafts)}</h3>
          <ul aria-labelledby="drafts">
            ${this.drafts.map((draft) => this.#renderDraft(draft))}
          </ul>
        </section>
        <section>
          <h3 id="versions">${this.say(words.versions)}</h3>
          <ul aria-labelledby="versions">
            ${this.versions.map((version) => this.#renderVersion(version))}
          </ul>
          ${this.versions.length === 0 ? html`<p>${this.say(words.noVersions)}</p>` : nothing}
        </section>
        <section>
          <h3 id="preview">${this.say(words.preview)}</h3>
          <pre tabindex="0" aria-labelledby="preview">${chosen ? textOf(chosen) : nothing}</pre>
        </section>
      </div>
      <p>${this.say(words.privacy)}</p>
      <button slot="foot" ?disabled=${!chosen || this.#isNow(chosen)} @click=${() => this.#compare(chosen)}>
        ${this.say(words.compare)}
      </button>
      <button
        slot="foot"
        class="primary"
        ?disabled=${!chosen || this.#isNow(chosen)}
        @click=${() => this.#restore(chosen)}
      >
        ${this.say(words.restore)}
      </button>
    </ketu-dialog>`;
  }

  #renderDraft({ id, title, changed }: DraftHead): TemplateResult {
    const isOpen = id === this.keeper?.current;
    const name = title || this.say(words.untitled);
    const remove = this.say(words.removeThis, { title: name });
    return html`<li class=${isOpen ? "is-current" : ""}>
      <button class="plain entry" aria-current=${isOpen ? "true" : "false"} @click=${() => this.#open(id)}>
        <span>${name}</span><small>${this.#when(changed)}${isOpen ? ` · ${this.say(words.isOpen)}` : nothing}</small>
      </button>
      ${
        isOpen
          ? nothing
          : html`<button class="plain" title=${remove} aria-label=${remove} @click=${() => this.#remove(id)}>
              ${this.leaving === id ? this.say(words.reallyRemove) : icons.remove}
            </button>`
      }
    </li>`;
  }

  #renderVersion(version: Version): TemplateResult {
    const isChosen = version === this.chosen;
    return html`<li class=${isChosen ? "is-current" : ""}>
      <button class="plain entry" aria-pressed=${isChosen ? "true" : "false"} @click=${() => (this.chosen = version)}>
        <span>${this.#when(version.at)}</span>
        <small>${this.say(this.#isNow(version) ? words.same : words[version.reason])}</small>
      </button>
    </li>`;
  }

  #isNow(version: Version): boolean {
    return isSameText(version.files, this.state.files);
  }

  /** In the time of this machine: a person looks for `this morning`. */
  #when(milliseconds: number): string {
    const locale = this.state.locale === "zh" ? "zh-CN" : "en-GB";
    return new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "medium" }).format(milliseconds);
  }

  async #open(id: string): Promise<void> {
    if (id !== this.keeper?.current && !(await this.keeper?.open(id))) {
      this.#note(this.say(words.gone));
      await this.#load();
    } else this.#close();
  }

  /** Asked once more in the same place, as a removed draft does not come back. */
  async #remove(id: string): Promise<void> {
    if (this.leaving !== id) {
      this.leaving = id;
      return;
    }
    this.leaving = undefined;
    await this.keeper?.remove(id);
    this.drafts = (await this.keeper?.list()) ?? [];
  }

  #compare(version: Version | undefined): void {
    const other = version && versionOfFiles(version.files, this.state);
    if (!version || !other) return;
    const compare = beginCompare({ ...other, role: "base" }, this.#when(version.at));
    this.store.dispatch({ type: "compare", compare });
    this.store.dispatch({ type: "phone-pane", pane: "picture" });
    this.#close();
  }

  #restore(version: Version | undefined): void {
    if (!version) return;
    this.keeper?.restore(version);
    this.#note(this.say(words.restored));
    this.#close();
  }

  #note(notice: string): void {
    this.store.dispatch({ type: "notice", notice });
  }

  readonly #close = (): void => {
    this.store.dispatch({ type: "dialog", dialog: undefined });
  };
}

/** All texts of a version; with several files each has its name above it. */
function textOf({ files }: Version): string {
  if (files.length === 1) return files[0]?.text ?? "";
  return files.map(({ path, text }) => `# ── ${path} ──\n${text}`).join("\n\n");
}

customElements.define("ketu-history", KetuHistory);
