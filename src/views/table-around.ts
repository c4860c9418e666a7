import type { PictureWords } from "./diagram.ts";
import type { Table, TableSection } from "./table.ts";

/** The text twin of a picture: its title, its sections that have rows, and what it says at its foot. */
export function tableAround(
  { title, subtitle, footer, remarks }: Pick<PictureWords, "title" | "subtitle" | "footer" | "remarks">,
  sections: readonly TableSection[],
): Table {
  return {
    type: "table",
    title,
    ...(subtitle && { subtitle }),
    sections: sections.filter(({ rows }) => rows.length > 0),
    notes: [...(footer ? [footer] : []), ...remarks],
  };
}
