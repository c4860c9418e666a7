import { css, html, nothing, type TemplateResult } from "lit";
import type { AppState } from "../state.ts";
import { shell } from "../strings/shell.ts";
import { sayCount } from "../strings/words.ts";
import { hasMacKeys, keyLabel } from "./keys.ts";
import { StoreElement } from "./store-element.ts";
import { controls } from "./theme.ts";

/** The line at the bottom: counts, time of the last drawing, notices, and where the shortcuts are. */
export class KetuStatus extends StoreElement {
  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: 24px;
        padding: 0 16px;
        border-top: 1px solid var(--line);
        background: var(--panel);
        color: var(--ink-soft);
        font-size: var(--size-small);
        white-space: nowrap;
        overflow: hidden;
      }
      .notice {
        flex: 1;
        overflow: hidden;
        text-overflow: ellipsis;
        color: var(--ink);
      }
      button.plain {
        min-height: 24px;
        color: inherit;
        font-size: inherit;
      }
      .keys {
        display: flex;
        gap: 4px;
      }
    `,
  ];

  protected override concerns(state: AppState, previous: AppState): boolean {
    return state.drawing !== previous.drawing || state.notice !== previous.notice || state.locale !== previous.locale;
  }

  override render(): TemplateResult {
    const { drawing, notice } = this.state;
    return html`
      ${drawing ? html`<span>${this.#problems()}</span><span>${this.#counts()}</span>` : nothing}
      ${drawing ? html`<span>${this.say(shell.redrawn, { ms: Math.round(drawing.milliseconds) })}</span>` : nothing}
      <span class="notice" role="status" aria-live="polite"
        >${drawing?.status === "stale" ? `${this.say(shell.stale)}  ` : nothing}${notice ?? nothing}</span
      >
      <span class="keys">
        <button class="plain" @click=${() => this.#open("commands")}>
          ${this.say(shell.hintCommands, { keys: keyLabel("Mod-k", hasMacKeys()) })}
        </button>
        <button class="plain" @click=${() => this.#open("shortcuts")}>${this.say(shell.hintShortcuts)}</button>
      </span>
    `;
  }

  #open(kind: "commands" | "shortcuts"): void {
    this.store.dispatch({ type: "dialog", dialog: { kind } });
  }

  #problems(): string {
    const { drawing, locale } = this.state;
    const count = (severity: string): number =>
      drawing?.diagnostics.filter((diagnostic) => diagnostic.severity === severity).length ?? 0;
    const [errors, warnings] = [count("error"), count("warning")];
    if (errors + warnings === 0) return this.say(shell.noProblems);
    return `${sayCount(shell.errors, locale, errors)} · ${sayCount(shell.warnings, locale, warnings)}`;
  }

  #counts(): string {
    const { drawing, locale } = this.state;
    const subjects = Object.keys(drawing?.places ?? {});
    const count = (kind: string): number => subjects.filter((subject) => subject.startsWith(`${kind}:`)).length;
    return `${sayCount(shell.nodes, locale, count("node"))} · ${sayCount(shell.transitions, locale, count("transition"))}`;
  }
}

customElements.define("ketu-status", KetuStatus);
