import { css, html, nothing, type TemplateResult } from "lit";
import { shell } from "../strings/shell.ts";
import type { WorkerClient } from "../worker/worker-client.ts";
import type { Command, Panes } from "./command.ts";
import { possibleCommands } from "./commands.ts";
import { fuzzyFind } from "./fuzzy.ts";
import { hasMacKeys, keyLabel } from "./keys.ts";
import "./ketu-dialog.ts";
import { StoreElement } from "./store-element.ts";
import { controls } from "./theme.ts";

/** All commands by name, in either language, with their keys. */
export class KetuCommandPalette extends StoreElement {
  static override properties = {
    client: { attribute: false },
    panes: { attribute: false },
    typed: { state: true },
    active: { state: true },
  };
  static override styles = [
    controls,
    css`
      input {
        width: 100%;
        min-height: 46px;
        padding: 0 18px;
        border: 0;
        border-bottom: 1px solid var(--line);
        border-radius: 0;
        font-size: 15px;
      }
      input:focus-visible {
        outline: none;
        border-bottom-color: var(--focus);
        box-shadow: 0 1px 0 var(--focus);
      }
      [role="listbox"] {
        overflow: auto;
        max-height: 48vh;
        padding: 6px;
      }
      [role="option"] {
        display: flex;
        justify-content: space-between;
        align-items: center;
        gap: 16px;
        min-height: 32px;
        padding: 2px 12px;
        border-radius: 6px;
        cursor: pointer;
      }
      [role="option"][aria-selected="true"] {
        background: var(--selected);
      }
      p {
        margin: 0;
        padding: 12px 18px;
        color: var(--ink-soft);
      }
    `,
  ];

  declare client: WorkerClient;
  declare panes: Panes;
  declare typed: string;
  declare active: number;

  constructor() {
    super();
    this.typed = "";
    this.active = 0;
  }

  get #found(): readonly Command[] {
    const { locale } = this.state;
    return fuzzyFind(possibleCommands(this.store), this.typed, ({ title }) => [
      title[locale],
      title[locale === "zh" ? "en" : "zh"],
    ]);
  }

  override render(): TemplateResult {
    const found = this.#found;
    return html`<ketu-dialog .heading=${this.say(shell.commandsTitle)} .isBare=${true} @ketu-close=${this.#close}>
      <input
        autofocus
        role="combobox"
        aria-expanded="true"
        aria-controls="list"
        aria-autocomplete="list"
        aria-activedescendant=${found.length > 0 ? `option-${this.active}` : nothing}
        aria-label=${this.say(shell.findCommand)}
        placeholder=${this.say(shell.findCommand)}
        .value=${this.typed}
        @input=${this.#type}
        @keydown=${this.#press}
      />
      <div id="list" role="listbox" aria-label=${this.say(shell.commandsTitle)} ?hidden=${found.length === 0}>
        ${found.map((command, index) => this.#renderOption(command, index))}
      </div>
      ${found.length === 0 ? html`<p role="status">${this.say(shell.noCommand)}</p>` : nothing}
    </ketu-dialog>`;
  }

  #renderOption(command: Command, index: number): TemplateResult {
    const [keys] = command.keys ?? [];
    return html`<div
      id="option-${index}"
      role="option"
      aria-selected=${index === this.active ? "true" : "false"}
      @click=${() => this.#run(command)}
      @pointermove=${() => (this.active = index)}
    >
      <span>${this.say(command.title)}</span>${keys ? html`<kbd>${keyLabel(keys, hasMacKeys())}</kbd>` : nothing}
    </div>`;
  }

  protected override updated(): void {
    this.renderRoot.querySelector(`#option-${this.active}`)?.scrollIntoView({ block: "nearest" });
  }

  readonly #type = (event: InputEvent): void => {
    this.typed = event.target instanceof HTMLInputElement ? event.target.value : "";
    this.active = 0;
  };

  readonly #press = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const found = this.#found;
    const last = found.length - 1;
    if (event.key === "ArrowDown") this.active = this.active >= last ? 0 : this.active + 1;
    else if (event.key === "ArrowUp") this.active = this.active <= 0 ? Math.max(0, last) : this.active - 1;
    else if (event.key === "Enter") this.#run(found[this.active]);
    else return;
    event.preventDefault();
  };

  readonly #close = (): void => {
    this.store.dispatch({ type: "dialog", dialog: undefined });
  };

  /** The palette goes first, so that a command finds the focus where it was and may open another dialog. */
  #run(command: Command | undefined): void {
    if (!command) return;
    const { store, client, panes } = this;
    this.#close();
    setTimeout(() => command.run(store, client, panes));
  }
}

customElements.define("ketu-command-palette", KetuCommandPalette);
