import type { Diagnostic } from "../base/diagnostic.ts";
import type { Point } from "../base/geometry.ts";
import type { Outcome } from "../base/outcome.ts";
import type { SheetContent, SheetPart } from "../views/sheet-content.ts";
import { densityFindings } from "./density-findings.ts";
import pictureTooDense from "./diagnostics/picture-too-dense.ts";
import { fitToSheet, movedBy } from "./fit-to-sheet.ts";
import { placeHeading } from "./frames/heading.ts";
import { placeFoot } from "./frames/legend-rows.ts";
import { type Fields, fieldsFor, widened } from "./frames/pack-fields.ts";
import type { LaidOutSingle } from "./laid-out.ts";
import type { LaidOutSheet } from "./laid-out-sheet.ts";
import type { LayOutOptions } from "./lay-out-graph.ts";
import { layOutSingle } from "./lay-out-single.ts";
import type { Look } from "./look.ts";
import { lookOf } from "./look-of.ts";
import { rounded } from "./rounded.ts";
import { canvasPad, leastPoints, pixelsPerMillimetre, printedPoints, type Sheet, sheetOf } from "./sheets.ts";

/** Pixels: a sheet that holds nothing still has its heading. */
const leastWidth = 560;
/** Width / height of a sheet that names no page. */
const usualShape = 1.6;

/**
 * Several views on one sheet: each is laid out by itself at the size that it needs, then they stand in rows, `across` of
 * them side by side, else in the rows and columns with which the sheet prints largest, with narrow
 * cards where it would not be legible. Always has a value. Diagnostics: `layout-failed` of the
 * parts; `picture-too-dense` when the whole prints too small or holds more than a reader can take in.
 */
export async function layOutSheet(sheet: SheetContent, options: LayOutOptions): Promise<Outcome<LaidOutSheet>> {
  const paper = sheetOf(options.sheet ?? sheet.page);
  const look = lookOf(options.look);
  const setting = { ...options, look, paper };
  const usual = await drawn(sheet, look.cardWidths.usual, setting);
  const narrowest = look.cardWidths.steps.at(-1);
  const isLegible = !paper || printedPoints(look.smallestText, usual.placed, paper) >= leastPoints;
  const narrow = isLegible || narrowest === undefined ? usual : await drawn(sheet, narrowest, setting);
  const isLarger = paper && pixelsPerMillimetre(narrow.placed, paper) < pixelsPerMillimetre(usual.placed, paper);
  const { placed, diagnostics } = isLarger ? narrow : usual;
  return {
    value: rounded(paper ? fitToSheet(placed, paper) : placed),
    diagnostics: [...diagnostics, ...densityFindings(placed, { look, sheet: paper })],
  };
}

interface Setting extends LayOutOptions {
  readonly look: Look;
  readonly paper: Sheet | undefined;
}

/** The sheet with cards of this width in its maps and flows, in pixels, not yet fitted to its paper. */
async function drawn(
  sheet: SheetContent,
  cardWidth: number,
  { paper, ...options }: Setting,
): Promise<{ readonly placed: LaidOutSheet; readonly diagnostics: readonly Diagnostic[] }> {
  const { look } = options;
  const partLook = { ...look, titleStyle: look.stageStyle, cardWidths: { ...look.cardWidths, usual: cardWidth } };
  const { pictures, diagnostics } = await layOutParts(sheet.parts, { ...options, look: partLook });
  const shape = paper ? paper.width / paper.height : usualShape;
  const fields = fieldsFor(pictures, { shape, ...(sheet.across !== undefined && { across: sheet.across }) });
  const placed = placeSheet(sheet, { pictures, fields, look });
  const wide = paper ? widened(fields, widthOn(paper, placed)) : fields;
  return {
    placed: wide.width > fields.width ? placeSheet(sheet, { pictures, fields: wide, look }) : placed,
    diagnostics,
  };
}

/** How wide fields may be on a paper that a sheet does not fill to its sides. */
function widthOn(paper: Sheet, { height }: LaidOutSheet): number {
  const edge = paper.margin > 0 ? 0 : 2 * canvasPad;
  const ratio = (paper.width - 2 * paper.margin) / (paper.height - 2 * paper.margin);
  return (height - 2 * canvasPad + edge) * ratio - edge;
}

/** One after the other, so that what two views share is asked for once. A part has a page of its own only by itself. */
async function layOutParts(
  parts: readonly SheetPart[],
  options: LayOutOptions,
): Promise<{ readonly pictures: readonly LaidOutSingle[]; readonly diagnostics: readonly Diagnostic[] }> {
  const pictures: LaidOutSingle[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { content } of parts) {
    const laidOut = await layOutSingle(content, { ...options, sheet: "auto" });
    if (laidOut.value) pictures.push(laidOut.value);
    diagnostics.push(...laidOut.diagnostics.filter(({ code }) => code !== pictureTooDense.code));
  }
  return { pictures, diagnostics };
}

function placeSheet(
  sheet: SheetContent,
  {
    pictures,
    fields,
    look,
  }: { readonly pictures: readonly LaidOutSingle[]; readonly fields: Fields; readonly look: Look },
): LaidOutSheet {
  const width = Math.max(leastWidth, fields.width + 2 * canvasPad);
  const heading = placeHeading(sheet, width, look);
  const origin: Point = { x: canvasPad, y: heading.bottom };
  const parts = sheet.parts.flatMap(({ subject, name }, index) => {
    const [picture, field] = [pictures[index], fields.boxes[index]];
    if (!picture || !field) return [];
    const box = { ...field, x: field.x + origin.x, y: field.y + origin.y };
    return [{ subject, name, box, picture: movedBy(picture, box) }];
  });
  const y = heading.bottom + fields.height + look.headerGap;
  const { title, subtitle } = heading;
  const foot = placeFoot<never>(
    { ...sheet, legend: [], legendTitle: "" },
    { width, y, look, sizeOf: () => ({ width: 0, height: 0 }) },
  );
  return {
    type: "laid-out-sheet",
    subject: sheet.subject,
    viewKind: sheet.viewKind,
    locale: sheet.locale,
    width,
    height: foot.bottom,
    name: `${sheet.title}: ${sheet.summary}`,
    title,
    ...(subtitle && { subtitle }),
    parts,
    ...(foot.footer && { footer: foot.footer }),
    remarks: foot.remarks,
  };
}
