import { svg, type TemplateResult } from "lit";

function icon(paths: TemplateResult): TemplateResult {
  return svg`<svg viewBox="0 0 16 16" aria-hidden="true">${paths}</svg>`;
}

/** 16 × 16, drawn with the colour of the text. */
export const editIcons = {
  rename: icon(svg`<path d="M3 13l.6-2.8L10.8 3l2.2 2.2-7.2 7.2z"/>`),
  add: icon(svg`<path d="M8 3v10M3 8h10"/>`),
  connect: icon(svg`<path d="M2.5 12.5v-5h9M8.5 4l3.5 3.5L8.5 11"/>`),
  move: icon(svg`<path d="M2 8h12M5 5L2 8l3 3M11 5l3 3-3 3"/>`),
  delete: icon(svg`<path d="M3 4.5h10M6.5 4.5V3h3v1.5M4.5 4.5l.6 8.5h5.8l.6-8.5"/>`),
} as const;

export const lens = svg`<svg viewBox="0 0 20 20" aria-hidden="true">
  <circle cx="8.5" cy="8.5" r="5.5"/><path d="M13 13l4.5 4.5"/>
</svg>`;

export const play = svg`<svg viewBox="0 0 20 20" aria-hidden="true"><path d="M3 4h14v9H3zM10 13v4M6.5 17h7"/></svg>`;
