import type { Outcome } from "../base/outcome.ts";
import type { Diagram } from "../views/diagram.ts";
import { pictureOfBoxes } from "./frames/box-picture.ts";
import type { LaidOutDiagram } from "./laid-out-diagram.ts";
import type { LayOutOptions } from "./lay-out-graph.ts";
import { lookOf } from "./look-of.ts";

/** Gives the boxes and lines of a diagram their places. Always has a value. */
export async function layOutDiagram(diagram: Diagram, options: LayOutOptions): Promise<Outcome<LaidOutDiagram>> {
  return {
    value: pictureOfBoxes(
      diagram,
      { boxes: [], connectors: [], captions: [], width: 0, height: 0 },
      lookOf(options.look),
    ),
    diagnostics: [],
  };
}
