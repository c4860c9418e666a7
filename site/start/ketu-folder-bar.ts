import { html, nothing, type TemplateResult } from "lit";
import { barStyles } from "../elements/bar-styles.ts";
import { icons } from "../elements/icons.ts";
import { StoreElement } from "../elements/store-element.ts";
import { controls } from "../elements/theme.ts";
import type { AppState } from "../state.ts";
import { startWords as words } from "../strings/start.ts";
import { fileEvents } from "./file-session.ts";

/** Offers to open the folder again that a draft came from: browsers want a press of a button for it. */
export class KetuFolderBar extends StoreElement {
  static override styles = [controls, barStyles];

  protected override concerns(state: AppState, previous: AppState): boolean {
    return state.folder !== previous.folder || state.locale !== previous.locale;
  }

  override render(): TemplateResult | typeof nothing {
    const { folder } = this.state;
    if (folder === undefined) return nothing;
    const without = this.say(words.withoutFolder);
    return html`<div role="region" aria-label=${this.say(words.folderBar)}>
      <span>${this.say(words.folderAbout, { name: folder })}</span>
      <button class="primary" @click=${() => window.dispatchEvent(new Event(fileEvents.reopenFolder))}>
        ${this.say(words.reopenFolder)}
      </button>
      <button class="plain" title=${without} aria-label=${without} @click=${this.#without}>${icons.close}</button>
    </div>`;
  }

  readonly #without = (): void => {
    this.store.dispatch({ type: "folder-waits", folder: undefined });
  };
}

customElements.define("ketu-folder-bar", KetuFolderBar);
