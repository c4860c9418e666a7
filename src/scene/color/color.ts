/** A colour as red, green and blue, each 0..255. */
export type Rgb = readonly [number, number, number];

/** Reads `#rrggbb` (any case). Throws on anything else: colours of a user are checked by the schema before. */
export function parseColor(hex: string): Rgb {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
  if (!match) throw new Error(`Not a colour: ${hex}`);
  return [parseInt(match[1] ?? "", 16), parseInt(match[2] ?? "", 16), parseInt(match[3] ?? "", 16)];
}

/** `#rrggbb` in lower case. */
export function formatColor(rgb: Rgb): string {
  return `#${rgb
    .map((part) =>
      Math.round(Math.min(255, Math.max(0, part)))
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;
}

/** The colour between two: `share` 0 gives `a`, 1 gives `b`. Mixed in sRGB, as a tint of a designer is. */
export function mix(a: string, b: string, share: number): string {
  const [from, to] = [parseColor(a), parseColor(b)];
  const part = (index: 0 | 1 | 2): number => from[index] + (to[index] - from[index]) * share;
  return formatColor([part(0), part(1), part(2)]);
}

/** Relative luminance 0..1 of WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance. */
export function luminance(hex: string): number {
  const [red, green, blue] = parseColor(hex).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

/** Contrast ratio 1..21 of WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio. */
export function contrast(a: string, b: string): number {
  const [first, second] = [luminance(a), luminance(b)];
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}
