import { html, type TemplateResult } from "lit";
import "../elements/ketu-dialog.ts";
import { StoreElement } from "../elements/store-element.ts";
import { controls } from "../elements/theme.ts";
import { exportWords as words } from "../strings/export.ts";
import { shell } from "../strings/shell.ts";
import { today } from "../today.ts";
import { shownView } from "../viewer/view-tabs.ts";
import type { WorkerAnswer } from "../worker/api.ts";
import type { WorkerClient } from "../worker/worker-client.ts";
import { drawPng } from "./draw-png.ts";
import { exportName } from "./export-name.ts";
import {
  exportOptions,
  exportThemes,
  pngScales,
  type textFormats,
  textFormatsFor,
  type ExportTheme,
} from "./export-options.ts";
import { exportStyles } from "./export-styles.ts";
import { copyPicture, copyText, downloadFile } from "./hand-over.ts";
import { withFonts } from "./picture-fonts.ts";
import { printPicture } from "./print-picture.ts";

type Exported = Extract<WorkerAnswer, { kind: "export" }>;
type TextFormat = (typeof textFormats)[number] | "svg";

const names: Readonly<Record<TextFormat | "png", string>> = {
  svg: "SVG",
  png: "PNG",
  mermaid: "Mermaid",
  markdown: "Markdown",
  text: "TXT",
  json: "JSON",
  "layout-json": "Layout JSON",
  ics: "ICS",
};

/** A message instead of a file. */
class Refusal extends Error {}

/** Everything that can leave the page as a file, through the clipboard or on paper. */
export class KetuExport extends StoreElement {
  static override properties = {
    client: { attribute: false },
    theme: { state: true },
    scale: { state: true },
    hasFont: { state: true },
    message: { state: true },
    isBad: { state: true },
  };
  static override styles = [controls, exportStyles];

  declare client: WorkerClient;
  declare theme: ExportTheme;
  declare scale: number;
  declare hasFont: boolean;
  declare message: string;
  declare isBad: boolean;

  constructor() {
    super();
    this.theme = "default";
    this.scale = 2;
    this.hasFont = false;
    this.message = "";
    this.isBad = false;
  }

  override render(): TemplateResult {
    return html`<ketu-dialog
      .heading=${this.say(words.title)}
      .closeLabel=${this.say(shell.close)}
      @ketu-close=${this.#close}
    >
      ${this.#renderChoices()}
      <h3 id="picture">${this.say(words.picture)}</h3>
      <ul aria-labelledby="picture">
        ${this.#renderFormat(
          "svg",
          () => this.#download("svg"),
          () => this.#copy("svg"),
        )}
        ${this.#renderFormat("png", this.#downloadPng, this.#copyPng)}
        <li>
          <span><b>${this.say(words.pdf)}</b><small>${this.say(words.printHint)}</small></span>
          <button data-do="print" @click=${this.#print}>${this.say(words.printThis)}</button>
        </li>
      </ul>
      <h3 id="texts">${this.say(words.texts)}</h3>
      <ul aria-labelledby="texts">
        ${textFormatsFor(this.state).map((format) =>
          this.#renderFormat(
            format,
            () => this.#download(format),
            () => this.#copy(format),
          ),
        )}
      </ul>
      <p slot="foot" role="status" class=${this.isBad ? "is-bad" : ""}>${this.message}</p>
    </ketu-dialog>`;
  }

  #renderChoices(): TemplateResult {
    const themeWords = { default: words.light, dark: words.dark, print: words.print } as const;
    return html`
      <fieldset>
        <legend>${this.say(words.theme)}</legend>
        ${exportThemes.map((theme) =>
          this.#renderRadio("theme", this.say(themeWords[theme]), {
            value: theme,
            isChosen: theme === this.theme,
            choose: () => (this.theme = theme),
          }),
        )}
      </fieldset>
      <fieldset>
        <legend>${this.say(words.size)}</legend>
        ${pngScales.map((scale) =>
          this.#renderRadio("scale", `${scale}×`, {
            value: String(scale),
            isChosen: scale === this.scale,
            choose: () => (this.scale = scale),
          }),
        )}
      </fieldset>
      <label
        ><input
          type="checkbox"
          .checked=${this.hasFont}
          @change=${() => (this.hasFont = !this.hasFont)}
        />${this.say(words.embedFont)}</label
      >
    `;
  }

  #renderRadio(
    name: string,
    label: string,
    { value, isChosen, choose }: { readonly value: string; readonly isChosen: boolean; readonly choose: () => void },
  ): TemplateResult {
    return html`<label
      ><input type="radio" name=${name} value=${value} .checked=${isChosen} @change=${choose} />${label}</label
    >`;
  }

  #renderFormat(format: TextFormat | "png", download: () => void, copy: () => void): TemplateResult {
    const name = names[format];
    return html`<li>
      <span><b>${name}</b><small>${this.say(words[format])}</small></span>
      <button data-do="copy-${format}" aria-label=${this.say(words.copyThis, { format: name })} @click=${copy}>
        ${this.say(words.copy)}
      </button>
      <button
        data-do="download-${format}"
        aria-label=${this.say(words.downloadThis, { format: name })}
        @click=${download}
      >
        ${this.say(words.download)}
      </button>
    </li>`;
  }

  async #made(format: TextFormat): Promise<Exported> {
    const options = exportOptions(this.state, this.theme, today());
    const answer = options && (await this.client.ask({ kind: "export", options, format }));
    if (answer?.kind !== "export") throw new Refusal(this.say(words.none));
    return answer;
  }

  async #png(): Promise<Blob> {
    const { content } = await this.#made("svg");
    const drawn = await drawPng(await withFonts(content), this.scale);
    if (drawn.status === "drawn") return drawn.blob;
    if (drawn.status === "failed") throw new Refusal(this.say(words.noPicture));
    throw new Refusal(this.say(words.tooLarge, { scale: this.scale, width: drawn.width, height: drawn.height }));
  }

  #nameOf(extension: string, hasView: boolean): string {
    const { main, view } = this.state;
    return exportName(main ?? "", hasView ? (shownView(this.state)?.id ?? view) : undefined, extension);
  }

  /** Runs one export and says how it went. */
  async #run(work: () => Promise<string>): Promise<void> {
    this.isBad = false;
    this.message = this.say(words.working);
    try {
      this.message = await work();
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      this.isBad = true;
      this.message = problem.message;
    }
  }

  #download(format: TextFormat): void {
    void this.#run(async () => {
      const { content, extension, mime } = await this.#made(format);
      const name = this.#nameOf(extension, format !== "json");
      const isLarge = format === "svg" && this.hasFont;
      downloadFile(name, new Blob([isLarge ? await withFonts(content) : content], { type: mime }));
      return this.say(words.downloaded, { name });
    });
  }

  #copy(format: TextFormat): void {
    void this.#run(async () => {
      if (!(await copyText((await this.#made(format)).content))) throw new Refusal(this.say(words.copyRefused));
      return this.say(words.copied, { format: names[format] });
    });
  }

  readonly #downloadPng = (): void => {
    void this.#run(async () => {
      const name = this.#nameOf("png", true);
      downloadFile(name, await this.#png());
      return this.say(words.downloaded, { name });
    });
  };

  readonly #copyPng = (): void => {
    void this.#run(async () => {
      const png = this.#png();
      const isCopied = await copyPicture(png);
      // What kept the picture from being drawn is said rather than that it was not copied.
      await png;
      if (!isCopied) throw new Refusal(this.say(words.copyPictureRefused));
      return this.say(words.copied, { format: names.png });
    });
  };

  readonly #print = (): void => {
    void this.#run(async () => {
      printPicture((await this.#made("svg")).content, this.#nameOf("pdf", true));
      return this.say(words.printing);
    });
  };

  readonly #close = (): void => {
    this.store.dispatch({ type: "dialog", dialog: undefined });
  };
}

customElements.define("ketu-export", KetuExport);
