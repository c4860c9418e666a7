import type { PlacedBadge, PlacedText } from "../laid-out-graph.ts";
import { measureText } from "../measure-text.ts";
import { wrapParts } from "../wrap-parts.ts";

/** How much wider than the words before the new ones may become until they need no more lines than those. */
const widenings = [1, 1.08, 1.16, 1.25, 1.4, 1.6, 2] as const;

/**
 * Other words in the place of placed ones, on as many lines or fewer; of fewer lines the first stands where the first
 * stood, or, with `isCentred`, all of them about the middle.
 */
export function rewordText(placed: PlacedText, words: string, isCentred = false): PlacedText {
  const { lines, size, weight } = placed;
  const [first, second] = lines;
  if (!first) return placed;
  const width = Math.max(...lines.map((line) => line.width));
  const wrapped = widenings.map((times) => wrapParts(words, { size, weight, maxWidth: times * Math.max(width, size) }));
  const texts = wrapped.find((each) => each.length <= lines.length) ?? [words.replace(/\s+/g, " ")];
  const step = second ? second.y - first.y : 0;
  const top = first.y + (isCentred ? ((lines.length - texts.length) * step) / 2 : 0);
  return {
    ...placed,
    lines: texts.map((text, index) => ({
      text,
      x: first.x,
      y: top + index * step,
      width: measureText(text, size, weight),
    })),
  };
}

/** What a text says in the picture that was laid out, and in a version. */
export type Said = readonly [laidOut: string | undefined, version: string | undefined];

/** A text as a version has it: as it is where both say the same, gone where the version says nothing. */
export function textOf(
  placed: PlacedText | undefined,
  [laidOut, version]: Said,
  isCentred = false,
): PlacedText | undefined {
  if (!placed || laidOut === version) return placed;
  return version === undefined || version === "" ? undefined : rewordText(placed, version, isCentred);
}

interface Heading {
  readonly title: PlacedText;
  readonly subtitle?: PlacedText;
  readonly footer?: PlacedText;
}

type HeadingWords = { readonly [Key in keyof Heading]: string };

/** Title, subtitle and footer of a picture as a version has them. */
export function reworded<P extends Heading>(picture: P, union: HeadingWords, words: HeadingWords): P {
  const { title, subtitle, footer, ...rest } = picture;
  const below = textOf(subtitle, [union.subtitle, words.subtitle]);
  const foot = textOf(footer, [union.footer, words.footer]);
  return {
    ...(rest as P),
    title: textOf(title, [union.title, words.title]) ?? title,
    ...(below && { subtitle: below }),
    ...(foot && { footer: foot }),
  };
}

/** A part as it was laid out and as a version has it. */
export interface PartPair<T> {
  readonly laidOut: T;
  readonly version: T;
}

/** The parts that a version has, by their keys; the first of several with one key counts. */
export function partPairs<T>(
  union: readonly T[],
  version: readonly T[],
  keyOf: (part: T) => string,
): ReadonlyMap<string, PartPair<T>> {
  const own = new Map([...version].reverse().map((part) => [keyOf(part), part]));
  return new Map(
    [...union].reverse().flatMap((laidOut): readonly (readonly [string, PartPair<T>])[] => {
      const other = own.get(keyOf(laidOut));
      return other === undefined ? [] : [[keyOf(laidOut), { laidOut, version: other }]];
    }),
  );
}

/** A figure as a version has it. */
export function badgeOf(
  placed: PlacedBadge | undefined,
  version: Pick<PlacedBadge, "text" | "status" | "name"> | undefined,
): PlacedBadge | undefined {
  if (!placed || !version) return undefined;
  const caption = placed.text === version.text ? placed.caption : rewordText(placed.caption, version.text, true);
  return { ...placed, ...version, caption };
}
