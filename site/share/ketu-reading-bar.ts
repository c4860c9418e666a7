import { html, nothing, type TemplateResult } from "lit";
import { barStyles } from "../elements/bar-styles.ts";
import { StoreElement } from "../elements/store-element.ts";
import { controls } from "../elements/theme.ts";
import type { AppState } from "../state.ts";
import { shareWords as words } from "../strings/share.ts";
import { forgetShared } from "./open-shared.ts";

/** Says that the open model was shared and can only be read, and makes it one's own. */
export class KetuReadingBar extends StoreElement {
  static override styles = [controls, barStyles];

  protected override concerns(state: AppState, previous: AppState): boolean {
    return state.mode !== previous.mode || state.locale !== previous.locale;
  }

  override render(): TemplateResult | typeof nothing {
    if (this.state.mode !== "reading") return nothing;
    return html`<div role="region" aria-label=${this.say(words.readingBar)}>
      <span>${this.say(words.readingAbout)}</span>
      <button class="primary" @click=${this.#copy}>${this.say(words.makeCopy)}</button>
    </div>`;
  }

  /** The keeper of drafts begins a draft as soon as what was read is edited. */
  readonly #copy = (): void => {
    forgetShared();
    this.store.dispatch({ type: "mode", mode: "editing" });
    this.store.dispatch({ type: "notice", notice: this.say(words.madeCopy) });
  };
}

customElements.define("ketu-reading-bar", KetuReadingBar);
