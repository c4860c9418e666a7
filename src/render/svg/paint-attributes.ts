import type { Paint, Palette, Scene, Stroke } from "../../scene/scene.ts";

/** Writes the colour attributes of a mark. */
export interface PaintWriter {
  fill(paint: Paint | undefined): string;
  stroke(stroke: Stroke | undefined): string;
  /** The rule that swaps the colours for a reader who prefers dark; empty without a dark palette. */
  darkCss(): string;
}

/**
 * Colours as plain attributes, which every renderer understands (no `var()`). With a dark palette each also gets a
 * class, named after the picture so that two of them can stand in one page, and the dark colours follow in a media rule.
 */
export function paintWriter(scene: Scene): PaintWriter {
  const used = new Map<string, string>();
  const { palette, darkPalette } = scene;
  const classes = (property: "fill" | "stroke", paint: Paint): string => {
    if (!darkPalette) return "";
    const name = `${scene.id}-${property === "fill" ? "f" : "s"}-${paint}`;
    used.set(name, `.${name}{${property}:${colorOf(darkPalette, paint)}}`);
    return ` class="${name}"`;
  };
  return {
    fill: (paint) =>
      paint === undefined ? ' fill="none"' : ` fill="${colorOf(palette, paint)}"${classes("fill", paint)}`,
    stroke(stroke) {
      if (!stroke) return "";
      const dash = stroke.dash ? ` stroke-dasharray="${stroke.dash.join(" ")}"` : "";
      return ` stroke="${colorOf(palette, stroke.paint)}" stroke-width="${stroke.width}"${dash}${classes("stroke", stroke.paint)}`;
    },
    darkCss: () =>
      used.size === 0 ? "" : `@media (prefers-color-scheme: dark){\n${[...used.values()].sort().join("\n")}\n}`,
  };
}

function colorOf(palette: Palette, paint: Paint): string {
  const color = palette.get(paint);
  if (color === undefined) throw new Error(`The palette has no paint "${paint}"`);
  return color;
}

/** Two `class` attributes of one element as one. */
export function joinClasses(attributes: string): string {
  if (!attributes.includes(' class="')) return attributes;
  const names = [...attributes.matchAll(/ class="([^"]*)"/g)].map((match) => match[1]);
  if (names.length < 2) return attributes;
  return `${attributes.replace(/ class="[^"]*"/g, "")} class="${names.join(" ")}"`;
}
