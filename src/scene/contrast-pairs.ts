import type { BasePaint } from "./theme.ts";

/** Two paints that meet in a picture, and the contrast that they need. */
export interface ContrastPair {
  readonly paint: BasePaint;
  readonly ground: BasePaint;
  /** 4.5 for text of any size, 3 for signs that carry meaning (WCAG 2.2, 1.4.3 and 1.4.11). */
  readonly least: 4.5 | 3;
}

const papers = ["background", "band-fill", "frame-fill", "card-fill"] as const;
const statuses = ["good", "warn", "critical", "neutral", "unknown"] as const;

/** Every pair of paints that buildScene lets meet; ink on stage headers is seen to where their tones are made. */
export const contrastPairs: readonly ContrastPair[] = [
  ...pairs(["ink"], [...papers, "pill-fill", "tag-fill"], 4.5),
  ...pairs(["ink-soft"], [...papers, "pill-fill", "tag-fill"], 4.5),
  ...pairs(["route-ink", "route-red-ink"], ["background", "band-fill", "frame-fill"], 4.5),
  ...pairs(["stage-off-ink"], ["stage-off-fill"], 4.5),
  ...statuses.flatMap((status) => [
    ...pairs([`${status}-ink`], [`${status}-fill`], 4.5),
    ...pairs([`${status}-text`], ["background", "band-fill"], 4.5),
    ...pairs([`${status}-stroke`], ["background", "band-fill", "card-fill"], 3),
  ]),
  ...pairs(["kind-touchpoint", "kind-milestone", "kind-decision", "kind-feedback", "kind-exit"], papers, 3),
  ...pairs(["route", "route-red"], ["background", "band-fill", "frame-fill"], 3),
  ...pairs(["pill-stroke", "tone-0", "tone-1", "tone-2", "tone-3", "tone-4", "tone-5"], ["band-fill", "pill-fill"], 3),
  ...pairs(
    ["change-added", "change-removed", "change-changed", "change-moved", "change-affected"],
    ["background", "band-fill", "frame-fill", "card-fill"],
    4.5,
  ),
  ...pairs(["bar-stroke"], ["background", "band-fill"], 3),
];

function pairs(paints: readonly BasePaint[], grounds: readonly BasePaint[], least: 4.5 | 3): readonly ContrastPair[] {
  return paints.flatMap((paint) => grounds.map((ground) => ({ paint, ground, least })));
}
