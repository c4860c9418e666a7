import { css, html, LitElement, type TemplateResult } from "lit";
import type { Locale, Store } from "../state.ts";
import { shell } from "../strings/shell.ts";
import { say } from "../strings/words.ts";
import { controls } from "./theme.ts";

/**
 * A calm note at the lower edge when the program itself failed. It stands beside the page, not in it, so that it shows
 * even when the page cannot draw itself any more; the texts can be taken along from here.
 */
class KetuFailure extends LitElement {
  static override properties = { locale: {}, details: {}, texts: { attribute: false }, copied: { state: true } };
  static override styles = [
    controls,
    css`
      :host {
        position: fixed;
        inset: auto 0 40px;
        z-index: 100;
        width: min(560px, calc(100vw - 24px));
        margin: auto;
        padding: 14px 18px;
        border: 1px solid var(--control);
        border-left: 4px solid var(--critical);
        border-radius: var(--radius);
        background: var(--bg);
        box-shadow: var(--shadow);
      }
      p {
        margin: 0 0 10px;
      }
      div {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
    `,
  ];
  declare locale: Locale;
  declare details: string;
  declare texts: string;
  declare copied: "details" | "texts" | undefined;

  override render(): TemplateResult {
    const copy = (what: "details" | "texts"): TemplateResult =>
      html`<button @click=${() => this.#copy(what)}>
        ${say(this.copied === what ? shell.copied : what === "details" ? shell.copyDetails : shell.copyTexts, this.locale)}
      </button>`;
    return html`<p role="alert">${say(shell.failed, this.locale)}</p>
      <div>
        ${copy("details")}${copy("texts")}
        <button @click=${() => location.reload()}>${say(shell.reload, this.locale)}</button>
        <button @click=${() => this.remove()}>${say(shell.close, this.locale)}</button>
      </div>`;
  }

  #copy(what: "details" | "texts"): void {
    void navigator.clipboard.writeText(this[what]).then(() => (this.copied = what));
  }
}

customElements.define("ketu-failure", KetuFailure);

/** Shows the note; of several failures the first stays, as the others mostly follow from it. */
export function showFailure(store: Store, failure: unknown): void {
  if (isHarmless(failure) || document.querySelector("ketu-failure")) return;
  const { locale, files, main, view } = store.state;
  const trace = failure instanceof Error ? (failure.stack ?? failure.message) : String(failure);
  const note = Object.assign(new KetuFailure(), {
    locale,
    details: [`ketu · ${main ?? "-"} · ${view ?? "-"}`, navigator.userAgent, trace].join("\n"),
    texts: files.map(({ path, text }) => `# ${path}\n${text}`).join("\n\n"),
  });
  document.body.append(note);
}

/** Chromium tells of a resize that did not settle in one frame as an error; nothing is lost by it. */
function isHarmless(failure: unknown): boolean {
  return typeof failure === "string" && failure.includes("ResizeObserver loop");
}
