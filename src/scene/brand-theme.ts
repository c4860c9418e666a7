import { contrast, mix, parseColor } from "./color/color.ts";
import { mendContrast, readableInk } from "./color/mend-contrast.ts";
import { contrastPairs } from "./contrast-pairs.ts";
import { type BasePaint, basePaints, type Logo, type Theme } from "./theme.ts";
import defaultTheme from "./themes/default.ts";

const white = "#ffffff";

type Paints = Record<BasePaint, string>;

/**
 * A light theme in the colours of a brand: `colors` are ink, accent, good, warn and critical as `#rrggbb`; what is
 * missing is taken from the default theme. The rest of the palette is derived from them, and a colour that could not be
 * told from its ground (4.5:1 for text, 3:1 for signs) is darkened or lightened just so far.
 */
export function brandTheme(colors: readonly string[], logo?: Logo): Theme {
  const base = defaultTheme.paints;
  const ink = mendContrast(colors[0] ?? base.ink, [white], 7);
  const accent = colors[1] ?? base["kind-touchpoint"];
  const [good, warn, critical] = [
    colors[2] ?? base["good-fill"],
    colors[3] ?? base["warn-fill"],
    colors[4] ?? base["critical-fill"],
  ];
  const spare = farthest([accent, good, warn, critical]);
  return {
    id: "brand",
    name: { zh: "品牌", en: "Brand" },
    stageRamp: rampOf(accent),
    stageInks: [ink, white],
    paints: mended({
      ...base,
      ...quietPaints(ink, accent),
      ...signalPaints(good, warn, critical),
      "kind-touchpoint": accent,
      "kind-feedback": spare,
      "tone-0": accent,
      "tone-2": spare,
    }),
    ...(logo && { logo }),
  };
}

/** Tints of the accent, from nearly white to a shade darker than itself. */
function rampOf(accent: string): readonly string[] {
  // The scale ends dark, also for a light accent: white has to be readable on it.
  const end = mendContrast(mix(accent, "#000000", 0.18), [white], 5.5);
  const middle = mix(accent, white, 0.25);
  return [
    mix(end, white, 0.88),
    mix(end, white, 0.76),
    mix(middle, white, 0.5),
    mix(middle, white, 0.2),
    mix(accent, end, 0.5),
    end,
  ];
}

function quietPaints(ink: string, accent: string): Partial<Paints> {
  const tint = mix(white, accent, 0.05);
  const paper = mix(tint, ink, 0.015);
  const line = mix(paper, ink, 0.14);
  return {
    ink,
    "ink-soft": mix(ink, white, 0.3),
    "band-fill": paper,
    "band-stroke": paper,
    "frame-fill": paper,
    "frame-stroke": line,
    separator: line,
    "card-stroke": line,
    "tag-fill": mix(white, accent, 0.09),
    "tag-stroke": mix(white, accent, 0.28),
    "pill-stroke": mix(accent, white, 0.3),
    "bar-stroke": mix(accent, white, 0.2),
    route: mix(ink, white, 0.35),
    "route-ink": mix(ink, white, 0.2),
    "stage-off-fill": mix(white, ink, 0.08),
    "stage-off-stroke": mix(white, ink, 0.2),
    "stage-off-ink": ink,
    "neutral-fill": mix(ink, white, 0.3),
    "neutral-stroke": mix(ink, white, 0.3),
    "neutral-text": ink,
    "unknown-stroke": mix(ink, white, 0.4),
    "unknown-ink": mix(ink, white, 0.3),
    "unknown-text": mix(ink, white, 0.3),
  };
}

function signalPaints(good: string, warn: string, critical: string): Partial<Paints> {
  return {
    "good-fill": good,
    "good-stroke": good,
    "good-text": good,
    "warn-fill": warn,
    "warn-stroke": mix(warn, "#000000", 0.3),
    "warn-text": mix(warn, "#000000", 0.3),
    "critical-fill": critical,
    "critical-stroke": mix(critical, "#000000", 0.2),
    "critical-text": critical,
    "kind-milestone": good,
    "kind-decision": mix(warn, "#000000", 0.25),
    "kind-exit": critical,
    "card-exit-stroke": mix(critical, white, 0.55),
    "route-red": critical,
    "route-red-ink": critical,
    "tone-1": mix(warn, "#000000", 0.25),
    "tone-4": good,
  };
}

/** All pairs brought to the contrast they need: first the inks on badges (by choice), then every paint on its grounds. */
function mended(paints: Paints): Paints {
  const result: Paints = { ...paints };
  for (const status of ["good", "warn", "critical", "neutral"] as const) {
    const fill = result[`${status}-fill`];
    // White as long as a slightly darker fill carries it: it is calmer than black on a strong colour.
    if (contrast(white, fill) >= 3.5) result[`${status}-fill`] = mendContrast(fill, [white], 4.5);
    result[`${status}-ink`] = readableInk(result[`${status}-fill`], [white, result.ink]);
  }
  for (const paint of basePaints) {
    const own = contrastPairs.filter((pair) => pair.paint === paint);
    if (own.length === 0) continue;
    const least = Math.max(...own.map((pair) => pair.least));
    result[paint] = mendContrast(
      result[paint],
      own.map((pair) => result[pair.ground]),
      least,
    );
  }
  return result;
}

/** Colours for what no brand colour stands for. */
const spares = ["#7350b3", "#1c7f86", "#a8447e", "#3f78b0"];

/** The spare colour that is farthest from all that are taken, measured in red, green and blue. */
function farthest(taken: readonly string[]): string {
  const distance = (a: string, b: string): number => {
    const [from, to] = [parseColor(a), parseColor(b)];
    return Math.hypot(from[0] - to[0], from[1] - to[1], from[2] - to[2]);
  };
  const nearest = (spare: string): number => Math.min(...taken.map((color) => distance(spare, color)));
  return [...spares].sort((a, b) => nearest(b) - nearest(a))[0] ?? "#7350b3";
}
