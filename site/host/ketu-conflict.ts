import { html, nothing, type TemplateResult } from "lit";
import "../elements/ketu-dialog.ts";
import { StoreElement } from "../elements/store-element.ts";
import { controls } from "../elements/theme.ts";
import { hostWords } from "../strings/host.ts";

/** What the page is told of the answer, as events of the window. */
export const conflictEvents = { takeTheirs: "ketu-take-theirs", keepMine: "ketu-keep-mine" } as const;

export interface ConflictAnswer {
  readonly path: string;
  readonly theirs: string;
}

/** Asks which text stays when a file was changed here and on the disk. Closing it changes neither. */
export class KetuConflict extends StoreElement {
  static override styles = controls;

  override render(): TemplateResult | typeof nothing {
    const { dialog, locale } = this.state;
    if (dialog?.kind !== "conflict") return nothing;
    const detail: ConflictAnswer = { path: dialog.path, theirs: dialog.theirs };
    const answer = (name: string) => (): void => void window.dispatchEvent(new CustomEvent(name, { detail }));
    return html`<ketu-dialog
      .heading=${this.say(hostWords.conflictTitle)}
      .closeLabel=${this.say(hostWords.later)}
      @ketu-close=${() => this.store.dispatch({ type: "dialog", dialog: undefined })}
    >
      <p>${hostWords.conflict(dialog.path)[locale]}</p>
      <button slot="foot" @click=${answer(conflictEvents.takeTheirs)}>${this.say(hostWords.takeTheirs)}</button>
      <button slot="foot" class="primary" autofocus @click=${answer(conflictEvents.keepMine)}>
        ${this.say(hostWords.keepMine)}
      </button>
    </ketu-dialog>`;
  }
}

customElements.define("ketu-conflict", KetuConflict);
