import { html, nothing, type TemplateResult } from "lit";
import { icons } from "../elements/icons.ts";
import { StoreElement } from "../elements/store-element.ts";
import { controls } from "../elements/theme.ts";
import { guideWords as words } from "../strings/guide.ts";
import { shell } from "../strings/shell.ts";
import type { Words } from "../strings/words.ts";
import { addEntry, freshId, type NewEntry } from "./guide-edits.ts";
import { checklist, guidedStages, guideSteps, type CheckItem, type GuideStep } from "./guide-steps.ts";
import { guideStyles } from "./guide-styles.ts";

const help: Readonly<Record<GuideStep, Words>> = {
  structure: words.structureHelp,
  parts: words.partsHelp,
  relations: words.relationsHelp,
  labels: words.labelsHelp,
  tuning: words.tuningHelp,
};

const nodeKinds: readonly (readonly [string, Words])[] = [
  ["touchpoint", words.touchpoint],
  ["milestone", words.milestone],
  ["decision", words.decisionKind],
  ["feedback", words.feedback],
  ["exit", words.exitKind],
];

/** Five steps beside the page: each writes into the text, and shows what is done and what is missing. */
export class KetuGuide extends StoreElement {
  static override properties = { step: { state: true }, message: { state: true } };
  static override styles = [controls, guideStyles];

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
    return html`<aside aria-label=${this.say(words.title)}>
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
      ${this.state.mode === "editing" ? this.#renderForm() : nothing}
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

  #renderForm(): TemplateResult | typeof nothing {
    const stages = guidedStages(this.state).map(({ id, label }) => [id, label] as const);
    switch (this.step) {
      case "structure":
        return this.#form(words.addStage, html`${this.#field("name", words.name)}`);
      case "parts":
        return this.#form(
          words.addNode,
          html`${this.#choice("stage", words.stage, stages)} ${this.#field("name", words.name)}
          ${this.#choice(
            "kind",
            words.kind,
            nodeKinds.map(([kind, name]) => [kind, this.say(name)] as const),
          )}`,
        );
      case "relations": {
        const nodes = guidedStages(this.state).flatMap((stage) =>
          stage.nodes.map(({ id, label }) => [id, label] as const),
        );
        return this.#form(
          words.addTransition,
          html`${this.#choice("from", words.from, nodes)} ${this.#choice("to", words.to, nodes)}
          ${this.#field("name", words.label)}`,
        );
      }
      case "labels":
        return this.#form(
          words.addGoal,
          html`${this.#choice("stage", words.stage, stages)} ${this.#field("name", words.goal)}`,
        );
      case "tuning":
        return nothing;
    }
  }

  #form(button: Words, fields: TemplateResult): TemplateResult {
    return html`<form @submit=${this.#submit}>${fields}<button class="primary">${this.say(button)}</button></form>`;
  }

  #field(name: string, label: Words): TemplateResult {
    return html`<label for=${name}>${this.say(label)}</label
      ><input id=${name} name=${name} required autocomplete="off" />`;
  }

  #choice(name: string, label: Words, options: readonly (readonly [string, string])[]): TemplateResult {
    return html`<label for=${name}>${this.say(label)}</label
      ><select id=${name} name=${name} required>
        ${options.map(([value, text]) => html`<option value=${value}>${text}</option>`)}
      </select>`;
  }

  /** One change of the text, and so one step of undo. */
  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!(event.target instanceof HTMLFormElement)) return;
    const data = new FormData(event.target);
    const given = (name: string): string => String(data.get(name) ?? "").trim();
    const file = this.state.files.find(({ path }) => path === this.state.main);
    if (!file || given("name") === "") return;
    const text = addEntry(file.text, this.#entryOf(given));
    this.message = text === undefined ? this.say(words.byHand) : "";
    if (text === undefined) return;
    this.store.dispatch({ type: "edited", path: file.path, text });
    event.target.querySelector("input")?.select();
  };

  #entryOf(given: (name: string) => string): NewEntry {
    const name = given("name");
    const stages = guidedStages(this.state);
    const taken = new Set(stages.flatMap((stage) => [stage.id, ...stage.nodes.map(({ id }) => id)]));
    if (this.step === "structure") {
      return { path: ["stages"], key: freshId(name, "stage", taken), value: [["label", name]] };
    }
    if (this.step === "parts") {
      const value = [["label", name] as const, ["kind", given("kind")] as const];
      return { path: ["stages", given("stage"), "nodes"], key: freshId(name, "node", taken), value };
    }
    if (this.step === "labels") return { path: ["stages", given("stage")], key: "goal", value: name };
    return { path: ["transitions"], key: `${given("from")} -> ${given("to")}`, value: [["label", name]] };
  }

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
