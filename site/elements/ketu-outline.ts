import type { OutlineEntry } from "ketu";
import { css, html, type TemplateResult } from "lit";
import type { AppState } from "../state.ts";
import { shell } from "../strings/shell.ts";
import "./ketu-tree.ts";
import type { KetuTree, ShownLine, TreeEvent } from "./ketu-tree.ts";
import { StoreElement } from "./store-element.ts";
import { controls } from "./theme.ts";

/** Stages with their nodes, classes, metrics: one tree for each section of the outline. */
export class KetuOutline extends StoreElement {
  static override properties = { closed: { state: true } };
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      h2 {
        margin: 16px 16px 4px;
        font-size: var(--size-small);
        font-weight: 600;
        color: var(--ink-soft);
      }
      p {
        margin: 4px 16px;
        color: var(--ink-soft);
        font-size: var(--size-small);
      }
    `,
  ];

  /** Names of entries whose children are not shown. */
  declare closed: ReadonlySet<string>;

  constructor() {
    super();
    this.closed = new Set();
  }

  protected override concerns(state: AppState, previous: AppState): boolean {
    return (
      state.drawing?.outline !== previous.drawing?.outline ||
      state.selection !== previous.selection ||
      state.locale !== previous.locale
    );
  }

  /** What is selected elsewhere is brought into view here. */
  protected override changed(state: AppState, previous: AppState): void {
    const subject = state.selection?.subject;
    if (subject === undefined || subject === previous.selection?.subject || state.selection?.source === "outline")
      return;
    void this.updateComplete.then(() => {
      for (const tree of this.renderRoot.querySelectorAll<KetuTree>("ketu-tree")) tree.revealLine(subject);
    });
  }

  override render(): TemplateResult {
    const sections = this.state.drawing?.outline?.sections ?? [];
    if (sections.length === 0) {
      return html`<h2>${this.say(shell.outline)}</h2>
        <p>${this.say(shell.outlineEmpty)}</p>`;
    }
    return html`${sections.map(
      ({ title, entries }) =>
        html`<h2>${title}</h2>
          <ketu-tree
            .label=${title}
            .lines=${this.#lines(entries, 0)}
            @ketu-choose=${this.#choose}
            @ketu-toggle=${this.#toggle}
          ></ketu-tree>`,
    )}`;
  }

  #lines(entries: readonly OutlineEntry[], depth: number): readonly ShownLine[] {
    const selected = this.state.selection?.subject;
    return entries.flatMap(({ ref, label, remark, children }): readonly ShownLine[] => {
      const isOpen = children.length === 0 ? undefined : !this.closed.has(ref);
      const line: ShownLine = {
        key: ref,
        label,
        depth,
        isCurrent: ref === selected,
        ...(isOpen !== undefined && { isOpen }),
        ...(remark !== undefined && { remark }),
      };
      return isOpen ? [line, ...this.#lines(children, depth + 1)] : [line];
    });
  }

  readonly #choose = (event: TreeEvent): void => {
    this.store.dispatch({ type: "select", selection: { subject: event.detail.key, source: "outline" } });
  };

  readonly #toggle = (event: TreeEvent): void => {
    const { key } = event.detail;
    this.closed = this.closed.has(key)
      ? new Set([...this.closed].filter((one) => one !== key))
      : new Set([...this.closed, key]);
  };
}

customElements.define("ketu-outline", KetuOutline);
