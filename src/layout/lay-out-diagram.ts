import { idOf } from "../base/element-ref.ts";
import { diagnose } from "../base/diagnostic.ts";
import type { Outcome } from "../base/outcome.ts";
import type { Diagram } from "../views/diagram.ts";
import { densityFindings } from "./density-findings.ts";
import layoutFailed from "./diagnostics/layout-failed.ts";
import { fitToSheet } from "./fit-to-sheet.ts";
import { pictureOfBoxes } from "./frames/box-picture.ts";
import { usualWidth } from "./frames/box-size.ts";
import { layOutFacing } from "./frames/facing-diagram.ts";
import { forestOf } from "./frames/forest.ts";
import { layOutLayered, type PlacedDiagram } from "./frames/layered-diagram.ts";
import { layOutPath } from "./frames/path-diagram.ts";
import { layOutTrees } from "./frames/tree-diagram.ts";
import type { LaidOutDiagram } from "./laid-out-diagram.ts";
import type { LayOutOptions } from "./lay-out-graph.ts";
import type { Look } from "./look.ts";
import { lookOf } from "./look-of.ts";
import { rounded } from "./rounded.ts";
import { leastPoints, legibleWidth, pixelsPerMillimetre, printedPoints, type Sheet, sheetOf } from "./sheets.ts";

/** Widths in pixels of which boxes take the least that suits their text, and what lies between boxes of one layer. */
const usual: Measures = { widths: [120, 144, 168, 192, 216], gap: 26 };
/** The same where the picture would not be legible on its sheet. */
const narrow: readonly Measures[] = [
  { widths: usual.widths, gap: 16 },
  { widths: [144], gap: 16 },
  { widths: [120], gap: 16 },
  { widths: [104], gap: 14 },
];
/** Up to how many boxes it is worth the time of the layout to try those. */
const mostBoxesToTry = 150;
/** Width / height of a picture that names no page. */
const usualShape = 1.6;
/** Pixels: what is wider is not read at one glance on a screen or in a document. */
const usualWidest = 1800;

/**
 * Gives the boxes and lines of a diagram their places: absolute pixels, rounded to 1/100. Always has a value. A frame
 * `tree` whose edges make no tree is layered. Diagnostics: `layout-failed` where the engine gave no layout, and the
 * picture is a plain one; `picture-too-dense` when it prints too small or holds more than a reader can take in.
 */
export async function layOutDiagram(diagram: Diagram, options: LayOutOptions): Promise<Outcome<LaidOutDiagram>> {
  const sheet = sheetOf(options.sheet ?? diagram.page);
  const look = lookOf(options.look);
  const { picture, failure } = await mostLegible(diagram, { ...options, sheet, look });
  const params = { view: idOf(diagram.subject), reason: failure ?? "" };
  return {
    value: rounded(sheet ? fitToSheet(picture, sheet) : picture),
    diagnostics: [
      ...(failure === undefined ? [] : [diagnose(layoutFailed, params, { subject: diagram.subject })]),
      ...densityFindings(picture, { look, sheet }),
    ],
  };
}

interface Setting extends Omit<LayOutOptions, "look" | "sheet"> {
  readonly sheet: Sheet | undefined;
  readonly look: Look;
}

interface Measures {
  readonly widths: readonly number[];
  readonly gap: number;
}

interface DrawnDiagram {
  readonly picture: LaidOutDiagram;
  readonly failure?: string;
}

/** The first of the measures with which the picture prints at a legible size, or the one that prints largest. */
async function mostLegible(diagram: Diagram, setting: Setting): Promise<DrawnDiagram> {
  const { sheet, look } = setting;
  let best = await drawn(diagram, usual, setting);
  if (!sheet || diagram.nodes.length > mostBoxesToTry) return best;
  for (const measures of narrow) {
    if (best.failure !== undefined || printedPoints(look.smallestText, best.picture, sheet) >= leastPoints) break;
    const other = await drawn(diagram, measures, setting);
    if (pixelsPerMillimetre(other.picture, sheet) < pixelsPerMillimetre(best.picture, sheet)) best = other;
  }
  return best;
}

async function drawn(diagram: Diagram, measures: Measures, setting: Setting): Promise<DrawnDiagram> {
  const { content, failure } = await placed(diagram, measures, setting);
  const picture = pictureOfBoxes(diagram, content, setting.look);
  return failure === undefined ? { picture } : { picture, failure };
}

function placed(
  diagram: Diagram,
  { widths, gap }: Measures,
  { sheet, look, engine, cache }: Setting,
): Promise<PlacedDiagram> | PlacedDiagram {
  if (diagram.frame === "facing") return { content: layOutFacing(diagram, look) };
  if (diagram.frame === "path") return { content: layOutPath(diagram, { look, widths }) };
  const shape = sheet ? sheet.width / sheet.height : usualShape;
  const trees = diagram.frame === "tree" ? forestOf(diagram) : undefined;
  if (trees) return { content: layOutTrees(diagram, trees, { look, shape, widths }) };
  const boxWidth = usualWidth(diagram.nodes, widths, look);
  const mostWidth = sheet ? legibleWidth(look.smallestText, sheet) : usualWidest;
  return layOutLayered(diagram, { engine, look, shape, boxWidth, gap, mostWidth, ...(cache && { cache }) });
}
