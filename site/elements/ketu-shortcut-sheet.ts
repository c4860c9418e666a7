import { css, html, type TemplateResult } from "lit";
import { shell } from "../strings/shell.ts";
import type { Words } from "../strings/words.ts";
import { pictureKeys, presentingKeys } from "../viewer/shortcuts.ts";
import type { Command } from "./command.ts";
import { commands } from "./commands.ts";
import { hasMacKeys, keyLabel } from "./keys.ts";
import "./ketu-dialog.ts";
import { StoreElement } from "./store-element.ts";
import { controls } from "./theme.ts";

type Listed = Pick<Command, "title" | "keys">;

const withKeys = (scope: Command["scope"]): readonly Listed[] =>
  commands.filter((command) => command.scope === scope && (command.keys ?? []).length > 0);

const groups: readonly { readonly title: Words; readonly listed: readonly Listed[] }[] = [
  { title: shell.scopePage, listed: withKeys("page") },
  { title: shell.picturePane, listed: [...pictureKeys, ...withKeys("picture")] },
  { title: shell.textPane, listed: withKeys("text") },
  { title: shell.presenting, listed: presentingKeys },
];

/** Every command that has keys, by where they work. */
export class KetuShortcutSheet extends StoreElement {
  static override styles = [
    controls,
    css`
      ketu-dialog {
        --dialog-width: 880px;
      }
      .columns {
        columns: 250px 3;
        column-gap: 36px;
      }
      section {
        margin-bottom: 12px;
        break-inside: avoid;
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
        flex: none;
        max-width: 70%;
        margin: 0;
        display: flex;
        flex-wrap: wrap;
        justify-content: end;
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
        ${groups.map(
          ({ title, listed }) =>
            html`<section>
              <h3>${this.say(title)}</h3>
              <dl>${listed.map((command) => this.#renderCommand(command))}</dl>
            </section>`,
        )}
      </div>
    </ketu-dialog>`;
  }

  #renderCommand({ title, keys = [] }: Listed): TemplateResult {
    return html`<div>
      <dt>${this.say(title)}</dt>
      <dd>${keys.map((one) => html`<kbd>${keyLabel(one, hasMacKeys())}</kbd>`)}</dd>
    </div>`;
  }
}

customElements.define("ketu-shortcut-sheet", KetuShortcutSheet);
