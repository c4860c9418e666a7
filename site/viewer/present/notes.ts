import { css, html, LitElement, type TemplateResult } from "lit";
import { adoptPageStyles, controls, showColours } from "../../elements/theme.ts";
import { parseFragment } from "../../fragment.ts";
import { pictureWords as words } from "../../strings/picture.ts";
import { say } from "../../strings/words.ts";
import { clockTime, notesChannel, type NotesMessage, type NotesReply } from "./notes-channel.ts";
import { presentKey } from "./steps.ts";

/** The page of the notes window: what the speaker says at this step, what comes next, and the time. */
class KetuNotes extends LitElement {
  static override properties = { message: { state: true }, now: { state: true } };
  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        grid-template-rows: auto 1fr auto;
        height: 100vh;
        padding: 20px 24px;
        background: var(--bg);
      }
      header,
      footer {
        display: flex;
        align-items: baseline;
        gap: 16px;
        color: var(--ink-soft);
      }
      time {
        margin-inline-start: auto;
        font-size: 22px;
        font-variant-numeric: tabular-nums;
        color: var(--ink);
      }
      main {
        overflow: auto;
      }
      h1 {
        margin: 12px 0;
        font-size: 28px;
      }
      p {
        margin: 0 0 0.7em;
        font-size: 20px;
        line-height: 1.6;
      }
      footer button {
        min-height: 36px;
      }
      footer span {
        flex: 1;
      }
    `,
  ];

  declare message: NotesMessage | undefined;
  declare now: number;
  readonly #channel = notesChannel(parseFragment(location.hash).get("channel") ?? "");

  constructor() {
    super();
    this.now = Date.now();
    this.#channel.onmessage = ({ data }: MessageEvent<NotesMessage>) => {
      this.message = data;
      if (data.type === "end") return;
      showColours(data.colours);
      document.documentElement.lang = data.locale;
      document.title = `${say(words.notesTitle, data.locale)} · ${data.title}`;
    };
    this.#tell({ type: "hello" });
    window.addEventListener("keydown", (event) => {
      const key = presentKey(event);
      if (key === "next" || key === "previous" || key === "first" || key === "last") {
        if (event.target instanceof Element && event.key === "Enter" && this.shadowRoot?.activeElement) return;
        this.#tell({ type: "go", to: key });
        event.preventDefault();
      }
    });
    setInterval(() => (this.now = Date.now()), 1000);
  }

  #tell(reply: NotesReply): void {
    this.#channel.postMessage(reply);
  }

  override render(): TemplateResult {
    const { message } = this;
    const locale = document.documentElement.lang === "en" ? "en" : "zh";
    if (message?.type !== "step") {
      return html`<main><p>${say(message ? words.notesEnded : words.notesWaiting, locale)}</p></main>`;
    }
    const { index, count, title, notes, next, startedAt } = message;
    return html`<header>
        <span>${index + 1} / ${count}</span>
        <time aria-label=${say(words.notesClock, locale)}>${clockTime(this.now - startedAt)}</time>
      </header>
      <main aria-live="polite">
        <h1>${title}</h1>
        ${notes.length === 0 ? html`<p>${say(words.notesNone, locale)}</p>` : notes.map((note) => html`<p>${note}</p>`)}
      </main>
      <footer>
        <span
          >${next === undefined ? say(words.notesLast, locale) : say(words.notesNext, locale, { title: next })}</span
        >
        <button @click=${() => this.#tell({ type: "go", to: "previous" })}>${say(words.previous, locale)}</button>
        <button class="primary" @click=${() => this.#tell({ type: "go", to: "next" })}>
          ${say(words.next, locale)}
        </button>
      </footer>`;
  }
}

adoptPageStyles();
customElements.define("ketu-notes", KetuNotes);
document.body.append(new KetuNotes());
