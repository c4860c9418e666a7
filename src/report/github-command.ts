import type { Diagnostic, Severity } from "../base/diagnostic.ts";
import type { TextRange } from "../base/text-range.ts";
import type { ProductLocale } from "../base/wording.ts";
import type { PlaceFinder } from "./find-place.ts";
import { neutralLine } from "./neutral-text.ts";

const commands: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "notice" };

/** A finding as one workflow command of GitHub Actions, with its line break. */
export function githubCommand(
  { severity, code, message, hint, range }: Pick<Diagnostic, "severity" | "code" | "message" | "hint" | "range">,
  { language, find }: { readonly language: ProductLocale; readonly find: PlaceFinder },
): string {
  const properties = [...(range ? placeProperties(range, find) : []), ["title", code] as const];
  const written = properties.map(([name, value]) => `${name}=${escapeProperty(neutralLine(String(value)))}`);
  const said = [message, ...(hint ? [hint] : [])].map((wording) => neutralLine(wording[language]));
  return `::${commands[severity]} ${written.join(",")}::${escapeData(said.join("\n"))}\n`;
}

/** Columns are given within one line only: annotations over several lines may not have them. */
function placeProperties(range: TextRange, find: PlaceFinder): readonly (readonly [string, string | number])[] {
  const place = find(range);
  if (!place) return [["file", range.file]];
  const { from, to } = place;
  const lines = [["file", range.file] as const, ["line", from.line] as const, ["endLine", to.line] as const];
  return from.line === to.line ? [...lines, ["col", from.column], ["endColumn", to.column]] : lines;
}

/** The escapes of GitHub's workflow commands: `%`, CR and LF … */
function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

/** … and in properties also `:` and `,`. */
function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
