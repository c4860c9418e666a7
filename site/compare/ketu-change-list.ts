import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { inCode } from "../elements/in-code.ts";
import { StoreElement } from "../elements/store-element.ts";
import { controls } from "../elements/theme.ts";
import type { AppState } from "../state.ts";
import { compareWords as words } from "../strings/compare.ts";
import { shell } from "../strings/shell.ts";
import type { ComparedChange } from "../worker/api.ts";
import type { WorkerClient } from "../worker/worker-client.ts";
import { changeListStyles } from "./change-list-styles.ts";
import { changesOf, type CompareState, type Decision, writtenBy } from "./compare-state.ts";
import { decideChanges, lookAt, reopenChange } from "./decide-changes.ts";

const signs = { error: "✕", warning: "▲", info: "●" } as const;

/**
 * The changes between two versions, worst first; the current one with all that is known of it and what can be done.
 * Arrow keys go from one to the next, `a` accepts, `r` rejects, Enter tells `ketu-focus-text`.
 */
export class KetuChangeList extends StoreElement {
  static override properties = { client: { attribute: false } };
  static override styles = [controls, changeListStyles];

  declare client: WorkerClient;

  protected override concerns(state: AppState, previous: AppState): boolean {
    return state.compare !== previous.compare || state.locale !== previous.locale || state.mode !== previous.mode;
  }

  override render(): TemplateResult | typeof nothing {
    const { compare } = this.state;
    if (!compare) return nothing;
    return html`<ul role="list" aria-label=${this.say(words.changes)} @keydown=${this.#press}>
      ${changesOf(compare).map((change, index) => this.#renderChange(change, { compare, index }))}
    </ul>`;
  }

  #renderChange(
    change: ComparedChange,
    { compare, index }: { readonly compare: CompareState; readonly index: number },
  ): TemplateResult {
    const { fingerprint, number, severity, message } = change;
    const isCurrent = compare.at === fingerprint;
    const isSettled = compare.settled.includes(fingerprint);
    // One stop for the tab key: the current change, else the first.
    const isStop = isCurrent || (compare.at === undefined && index === 0);
    return html`<li class="${isCurrent ? "is-current" : ""} ${isSettled ? "is-settled" : ""}">
      <button
        class="plain go"
        data-change=${fingerprint}
        aria-current=${isCurrent ? "true" : "false"}
        tabindex=${isStop ? 0 : -1}
        @click=${() => lookAt(this.store, fingerprint)}
      >
        <span class="number">${number}</span>
        <span class="sign ${severity}" aria-hidden="true">${signs[severity]}</span>
        <span class="message"
          ><span class="visually-hidden">${this.say(shell[severity])}: </span>${inCode(message)}
          ${isCurrent ? nothing : this.#renderSettled(isSettled, compare)}</span
        >
      </button>
      ${isCurrent ? this.#renderDetails(change, compare, isSettled) : nothing}
    </li>`;
  }

  #renderSettled(isSettled: boolean, compare: CompareState): TemplateResult | typeof nothing {
    if (!isSettled) return nothing;
    return html`<small>${this.say(writtenBy(compare) === "reject" ? words.accepted : words.rejected)}</small>`;
  }

  #renderDetails(change: ComparedChange, compare: CompareState, isSettled: boolean): TemplateResult {
    const { rule, direction, hint, witness, impacted, more, isDrawn, isOwn } = change;
    const separator = this.state.locale === "zh" ? "；" : "; ";
    const others = more > 0 ? this.say(words.more, { count: impacted.length + more }) : "";
    const isEditing = this.state.mode === "editing";
    return html`<div class="details">
      ${witness ? html`<p class="witness">${witness}</p>` : nothing} ${hint ? html`<p>${inCode(hint)}</p>` : nothing}
      ${impacted.length > 0 ? html`<p>${this.say(words.affected)}${impacted.join(separator)}${others}</p>` : nothing}
      <p class="rule">
        <code>${rule}</code
        >${direction ? html` · ${direction}` : nothing}${isDrawn ? nothing : html` · ${this.say(words.notDrawn)}`}
      </p>
      ${!isOwn ? html`<p>${this.say(words.follows)}</p>` : nothing}
      ${isOwn && isEditing ? this.#renderButtons(change, compare, isSettled) : nothing}
    </div>`;
  }

  #renderButtons({ fingerprint, number }: ComparedChange, compare: CompareState, isSettled: boolean): TemplateResult {
    if (isSettled) {
      return html`<div class="buttons">
        <span>${this.#renderSettled(true, compare)}</span>
        <button @click=${() => reopenChange(this.store, fingerprint)}>${this.say(words.reopen)}</button>
      </div>`;
    }
    return html`<div class="buttons">
      <button
        aria-label=${this.say(words.acceptThis, { number })}
        title="A"
        @click=${() => this.#decide("accept", fingerprint)}
      >
        ${this.say(words.accept)}
      </button>
      <button
        aria-label=${this.say(words.rejectThis, { number })}
        title="R"
        @click=${() => this.#decide("reject", fingerprint)}
      >
        ${this.say(words.reject)}
      </button>
    </div>`;
  }

  #decide(decision: Decision, fingerprint: string): void {
    void decideChanges(this.store, this.client, { decision, chosen: [fingerprint] });
  }

  /** The current change is in sight. */
  protected override updated(_changed: PropertyValues): void {
    const { compare } = this.state;
    const row = this.#rowOf(compare?.at);
    if (!row || row === this.#inSight) return;
    this.#inSight = row;
    row.closest("li")?.scrollIntoView({ block: "nearest" });
  }

  #inSight: Element | undefined;

  #rowOf(fingerprint: string | undefined): HTMLElement | undefined {
    const rows = [...this.renderRoot.querySelectorAll<HTMLElement>(".go")];
    return rows.find((row) => row.dataset["change"] === fingerprint);
  }

  readonly #press = (event: KeyboardEvent): void => {
    const { compare, mode } = this.state;
    const target = event.composedPath()[0];
    const isRow = target instanceof HTMLElement && target.matches(".go");
    if (!compare || !isRow || event.ctrlKey || event.metaKey || event.altKey) return;
    const changes = changesOf(compare);
    const at = changes.findIndex(({ fingerprint }) => fingerprint === target.dataset["change"]);
    const current = changes[at];
    const by = { ArrowDown: 1, ArrowUp: -1, Home: -at, End: changes.length - 1 - at }[event.key];
    if (by !== undefined) {
      const next = changes[at + by];
      event.preventDefault();
      if (next) this.#focusChange(next.fingerprint);
    } else if (event.key === "Enter" && compare.at === current?.fingerprint) {
      event.preventDefault();
      this.dispatchEvent(new CustomEvent("ketu-focus-text"));
    } else if ((event.key === "a" || event.key === "r") && current?.isOwn && mode === "editing") {
      event.preventDefault();
      this.#decide(event.key === "a" ? "accept" : "reject", current.fingerprint);
    }
  };

  #focusChange(fingerprint: string): void {
    lookAt(this.store, fingerprint);
    void this.updateComplete.then(() => this.#rowOf(fingerprint)?.focus());
  }
}

customElements.define("ketu-change-list", KetuChangeList);
