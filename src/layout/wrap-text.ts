import { measureText, measureUnits, type TextUnit } from "./measure-text.ts";

export interface WrapOptions {
  /** Pixels. */
  readonly size: number;
  readonly weight: 400 | 700;
  /** Pixels that a line may take. */
  readonly maxWidth: number;
}

/** May not begin a line: closing marks and what belongs to the sign before (kinsoku shori, JIS X 4051; GB/T 15834). */
const noStart = /^[，。、；：！？）」』】》〉〕］｝”’％‰…—·•,.;:!?)\]}%»›ー々]/u;
/** May not end a line: opening marks, and signs that belong to the figure after them. */
const noEnd = /^[（「『【《〈〔［｛“‘([{«‹¥￥$€£#@<>≤≥]/u;
/** Signs of scripts that break between any two. */
const breaksAnywhere =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60\p{Emoji_Presentation}]/u;
const ideograph = /^\p{Script=Han}/u;
/** Spaces that hold together what they part. */
const glue = /^[\u00a0\u202f\u2060]/u;
const hyphen = /^[-‐–/\\_]/u;

/** A figure stays with its sign of comparison and its unit: `< 30 %`, `24 小时`, `7 days`. */
const figure =
  /(?:[<>≤≥=~≈±]\s?)?[¥￥$€£]?\d[\d.,:]*\s?(?:%|‰|个?(?:小时|分钟|工作日|季度|月|年|日|天|周|星期|次|人|元|万元?|亿元?|分|秒|岁|家|件|单|位|笔|倍|条|篇|页|级|星|点)|(?:h|d|w|m|y|s|min|px|pt|mm|cm|km|kg|k|K|M|hours?|days?|weeks?|months?|years?|minutes?|times?)\b)?/gu;

/**
 * Breaks a text into lines that are at most `maxWidth` wide: Latin text at spaces and hyphens, Chinese anywhere but where
 * its rules forbid, a word that is too long for a line anywhere. As few lines as possible, evenly filled. The lines joined
 * are the text, but for the spaces at the breaks; only a single sign may be wider than `maxWidth`. A line feed breaks.
 */
export function wrapText(text: string, options: WrapOptions): readonly string[] {
  return text.split("\n").flatMap((paragraph) => wrapParagraph(paragraph.trim(), options));
}

/** A text taken apart; widths in thousandths of an em. */
interface MeasuredText {
  readonly units: readonly TextUnit[];
  /** `ends[i]` is the width of the first `i` signs. */
  readonly ends: readonly number[];
  /** Width of a line. */
  readonly limit: number;
}

/** A stretch of signs: from one index up to another. */
type Stretch = readonly [from: number, to: number];

function wrapParagraph(text: string, { size, weight, maxWidth }: WrapOptions): readonly string[] {
  if (measureText(text, size, weight) <= maxWidth) return text === "" ? [] : [text];
  const units = measureUnits(text, weight);
  const measured: MeasuredText = { units, ends: runningWidths(units), limit: (maxWidth * 1000) / size };
  return bestBreaks(measured, allowedBreaks(text, measured)).map((line) => textBetween(units, line));
}

function runningWidths(units: readonly TextUnit[]): readonly number[] {
  const ends = [0];
  let sum = 0;
  for (const unit of units) ends.push((sum += unit.advance + unit.kernBefore));
  return ends;
}

/** Where a line may begin: index of a sign → what a break there costs, as a share of a line's width. */
type Breaks = ReadonlyMap<number, number>;

function allowedBreaks(text: string, { units, ends, limit }: MeasuredText): Breaks {
  const kept = figureInsides(text, units);
  const breaks = new Map<number, number>();
  let lastBreak = 0;
  for (let index = 1; index <= units.length; index++) {
    const cost = index === units.length ? 0 : breakCost(units, index, kept);
    if (cost === undefined) continue;
    if ((ends[index] ?? 0) - (ends[lastBreak] ?? 0) > limit) addForced(breaks, units, [lastBreak, index]);
    breaks.set(index, cost);
    lastBreak = index;
  }
  return breaks;
}

/** Inside a word that is wider than a line every sign may begin a line; where the rules say no it only costs more. */
function addForced(breaks: Map<number, number>, units: readonly TextUnit[], [from, to]: Stretch): void {
  for (let index = from + 1; index < to; index++) {
    const isBad = noStart.test(units[index]?.text ?? "") || noEnd.test(units[index - 1]?.text ?? "");
    breaks.set(index, isBad ? 2 : 1);
  }
}

/** A break between two Chinese signs may cut a word; one at a mark or a space does not, and is worth an uneven line. */
const withinSentence = 0.45;
/** A word that is parted at its hyphen reads worse than a short line. */
const withinWord = 0.6;

function breakCost(units: readonly TextUnit[], index: number, kept: ReadonlySet<number>): number | undefined {
  const after = units[index]?.text ?? "";
  if (after === " " || kept.has(index)) return undefined;
  const isAtSpace = units[index - 1]?.text === " ";
  const before = units[isAtSpace ? index - 2 : index - 1]?.text ?? "";
  if (noStart.test(after) || noEnd.test(before) || glue.test(after) || glue.test(before)) return undefined;
  if (isAtSpace) return 0;
  if (hyphen.test(before))
    return /^\p{L}/u.test(after) && /\p{L}$/u.test(units[index - 2]?.text ?? "") ? withinWord : undefined;
  if (!breaksAnywhere.test(before) && !breaksAnywhere.test(after)) return undefined;
  return ideograph.test(before) && ideograph.test(after) ? withinSentence : 0;
}

/** Words that no-break spaces hold together: `预警 < 30%`; no break cuts a Chinese word of two signs beside one either. */
const held =
  /(?:\p{Script=Han}{1,2}|[^ \u00a0\u202f\p{Script=Han}，。；：、·]{1,12})(?:[\u00a0\u202f](?:\p{Script=Han}{1,2}|[^ \u00a0\u202f\p{Script=Han}，。；：、·]{1,12}))+/gu;

/** Indexes of signs within a figure and its unit, and within what no-break spaces hold together. */
function figureInsides(text: string, units: readonly TextUnit[]): ReadonlySet<number> {
  const inside = new Set<number>();
  const isHeld = /[\u00a0\u202f]/.test(text);
  if (!isHeld && !/\d/.test(text)) return inside;
  const starts = new Map<number, number>();
  let offset = 0;
  units.forEach((unit, index) => {
    starts.set(offset, index);
    offset += unit.text.length;
  });
  for (const match of [...text.matchAll(figure), ...(isHeld ? text.matchAll(held) : [])]) {
    for (let at = match.index + 1; at < match.index + match[0].trimEnd().length; at++) {
      const index = starts.get(at);
      if (index !== undefined) inside.add(index);
    }
  }
  return inside;
}

/**
 * Fewest lines first, then the smallest sum of squared gaps and break costs (the total-fit idea of Knuth and Plass, 1981,
 * without stretching). Returns the lines as stretches of signs.
 */
function bestBreaks(measured: MeasuredText, breaks: Breaks): readonly Stretch[] {
  const { units, limit } = measured;
  const places = [0, ...[...breaks.keys()].sort((a, b) => a - b)];
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }];
  const perLine = 1e6;
  for (let to = 1; to < places.length; to++) {
    const end = places[to] ?? 0;
    let choice = { cost: Infinity, from: to - 1 };
    for (let from = to - 1; from >= 0; from--) {
      const start = places[from] ?? 0;
      const width = lineWidth(measured, [start, end]);
      if (width > limit && from < to - 1) break;
      const slack = Math.max(0, 1 - width / limit);
      const broken = end === units.length ? 0 : (breaks.get(end) ?? 0) ** 2;
      const cost = (best[from]?.cost ?? 0) + perLine + slack ** 2 + broken;
      if (cost < choice.cost) choice = { cost, from };
    }
    best.push(choice);
  }
  const lines: Stretch[] = [];
  for (let to = places.length - 1; to > 0;) {
    const from = best[to]?.from ?? 0;
    lines.unshift([places[from] ?? 0, places[to] ?? 0]);
    to = from;
  }
  return lines;
}

/** Spaces at the end of a line take no room. */
function lineWidth({ units, ends }: MeasuredText, [from, to]: Stretch): number {
  let last = to;
  while (last > from + 1 && units[last - 1]?.text === " ") last--;
  return (ends[last] ?? 0) - (ends[from] ?? 0) - (units[from]?.kernBefore ?? 0);
}

function textBetween(units: readonly TextUnit[], [from, to]: Stretch): string {
  return units
    .slice(from, to)
    .map((unit) => unit.text)
    .join("")
    .trimEnd();
}
