import type { PlacedText } from "../laid-out-graph.ts";
import type { Look } from "../look.ts";
import { canvasPad } from "../sheets.ts";
import { partsBlock, placeBlock } from "../text-block.ts";

/**
 * Kept free at the right of title and subtitle for a logo, and its distance; always, since a theme with a logo moves
 * nothing.
 */
const logoRoom = 120;

export interface Heading {
  readonly title: PlacedText;
  readonly subtitle?: PlacedText;
  /** Where what follows may begin. */
  readonly bottom: number;
}

/** Title and subtitle at the top of a picture that is at least `width` pixels wide. */
export function placeHeading(
  graph: { readonly title: string; readonly subtitle?: string },
  width: number,
  { textInset, titleStyle, subtitleStyle }: Look,
): Heading {
  const x = canvasPad + textInset;
  const inner = width - 2 * x - logoRoom;
  const title = partsBlock(graph.title, titleStyle, inner);
  const subtitle = graph.subtitle ? partsBlock(graph.subtitle, subtitleStyle, inner) : undefined;
  const subtitleTop = canvasPad + title.height + 3;
  const bottom = subtitle ? subtitleTop + subtitle.height : canvasPad + title.height;
  return {
    title: placeBlock(title, { x, y: canvasPad }),
    ...(subtitle && { subtitle: placeBlock(subtitle, { x, y: subtitleTop }) }),
    bottom: bottom + 17,
  };
}
