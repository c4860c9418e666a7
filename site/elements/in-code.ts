import { html, type TemplateResult } from "lit";

/** A message whose names of the model, which stand between backticks, are set off. */
export function inCode(message: string): readonly (string | TemplateResult)[] {
  return message.split("`").map((part, index) => (index % 2 === 1 ? html`<b>${part}</b>` : part));
}
