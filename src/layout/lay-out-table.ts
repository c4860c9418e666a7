import type { Outcome } from "../base/outcome.ts";
import type { TablePicture } from "../views/table-picture.ts";
import { densityFindings } from "./density-findings.ts";
import { fitToSheet } from "./fit-to-sheet.ts";
import { pictureOfBoxes } from "./frames/box-picture.ts";
import type { LaidOutDiagram } from "./laid-out-diagram.ts";
import type { LayOutOptions } from "./lay-out-graph.ts";
import type { Look } from "./look.ts";
import { lookOf } from "./look-of.ts";
import { rounded } from "./rounded.ts";
import { printedPoints, type Sheet, sheetOf } from "./sheets.ts";
import { type Division, divisionsOf } from "./table/divide-table.ts";
import { measureSections, type RangedSection, type SetTable, setTable, tableRange } from "./table/table-content.ts";

/**
 * Gives the cells of a drawn table their places: absolute pixels, rounded to 1/100. On a sheet the text wraps as far as
 * makes it print well; a table that would still print below 6 points is divided, its heads repeated. Always has a value.
 * Diagnostics: `picture-too-dense` when it prints too small all the same.
 */
export async function layOutTable(table: TablePicture, options: LayOutOptions): Promise<Outcome<LaidOutDiagram>> {
  const sheet = sheetOf(options.sheet ?? table.page);
  const look = lookOf(options.look);
  const sections = measureSections(table, look);
  const set = sheet
    ? mostLegible(table, { sections, sheet, look })
    : setTable(sections, { width: look.table.comfortableWidth, division: whole, look });
  const placed = pictureOfBoxes(table, set.place(), look);
  const value = rounded(sheet ? fitToSheet(placed, sheet) : placed);
  return { value, diagnostics: densityFindings(placed, { look, sheet }) };
}

const whole: Division = { columns: 1, rows: 1 };

interface SheetContext {
  readonly sections: readonly RangedSection[];
  readonly sheet: Sheet;
  readonly look: Look;
}

/** Text of this size, in points, is as good to read as any larger: the table need not wrap or divide for it. */
const goodPoints = 9;
/** By how much more a table must print, as a ratio, to be divided once more. */
const worthDividing = 1.2;

/** The plainest division of which some width prints well; else the plainest of those that print about as large as any. */
function mostLegible(table: TablePicture, context: SheetContext): SetTable {
  let best = bestWidth(table, whole, context);
  for (const division of divisionsOf(table.sections)) {
    if (best.points >= goodPoints) break;
    const printed = bestWidth(table, division, context);
    if (printed.points > best.points * worthDividing) best = printed;
  }
  return best.set;
}

interface Printed {
  readonly set: SetTable;
  /** At which the smallest text prints. */
  readonly points: number;
}

/** The widest table that prints well, else the one that prints largest. */
function bestWidth(table: TablePicture, division: Division, { sections, sheet, look }: SheetContext): Printed {
  const printed = (width: number): Printed => {
    const set = setTable(sections, { width, division, look });
    // The heading and the foot of the picture have their size from its width: nothing need be placed to know it.
    const size = pictureOfBoxes(table, { ...set, boxes: [], captions: [], connectors: [] }, look);
    return { set, points: printedPoints(look.smallestText, size, sheet) };
  };
  const [widest = 0, ...narrower] = widthsToTry(sections);
  let best = printed(widest);
  for (const width of narrower) {
    if (best.points >= goodPoints) break;
    const next = printed(width);
    if (next.points > best.points) best = next;
  }
  return best;
}

/** From what a table takes at most to what it takes at least, in equal ratios. */
function widthsToTry(sections: readonly RangedSection[]): readonly number[] {
  const { least, most } = tableRange(sections);
  if (most <= least) return [most];
  const steps = 5;
  return Array.from({ length: steps + 1 }, (_, step) => most * (least / most) ** (step / steps));
}
