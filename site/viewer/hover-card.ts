import type { ElementDetails } from "ketu";
import { html, nothing, type TemplateResult } from "lit";
import type { Point, Rect, Size } from "./geometry.ts";

/** How long the pointer rests on a shape before its card comes, and may be off it before the card goes: milliseconds. */
export const hoverDelay = { show: 280, hide: 160 } as const;

/** What a hover card shows; nothing for a shape about which nothing is known. */
export function hoverCard(details: ElementDetails | undefined): TemplateResult | typeof nothing {
  if (!details) return nothing;
  return html`<h3>${details.title}<small>${details.kind}</small></h3>
    <dl>
      ${details.rows.map(
        ({ label, value }) =>
          html`<dt>${label}</dt>
            <dd>${value}</dd>`,
      )}
    </dl>`;
}

/** Below the shape where there is room, else above, else beside; always whole in the port. */
export function placeCard(shape: Rect, card: Size, port: Size): Point {
  const gap = 10;
  const within = (at: number, length: number, room: number): number => Math.max(8, Math.min(room - length - 8, at));
  const x = within(shape.x + Math.min(24, shape.width / 4), card.width, port.width);
  const below = shape.y + shape.height + gap;
  if (below + card.height + 8 <= port.height) return { x, y: below };
  const above = shape.y - gap - card.height;
  if (above >= 8) return { x, y: above };
  const y = within(shape.y, card.height, port.height);
  const right = shape.x + shape.width + gap;
  if (right + card.width + 8 <= port.width) return { x: right, y };
  return { x: within(shape.x - gap - card.width, card.width, port.width), y };
}
