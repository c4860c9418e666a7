import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { icons } from "./icons.ts";
import { controls } from "./theme.ts";
import { treeMove, typeAhead, type TreeLine } from "./tree-keys.ts";

/** A line as it is shown. */
export interface ShownLine extends TreeLine {
  /** Stable; told with every event. */
  readonly key: string;
  /** A count or a figure at the right. */
  readonly remark?: string;
  readonly isCurrent?: boolean;
  /** Words for a dot before the label, such as `unsaved changes`. */
  readonly dot?: string;
}

/** `ketu-choose`, `ketu-toggle`, and `ketu-key` for keys that the tree itself does not know. */
export type TreeEvent = CustomEvent<{ readonly key: string; readonly pressed?: string }>;

/** A tree with one focus, moved by arrows and by typing (WAI-ARIA tree view). Holds nothing but where the focus is. */
export class KetuTree extends LitElement {
  static override properties = { lines: { attribute: false }, label: {}, focused: { state: true } };
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      [role="treeitem"] {
        display: flex;
        align-items: center;
        gap: 4px;
        min-height: 26px;
        margin: 0 8px;
        padding: 0 8px 0 4px;
        border-radius: 6px;
        cursor: pointer;
      }
      [role="treeitem"]:hover {
        background: color-mix(in srgb, var(--selected) 50%, transparent);
      }
      [aria-selected="true"] {
        background: var(--selected);
      }
      .label {
        flex: 1;
        min-width: 0;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .remark {
        color: var(--ink-soft);
        font-size: var(--size-small);
        font-variant-numeric: tabular-nums;
      }
      .indent {
        flex: none;
      }
      .turn {
        flex: none;
        width: 14px;
        height: 24px;
        display: grid;
        place-items: center;
        color: var(--ink-soft);
      }
      .flat .turn {
        width: 2px;
      }
      .turn svg {
        width: 12px;
        height: 12px;
      }
      [aria-expanded="true"] .turn svg {
        transform: rotate(90deg);
      }
      .dot {
        flex: none;
        width: 7px;
        height: 7px;
        border-radius: 50%;
        background: var(--accent);
      }
    `,
  ];

  declare lines: readonly ShownLine[];
  declare label: string;
  declare focused: string | undefined;
  #typed = "";
  #typedAt = 0;

  constructor() {
    super();
    this.lines = [];
    this.label = "";
    this.focused = undefined;
  }

  /** The line that Tab goes to: where the focus was, else the current line, else the first. */
  get #at(): number {
    const index = this.lines.findIndex(({ key }) => key === this.focused);
    return index >= 0
      ? index
      : Math.max(
          0,
          this.lines.findIndex(({ isCurrent }) => isCurrent),
        );
  }

  override render(): TemplateResult {
    const at = this.#at;
    return html`<div
      role="tree"
      class=${this.lines.some(({ isOpen }) => isOpen !== undefined) ? "" : "flat"}
      aria-label=${this.label}
      @keydown=${this.#press}
    >
      ${this.lines.map((line, index) => this.#renderLine(line, index === at))}
    </div>`;
  }

  #renderLine(line: ShownLine, isFocusable: boolean): TemplateResult {
    const { key, label, depth, isOpen, isCurrent, remark, dot } = line;
    return html`<div
      role="treeitem"
      tabindex=${isFocusable ? 0 : -1}
      data-key=${key}
      data-depth=${depth}
      aria-level=${depth + 1}
      aria-expanded=${isOpen ?? nothing}
      aria-selected=${isCurrent ? "true" : "false"}
      title=${label}
      @click=${() => this.#tell("ketu-choose", key)}
      @focus=${() => (this.focused = key)}
    >
      <span class="turn" @click=${(event: Event) => this.#turn(event, line)}
        >${isOpen === undefined ? nothing : icons.chevron}</span
      >
      ${dot ? html`<span class="dot" role="img" aria-label=${dot}></span>` : nothing}
      <span class="label">${label}</span>
      ${remark ? html`<span class="remark">${remark}</span>` : nothing}
    </div>`;
  }

  /** Indents are set by script, as the content security policy allows no `style` attribute. */
  protected override updated(): void {
    for (const item of this.renderRoot.querySelectorAll<HTMLElement>("[role=treeitem]")) {
      item.style.paddingInlineStart = `${4 + 14 * Number(item.dataset["depth"])}px`;
    }
  }

  /** Moves the focus to a line. */
  focusLine(key: string): void {
    this.focused = key;
    void this.updateComplete.then(() => this.#item(key)?.focus());
  }

  /** Brings a line into view without taking the focus. */
  revealLine(key: string): void {
    void this.updateComplete.then(() => this.#item(key)?.scrollIntoView({ block: "nearest" }));
  }

  #item(key: string): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
  }

  #turn(event: Event, { key, isOpen }: ShownLine): void {
    if (isOpen === undefined) return;
    event.stopPropagation();
    this.#tell("ketu-toggle", key);
  }

  readonly #press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = this.#at;
    const key = this.lines[at]?.key;
    if (key === undefined) return;
    const move = treeMove(this.lines, at, event.key);
    if (move) {
      const target = this.lines[move.index]?.key ?? key;
      if (move.type === "go") this.focusLine(target);
      else this.#tell(move.type === "choose" ? "ketu-choose" : "ketu-toggle", target);
    } else if (event.key.length === 1 && event.key !== "?") {
      this.#type(event);
    } else if (["F2", "Delete"].includes(event.key)) {
      this.#tell("ketu-key", key, event.key);
    } else return;
    event.preventDefault();
  };

  /** Letters typed within half a second of each other belong together. */
  #type(event: KeyboardEvent): void {
    const isLater = event.timeStamp - this.#typedAt > 500;
    this.#typed = isLater ? event.key : this.#typed + event.key;
    this.#typedAt = event.timeStamp;
    const found = this.lines[typeAhead(this.lines, this.#at, this.#typed)];
    if (found) this.focusLine(found.key);
  }

  #tell(name: string, key: string, pressed?: string): void {
    this.dispatchEvent(
      new CustomEvent(name, { detail: { key, ...(pressed !== undefined && { pressed }) } }) satisfies TreeEvent,
    );
  }
}

customElements.define("ketu-tree", KetuTree);
