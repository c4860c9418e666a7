import type { ElementDetails } from "ketu";
import { html, nothing, type TemplateResult } from "lit";

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
