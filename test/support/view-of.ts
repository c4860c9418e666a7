import type { Picture } from "../../src/compile.ts";
import type { Diagram } from "../../src/views/diagram.ts";
import type { Table } from "../../src/views/table.ts";
import { compileTexts } from "./compile-texts.ts";

/** The one picture of a model that a view of that id or kind gives; the model must be free of errors. */
export async function pictureOf(text: string, view: string, locale?: string): Promise<Picture> {
  const { pictures, diagnostics } = await compileTexts(text, { views: [view], ...(locale && { locale }) });
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const [picture] = pictures;
  if (errors.length > 0 || !picture)
    throw new Error(errors.map(({ message }) => message.en).join("\n") || "no picture");
  return picture;
}

/** What it shows, where that is a diagram, and the same as text. */
export async function diagramOf(
  text: string,
  view: string,
  locale?: string,
): Promise<{ readonly diagram: Diagram; readonly table: Table; readonly picture: Picture }> {
  const picture = await pictureOf(text, view, locale);
  if (picture.content.type !== "diagram") throw new Error(`${view} is a ${picture.content.type}`);
  return { diagram: picture.content, table: picture.table, picture };
}

/** Every cell of a table, so that a test can ask whether something is said. */
export function cellsOf(table: Table): readonly string[] {
  return table.sections.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells));
}
