import { displayWidth } from "../../base/display-width.ts";
import { compareSentences, compareWords } from "../../messages/compare-words.ts";
import { speechIn } from "../../messages/speak.ts";
import { separator } from "../../messages/view-words.ts";
import type { Content } from "../content.ts";
import type { Merged } from "./merged-content.ts";

/** What is said above the pictures of a comparison. */
export interface ComparisonCaption {
  /** What the models say of themselves; absent where one says nothing. */
  readonly versions: { readonly base?: string; readonly head?: string };
  /** How many rows the table of changes has, and how many of them this picture does not show. */
  readonly rows: number;
  readonly elsewhere: number;
}

/** Two versions put together, with the words of each side. */
export interface CaptionedContent extends Merged<Content> {
  /** Words of the picture of both: those of head, under a title of its own. */
  readonly map: Content;
}

/**
 * Says in each title which side it is, and below that of both what is compared: how much changed, from which version to
 * which. The union keeps room for the longest.
 */
export function captionVersions(
  merged: Merged<Content>,
  { versions, rows, elsewhere }: ComparisonCaption,
): CaptionedContent {
  const { say } = speechIn(merged.head.locale);
  const base = titled(merged.base, say(compareWords.base));
  const head = titled(merged.head, say(compareWords.head));
  const counted = say(compareSentences.changed(rows, elsewhere));
  const told = versions.head ?? versions.base;
  const named = told === undefined ? "" : say(compareSentences.versions(versions.base ?? told, versions.head ?? told));
  const map = {
    ...titled(merged.head, say(compareWords.map)),
    subtitle: [counted, named].filter(Boolean).join(separator),
  };
  const sides: readonly Content[] = [base, map, head];
  const subtitle = longest(sides.map((side) => side.subtitle ?? ""));
  const union = { ...merged.union, title: longest(sides.map(({ title }) => title)), ...(subtitle && { subtitle }) };
  return { union, base, map, head };
}

function titled(content: Content, side: string): Content {
  return { ...content, title: `${content.title}${separator}${side}` };
}

function longest(texts: readonly string[]): string {
  return texts.reduce((best, text) => (displayWidth(text) > displayWidth(best) ? text : best), "");
}
