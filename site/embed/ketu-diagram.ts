import { css, html, LitElement, type PropertyValues, type TemplateResult } from "lit";
import type { Locale } from "../state.ts";
import { embedWords as words } from "../strings/embed.ts";
import { say } from "../strings/words.ts";
import { today } from "../today.ts";
import "../viewer/ketu-viewer.ts";
import type { Describe } from "../viewer/viewer-properties.ts";
import type { Drawing } from "../worker/api.ts";
import { WorkerClient } from "../worker/worker-client.ts";
import { inlineText } from "./inline-text.ts";

const paths = { model: "model.ketu.yaml", figures: "figures.json" } as const;

/**
 * `<ketu-diagram src="model.ketu.yaml">`, or with the YAML of the model inside: its picture, to zoom and move about in.
 * Attributes: `src`, `figures` (addresses), `view` (id or kind), `locale` (`zh`, `en`; else that of the page), `theme`
 * (`light`, `dark`, `print`; else as the system). Tells `ketu-drawn` (detail: its findings) after each drawing.
 */
export class KetuDiagram extends LitElement {
  static override properties = {
    src: { type: String },
    figures: { type: String },
    view: { type: String },
    locale: { type: String },
    theme: { type: String },
    drawing: { state: true },
    message: { state: true },
  };
  static override styles = css`
    :host {
      display: block;
      font-family: "Noto Sans SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif;
    }
    ketu-viewer {
      width: 100%;
      height: 100%;
      min-height: 120px;
      aspect-ratio: var(--ketu-ratio, 16 / 9);
    }
    p {
      margin: 0;
      padding: 1em;
      font:
        14px/1.5 system-ui,
        sans-serif;
    }
  `;

  declare src: string | undefined;
  declare figures: string | undefined;
  declare view: string | undefined;
  declare locale: string | undefined;
  declare theme: string | undefined;
  declare drawing: Drawing | undefined;
  declare message: string;
  #client: WorkerClient | undefined;
  #version = 0;
  readonly #system = matchMedia("(prefers-color-scheme: dark)");
  readonly #redraw = (): void => void this.#draw();
  readonly #observer = new MutationObserver(this.#redraw);

  constructor() {
    super();
    this.message = "";
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#client = new WorkerClient();
    this.#system.addEventListener("change", this.#redraw);
    this.#observer.observe(this, { childList: true, characterData: true, subtree: true });
    if (this.hasUpdated) this.#redraw();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
    this.#system.removeEventListener("change", this.#redraw);
    this.#client?.close();
    this.#client = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const asked = ["src", "figures", "view", "locale", "theme"] as const;
    if (!this.hasUpdated || asked.some((name) => changed.has(name))) void this.#draw();
  }

  protected override updated(): void {
    const picture = this.drawing?.picture;
    if (picture) this.style.setProperty("--ketu-ratio", `${picture.width} / ${picture.height}`);
  }

  get #language(): Locale {
    const page = this.closest("[lang]")?.getAttribute("lang") ?? navigator.language;
    return (this.locale ?? page).startsWith("zh") ? "zh" : "en";
  }

  override render(): TemplateResult {
    const { drawing } = this;
    if (!drawing?.picture) {
      return html`<p role="status" lang=${this.#language}>${this.message || words.loading[this.#language]}</p>`;
    }
    return html`<ketu-viewer
      .patch=${drawing.picture}
      .describe=${this.#describe}
      .locale=${this.#language}
      .hasMinimap=${false}
      .scope=${`${this.src ?? ""} ${this.view ?? ""}`}
    ></ketu-viewer>`;
  }

  readonly #describe: Describe = async (subject) => {
    const answer = await this.#client?.ask({ kind: "describe", subject, locale: this.#language });
    return answer?.kind === "describe" ? answer.details : undefined;
  };

  async #draw(): Promise<void> {
    const client = this.#client;
    const version = ++this.#version;
    const text = this.src === undefined ? inlineText(this.textContent ?? "") : await load(this.src);
    const figures = this.figures === undefined ? undefined : await load(this.figures);
    if (version !== this.#version || !client) return;
    if (text === undefined) return this.#fail(say(words.noFile, this.#language, { name: this.src ?? "" }));
    if (text.trim() === "") return this.#fail(words.empty[this.#language]);
    client.files({
      isWhole: true,
      files: [{ path: paths.model, text }, ...(figures === undefined ? [] : [{ path: paths.figures, text: figures }])],
    });
    const answer = await client.ask({
      kind: "draw",
      version,
      options: {
        path: paths.model,
        locale: this.#language,
        theme: this.#theme,
        asOf: today(),
        ...(this.view !== undefined && { view: this.view }),
        ...(figures !== undefined && { figures: paths.figures }),
      },
    });
    if (version !== this.#version) return;
    if (answer.kind === "draw") this.#show(answer.drawing);
    else if (answer.kind === "failed") this.#fail(say(words.noPicture, this.#language, { reason: answer.message }));
  }

  get #theme(): string {
    if (this.theme === "dark" || this.theme === "print") return this.theme;
    return this.theme !== "light" && this.#system.matches ? "dark" : "default";
  }

  #show(drawing: Drawing): void {
    const { diagnostics, status } = drawing;
    const error = diagnostics.find(({ severity }) => severity === "error");
    if (status === "stale" && error) {
      this.#fail(say(words.noPicture, this.#language, { reason: error.message[this.#language] }));
    } else this.drawing = drawing;
    this.dispatchEvent(new CustomEvent("ketu-drawn", { detail: diagnostics, bubbles: true }));
  }

  #fail(message: string): void {
    this.drawing = undefined;
    this.message = message;
  }
}

/** The text at an address; nothing when it cannot be read. */
async function load(address: string): Promise<string | undefined> {
  try {
    const response = await fetch(new URL(address, document.baseURI));
    return response.ok ? await response.text() : undefined;
  } catch {
    return undefined;
  }
}

customElements.define("ketu-diagram", KetuDiagram);
