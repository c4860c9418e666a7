import { css, html, type TemplateResult } from "lit";
import { shell } from "../strings/shell.ts";
import type { Command } from "./command.ts";
import { commands } from "./commands.ts";
import { hasMacKeys, keyLabel } from "./keys.ts";
import "./ketu-dialog.ts";
import { StoreElement } from "./store-element.ts";
import { controls } from "./theme.ts";

const scopes = [
  { scope: "page", title: shell.scopePage },
  { scope: "text", title: shell.textPane },
  { scope: "picture", title: shell.picturePane },
] as const;

/** Every command that has keys, by where they work. */
export class KetuShortcutSheet extends StoreElement {
  static override styles = [
    controls,
    css`
      ketu-dialog {
        --dialog-width: 880px;
      }
      .columns {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(240px, 1fr));
        gap: 8px 32px;
      }
      h3 {
        margin: 8px 0 4px;
        font-size: var(--size);
        color: var(--ink-soft);
        font-weight: 600;
      }
      dl {
        margin: 0;
      }
      dl div {
        display: flex;
        justify-content: space-between;
        gap: 16px;
        padding: 3px 0;
      }
      dd {
        margin: 0;
        display: flex;
        gap: 4px;
        align-items: start;
      }
    `,
  ];

  override render(): TemplateResult {
    return html`<ketu-dialog
      .heading=${this.say(shell.shortcutsTitle)}
      .closeLabel=${this.say(shell.close)}
      @ketu-close=${() => this.store.dispatch({ type: "dialog", dialog: undefined })}
    >
      <div class="columns">
        ${scopes.map(({ scope, title }) => {
          const some = commands.filter((command) => command.scope === scope && command.keys);
          return some.length === 0
            ? ""
            : html`<section>
                <h3>${this.say(title)}</h3>
                <dl>${some.map((command) => this.#renderCommand(command))}</dl>
              </section>`;
        })}
      </div>
    </ketu-dialog>`;
  }

  #renderCommand({ title, keys = [] }: Command): TemplateResult {
    return html`<div>
      <dt>${this.say(title)}</dt>
      <dd>${keys.map((one) => html`<kbd>${keyLabel(one, hasMacKeys())}</kbd>`)}</dd>
    </div>`;
  }
}

customElements.define("ketu-shortcut-sheet", KetuShortcutSheet);
