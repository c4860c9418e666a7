import type { Outcome } from "../base/outcome.ts";
import type { TablePicture } from "../views/table-picture.ts";
import { pictureOfBoxes } from "./frames/box-picture.ts";
import type { LaidOutDiagram } from "./laid-out-diagram.ts";
import type { LayOutOptions } from "./lay-out-graph.ts";
import { lookOf } from "./look-of.ts";

/** Gives the cells of a drawn table their places. Always has a value. */
export async function layOutTable(table: TablePicture, options: LayOutOptions): Promise<Outcome<LaidOutDiagram>> {
  return {
    value: pictureOfBoxes(
      table,
      { boxes: [], connectors: [], captions: [], width: 0, height: 0 },
      lookOf(options.look),
    ),
    diagnostics: [],
  };
}
