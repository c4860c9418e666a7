import type { Diagnostic, Severity } from "../../../base/diagnostic.ts";
import type { TextRange } from "../../../base/text-range.ts";
import type { ProductLocale, Wording } from "../../../base/wording.ts";
import type { Change } from "../../../diff/change.ts";
import type { PlaceFinder } from "../../find-place.ts";
import { severityWords } from "../../report-words.ts";
import type { ComparedModel } from "../comparison-input.ts";
import { directionWords } from "../../../messages/direction-words.ts";
import type { CommentPlan, ShownRows } from "./comment-plan.ts";
import { clippedText, codeText, fencedText } from "./comment-text.ts";
import { commentWords as words } from "./comment-words.ts";

/** What every part of one comment needs. */
export interface CommentPage {
  readonly language: ProductLocale;
  readonly find: PlaceFinder;
  say(wording: Wording): string;
  /** Text that is not ours alone, as long as the plan lets it be, so that nothing in it acts. */
  text(words: Wording | string): string;
  /** A rule as code, linked to its page where that is known. */
  rule(id: string): string;
}

const signs: Readonly<Record<Severity, string>> = { error: "⛔", warning: "⚠️", info: "ℹ️" };

/** How many of those who depend on a change are named, in the table and in the details. */
const mostNamed = { row: 2, details: 12 };

/** One model: its table, then what folds away. Empty where the plan shows nothing of it. */
export function modelSection(
  model: ComparedModel,
  { plan, shown, page }: { readonly plan: CommentPlan; readonly shown: ShownRows; readonly page: CommentPage },
): string {
  const rows = tableRows(model, { plan, shown, page });
  const waived = plan.hasWaived ? waivedBlock(model, page) : "";
  const picture = shown.hasPicture ? pictureBlock(model, page) : "";
  if (model.outcome === "failed") return shown.errors > 0 ? `${heading(model)}${failedBlock(model, shown, page)}` : "";
  if (rows.length === 0 && waived === "" && picture === "") return "";
  const { say } = page;
  const head = [words.number, words.severity, words.change, words.hits, words.witness].map(say).join(" | ");
  const table = rows.length > 0 ? `| ${head} |\n|--:|---|---|---|---|\n${rows.join("")}\n` : "";
  return `${heading(model)}${table}${picture}${plan.hasDetails ? detailsBlock(model, { plan, page }) : ""}${waived}`;
}

function heading({ name }: ComparedModel): string {
  return `### ${codeText(name)}\n\n`;
}

function failedBlock({ errors }: ComparedModel, { errors: most }: ShownRows, page: CommentPage): string {
  const { say } = page;
  const lines = errors
    .slice(0, most)
    .map(({ message, hint, code, range }) =>
      [
        `- ${signs.error} ${page.text(message)}`,
        ...(hint ? [page.text(hint)] : []),
        codeText(code),
        ...(range ? [codeText(placeText(range, page))] : []),
      ].join(" · "),
    );
  return `**${say(words.failed)}**\n\n${lines.map((line) => `${line}\n`).join("")}\n`;
}

function tableRows(
  model: ComparedModel,
  { plan, shown, page }: { readonly plan: CommentPlan; readonly shown: ShownRows; readonly page: CommentPage },
): readonly string[] {
  const numbered = model.changes
    .map((change, index) => ({ change, number: index + 1 }))
    .filter(({ number }) => shown.numbers.has(number));
  const isFolded = (change: Change): boolean => plan.infos === "folded" && change.severity === "info";
  const folded = new Map<string, { readonly change: Change; readonly number: number }[]>();
  for (const each of numbered.filter(({ change }) => isFolded(change))) {
    const group = folded.get(each.change.rule);
    if (group) group.push(each);
    else folded.set(each.change.rule, [each]);
  }
  return [
    ...numbered.filter(({ change }) => !isFolded(change)).map(({ change, number }) => changeRow(change, number, page)),
    ...[...folded].map(([rule, group]) => foldedRow(rule, group, page)),
    ...model.waivers.filter((_, index) => shown.waivers.has(index)).map((finding) => waiverRow(finding, page)),
  ];
}

function changeRow(change: Change, number: number, page: CommentPage): string {
  const { severity, rule, subject, message, witness } = change;
  const what = `${page.text(message)}<br>${page.rule(rule)} ${codeText(subject)}`;
  return row([
    String(number),
    severityCell(severity, page),
    what,
    hitsCell(change, page),
    witness ? page.text(witness) : "",
  ]);
}

/** One row for all notes of one rule. */
function foldedRow(
  rule: string,
  group: readonly { readonly change: Change; readonly number: number }[],
  page: CommentPage,
): string {
  const subjects = group.map(({ change }) => codeText(change.subject)).join(" ");
  const numbers = group.map(({ number }) => number).join(", ");
  return row([numbers, severityCell("info", page), `${page.rule(rule)} × ${group.length}<br>${subjects}`, "", ""]);
}

function waiverRow({ severity, code, message, range }: Diagnostic, page: CommentPage): string {
  const place = range ? ` ${codeText(placeText(range, page))}` : "";
  return row(["–", severityCell(severity, page), `${page.text(message)}<br>${codeText(code)}${place}`, "", ""]);
}

/** Sign and word on one line, however narrow the column. */
function severityCell(severity: Severity, { say }: CommentPage): string {
  return `${signs[severity]}&nbsp;${say(severityWords[severity])}`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |\n`;
}

function hitsCell({ direction, impacted }: Change, { say }: CommentPage): string {
  const named = impacted.slice(0, mostNamed.row).map(({ words: path }) => clippedText(say(path), 120));
  const more = impacted.length - named.length;
  return [
    `${directionWords[direction].sign} ${say(directionWords[direction])}`,
    ...named,
    ...(more > 0 ? [say(words.more(more))] : []),
  ].join("<br>");
}

function detailsBlock(
  { changes }: ComparedModel,
  { plan, page }: { readonly plan: CommentPlan; readonly page: CommentPage },
): string {
  const told = changes
    .map((change, index) => ({ change, number: index + 1 }))
    .filter(({ change }) => plan.infos === "rows" || change.severity !== "info");
  if (told.length === 0) return "";
  const items = told.map(({ change, number }) => detailLines(change, number, page)).join("");
  return folding(page.say(words.details), items);
}

function detailLines(change: Change, number: number, page: CommentPage): string {
  const { rule, hint, impacted, fingerprint, base, head } = change;
  const { say } = page;
  const named = impacted.slice(0, mostNamed.details);
  const more = impacted.length - named.length;
  const places = [
    ...(base ? [`${say(words.before)} ${codeText(placeText(base, page))}`] : []),
    ...(head ? [`${say(words.now)} ${codeText(placeText(head, page))}`] : []),
  ];
  const lines = [
    `- **${number}** ${page.rule(rule)} · ${[...places, `${say(words.fingerprint)} ${codeText(fingerprint)}`].join(" · ")}`,
    ...(hint ? [`  - ${page.text(hint)}`] : []),
    ...named.map(({ words: path }) => `  - ${say(words.affected)} ${page.text(path)}`),
    ...(more > 0 ? [`  - ${say(words.more(more))}`] : []),
  ];
  return lines.map((line) => `${line}\n`).join("");
}

function waivedBlock({ waived }: ComparedModel, page: CommentPage): string {
  if (waived.length === 0) return "";
  const { say } = page;
  const head = [words.severity, words.change, words.reason].map(say).join(" | ");
  const rows = waived.map(({ change: { severity, rule, subject, message }, reason }) =>
    row([
      severityCell(severity, page),
      `${page.text(message)}<br>${page.rule(rule)} ${codeText(subject)}`,
      page.text(reason),
    ]),
  );
  return folding(say(words.waived(waived.length)), `| ${head} |\n|---|---|---|\n${rows.join("")}`);
}

function pictureBlock({ mermaid }: ComparedModel, { say }: CommentPage): string {
  return mermaid === undefined ? "" : folding(say(words.picture), fencedText("mermaid", mermaid));
}

/** What is shown when somebody opens it. The blank lines make forges read Markdown inside. */
function folding(title: string, content: string): string {
  return `<details><summary>${title}</summary>\n\n${content}\n</details>\n\n`;
}

/** `models/shop.ketu.yaml:5`. */
function placeText(range: TextRange, { find }: CommentPage): string {
  const place = find(range);
  return place ? `${range.file}:${place.from.line}` : range.file;
}
