import { lineColumnAt } from "./base/line-index.ts";
import { textIn } from "./base/localized-text.ts";
import type { TextRange } from "./base/text-range.ts";
import { productLocale, type ProductLocale } from "./base/wording.ts";
import type { ModelComparison } from "./compare-models.ts";
import type { Change } from "./diff/change.ts";
import { changedElements } from "./diff/changed-elements.ts";
import { type ComparisonPicture, comparisonScene, type ComparisonSide } from "./draw-comparison.ts";
import type { ComparisonPageParts, ComparisonPageRow } from "./render/comparison-page/comparison-page-parts.ts";
import svg from "./render/formats/svg.ts";
import type { SceneOptions } from "./scene/build-scene.ts";
import type { Theme } from "./scene/theme.ts";
import { viewKindTitle } from "./views/build-view.ts";

export interface ComparisonPageInput {
  readonly comparison: ModelComparison;
  /** Laid out; the first is shown first. */
  readonly pictures: readonly ComparisonPicture[];
  /** Language of the page. Absent: that of head. */
  readonly locale?: string;
  /** Colours of the pictures; with `darkTheme` they follow the reader's preference. */
  readonly colours: Pick<SceneOptions, "darkTheme" | "logo"> & { readonly theme: Theme };
  /** The two versions as their readers know them. */
  readonly names: { readonly base: string; readonly head: string };
}

/** What the page of a comparison is written from; absent where the comparison failed. The script is the host's to add. */
export function comparisonPage(input: ComparisonPageInput): ComparisonPageParts | undefined {
  const { comparison, pictures, colours, names } = input;
  const { changes, models, facts, waived, waivers, texts } = comparison;
  if (!changes || !models || !facts) return undefined;
  const locale = productLocale(input.locale ?? models.head.locale);
  const elements = changedElements(facts, changes);
  const drawn = (picture: ComparisonPicture, side: ComparisonSide): string => {
    const scene = comparisonScene(picture, side, colours);
    return svg.render({ ...scene, id: `${scene.id}-${side}` });
  };
  const { title, id } = models.head;
  return {
    locale,
    title: textIn(title, locale, Object.values(title)[0] ?? id),
    subtitle: `${names.base} → ${names.head}`,
    rows: changes.map((change, index) => {
      const state = elements.get(change.subject)?.state;
      const place = placeOf(change.head ?? change.base, texts);
      return {
        ...rowOf(change, index + 1, locale),
        ...(state && { state }),
        ...(place !== undefined && { place }),
      };
    }),
    waived: waived.map(({ change, reason }) => {
      const { severity, rule, subject, fingerprint, message } = change;
      return { severity, rule, subject, fingerprint, message: message[locale], reason };
    }),
    waivers: waivers.map(({ code, severity, message, range }) => {
      const place = placeOf(range, texts);
      return { code, severity, message: message[locale], ...(place !== undefined && { place }) };
    }),
    views: pictures.map((picture) => ({
      id: picture.view.id,
      label: textIn(picture.view.label, locale, viewKindTitle(picture.view.viewKind)?.[locale] ?? picture.view.id),
      base: drawn(picture, "base"),
      map: drawn(picture, "map"),
      head: drawn(picture, "head"),
      rows: picture.rows.flatMap(({ number, isDrawn }) => (isDrawn ? [number] : [])),
    })),
  };
}

function rowOf(change: Change, number: number, locale: ProductLocale): ComparisonPageRow {
  const { severity, direction, rule, subject, fingerprint, message, witness, hint, impacted } = change;
  return {
    ...{ number, severity, direction, rule, subject, fingerprint, message: message[locale] },
    ...(witness && { witness: witness[locale] }),
    ...(hint && { hint: hint[locale] }),
    impacted: impacted.map(({ words }) => words[locale]),
  };
}

function placeOf(range: TextRange | undefined, texts: ReadonlyMap<string, string>): string | undefined {
  const text = range && texts.get(range.file);
  return text === undefined ? undefined : `${range?.file}:${lineColumnAt(text, range?.from ?? 0).line}`;
}
