import { factLines } from "../../assist/fact-lines.ts";
import { parseDocument } from "../../syntax/parse-document.ts";
import { neutralLine } from "../../report/neutral-text.ts";

/**
 * A model as git shall compare it: a line for each fact. A text that is no model, or that cannot be read, stays as it is,
 * so that its changes are seen all the same.
 */
export function textForGit(text: string, locale: "zh" | "en"): string {
  const { value, diagnostics } = parseDocument("model.ketu.yaml", text);
  if (!value || diagnostics.some(({ severity }) => severity === "error")) return text;
  if (value.root.kind !== "map" || !value.root.entries.some(({ key }) => key === "ketu")) return text;
  return factLines(value, locale)
    .map((line) => `${neutralLine(line)}\n`)
    .join("");
}
