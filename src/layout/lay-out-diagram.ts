import { idOf } from "../base/element-ref.ts";
import { diagnose } from "../base/diagnostic.ts";
import type { Outcome } from "../base/outcome.ts";
import type { Diagram } from "../views/diagram.ts";
import { densityFindings } from "./density-findings.ts";
import layoutFailed from "./diagnostics/layout-failed.ts";
import { fitToSheet } from "./fit-to-sheet.ts";
import { pictureOfBoxes } from "./frames/box-picture.ts";
import { usualWidth } from "./frames/box-size.ts";
import { layOutLayered } from "./frames/layered-diagram.ts";
import type { LaidOutDiagram } from "./laid-out-diagram.ts";
import type { LayOutOptions } from "./lay-out-graph.ts";
import { lookOf } from "./look-of.ts";
import { rounded } from "./rounded.ts";
import { sheetOf } from "./sheets.ts";

/** Widths that boxes may have, in pixels. */
const boxWidths = [120, 144, 168, 192, 216] as const;

/**
 * Gives the boxes and lines of a diagram their places. Always has a value. Diagnostics: `layout-failed` where the engine
 * gave no layout, and the picture is a plain one; `picture-too-dense` when it prints too small or holds too much.
 */
export async function layOutDiagram(diagram: Diagram, options: LayOutOptions): Promise<Outcome<LaidOutDiagram>> {
  const sheet = sheetOf(options.sheet ?? diagram.page);
  const look = lookOf(options.look);
  const boxWidth = usualWidth(diagram.nodes, boxWidths, look);
  const shape = sheet ? sheet.width / sheet.height : 1.6;
  const { content, failure } = await layOutLayered(diagram, { ...options, look, boxWidth, shape });
  const placed = pictureOfBoxes(diagram, content, look);
  const params = { view: idOf(diagram.subject), reason: failure ?? "" };
  return {
    value: rounded(sheet ? fitToSheet(placed, sheet) : placed),
    diagnostics: [
      ...(failure === undefined ? [] : [diagnose(layoutFailed, params, { subject: diagram.subject })]),
      ...densityFindings(placed, { look, sheet }),
    ],
  };
}
