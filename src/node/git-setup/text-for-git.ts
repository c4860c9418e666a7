import { factLines } from "../../assist/fact-lines.ts";
import { markConflicts } from "../../merge/mark-conflicts.ts";
import { readConflicts } from "../../merge/read-conflicts.ts";
import { neutralLine } from "../../report/neutral-text.ts";
import { parseDocument } from "../../syntax/parse-document.ts";

/**
 * A model as git shall compare it: a line for each fact. A merge that stopped at conflicts gives the facts of both sides,
 * with the marks around those in which they differ. A text that is no model, or that cannot be read, stays as it is, so
 * that its changes are seen all the same.
 */
export function textForGit(text: string, locale: "zh" | "en"): string {
  const conflicts = readConflicts(text);
  if (!conflicts) return factsOf(text, locale) ?? text;
  const [ours, theirs] = [factsOf(conflicts.ours, locale), factsOf(conflicts.theirs, locale)];
  if (ours === undefined || theirs === undefined) return text;
  const { labels, size } = conflicts;
  return markConflicts({ base: "", ours, theirs }, { size, labels: { base: "", ...labels }, hasBase: false });
}

function factsOf(text: string, locale: "zh" | "en"): string | undefined {
  const { value, diagnostics } = parseDocument("model.ketu.yaml", text);
  if (!value || diagnostics.some(({ severity }) => severity === "error")) return undefined;
  if (value.root.kind !== "map" || !value.root.entries.some(({ key }) => key === "ketu")) return undefined;
  return factLines(value, locale)
    .map((line) => `${neutralLine(line)}\n`)
    .join("");
}
