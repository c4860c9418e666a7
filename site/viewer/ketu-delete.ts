import type { ElementRef } from "ketu";
import { css, html, nothing, type TemplateResult } from "lit";
import "../elements/ketu-dialog.ts";
import { StoreElement } from "../elements/store-element.ts";
import { controls } from "../elements/theme.ts";
import { pictureWords as words } from "../strings/picture.ts";
import type { WorkerClient } from "../worker/worker-client.ts";
import { lineAt } from "./line-at.ts";
import { askForEdits, labelOf, performAction, type EditAnswer } from "./picture-edits.ts";

/**
 * Asks before an element is deleted and shows every place that changes with it. The focus begins at the answer that
 * changes nothing: a key that is still held down from the picture must not delete.
 */
export class KetuDelete extends StoreElement {
  static override properties = { client: { attribute: false }, answer: { state: true } };
  static override styles = [
    controls,
    css`
      ol {
        max-height: 40vh;
        overflow: auto;
        margin: 8px 0 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: flex;
        gap: 12px;
        padding: 4px 0;
        border-top: 1px solid var(--line);
      }
      li span {
        flex: none;
        color: var(--ink-soft);
      }
      code {
        font: 12.5px/1.6 var(--mono);
        overflow-wrap: anywhere;
      }
      p {
        margin: 4px 0;
      }
    `,
  ];

  declare client: WorkerClient;
  declare answer: EditAnswer | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#ask();
  }

  get #subject(): ElementRef | undefined {
    const { dialog } = this.state;
    return dialog?.kind === "delete" ? (dialog.subject as ElementRef) : undefined;
  }

  async #ask(): Promise<void> {
    const subject = this.#subject;
    if (subject === undefined) return;
    this.answer = await askForEdits(this.store, this.client, { type: "delete", subject });
    if (!this.answer) this.#close();
  }

  readonly #close = (): void => {
    this.store.dispatch({ type: "dialog", dialog: undefined });
  };

  readonly #delete = (): void => {
    const subject = this.#subject;
    this.#close();
    if (subject !== undefined) void performAction(this.store, this.client, { type: "delete", subject });
  };

  override render(): TemplateResult | typeof nothing {
    const subject = this.#subject;
    if (subject === undefined) return nothing;
    const label = labelOf(this.state, subject);
    return html`<ketu-dialog
      .heading=${this.say(words.deleteTitle, { label })}
      .closeLabel=${this.say(words.close)}
      @ketu-close=${this.#close}
    >
      ${this.answer ? this.#references(this.answer.references ?? []) : nothing}
      <button slot="foot" autofocus @click=${this.#close}>${this.say(words.cancel)}</button>
      <button slot="foot" class="primary" ?disabled=${!this.answer} @click=${this.#delete}>
        ${this.say(words.delete)}
      </button>
    </ketu-dialog>`;
  }

  #references(references: NonNullable<EditAnswer["references"]>): TemplateResult {
    if (references.length === 0) return html`<p>${this.say(words.deleteAlone)}</p>`;
    const wording = references.length === 1 ? words.deleteReference : words.deleteReferences;
    return html`<p>${this.say(wording, { count: references.length })}</p>
      <ol>
        ${references.map(({ file, from }) => {
          const { line, text } = lineAt(this.state.files.find(({ path }) => path === file)?.text ?? "", from);
          return html`<li><span>${file}:${line}</span><code>${text}</code></li>`;
        })}
      </ol>`;
  }
}

customElements.define("ketu-delete", KetuDelete);
