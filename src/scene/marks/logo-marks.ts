import { type Rect, roundPx } from "../../base/geometry.ts";
import type { LaidOut } from "../../layout/laid-out.ts";
import type { PlacedText } from "../../layout/laid-out-graph.ts";
import type { Mark } from "../scene.ts";
import type { Logo } from "../theme.ts";

/** Free space kept around the logo, in pixels. */
const gap = 16;

/**
 * The logo at the right of the title, as large as the room there allows and never over text; the layout keeps that room
 * free in every picture, so that nothing moves for it.
 */
export function logoMarks(laidOut: LaidOut, logo: Logo): readonly Mark[] {
  const room = roomBeside(laidOut);
  const scale = Math.min(room.width / logo.width, room.height / logo.height);
  if (!(scale > 0)) return [];
  const width = roundPx(logo.width * scale);
  const height = roundPx(logo.height * scale);
  const box = {
    x: roundPx(room.x + room.width - width),
    y: roundPx(room.y + (room.height - height) / 2),
    width,
    height,
  };
  return [{ type: "group", role: "logo", marks: [{ type: "image", box, href: logo.href }] }];
}

function roomBeside({ title, subtitle, width }: LaidOut): Rect {
  const texts = [title, ...(subtitle ? [subtitle] : [])];
  const left = Math.min(...texts.flatMap((text) => text.lines.map((line) => edge(text, line, -1))));
  const right = Math.max(...texts.flatMap((text) => text.lines.map((line) => edge(text, line, 1))));
  const top = Math.min(...texts.flatMap((text) => text.lines.map((line) => line.y - text.size * 0.86)));
  const bottom = Math.max(...texts.flatMap((text) => text.lines.map((line) => line.y + text.size * 0.2)));
  const x = right + gap;
  // The margin at the left of the title is also that at the right of the logo.
  return { x, y: top, width: Math.max(0, width - left - x), height: Math.max(0, bottom - top) };
}

/** The left (`side` −1) or right (1) end of a line. */
function edge(text: PlacedText, line: { readonly x: number; readonly width: number }, side: -1 | 1): number {
  const start = { start: line.x, middle: line.x - line.width / 2, end: line.x - line.width }[text.anchor];
  return side === -1 ? start : start + line.width;
}
