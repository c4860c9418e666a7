import { LitElement, type PropertyDeclarations } from "lit";
import type { AppState, Store } from "../state.ts";
import { say, type Words } from "../strings/words.ts";

/** An element that is drawn again whenever the state of the page changes. Set `store` before it is connected. */
export class StoreElement extends LitElement {
  static override properties: PropertyDeclarations = { store: { attribute: false } };

  declare store: Store;
  #end: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#end = this.store.subscribe((state, previous) => {
      if (this.concerns(state, previous)) this.requestUpdate();
      this.changed(state, previous);
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#end?.();
    this.#end = undefined;
  }

  get state(): AppState {
    return this.store.state;
  }

  /** The wording in the language of the page. */
  say(wording: Words, values: Readonly<Record<string, string | number>> = {}): string {
    return say(wording, this.state.locale, values);
  }

  /** False for changes that this element does not show; keeps typing cheap. */
  protected concerns(_state: AppState, _previous: AppState): boolean {
    return true;
  }

  /** Called at once after each change, before it is drawn. */
  protected changed(_state: AppState, _previous: AppState): void {
    // Nothing by default.
  }
}
