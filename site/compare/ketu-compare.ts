import { html, nothing, type TemplateResult } from "lit";
import "../elements/ketu-dialog.ts";
import { StoreElement } from "../elements/store-element.ts";
import { controls } from "../elements/theme.ts";
import type { RevisionSource, ServedRevision } from "../host/revision-source.ts";
import type { DraftHead } from "../persist/draft.ts";
import type { DraftKeeper } from "../persist/draft-keeper.ts";
import type { Version } from "../persist/history.ts";
import { compareTitles as titles } from "../strings/compare-commands.ts";
import { compareWords as words } from "../strings/compare.ts";
import { draftWords } from "../strings/drafts.ts";
import { shell } from "../strings/shell.ts";
import type { Words } from "../strings/words.ts";
import type { OtherVersion, WorkspaceFile } from "../worker/api.ts";
import { readChosen, versionOfFiles } from "./choose-other.ts";
import { compareStyles } from "./compare-styles.ts";
import { beginCompare } from "./compare-state.ts";

/** Chooses the version to compare the open model with: a file, an earlier version or another draft, a revision of git. */
export class KetuCompare extends StoreElement {
  static override properties = {
    keeper: { attribute: false },
    revisions: { attribute: false },
    versions: { state: true },
    drafts: { state: true },
    commits: { state: true },
    role: { state: true },
    problem: { state: true },
  };
  static override styles = [controls, compareStyles];

  declare keeper: DraftKeeper | undefined;
  declare revisions: RevisionSource;
  declare versions: readonly Version[];
  declare drafts: readonly DraftHead[];
  declare commits: readonly ServedRevision[] | undefined;
  declare role: OtherVersion["role"];
  declare problem: string;

  constructor() {
    super();
    this.versions = [];
    this.drafts = [];
    this.commits = undefined;
    this.role = "base";
    this.problem = "";
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  async #load(): Promise<void> {
    const { keeper, state } = this;
    if (state.host === "serve" && state.main !== undefined) this.commits = await this.revisions.list(state.main);
    if (state.host === "serve" || !keeper) return;
    try {
      await keeper.flush();
      this.drafts = (await keeper.list()).filter(({ id }) => id !== keeper.current);
      this.versions = keeper.current === undefined ? [] : await keeper.versions(keeper.current);
    } catch {
      this.problem = this.say(draftWords.refused);
    }
  }

  override render(): TemplateResult {
    return html`<ketu-dialog
      .heading=${this.say(titles.title)}
      .closeLabel=${this.say(shell.close)}
      @ketu-close=${this.#close}
      @dragover=${(event: Event) => event.preventDefault()}
      @drop=${this.#dropped}
    >
      <p>${this.say(words.lead)}</p>
      <fieldset>
        <legend>${this.say(words.role)}</legend>
        ${this.#renderRole("base", words.base, words.baseHint)} ${this.#renderRole("head", words.head, words.headHint)}
      </fieldset>
      ${this.problem === "" ? nothing : html`<p role="alert">${this.problem}</p>`}
      <h3>${this.say(words.file)}</h3>
      <button
        autofocus
        @click=${() => this.renderRoot.querySelector("input[type=file]")?.dispatchEvent(new MouseEvent("click"))}
      >
        ${this.say(words.chooseFile)}
      </button>
      <span class="soft">${this.say(words.dropHint)}</span>
      <input type="file" multiple hidden accept=".yaml,.yml" @change=${this.#chosen} />
      ${this.state.host === "serve" ? this.#renderRevisions() : this.#renderDrafts()}
    </ketu-dialog>`;
  }

  #renderRole(role: OtherVersion["role"], title: Words, hint: Words): TemplateResult {
    return html`<label>
      <input type="radio" name="role" .checked=${this.role === role} @change=${() => (this.role = role)} />
      <span>${this.say(title)}<small>${this.say(hint)}</small></span>
    </label>`;
  }

  #renderDrafts(): TemplateResult {
    return html`<h3 id="versions">${this.say(words.versions)}</h3>
      ${this.versions.length === 0 ? html`<p class="soft">${this.say(words.noVersions)}</p>` : nothing}
      <ul aria-labelledby="versions">
        ${this.versions.map(
          ({ at, reason, files }) =>
            html`<li>
              <button class="plain entry" @click=${() => this.#begin(files, this.#when(at))}>
                <span>${this.#when(at)}</span><small>${this.say(draftWords[reason])}</small>
              </button>
            </li>`,
        )}
      </ul>
      ${
        this.drafts.length === 0
          ? nothing
          : html`<h3 id="drafts">${this.say(words.drafts)}</h3>
              <ul aria-labelledby="drafts">
                ${this.drafts.map(
                  (draft) =>
                    html`<li>
                      <button class="plain entry" @click=${() => this.#openDraft(draft)}>
                        <span>${draft.title || this.say(draftWords.untitled)}</span>
                        <small>${this.#when(draft.changed)}</small>
                      </button>
                    </li>`,
                )}
              </ul>`
      }`;
  }

  #renderRevisions(): TemplateResult {
    const { commits } = this;
    return html`<h3 id="revisions">${this.say(words.revisions)}</h3>
      <form @submit=${this.#named}>
        <input name="revision" maxlength="200" aria-label=${this.say(words.revision)} placeholder="main" />
        <button>${this.say(words.compare)}</button>
      </form>
      ${commits?.length === 0 ? html`<p class="soft">${this.say(words.noRevisions)}</p>` : nothing}
      <ul aria-labelledby="revisions">
        ${(commits ?? []).map(
          ({ id, day, author, subject }) =>
            html`<li>
              <button class="plain entry" @click=${() => this.#openRevision(id, `${id.slice(0, 7)} ${subject}`)}>
                <span>${subject}</span><small>${id.slice(0, 7)} · ${day} · ${author}</small>
              </button>
            </li>`,
        )}
      </ul>`;
  }

  /** In the time of this machine: a person looks for `this morning`. */
  #when(milliseconds: number): string {
    const locale = this.state.locale === "zh" ? "zh-CN" : "en-GB";
    return new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }).format(milliseconds);
  }

  #begin(files: readonly WorkspaceFile[], name: string): void {
    const version = versionOfFiles(files, this.state);
    if (!version) {
      this.problem = this.say(words.notAModel, { name });
      return;
    }
    this.#show(version, name);
  }

  #show(version: Omit<OtherVersion, "role">, name: string): void {
    this.store.dispatch({ type: "compare", compare: beginCompare({ ...version, role: this.role }, name) });
    this.store.dispatch({ type: "phone-pane", pane: "picture" });
    this.store.dispatch({ type: "fold", pane: "picture", isFolded: false });
    this.#close();
  }

  async #openDraft({ id, title }: DraftHead): Promise<void> {
    const draft = await this.keeper?.read(id);
    if (draft) this.#begin(draft.files, title || this.say(draftWords.untitled));
    else this.problem = this.say(draftWords.gone);
  }

  async #openRevision(revision: string, name: string): Promise<void> {
    const answer = await this.revisions.read(this.state.main ?? "", revision);
    if (answer.status !== "done") {
      const wordings = { unknown: words.unknownRevision, missing: words.notInRevision, unreadable: words.unreadable };
      this.problem = this.say(wordings[answer.status], { name });
      return;
    }
    const { main, files } = answer;
    this.#show({ main, files }, name);
  }

  async #openFiles(chosen: readonly File[]): Promise<void> {
    const files = await readChosen(chosen);
    const name = chosen[0]?.name ?? "";
    if (files.length === 0) this.problem = this.say(words.notAModel, { name });
    else this.#begin(files, name);
  }

  readonly #named = (event: SubmitEvent): void => {
    event.preventDefault();
    const field = this.renderRoot.querySelector<HTMLInputElement>("input[name=revision]");
    const revision = field?.value.trim() ?? "";
    if (revision !== "") void this.#openRevision(revision, revision);
  };

  readonly #chosen = (event: Event): void => {
    if (event.target instanceof HTMLInputElement) void this.#openFiles([...(event.target.files ?? [])]);
  };

  readonly #dropped = (event: DragEvent): void => {
    event.preventDefault();
    void this.#openFiles([...(event.dataTransfer?.files ?? [])]);
  };

  readonly #close = (): void => {
    this.store.dispatch({ type: "dialog", dialog: undefined });
  };
}

customElements.define("ketu-compare", KetuCompare);
