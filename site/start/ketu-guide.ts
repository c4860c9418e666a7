import type { PictureAction } from "ketu";
import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Panes } from "../elements/command.ts";
import { stepOf } from "../elements/commands.ts";
import { icons } from "../elements/icons.ts";
import { StoreElement } from "../elements/store-element.ts";
import { controls } from "../elements/theme.ts";
import { guideWords as words } from "../strings/guide.ts";
import { shell } from "../strings/shell.ts";
import type { Words } from "../strings/words.ts";
import { performAction } from "../viewer/picture-edits.ts";
import type { WorkerClient } from "../worker/worker-client.ts";
import { guideForms, type GuideField, type GuideForm } from "./guide-forms.ts";
import { checklist, guideSteps, type CheckItem, type GuideStep } from "./guide-steps.ts";
import { guideStyles } from "./guide-styles.ts";

const help: Readonly<Record<GuideStep, Words>> = {
  structure: words.structureHelp,
  parts: words.partsHelp,
  relations: words.relationsHelp,
  labels: words.labelsHelp,
  tuning: words.tuningHelp,
};

/** Five steps beside the page: each writes into the text, and shows what is done and what is missing. */
export class KetuGuide extends StoreElement {
  static override properties = {
    client: { attribute: false },
    panes: { attribute: false },
    step: { state: true },
    message: { state: true },
  };
  static override styles = [controls, guideStyles];

  declare client: WorkerClient;
  declare panes: Panes;
  declare step: GuideStep;
  declare message: string;

  constructor() {
    super();
    this.step = "structure";
    this.message = "";
  }

  override render(): TemplateResult {
    const items = checklist(this.state);
    const isDone = (step: GuideStep): boolean =>
      items.filter((item) => item.step === step).every((item) => item.isDone);
    return html`<aside aria-label=${this.say(words.title)} @keydown=${this.#press}>
      <header>
        <h2>${this.say(words.title)}</h2>
        <button class="plain" aria-label=${this.say(shell.close)} @click=${this.#close}>${icons.close}</button>
      </header>
      <nav aria-label=${this.say(words.steps)}>
        ${guideSteps.map(
          (step, index) =>
            html`<button
              class="plain"
              data-step=${step}
              aria-current=${step === this.step ? "step" : "false"}
              @click=${() => this.#go(step)}
            >
              ${index + 1} ${this.say(words[step])}
              ${isDone(step) ? html`<span class="is-done" aria-label=${this.say(words.done)}>✓</span>` : nothing}
            </button>`,
        )}
      </nav>
      <p>${this.say(help[this.step])}</p>
      ${
        this.state.mode === "editing"
          ? repeat(
              guideForms(this.step, this.state),
              ({ id }) => id,
              (form, index) => this.#renderForm(form, index === 0),
            )
          : nothing
      }
      <p role="status">${this.message}</p>
      <ul>
        ${items.filter(({ step }) => step === this.step).map((item) => this.#renderItem(item))}
      </ul>
    </aside>`;
  }

  #renderItem({ text, isDone, subject }: CheckItem): TemplateResult {
    return html`<li>
      <button class="plain" @click=${() => this.#jump(subject)}>
        <span class=${isDone ? "is-done" : "is-missing"} aria-label=${this.say(isDone ? words.done : words.missing)}
          >${isDone ? "✓" : "○"}</span
        >
        ${text}
      </button>
    </li>`;
  }

  #renderForm(form: GuideForm, isFirst: boolean): TemplateResult {
    return html`<form @submit=${(event: SubmitEvent) => this.#submit(event, form)}>
      ${form.fields.map((field) => this.#renderField(`${form.id}-${field.name}`, field))}
      <button class=${isFirst ? "primary" : ""}>${this.say(form.button)}</button>
    </form>`;
  }

  #renderField(id: string, { name, label, choice, offers = [] }: GuideField): TemplateResult {
    const title = html`<label for=${id}>${this.say(label)}</label>`;
    if (choice) {
      return html`${title}<select id=${id} name=${name} required>
          ${choice.map((option) => html`<option value=${option.id}>${option.label}</option>`)}
        </select>`;
    }
    const list = offers.length > 0 ? `${id}-offers` : nothing;
    return html`${title}<input id=${id} name=${name} list=${list} required autocomplete="off" /> ${
        list === nothing
          ? nothing
          : html`<datalist id=${list}>${offers.map((offer) => html`<option value=${offer}></option>`)}</datalist>`
      }`;
  }

  /** One change of the text, and so one step of undo. */
  #submit(event: SubmitEvent, { actionOf }: GuideForm): void {
    event.preventDefault();
    const form = event.target;
    if (!(form instanceof HTMLFormElement)) return;
    const data = new FormData(form);
    const given = (name: string): string => String(data.get(name) ?? "").trim();
    if ([...data.keys()].some((name) => given(name) === "")) return;
    void this.#perform(form, actionOf(given));
  }

  async #perform(form: HTMLFormElement, action: PictureAction): Promise<void> {
    const { main, current } = this.state;
    // The text that changes is the one that is looked at, and in which it can be taken back.
    if (main !== undefined && main !== current) this.store.dispatch({ type: "show-file", path: main });
    const isDone = await performAction(this.store, this.client, action);
    this.message = isDone ? "" : (this.state.notice ?? "");
    const field = form.querySelector("input");
    if (!isDone || !field) return;
    field.value = "";
    field.focus();
  }

  /** In a field with nothing in it there is nothing to take back but what the form did last. */
  readonly #press = (event: KeyboardEvent): void => {
    const [target] = event.composedPath();
    const step = stepOf(event);
    if (step === undefined || (target instanceof HTMLInputElement && target.value !== "")) return;
    event.preventDefault();
    this.panes.stepText(step);
  };

  #go(step: GuideStep): void {
    this.step = step;
    this.message = "";
  }

  #jump(subject: string | undefined): void {
    if (subject !== undefined) this.store.dispatch({ type: "select", selection: { subject, source: "outline" } });
  }

  readonly #close = (): void => {
    this.store.dispatch({ type: "dialog", dialog: undefined });
  };
}

customElements.define("ketu-guide", KetuGuide);
