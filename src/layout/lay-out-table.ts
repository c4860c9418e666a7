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
import { type MeasuredSection, measureSections, tableContent, tableRange } from "./table/table-content.ts";

/**
 * Gives the cells of a drawn table their places: absolute pixels, rounded to 1/100. On a sheet the text wraps as far as
 * makes it print well; a table that would still print below 6 points is divided, its heads repeated. Always has a value.
 * Diagnostics: `picture-too-dense` when it prints too small all the same.
 */
export async function layOutTable(table: TablePicture, options: LayOutOptions): Promise<Outcome<LaidOutDiagram>> {
  const sheet = sheetOf(options.sheet ?? table.page);
  const look = lookOf(options.look);
  const sections = measureSections(table.sections, look);
  const draw = drawing(table, sections, look);
  const placed = sheet
    ? mostLegible(table, { sections, sheet, look, draw })
    : draw({ width: look.table.comfortableWidth, division: whole });
  const value = rounded(sheet ? fitToSheet(placed, sheet) : placed);
  return { value, diagnostics: densityFindings(placed, { look, sheet }) };
}

const whole: Division = { columns: 1, rows: 1 };

interface Arrangement {
  /** Of the undivided table, in pixels. */
  readonly width: number;
  readonly division: Division;
}

type Draw = (arrangement: Arrangement) => LaidOutDiagram;

function drawing(table: TablePicture, sections: readonly MeasuredSection[], look: Look): Draw {
  return (arrangement) => pictureOfBoxes(table, tableContent(sections, { ...arrangement, look }), look);
}

interface SheetContext {
  readonly sections: readonly MeasuredSection[];
  readonly sheet: Sheet;
  readonly look: Look;
  readonly draw: Draw;
}

/** Text of this size, in points, is as good to read as any larger: the table need not wrap or divide for it. */
const goodPoints = 9;
/** By how much more a table must print, as a ratio, to be divided once more. */
const worthDividing = 1.2;

/** The plainest division of which some width prints well; else the plainest of those that print about as large as any. */
function mostLegible(table: TablePicture, context: SheetContext): LaidOutDiagram {
  let best = bestWidth(whole, context);
  for (const division of divisionsOf(table.sections)) {
    if (best.points >= goodPoints) break;
    const printed = bestWidth(division, context);
    if (printed.points > best.points * worthDividing) best = printed;
  }
  return best.picture;
}

interface Printed {
  readonly picture: LaidOutDiagram;
  /** At which the smallest text prints. */
  readonly points: number;
}

/** The widest table that prints well, else the one that prints largest. */
function bestWidth(division: Division, { sections, sheet, look, draw }: SheetContext): Printed {
  let best: Printed | undefined;
  for (const width of widthsToTry(sections)) {
    const picture = draw({ width, division });
    const points = printedPoints(look.smallestText, picture, sheet);
    if (!best || points > best.points) best = { picture, points };
    if (points >= goodPoints) break;
  }
  if (best) return best;
  const picture = draw({ width: 0, division });
  return { picture, points: printedPoints(look.smallestText, picture, sheet) };
}

/** From what a table takes at most to what it takes at least, in equal ratios. */
function widthsToTry(sections: readonly MeasuredSection[]): readonly number[] {
  const { least, most } = tableRange(sections);
  if (most <= least) return [most];
  const steps = 5;
  return Array.from({ length: steps + 1 }, (_, step) => most * (least / most) ** (step / steps));
}
