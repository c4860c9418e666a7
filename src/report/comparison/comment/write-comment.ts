import { productLocale, type Wording } from "../../../base/wording.ts";
import { placeFinderOf } from "../../find-place.ts";
import type { Budget, ComparisonInput } from "../comparison-input.ts";
import {
  counted,
  directionCountWords,
  failedWords,
  modelCountWords,
  notCompared,
  severityCountWords,
  waivedCountWords,
} from "../comparison-words.ts";
import { directionLegend } from "../../../messages/direction-words.ts";
import { countChanges } from "../count-changes.ts";
import { rulePage } from "../rule-page.ts";
import { countRows, mostMermaid, noRows, shownRows, type CommentPlan, type ShownRows } from "./comment-plan.ts";
import { clippedText, codeText, linkTarget } from "./comment-text.ts";
import { commentWords as words, leftOutWords } from "./comment-words.ts";
import { modelSection, type CommentPage } from "./model-section.ts";

/**
 * First line of every comment: by it, who updates one comment finds it again. Part of the interface, never to change.
 * `id` tells comments of several reviews apart; absent: there is one. Letters, digits, `.`, `_` and `-` of ASCII, or it
 * could end the comment of HTML.
 */
export function commentMarker(id?: string): string {
  return id === undefined ? "<!-- ketu-diff -->" : `<!-- ketu-diff ${id} -->`;
}

/** The most failures that are told; more have one cause. */
const mostFailures = 5;

/** A comparison as one comment, as much of it as the plan shows; what is left out is said. */
export function writeComment(input: ComparisonInput, plan: CommentPlan, budget: Budget): string {
  const page = pageOf(input, plan);
  const { models, failures } = input;
  const { say } = page;
  const shown = shownRows(models, plan);
  const sections = models.map((model, at) => modelSection(model, { plan, page, shown: shown[at] ?? noRows })).join("");
  const told = failures
    .slice(0, mostFailures)
    .map(({ message, hint }) => `- ⛔ ${[message, ...(hint ? [hint] : [])].map(page.text).join(" ")}\n`);
  const hasDirections = models.some(({ changes }) => changes.some(({ direction }) => direction !== "none"));
  const end = [
    say(leftOutWords(leftOut(input, plan, shown), limitWords(budget))),
    ...(plan.hasPictures ? otherPictures(input, shown) : []).map(say),
    ...linkLine(input, page),
    ...(hasDirections && sections !== "" ? [`<sub>${say(directionLegend)}</sub>`] : []),
  ].filter((line) => line !== "");
  return [
    `${commentMarker(input.commentId)}\n`,
    `## ${headingText(input, page)}\n\n`,
    ...(failures.length > 0 ? [`**${say(notCompared)}**\n\n`, ...told, "\n"] : []),
    ...(isUnchanged(input) ? [`${say(words.unchanged(modelCountWords(models.length)))}\n\n`] : []),
    sections,
    ...end.map((line) => `${line}\n\n`),
  ]
    .join("")
    .replace(/\n+$/, "\n");
}

function pageOf({ locale, texts, docs }: ComparisonInput, { mostText }: CommentPlan): CommentPage {
  const language = productLocale(locale);
  return {
    language,
    find: placeFinderOf(texts),
    say: (wording) => wording[language],
    text: (words) => clippedText(typeof words === "string" ? words : words[language], mostText),
    rule: (id) => {
      const target = docs === undefined ? undefined : linkTarget(rulePage(docs, id, language));
      return target === undefined ? codeText(id) : `[${codeText(id)}](${target})`;
    },
  };
}

function isUnchanged({ models, failures }: ComparisonInput): boolean {
  const isQuiet = models.every(
    ({ outcome, changes, waived, waivers }) =>
      outcome === "compared" && changes.length + waived.length + waivers.length === 0,
  );
  return failures.length === 0 && isQuiet;
}

/** `Changes of the models: 2 errors, 1 note · 2 upstream · 1 waived`. */
function headingText({ models, failures }: ComparisonInput, { say }: CommentPage): string {
  const counts = countChanges(models);
  const parts: readonly Wording[] = [
    ...(counts.failedModels > 0 ? [failedWords(counts.failedModels)] : []),
    ...(counts.failedModels === models.length ? [] : [severityCountWords(counts)]),
    directionCountWords(counts),
    ...(counts.waived > 0 ? [waivedCountWords(counts)] : []),
  ];
  const title = say(words.title);
  if (failures.length > 0) return `⛔ ${title}`;
  const said = models.length === 0 ? say(severityCountWords(counts)) : parts.map(say).filter(Boolean).join(" · ");
  const colon = say({ zh: "：", en: ": " });
  return `${counts.failedModels > 0 ? "⛔ " : ""}${title}${colon}${said}`;
}

function linkLine({ link }: ComparisonInput, { say }: CommentPage): readonly string[] {
  const target = link === undefined ? undefined : linkTarget(link);
  return target === undefined ? [] : [`[${say(words.whole)}](${target})`];
}

/** A sentence about pictures that one page would not draw beside the others. */
function otherPictures({ models }: ComparisonInput, shown: readonly ShownRows[]): readonly Wording[] {
  const missing = models.filter(({ mermaid }, at) => mermaid !== undefined && !shown[at]?.hasPicture).length;
  return missing > 0 ? [words.otherPictures(missing, grouped(mostMermaid))] : [];
}

/** `65,536`. */
function grouped(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ",");
}

function limitWords({ limit, unit }: Budget): Wording {
  const number = grouped(limit);
  return unit === "characters"
    ? { zh: `${number} 个字符`, en: `${number} characters` }
    : { zh: `${number} 字节`, en: `${number} bytes` };
}

function leftOut({ models }: ComparisonInput, plan: CommentPlan, shown: readonly ShownRows[]): readonly Wording[] {
  const rows = shown.reduce((sum, { numbers, waivers, errors }) => sum + numbers.size + waivers.size + errors, 0);
  const missing = countRows(models, plan) - rows;
  const notes = countChanges(models).severities.info;
  const waived = countChanges(models).waived;
  const pictures = models.filter(({ mermaid }) => mermaid !== undefined).length;
  const changes = models.reduce((sum, model) => sum + model.changes.length, 0);
  return [
    ...(missing > 0 ? [{ zh: `${missing} 行`, en: counted(missing, ["row", "rows"]) }] : []),
    ...(plan.infos === "counted" && notes > 0
      ? [{ zh: `${notes} 个提示`, en: counted(notes, ["note", "notes"]) }]
      : []),
    ...(plan.infos === "folded" && notes > 0
      ? [
          {
            zh: `${notes} 个提示的说明（按规则合并了）`,
            en: `the words of ${counted(notes, ["note", "notes"])} (one row for each rule)`,
          },
        ]
      : []),
    ...(!plan.hasDetails && changes > 0 ? [{ zh: "细节", en: "the details" }] : []),
    ...(!plan.hasPictures && pictures > 0
      ? [{ zh: `${pictures} 幅图`, en: counted(pictures, ["picture", "pictures"]) }]
      : []),
    ...(!plan.hasWaived && waived > 0
      ? [{ zh: `${waived} 处已豁免的改动`, en: counted(waived, ["waived change", "waived changes"]) }]
      : []),
  ];
}
