import type { Diagnostic, RelatedPlace } from "../base/diagnostic.ts";
import { lineStartsOf } from "../base/line-index.ts";
import type { TextRange } from "../base/text-range.ts";
import { productLocale, type Wording } from "../base/wording.ts";
import { frameOf, lineOf } from "./code-frame.ts";
import { placeFinderOf, type PlaceFinder } from "./find-place.ts";
import { neutralLine } from "./neutral-text.ts";
import { painterOf, type Painter } from "./paint.ts";
import type { ReportInput } from "./report-format.ts";
import { severityWords } from "./report-words.ts";

/** What stands beside the sentence of a finding. */
export interface Beside {
  readonly before?: string;
  readonly after?: string;
}

/** Findings for people, each a few lines with the code and a mark in it; no line break at the end. */
export function prettyFindings(
  { diagnostics, texts, locale, color }: Pick<ReportInput, "diagnostics" | "texts" | "locale" | "color">,
  besideOf: (index: number) => Beside = () => ({}),
): readonly string[] {
  const language = productLocale(locale);
  const page: Page = {
    texts,
    paint: painterOf(color),
    find: placeFinderOf(texts),
    starts: new Map(),
    say: (wording) => neutralLine(wording[language]),
  };
  return diagnostics.map((diagnostic, index) => blockOf(page, diagnostic, besideOf(index)).join("\n"));
}

/** What every part of one report needs. */
interface Page {
  readonly texts: ReadonlyMap<string, string>;
  readonly paint: Painter;
  readonly find: PlaceFinder;
  readonly starts: Map<string, readonly number[]>;
  say(wording: Wording): string;
}

function blockOf(page: Page, diagnostic: Diagnostic, { before, after }: Beside): readonly string[] {
  const { paint, say } = page;
  const { severity, code, message, range, related = [] } = diagnostic;
  const head = `${paint(severity, say(severityWords[severity]))}${paint("quiet", `[${neutralLine(code)}]`)} `;
  const gutter = gutterOf(page, [range, ...related.map((place) => place.range), ...fixRanges(diagnostic)]);
  const frame = range ? framed(page, range, { gutter, mark: "^", name: severity }) : [];
  const start = before === undefined ? "" : `${paint("quiet", before)} `;
  const end = after === undefined ? "" : ` ${paint("quiet", after)}`;
  return [
    `${start}${head}${paint("strong", say(message))}${end}`,
    ...frame,
    ...advice(page, diagnostic, gutter),
    ...related.flatMap((place) => relatedLines(page, place, gutter)),
  ];
}

function relatedLines(page: Page, { message, range }: RelatedPlace, gutter: number): readonly string[] {
  const { paint, say } = page;
  return [
    `${" ".repeat(gutter)} ${paint("quiet", "·")} ${say(message)}`,
    ...framed(page, range, { gutter, mark: "-", name: "info" }),
  ];
}

/** What to do, and the line as the fix would leave it. The title of the fix is left out where these show it. */
function advice(page: Page, { hint, fix }: Diagnostic, gutter: number): readonly string[] {
  const { paint, say } = page;
  const mended = mendedLine(page, fix);
  const [hintText, title] = [hint && say(hint), fix && say(fix.title)];
  const isShown = mended !== undefined || hintText?.replace(/[。.]$/, "") === title;
  const said = [hintText, hintText !== undefined && isShown ? undefined : title].filter((text) => text !== undefined);
  const lines = said.map((text) => `${" ".repeat(gutter)} ${paint("quiet", "=")} ${text}`);
  if (!mended) return lines;
  const number = String(mended.line).padStart(gutter);
  return [...lines, `${paint("quiet", number)} ${paint("good", `+ ${mended.text}`)}`];
}

/** The only line that a fix changes, as it would be; absent where it changes several. */
function mendedLine(page: Page, fix: Diagnostic["fix"]): { readonly line: number; readonly text: string } | undefined {
  const places = fix?.edits.map(({ range, text }) => ({ text, place: page.find(range), file: range.file }));
  const first = places?.[0];
  if (!places || !first?.place) return undefined;
  const { line } = first.place.from;
  const isOneLine = places.every(
    ({ text, place, file }) =>
      file === first.file && place?.from.line === line && place.to.line === line && !/[\r\n]/.test(text),
  );
  if (!isOneLine) return undefined;
  const source = page.texts.get(first.file) ?? "";
  const edits = [...places].sort((a, b) => (b.place?.from.column ?? 0) - (a.place?.from.column ?? 0));
  const mended = edits.reduce(
    (text, edit) =>
      text.slice(0, (edit.place?.from.column ?? 1) - 1) + edit.text + text.slice((edit.place?.to.column ?? 1) - 1),
    lineOf(source, startsOf(page, first.file), line),
  );
  const from = { line, column: edits.at(-1)?.place?.from.column ?? 1 };
  const to = { line, column: from.column + (edits.at(-1)?.text.length ?? 0) };
  return { line, text: frameOf(mended, { from, to }).code };
}

function framed(
  page: Page,
  range: TextRange,
  {
    gutter,
    mark,
    name,
  }: { readonly gutter: number; readonly mark: string; readonly name: "error" | "warning" | "info" },
): readonly string[] {
  const { paint } = page;
  const space = " ".repeat(gutter);
  const place = page.find(range);
  const file = neutralLine(range.file);
  if (!place) return [`${space} ${paint("quiet", "┌─")} ${file}`];
  const { line, column } = place.from;
  const frame = frameOf(lineOf(page.texts.get(range.file) ?? "", startsOf(page, range.file), line), place);
  const bar = paint("quiet", "│");
  return [
    `${space} ${paint("quiet", "┌─")} ${file}:${line}:${column}`,
    `${paint("quiet", String(line).padStart(gutter))} ${bar} ${frame.code}`,
    `${space} ${bar} ${" ".repeat(frame.indent)}${paint(name, mark.repeat(frame.width))}`,
  ];
}

function fixRanges({ fix }: Diagnostic): readonly TextRange[] {
  return fix?.edits.map(({ range }) => range) ?? [];
}

/** Columns that the largest line number takes. */
function gutterOf(page: Page, ranges: readonly (TextRange | undefined)[]): number {
  const lines = ranges.map((range) => (range && page.find(range)?.from.line) ?? 1);
  return Math.max(2, ...lines.map((line) => String(line).length));
}

function startsOf({ starts, texts }: Page, file: string): readonly number[] {
  const known = starts.get(file) ?? lineStartsOf(texts.get(file) ?? "");
  starts.set(file, known);
  return known;
}
