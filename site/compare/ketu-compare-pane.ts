import { html, nothing, type TemplateResult } from "lit";
import { icons } from "../elements/icons.ts";
import { inCode } from "../elements/in-code.ts";
import { StoreElement } from "../elements/store-element.ts";
import { controls, shownColours } from "../elements/theme.ts";
import type { AppState } from "../state.ts";
import { compareTitles as titles } from "../strings/compare-commands.ts";
import { compareWords as words } from "../strings/compare.ts";
import { sayCount, type Words } from "../strings/words.ts";
import { today } from "../today.ts";
import "../viewer/ketu-viewer.ts";
import type { KetuViewer } from "../viewer/ketu-viewer.ts";
import { PictureHistory } from "../viewer/picture-history.ts";
import type { Describe } from "../viewer/viewer-properties.ts";
import { detailOf } from "../viewer/viewer-events.ts";
import type { ComparedSide } from "../worker/api.ts";
import type { WorkerClient } from "../worker/worker-client.ts";
import { compareOnChange } from "./compare-on-change.ts";
import { comparePaneStyles } from "./compare-pane-styles.ts";
import { changeBeside, changesOf, type CompareState, currentChange, openChanges } from "./compare-state.ts";
import { decideAll, lookAt } from "./decide-changes.ts";
import "./ketu-change-list.ts";
import { keepComparison } from "./kept-comparison.ts";

const sides: readonly { readonly side: ComparedSide; readonly title: Words }[] = [
  { side: "base", title: words.before },
  { side: "map", title: words.both },
  { side: "head", title: words.after },
];

/** An outline of a shape runs around the plate with its number, which straddles its upper edge. */
const aroundPlates = 11;

/** Smaller than this nobody can read what a change is about. */
const leastScale = 0.75;

/**
 * The open model beside another version: the picture of both, the list of changes, and what can be done with them. Tells
 * `ketu-focus-text` when somebody goes from a change to its place in the text.
 */
export class KetuComparePane extends StoreElement {
  static override properties = { client: { attribute: false } };
  static override styles = [controls, comparePaneStyles];

  declare client: WorkerClient;
  readonly #history = new PictureHistory();
  #endComparing: (() => void) | undefined;
  #endKeeping: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#endKeeping = keepComparison(this.store);
    this.#endComparing = compareOnChange({
      store: this.store,
      client: this.client,
      colours: () => shownColours(this.state.colours),
      today,
      shown: () => this.#history.newest?.number,
      take: (picture) => {
        const isKnown = this.#history.take(picture) !== undefined;
        if (isKnown) this.requestUpdate();
        return isKnown;
      },
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#endComparing?.();
    this.#endKeeping?.();
  }

  protected override concerns(state: AppState, previous: AppState): boolean {
    const about = ["compare", "locale", "colours", "mode", "selection"] as const;
    return about.some((name) => state[name] !== previous[name]);
  }

  /** What was chosen in the text or the outline is looked for among the changes; a change is shown in the picture. */
  protected override changed(state: AppState, previous: AppState): void {
    const { compare, selection } = state;
    if (!compare) return;
    const isOther = selection !== previous.selection && selection?.subject !== undefined;
    if (isOther && (selection.source === "text" || selection.source === "outline")) {
      const found = changesOf(compare).find(({ subject }) => subject === selection.subject);
      if (found && found.subject !== currentChange(compare)?.subject)
        this.store.dispatch({ type: "compare", compare: { ...compare, at: found.fingerprint } });
    }
    if (compare.at !== previous.compare?.at || isOther) {
      const subject = currentChange(compare)?.subject;
      if (subject !== undefined) void this.updateComplete.then(() => this.#viewer?.reveal(subject, false, leastScale));
    }
  }

  get #viewer(): KetuViewer | null {
    return this.renderRoot.querySelector("ketu-viewer");
  }

  override render(): TemplateResult | typeof nothing {
    const { compare } = this.state;
    if (!compare) return nothing;
    return html`${this.#renderHead(compare)}
      <div id="panel">${this.#history.newest ? this.#renderViewer(compare) : nothing}</div>
      <section aria-label=${this.say(words.changes)}>
        ${this.#renderBar(compare)} ${this.#renderState(compare)}
        <ketu-change-list
          .store=${this.store}
          .client=${this.client}
          @ketu-focus-text=${this.#focusText}
        ></ketu-change-list>
      </section>`;
  }

  #renderHead(compare: CompareState): TemplateResult {
    const { name, side, versions } = compare;
    const views = versions?.views ?? [];
    const shown = compare.view ?? versions?.view;
    return html`<header>
      <h2 title=${name}>${this.say(words.comparedWith, { name })}</h2>
      <div class="sides" role="group" aria-label=${this.say(words.sides)}>
        ${sides.map(
          (each) =>
            html`<button
              class="plain"
              aria-pressed=${each.side === side ? "true" : "false"}
              @click=${() => this.#change(compare, { side: each.side })}
            >
              ${this.say(each.title)}
            </button>`,
        )}
      </div>
      ${
        views.length > 1
          ? html`<select aria-label=${this.say(words.view)} @change=${(event: Event) => this.#showView(compare, event)}>
              ${views.map(({ id, label }) => html`<option value=${id} .selected=${id === shown}>${label}</option>`)}
            </select>`
          : nothing
      }
      <button class="plain" title=${this.say(titles.end)} aria-label=${this.say(titles.end)} @click=${this.#end}>
        ${icons.close}
      </button>
    </header>`;
  }

  #renderViewer(compare: CompareState): TemplateResult {
    const current = currentChange(compare)?.subject ?? this.state.selection?.subject;
    return html`<ketu-viewer
      .patch=${this.#history.newest}
      .scope=${`${compare.name} ${compare.versions?.view ?? ""}`}
      .locale=${this.state.locale}
      .describe=${this.#describe}
      .selected=${current === undefined ? [] : [current]}
      .outlineGap=${aroundPlates}
      .hasMinimap=${false}
      @ketu-select=${this.#select}
      @ketu-open=${this.#focusText}
    ></ketu-viewer>`;
  }

  #renderBar(compare: CompareState): TemplateResult {
    const changes = changesOf(compare);
    const open = openChanges(compare).some(({ isOwn }) => isOwn);
    const isEditing = this.state.mode === "editing";
    return html`<div class="bar">
      <b>${compare.versions?.changes ? sayCount(words.count, this.state.locale, changes.length) : nothing}</b>
      ${
        compare.versions?.waived
          ? html`<span class="soft">${this.say(words.waived, { count: compare.versions.waived })}</span>`
          : nothing
      }
      <button
        class="plain icon up"
        title="${this.say(titles.previous)} (Shift+F7)"
        aria-label=${this.say(titles.previous)}
        ?disabled=${changes.length === 0}
        @click=${() => this.#step(compare, -1)}
      >
        ${icons.chevron}
      </button>
      <button
        class="plain icon down"
        title="${this.say(titles.next)} (F7)"
        aria-label=${this.say(titles.next)}
        ?disabled=${changes.length === 0}
        @click=${() => this.#step(compare, 1)}
      >
        ${icons.chevron}
      </button>
      <span class="room"></span>
      ${
        isEditing && changes.length > 0
          ? html`<button ?disabled=${!open} @click=${() => void decideAll(this.store, this.client, "accept")}>
                ${this.say(titles.acceptAll)}
              </button>
              <button ?disabled=${!open} @click=${() => void decideAll(this.store, this.client, "reject")}>
                ${this.say(titles.rejectAll)}
              </button>`
          : nothing
      }
    </div>`;
  }

  /** What stands in place of the list, or above it. */
  #renderState({ versions, failure, name }: CompareState): TemplateResult | typeof nothing {
    if (failure !== undefined)
      return html`<p role="alert">${this.say(words.failed, { message: failure.split("\n")[0] ?? "" })}</p>`;
    if (!versions) return html`<p role="status">${this.say(words.comparing)}</p>`;
    if (!versions.changes) {
      return html`<div role="alert">
        <p>${this.say(words.notCompared)}</p>
        <ul>
          ${versions.problems.map(
            ({ isOther, place, message }) =>
              html`<li>
                <b>${isOther ? this.say(words.there, { name }) : this.say(words.here)}</b>
                ${place} ${place ? " · " : nothing} ${inCode(message)}
              </li>`,
          )}
        </ul>
      </div>`;
    }
    if (versions.changes.length > 0) return nothing;
    return html`<p role="status">${this.say(versions.waived > 0 ? words.onlyWaived : words.none)}</p>`;
  }

  #change(compare: CompareState, values: Partial<CompareState>): void {
    this.store.dispatch({ type: "compare", compare: { ...compare, ...values } });
  }

  #showView(compare: CompareState, { target }: Event): void {
    if (target instanceof HTMLSelectElement) this.#change(compare, { view: target.value });
  }

  #step(compare: CompareState, by: 1 | -1): void {
    const change = changeBeside(compare, by);
    if (change) lookAt(this.store, change.fingerprint);
  }

  readonly #select = (event: Event): void => {
    const { compare } = this.state;
    const { subject } = detailOf("ketu-select", event);
    if (!compare || subject === undefined) return;
    const found = changesOf(compare).find((change) => change.subject === subject);
    if (found) lookAt(this.store, found.fingerprint);
    else this.store.dispatch({ type: "select", selection: { subject, source: "picture" } });
  };

  readonly #describe: Describe = async (subject) => {
    const answer = await this.client.ask({ kind: "describe", subject, locale: this.state.locale });
    return answer.kind === "describe" ? answer.details : undefined;
  };

  readonly #focusText = (): void => {
    this.dispatchEvent(new CustomEvent("ketu-focus-text"));
  };

  readonly #end = (): void => {
    this.store.dispatch({ type: "compare", compare: undefined });
  };
}

customElements.define("ketu-compare-pane", KetuComparePane);
