import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { icons } from "./icons.ts";
import { controls } from "./theme.ts";

/** The element that has the focus, through shadow roots. */
export function focusedElement(): HTMLElement | SVGElement | undefined {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement || active instanceof SVGElement ? active : undefined;
}

/**
 * The frame of every dialog: modal, closed by Escape, by its button and by a press beside it; then it tells
 * `ketu-close`. The focus goes to the element with `autofocus` in the slot, and back to where it was. `closeLabel`:
 * words of the button, needed as the frame knows no language. The slot `foot` holds buttons.
 */
export class KetuDialog extends LitElement {
  static override properties = {
    heading: { type: String },
    closeLabel: { type: String },
    isBare: { attribute: false },
    isScrolling: { state: true },
  };
  static override styles = [
    controls,
    css`
      dialog {
        width: min(var(--dialog-width, 560px), calc(100vw - 24px));
        max-height: min(88vh, calc(100dvh - 24px));
        padding: 0;
        border: 1px solid var(--line);
        border-radius: calc(var(--radius) + 2px);
        background: var(--bg);
        color: var(--ink);
        box-shadow: var(--shadow);
        overflow: hidden;
      }
      dialog[open] {
        display: flex;
        flex-direction: column;
      }
      dialog.bare {
        margin-top: 12vh;
      }
      dialog::backdrop {
        background: var(--shade);
      }
      header {
        display: flex;
        align-items: center;
        padding: 14px 12px 6px 20px;
      }
      h2 {
        flex: 1;
        margin: 0;
        font-size: 16px;
        font-weight: 600;
      }
      .content {
        min-height: 0;
        overflow: auto;
        padding: 4px 20px 20px;
      }
      .bare .content {
        padding: 0;
      }
      /* It goes on below. */
      .content[role="region"] {
        border-bottom: 1px solid var(--line);
      }
      .content[role="region"] + slot[name="foot"] {
        padding-top: 10px;
      }
      slot[name="foot"] {
        display: flex;
        justify-content: flex-end;
        gap: 8px;
        padding: 0 20px 16px;
      }
      .bare slot[name="foot"] {
        display: none;
      }
    `,
  ];

  declare heading: string;
  declare closeLabel: string;
  /** Without a visible head and inner margin: the heading is only the name of the dialog. */
  declare isBare: boolean;
  /** The content is longer than the dialog: keys must be able to scroll it. */
  declare isScrolling: boolean;
  #before: HTMLElement | SVGElement | undefined;
  readonly #observer = new ResizeObserver(() => {
    const content = this.renderRoot.querySelector(".content");
    this.isScrolling = !this.isBare && content !== null && content.scrollHeight > content.clientHeight;
  });

  constructor() {
    super();
    this.heading = "";
    this.closeLabel = "";
    this.isBare = false;
    this.isScrolling = false;
  }

  override connectedCallback(): void {
    this.#before = focusedElement();
    super.connectedCallback();
  }

  /** Removing an open dialog would leave the focus nowhere. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
    this.#dialog?.close();
    this.#before?.focus();
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector("dialog");
  }

  protected override firstUpdated(): void {
    this.#dialog?.showModal();
    this.querySelector<HTMLElement>("[autofocus]")?.focus();
    for (const box of this.renderRoot.querySelectorAll(".content, .inner")) this.#observer.observe(box);
  }

  override render(): TemplateResult {
    return html`<dialog
      class=${this.isBare ? "bare" : ""}
      aria-label=${this.heading}
      @cancel=${this.#cancel}
      @click=${this.#click}
    >
      ${
        this.isBare
          ? ""
          : html`<header>
              <h2>${this.heading}</h2>
              <button class="plain" aria-label=${this.closeLabel} title=${this.closeLabel} @click=${this.close}>
                ${icons.close}
              </button>
            </header>`
      }
      <div
        class="content"
        role=${this.isScrolling ? "region" : nothing}
        aria-label=${this.isScrolling ? this.heading : nothing}
        tabindex=${this.isScrolling ? 0 : nothing}
      >
        <div class="inner"><slot></slot></div>
      </div>
      <slot name="foot"></slot>
    </dialog>`;
  }

  /** Asks the owner to take the dialog away. */
  readonly close = (): void => {
    this.dispatchEvent(new CustomEvent("ketu-close"));
  };

  readonly #cancel = (event: Event): void => {
    event.preventDefault();
    this.close();
  };

  /** A press on the backdrop has the dialog itself as its target and lies outside of its box. */
  readonly #click = (event: MouseEvent): void => {
    const dialog = this.#dialog;
    if (!dialog || event.target !== dialog || event.detail === 0) return;
    const box = dialog.getBoundingClientRect();
    const isInside =
      event.clientX >= box.left &&
      event.clientX <= box.right &&
      event.clientY >= box.top &&
      event.clientY <= box.bottom;
    if (!isInside) this.close();
  };
}

customElements.define("ketu-dialog", KetuDialog);
