import type { Severity } from "../../base/diagnostic.ts";
import { productLocale } from "../../base/wording.ts";
import { placeFinderOf, type PlaceFinder } from "../find-place.ts";
import { neutralLine } from "../neutral-text.ts";
import type { ReportFormat } from "../report-format.ts";
import type { TextRange } from "../../base/text-range.ts";

const commands: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "notice" };

/** Workflow commands of GitHub Actions; one line each, so that annotations stand beside the lines of a pull request. */
const github: ReportFormat = {
  id: "github",
  extension: "txt",
  mime: "text/plain",
  describe: { zh: "GitHub Actions 的逐行标注", en: "annotations for GitHub Actions" },
  report({ diagnostics, texts, locale }) {
    const language = productLocale(locale);
    const find = placeFinderOf(texts);
    const lines = diagnostics.map(({ severity, code, message, hint, range }) => {
      const properties = [...(range ? placeProperties(range, find) : []), ["title", code] as const];
      const written = properties.map(([name, value]) => `${name}=${escapeProperty(neutralLine(String(value)))}`);
      const said = [message, ...(hint ? [hint] : [])].map((wording) => neutralLine(wording[language]));
      return `::${commands[severity]} ${written.join(",")}::${escapeData(said.join("\n"))}\n`;
    });
    return lines.join("");
  },
};
export default github;

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
