import type { Diagnostic, Fix, Severity } from "ketu";
import { css, html, nothing, type TemplateResult } from "lit";
import type { AppState } from "../state.ts";
import { shell } from "../strings/shell.ts";
import { sayCount } from "../strings/words.ts";
import { icons } from "./icons.ts";
import { inCode } from "./in-code.ts";
import { applyEdits, listProblems, problemsAsText, type Problem, type ProblemFilter } from "./problem-list.ts";
import { StoreElement } from "./store-element.ts";
import { controls } from "./theme.ts";

const signs: Readonly<Record<Severity, string>> = { error: "✕", warning: "▲", info: "●" };
const severities = [
  { severity: "error", counted: shell.errors },
  { severity: "warning", counted: shell.warnings },
  { severity: "info", counted: shell.notes },
] as const;

/** What is wrong, under the text; `ketu-focus-text` when a place was chosen. */
export class KetuProblems extends StoreElement {
  static override properties = { filter: { state: true } };
  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-height: 0;
        background: var(--bg);
      }
      header {
        display: flex;
        flex: none;
        align-items: center;
        gap: 2px;
        min-height: 30px;
        padding: 0 8px;
        color: var(--ink-soft);
        font-size: var(--size-small);
      }
      header button {
        min-height: 24px;
        font-size: inherit;
      }
      header button[aria-pressed="true"] {
        color: var(--ink);
        background: var(--selected);
      }
      h2 {
        margin: 0 6px;
        font-size: inherit;
        font-weight: 600;
      }
      .room {
        flex: 1;
      }
      ul {
        flex: 1;
        min-height: 0;
        margin: 0;
        padding: 0 8px 6px;
        overflow: auto;
        list-style: none;
      }
      li {
        display: flex;
        align-items: baseline;
        gap: 6px;
        border-radius: 6px;
      }
      li:hover {
        background: color-mix(in srgb, var(--selected) 50%, transparent);
      }
      .go {
        flex: 1;
        justify-content: start;
        align-items: baseline;
        gap: 8px;
        min-width: 0;
        min-height: 26px;
        text-align: start;
        white-space: normal;
      }
      button.go:hover {
        background: none;
      }
      .sign {
        flex: none;
        width: 1em;
        text-align: center;
      }
      .error {
        color: var(--critical);
      }
      .warning {
        color: var(--warn);
      }
      .info {
        color: var(--accent);
      }
      b {
        font-weight: 600;
      }
      small {
        color: var(--ink-soft);
        font-size: var(--size-small);
        overflow-wrap: anywhere;
      }
      li > button {
        flex: none;
        color: var(--accent);
      }
      li > .go {
        flex: 1;
        color: var(--ink);
      }
    `,
  ];

  declare filter: ProblemFilter;

  constructor() {
    super();
    this.filter = "all";
  }

  protected override concerns(state: AppState, previous: AppState): boolean {
    return (
      state.drawing?.diagnostics !== previous.drawing?.diagnostics ||
      state.locale !== previous.locale ||
      state.current !== previous.current ||
      state.mode !== previous.mode
    );
  }

  get #problems(): readonly Problem[] {
    const { drawing, files, current } = this.state;
    return listProblems(drawing?.diagnostics ?? [], files, { filter: this.filter, current });
  }

  override render(): TemplateResult {
    const problems = this.#problems;
    return html`
      <header>
        <h2 id="title">${this.say(shell.problems)}</h2>
        ${this.#renderFilters()}
        <span class="room"></span>
        ${
          problems.length > 0
            ? html`<button
                class="plain"
                title=${this.say(shell.copyProblems)}
                aria-label=${this.say(shell.copyProblems)}
                @click=${() => this.#copy(problems)}
              >
                ${icons.copy}
              </button>`
            : nothing
        }
      </header>
      <ul role="list" aria-labelledby="title">
        ${problems.map((problem) => this.#renderProblem(problem))}
      </ul>
    `;
  }

  #renderFilters(): TemplateResult {
    const { drawing, locale } = this.state;
    const diagnostics = drawing?.diagnostics ?? [];
    const counts = severities
      .map(({ severity, counted }) => ({
        severity,
        counted,
        count: diagnostics.filter((diagnostic) => diagnostic.severity === severity).length,
      }))
      .filter(({ count, severity }) => count > 0 || severity === this.filter);
    if (counts.length === 0) return html`<span>${drawing ? this.say(shell.noProblems) : nothing}</span>`;
    return html`${counts.map(
      ({ severity, counted, count }) =>
        html`<button
          class="plain"
          aria-pressed=${this.filter === severity ? "true" : "false"}
          @click=${() => (this.filter = this.filter === severity ? "all" : severity)}
        >
          <span class=${severity} aria-hidden="true">${signs[severity]}</span>${sayCount(counted, locale, count)}
        </button>`,
    )}`;
  }

  #renderProblem({ diagnostic, place }: Problem): TemplateResult {
    const { severity, message, hint, code, fix } = diagnostic;
    const { locale, mode } = this.state;
    return html`<li>
      <button class="plain go" title=${hint?.[locale] ?? ""} @click=${() => this.#go(diagnostic)}>
        <span class="sign ${severity}" aria-hidden="true">${signs[severity]}</span>
        <span
          ><span class="visually-hidden">${this.say(shell[severity])}: </span>${inCode(message[locale])}
          <small>${[place, code].filter(Boolean).join(" · ")}</small></span
        >
      </button>
      ${
        fix && mode === "editing"
          ? html`<button
              class="plain"
              aria-label=${this.say(shell.fixTitle, { title: fix.title[locale] })}
              @click=${() => this.#fix(fix)}
            >
              ${inCode(fix.title[locale])}
            </button>`
          : nothing
      }
    </li>`;
  }

  #go({ range, subject }: Diagnostic): void {
    const { files, current } = this.state;
    if (range && range.file !== current && files.some(({ path }) => path === range.file)) {
      this.store.dispatch({ type: "show-file", path: range.file, isOnlyText: true });
    }
    this.store.dispatch({
      type: "select",
      selection: { source: "problems", ...(range && { range }), ...(subject !== undefined && { subject }) },
    });
    this.dispatchEvent(new CustomEvent("ketu-focus-text"));
  }

  #fix({ title, edits }: Fix): void {
    const texts = applyEdits(this.state.files, edits);
    for (const [path, text] of texts ?? []) this.store.dispatch({ type: "edited", path, text });
    if (texts) this.#note(this.say(shell.fixed, { title: this.say(title) }));
  }

  #copy(problems: readonly Problem[]): void {
    const text = problemsAsText(problems, this.state.locale);
    // Absent on a page that is not served safely (http other than this machine).
    const written = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error("no clipboard"));
    written.then(
      () => this.#note(this.say(shell.problemsAreCopied)),
      () => this.#note(this.say(shell.copyRefused)),
    );
  }

  #note(notice: string): void {
    this.store.dispatch({ type: "notice", notice });
  }
}

customElements.define("ketu-problems", KetuProblems);
