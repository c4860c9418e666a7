import type { AppState } from "../state.ts";
import { shownView } from "../viewer/view-tabs.ts";
import type { DrawOptions } from "../worker/api.ts";

export type ExportTheme = "default" | "dark" | "print";

export const exportThemes: readonly ExportTheme[] = ["default", "dark", "print"];
export const pngScales: readonly number[] = [1, 2, 3, 4];
export const textFormats = ["mermaid", "markdown", "text", "json", "layout-json", "ics"] as const;

/** The formats of text that there are for what is shown: only a calendar becomes a file for calendar programs. */
export function textFormatsFor(state: Pick<AppState, "drawing" | "view">): readonly (typeof textFormats)[number][] {
  const isCalendar = shownView(state)?.kind === "calendar";
  return textFormats.filter((format) => format !== "ics" || isCalendar);
}

/** What the worker is asked to draw for an export: what the page shows; nothing while no file is open. */
export function exportOptions(state: AppState, theme: ExportTheme, asOf: string): DrawOptions | undefined {
  if (state.main === undefined) return undefined;
  const view = shownView(state)?.id ?? state.view;
  return {
    path: state.main,
    locale: state.locale,
    theme,
    asOf,
    ...(view !== undefined && { view }),
    ...(state.figures !== undefined && { figures: state.figures }),
  };
}
