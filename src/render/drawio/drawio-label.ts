import type { PlacedText } from "../../layout/laid-out-graph.ts";
import { escapeXml } from "../../base/escape-xml.ts";

/** A text of a shape with the colour that it has beside the shape's own. */
export interface LabelPart {
  readonly text: PlacedText | undefined;
  /** `#rrggbb`. */
  readonly color: string;
}

/**
 * Words of a shape as the HTML of its label: broken where the picture breaks them, sizes and weights kept. Nothing of
 * the text can become an element.
 */
export function drawioLabel(parts: readonly LabelPart[]): string {
  return parts.flatMap(({ text, color }) => (text ? [partHtml(text, color)] : [])).join("<br>");
}

function partHtml({ lines, size, weight }: PlacedText, color: string): string {
  const words = lines.map((line) => escapeXml(line.text)).join("<br>");
  const styled = `<font style="font-size: ${size}px" color="${color}">${words}</font>`;
  return weight === 700 ? `<b>${styled}</b>` : styled;
}
