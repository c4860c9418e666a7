import { contrast, luminance, mix } from "./color.ts";

/** Steps from a colour to black or white: small enough that a mended colour stays recognisable. */
const steps = 40;

/**
 * The colour nearest to `color` that has at least the contrast `least` on every ground: darkened where the grounds are
 * light, else lightened. Where the grounds leave no such colour, the one of black and white that comes nearest to it.
 */
export function mendContrast(color: string, grounds: readonly string[], least: number): string {
  const worst = (candidate: string): number => Math.min(...grounds.map((ground) => contrast(candidate, ground)));
  if (worst(color) >= least) return color;
  const mean = grounds.reduce((sum, ground) => sum + luminance(ground), 0) / grounds.length;
  // 0.179 is the luminance on which black and white have the same contrast: (L + 0.05)² = 0.05 × 1.05.
  const ends = mean > 0.179 ? (["#000000", "#ffffff"] as const) : (["#ffffff", "#000000"] as const);
  for (const end of ends) {
    for (let step = 1; step <= steps; step++) {
      const candidate = mix(color, end, step / steps);
      if (worst(candidate) >= least) return candidate;
    }
  }
  return worst(ends[0]) >= worst(ends[1]) ? ends[0] : ends[1];
}

/** Of the given inks the first one that can be read on `ground` (4.5:1); black or white where none can. */
export function readableInk(ground: string, inks: readonly string[]): string {
  const found = inks.find((ink) => contrast(ink, ground) >= 4.5);
  return found ?? (contrast("#000000", ground) >= contrast("#ffffff", ground) ? "#000000" : "#ffffff");
}
