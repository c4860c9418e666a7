import type { Wording } from "../base/wording.ts";
import { contrast, mix } from "./color/color.ts";
import { mendContrast, readableInk } from "./color/mend-contrast.ts";
import type { Paint, Palette } from "./scene.ts";

/** Every paint but those of the stages, of which there are as many as stages. */
export const basePaints = [
  "background",
  "ink",
  "ink-soft",
  "band-fill",
  "band-stroke",
  "separator",
  "frame-fill",
  "frame-stroke",
  "card-fill",
  "card-stroke",
  "card-exit-stroke",
  "kind-touchpoint",
  "kind-milestone",
  "kind-decision",
  "kind-feedback",
  "kind-exit",
  "route",
  "route-red",
  "route-ink",
  "route-red-ink",
  "pill-fill",
  "pill-stroke",
  "tag-fill",
  "tag-stroke",
  "bar-stroke",
  "stage-off-fill",
  "stage-off-stroke",
  "stage-off-ink",
  "good-fill",
  "good-stroke",
  "good-ink",
  "good-text",
  "warn-fill",
  "warn-stroke",
  "warn-ink",
  "warn-text",
  "critical-fill",
  "critical-stroke",
  "critical-ink",
  "critical-text",
  "neutral-fill",
  "neutral-stroke",
  "neutral-ink",
  "neutral-text",
  "unknown-fill",
  "unknown-stroke",
  "unknown-ink",
  "unknown-text",
  "tone-0",
  "tone-1",
  "tone-2",
  "tone-3",
  "tone-4",
  "tone-5",
  "change-added",
  "change-removed",
  "change-changed",
  "change-moved",
  "change-affected",
] as const;

export type BasePaint = (typeof basePaints)[number];

/** How many colours the classes of different schemes have before they come again. */
export const toneCount = 6;

/** A picture beside the title. */
export interface Logo {
  /** `data:image/png;base64,…` or `data:image/svg+xml;base64,…`. */
  readonly href: string;
  /** Its own size in any unit: only the ratio counts. */
  readonly width: number;
  readonly height: number;
}

/** Colours and nothing else: no theme moves anything. */
export interface Theme {
  /** Equals the file's name. */
  readonly id: string;
  readonly name: Wording;
  readonly paints: Readonly<Record<BasePaint, string>>;
  /** Fills of the stage headers from the first to the last stage; any number of stages is spread over them. */
  readonly stageRamp: readonly string[];
  /** Inks tried on a stage header, in this order. */
  readonly stageInks: readonly string[];
  /** Outline of the stage headers; absent: the same as their fill. */
  readonly stageStroke?: string;
  readonly logo?: Logo;
}

/**
 * All paints of a picture with `stageCount` stages in its path. Ink on a stage header has at least 4.5:1: a fill on
 * which none of the theme's inks reaches that is darkened or lightened a little.
 */
export function paletteOf(theme: Theme, stageCount: number): Palette {
  const palette = new Map<Paint, string>(basePaints.map((paint) => [paint, theme.paints[paint]]));
  for (let index = 0; index < stageCount; index++) {
    const tone = stageTone(theme, index, stageCount);
    palette.set(`stage-${index}-fill`, tone.fill);
    palette.set(`stage-${index}-stroke`, theme.stageStroke ?? tone.fill);
    palette.set(`stage-${index}-ink`, tone.ink);
  }
  return palette;
}

function stageTone(theme: Theme, index: number, count: number): { readonly fill: string; readonly ink: string } {
  const fill = rampAt(theme.stageRamp, count > 1 ? index / (count - 1) : 0.6);
  const passing = theme.stageInks.find((ink) => contrast(ink, fill) >= 4.5);
  if (passing !== undefined) return { fill, ink: passing };
  const nearest = [...theme.stageInks].sort((a, b) => contrast(b, fill) - contrast(a, fill))[0] ?? "#000000";
  const mended = mendContrast(fill, [nearest], 4.5);
  return { fill: mended, ink: readableInk(mended, [nearest]) };
}

function rampAt(ramp: readonly string[], position: number): string {
  const at = position * (ramp.length - 1);
  const lower = Math.floor(at);
  const from = ramp[lower] ?? "#ffffff";
  return mix(from, ramp[lower + 1] ?? from, at - lower);
}
