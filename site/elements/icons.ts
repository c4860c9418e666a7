import { svg, type SVGTemplateResult } from "lit";

/** Line icons, 16 × 16, in the colour of the text around them. Decoration: the control names itself. */
function icon(path: string): SVGTemplateResult {
  return svg`<svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.5"
    stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false"><path d=${path}></path></svg>`;
}

const frame = "M2 3.5h12v9H2z";

export const icons = {
  files: icon(`${frame}M6 3.5v9M3.4 6h1.2M3.4 8h1.2`),
  text: icon(`${frame}M4.5 6.2h7M4.5 8.2h5M4.5 10.2h6`),
  picture: icon(`${frame}M4 6h3v2H4zM9 8.5h3v2H9zM7 7h1v2.5h1`),
  light: icon(
    "M8 5a3 3 0 1 0 0 6a3 3 0 0 0 0-6zM8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1 1M12 12l1 1M3 13l1-1M12 4l1-1",
  ),
  dark: icon("M13 9.6A5.5 5.5 0 0 1 6.4 3a5.5 5.5 0 1 0 6.6 6.6z"),
  system: icon("M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 0 0 0-11zM8 2.5v11M10.5 3.8v8.4M12.6 5.5v5"),
  more: icon("M3.5 8h.01M8 8h.01M12.5 8h.01"),
  close: icon("M4 4l8 8M12 4l-8 8"),
  add: icon("M8 3v10M3 8h10"),
  rename: icon("M3 13l.6-2.8L11 2.8l2.2 2.2L5.8 12.4zM9.5 4.3l2.2 2.2"),
  remove: icon("M3 4.5h10M6.5 4.5V3h3v1.5M4.5 4.5l.6 8.5h5.8l.6-8.5"),
  copy: icon("M5.5 5.5h7v8h-7zM3.5 10.5v-8h7"),
  chevron: icon("M6 4l4 4l-4 4"),
  back: icon("M10 4l-4 4l4 4"),
  notes: icon("M3 2.5h10v11H3zM5.5 5.5h5M5.5 8h5M5.5 10.5h3"),
  zoom: icon("M7 2.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 0 0 0-9zM10.5 10.5L14 14M5 7h4M7 5v4"),
  blank: icon("M2 3.5h12v8H2zM6 14h4M2.5 2l11 11"),
} as const;
