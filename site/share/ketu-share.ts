import { css, html, nothing, type TemplateResult } from "lit";
import "../elements/ketu-dialog.ts";
import { StoreElement } from "../elements/store-element.ts";
import { controls } from "../elements/theme.ts";
import { copyText, downloadFile } from "../export/hand-over.ts";
import { withParameter } from "../fragment.ts";
import { shell } from "../strings/shell.ts";
import { shareWords as words } from "../strings/share.ts";
import { sharedParameter } from "./open-shared.ts";
import { packModel, sharedModel } from "./shared-model.ts";

/** From here on many programs cut a link; and from there on nothing should carry it. In characters. */
export const linkLengths = { long: 8_000, most: 100_000 } as const;

/** A link that holds the model. */
export class KetuShare extends StoreElement {
  static override properties = {
    link: { state: true },
    hasFigures: { state: true },
    message: { state: true },
  };
  static override styles = [
    controls,
    css`
      p {
        margin: 0 0 10px;
      }
      textarea {
        display: block;
        width: 100%;
        height: 7em;
        padding: 8px;
        border: 1px solid var(--control);
        border-radius: var(--radius);
        background: var(--panel);
        color: var(--ink);
        font: var(--size-small) / 1.5 var(--mono);
        word-break: break-all;
        resize: vertical;
      }
      label {
        display: flex;
        align-items: center;
        gap: 6px;
        min-height: 28px;
      }
      input {
        min-height: 16px;
        width: 16px;
        margin: 0;
        accent-color: var(--accent);
      }
      .long {
        margin-top: 8px;
        color: var(--warn);
      }
      .size {
        margin-top: 8px;
        color: var(--ink-soft);
      }
      [role="status"] {
        flex: 1;
        margin: 0;
        align-self: center;
      }
    `,
  ];

  /** Empty while it is being made. */
  declare link: string;
  declare hasFigures: boolean;
  declare message: string;

  constructor() {
    super();
    this.link = "";
    this.hasFigures = true;
    this.message = "";
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#make();
  }

  async #make(): Promise<void> {
    const model = sharedModel(this.state, this.hasFigures);
    if (!model) return;
    const value = await packModel(model);
    this.link = `${location.origin}${location.pathname}${withParameter("", sharedParameter, value)}`;
  }

  get #isTooLong(): boolean {
    return this.link.length > linkLengths.most;
  }

  override render(): TemplateResult {
    const { figures } = this.state;
    return html`<ketu-dialog
      .heading=${this.say(words.title)}
      .closeLabel=${this.say(shell.close)}
      @ketu-close=${this.#close}
    >
      <p>${this.say(words.about)}</p>
      ${
        figures === undefined
          ? nothing
          : html`<label
              ><input type="checkbox" .checked=${this.hasFigures} @change=${this.#turnFigures} />${this.say(
                words.withFigures,
                { name: figures.split("/").at(-1) ?? figures },
              )}</label
            >`
      }
      ${this.state.main === undefined ? html`<p>${this.say(words.nothing)}</p>` : this.#renderLink()}
      <p slot="foot" role="status">${this.message}</p>
      ${
        this.#isTooLong
          ? html`<button slot="foot" class="primary" @click=${this.#download}>${this.say(words.downloadModel)}</button>`
          : html`<button slot="foot" class="primary" ?disabled=${this.link === ""} @click=${this.#copy}>
              ${this.say(words.copy)}
            </button>`
      }
    </ketu-dialog>`;
  }

  #renderLink(): TemplateResult {
    const count = this.link.length.toLocaleString("en");
    if (this.#isTooLong) return html`<p class="long">${this.say(words.tooLong, { count })}</p>`;
    const isLong = this.link.length > linkLengths.long;
    return html`
      <textarea
        readonly
        aria-label=${this.say(words.link)}
        .value=${this.link}
        @focus=${(event: FocusEvent) => event.target instanceof HTMLTextAreaElement && event.target.select()}
      ></textarea>
      <p class=${isLong ? "long" : "size"}>${this.say(isLong ? words.long : words.length, { count })}</p>
      ${isLoopback(location.hostname) ? html`<p class="size">${this.say(words.onlyHere)}</p>` : nothing}
    `;
  }

  readonly #turnFigures = (): void => {
    this.hasFigures = !this.hasFigures;
    void this.#make();
  };

  readonly #copy = (): void => {
    void copyText(this.link).then((isCopied) => {
      this.message = this.say(isCopied ? words.copied : words.copyRefused);
    });
  };

  readonly #download = (): void => {
    const main = this.state.files.find(({ path }) => path === this.state.main);
    if (main) downloadFile(main.path.split("/").at(-1) ?? main.path, new Blob([main.text], { type: "text/yaml" }));
  };

  readonly #close = (): void => {
    this.store.dispatch({ type: "dialog", dialog: undefined });
  };
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "[::1]" || host.startsWith("127.");
}

customElements.define("ketu-share", KetuShare);
