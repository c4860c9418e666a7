import type { PlacedText } from "../../layout/laid-out-graph.ts";
import type { Paint, TextMark } from "../scene.ts";

/** One mark per line. `halo` is the paint of the ground, for text that sits on a line. */
export function textMarks(text: PlacedText | undefined, fill: Paint, halo?: Paint): readonly TextMark[] {
  if (!text) return [];
  return text.lines.map((line) => ({
    type: "text",
    text: line.text,
    x: line.x,
    y: line.y,
    size: text.size,
    weight: text.weight,
    anchor: text.anchor,
    fill,
    width: line.width,
    ...(halo !== undefined && { halo }),
  }));
}
