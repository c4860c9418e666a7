import { html, type TemplateResult } from "lit";
import "../elements/ketu-dialog.ts";
import { StoreElement } from "../elements/store-element.ts";
import { controls } from "../elements/theme.ts";
import { draftWords as words } from "../strings/drafts.ts";
import type { DraftKeeper } from "./draft-keeper.ts";

/** Asks how to go on when two tabs changed one draft. Closing it keeps this tab's text as a draft of its own. */
export class KetuDraftConflict extends StoreElement {
  static override properties = { keeper: { attribute: false } };
  static override styles = controls;

  declare keeper: DraftKeeper | undefined;

  override render(): TemplateResult {
    return html`<ketu-dialog
      .heading=${this.say(words.conflictTitle)}
      .closeLabel=${this.say(words.keepMine)}
      @ketu-close=${() => this.keeper?.settle("mine")}
    >
      <p>${this.say(words.conflict)}</p>
      <p>${this.say(words.conflictHint)}</p>
      <button slot="foot" @click=${() => this.keeper?.settle("theirs")}>${this.say(words.takeTheirs)}</button>
      <button slot="foot" class="primary" autofocus @click=${() => this.keeper?.settle("mine")}>
        ${this.say(words.keepMine)}
      </button>
    </ketu-dialog>`;
  }
}

customElements.define("ketu-draft-conflict", KetuDraftConflict);
