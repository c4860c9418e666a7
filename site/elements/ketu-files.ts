import { css, html, nothing, type TemplateResult } from "lit";
import type { AppState } from "../state.ts";
import { shell } from "../strings/shell.ts";
import { checkPath, fileLines, type FileLine, type PathProblem } from "./file-tree.ts";
import { icons } from "./icons.ts";
import "./ketu-dialog.ts";
import "./ketu-tree.ts";
import type { ShownLine, TreeEvent } from "./ketu-tree.ts";
import { StoreElement } from "./store-element.ts";
import { controls } from "./theme.ts";

type Asked =
  | { readonly kind: "new" }
  | { readonly kind: "rename"; readonly path: string }
  | { readonly kind: "remove"; readonly path: string };

const problems = {
  empty: shell.nameEmpty,
  outside: shell.nameOutside,
  taken: shell.nameTaken,
  letters: shell.nameLetters,
} as const;

/** The files of the workspace: shown, made, renamed and removed. */
export class KetuFiles extends StoreElement {
  static override properties = { closed: { state: true }, asked: { state: true }, problem: { state: true } };
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      header {
        display: flex;
        align-items: center;
        padding: 4px 8px 0 16px;
      }
      h2 {
        flex: 1;
        margin: 0;
        font-size: var(--size-small);
        font-weight: 600;
        color: var(--ink-soft);
      }
      header button {
        color: var(--ink-soft);
        min-width: 26px;
        min-height: 26px;
        padding: 2px 4px;
      }
      ketu-dialog {
        --dialog-width: 420px;
      }
      label {
        display: block;
        margin-bottom: 4px;
      }
      input {
        width: 100%;
      }
      form p {
        margin: 6px 0 0;
        color: var(--critical);
      }
    `,
  ];

  declare closed: ReadonlySet<string>;
  declare asked: Asked | undefined;
  declare problem: PathProblem | undefined;

  constructor() {
    super();
    this.closed = new Set();
    this.asked = undefined;
    this.problem = undefined;
  }

  protected override concerns(state: AppState, previous: AppState): boolean {
    return (
      state.files !== previous.files ||
      state.current !== previous.current ||
      state.locale !== previous.locale ||
      state.mode !== previous.mode
    );
  }

  override render(): TemplateResult {
    const { current, files, mode } = this.state;
    const canChange = mode === "editing";
    const button = (asked: Asked, icon: TemplateResult | unknown, title: string): TemplateResult =>
      html`<button class="plain" title=${title} aria-label=${title} @click=${() => this.#ask(asked)}>${icon}</button>`;
    return html`
      <header>
        <h2>${this.say(shell.files)}</h2>
        ${
          canChange && current !== undefined
            ? html`${button({ kind: "rename", path: current }, icons.rename, this.say(shell.renameThis, { name: nameOf(current) }))}
              ${
                files.length > 1
                  ? button(
                      { kind: "remove", path: current },
                      icons.remove,
                      this.say(shell.removeThis, { name: nameOf(current) }),
                    )
                  : nothing
              }`
            : nothing
        }
        ${canChange ? button({ kind: "new" }, icons.add, this.say(shell.newFile)) : nothing}
      </header>
      <ketu-tree
        .label=${this.say(shell.files)}
        .lines=${fileLines(files, this.closed).map((line) => this.#shown(line))}
        @ketu-choose=${this.#choose}
        @ketu-toggle=${this.#choose}
        @ketu-key=${this.#press}
      ></ketu-tree>
      ${this.#renderAsked()}
    `;
  }

  #shown({ kind, path, name, depth, isUnsaved }: FileLine): ShownLine {
    return {
      key: path,
      label: name.replace(/\.ketu\.yaml$/, ""),
      depth,
      isCurrent: path === this.state.current,
      ...(kind === "folder" && { isOpen: !this.closed.has(path) }),
      ...(isUnsaved && kind === "file" && { dot: this.say(shell.hasChanges) }),
    };
  }

  #renderAsked(): TemplateResult | typeof nothing {
    const { asked } = this;
    if (!asked) return nothing;
    if (asked.kind === "remove") return this.#renderRemove(asked.path);
    const title = asked.kind === "new" ? shell.newFile : shell.renameFile;
    return html`<ketu-dialog
      .heading=${this.say(title)}
      .closeLabel=${this.say(shell.cancel)}
      @ketu-close=${() => this.#ask(undefined)}
    >
      <form @submit=${this.#submit}>
        <label for="name">${this.say(shell.fileName)}</label>
        <input
          id="name"
          autofocus
          autocomplete="off"
          spellcheck="false"
          .value=${asked.kind === "rename" ? asked.path : ""}
          placeholder="parts/service.ketu.yaml"
          aria-invalid=${this.problem ? "true" : "false"}
          aria-describedby="problem"
          @input=${() => (this.problem = undefined)}
        />
        <p id="problem" role="alert">${this.problem ? this.say(problems[this.problem]) : nothing}</p>
        <button hidden></button>
      </form>
      <button slot="foot" @click=${() => this.#ask(undefined)}>${this.say(shell.cancel)}</button>
      <button slot="foot" class="primary" @click=${() => this.renderRoot.querySelector("form")?.requestSubmit()}>
        ${this.say(asked.kind === "new" ? shell.make : shell.renameFile)}
      </button>
    </ketu-dialog>`;
  }

  #renderRemove(path: string): TemplateResult {
    return html`<ketu-dialog
      .heading=${this.say(shell.removeFile)}
      .closeLabel=${this.say(shell.cancel)}
      @ketu-close=${() => this.#ask(undefined)}
    >
      ${this.say(shell.reallyRemove, { name: path })}
      <button slot="foot" autofocus @click=${() => this.#ask(undefined)}>${this.say(shell.cancel)}</button>
      <button slot="foot" @click=${() => this.#remove(path)}>${this.say(shell.removeFile)}</button>
    </ketu-dialog>`;
  }

  #ask(asked: Asked | undefined): void {
    this.problem = undefined;
    this.asked = asked;
  }

  readonly #choose = (event: TreeEvent): void => {
    const { key } = event.detail;
    if (this.state.files.some(({ path }) => path === key)) this.store.dispatch({ type: "show-file", path: key });
    else if (this.closed.has(key)) this.closed = new Set([...this.closed].filter((one) => one !== key));
    else this.closed = new Set([...this.closed, key]);
  };

  readonly #press = (event: TreeEvent): void => {
    const { key, pressed } = event.detail;
    const { files, mode } = this.state;
    if (mode !== "editing" || !files.some(({ path }) => path === key)) return;
    if (pressed === "F2") this.#ask({ kind: "rename", path: key });
    else if (pressed === "Delete" && files.length > 1) this.#ask({ kind: "remove", path: key });
  };

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const { asked } = this;
    const wish = this.renderRoot.querySelector("input")?.value ?? "";
    if (!asked || asked.kind === "remove") return;
    const others = this.state.files
      .map(({ path }) => path)
      .filter((path) => asked.kind === "new" || path !== asked.path);
    const checked = checkPath(wish, others);
    if ("problem" in checked) {
      this.problem = checked.problem;
      return;
    }
    this.#ask(undefined);
    if (asked.kind === "rename") this.store.dispatch({ type: "renamed", path: asked.path, to: checked.path });
    else {
      this.store.dispatch({ type: "added", path: checked.path, text: "" });
      this.store.dispatch({ type: "show-file", path: checked.path });
    }
  };

  #remove(path: string): void {
    this.#ask(undefined);
    this.store.dispatch({ type: "removed", path });
    this.store.dispatch({ type: "notice", notice: this.say(shell.removed, { name: nameOf(path) }) });
  }
}

function nameOf(path: string): string {
  return path.split("/").at(-1) ?? path;
}

customElements.define("ketu-files", KetuFiles);
