import type { Outcome } from "../base/outcome.ts";
import type { SingleContent } from "../views/sheet-content.ts";
import type { LaidOutSingle } from "./laid-out.ts";
import { layOutDiagram } from "./lay-out-diagram.ts";
import { layOutGraph, type LayOutOptions } from "./lay-out-graph.ts";
import { layOutTable } from "./lay-out-table.ts";

/** Gives everything that one view shows its place. Always has a value; diagnostics as those of the three. */
export function layOutSingle(content: SingleContent, options: LayOutOptions): Promise<Outcome<LaidOutSingle>> {
  switch (content.type) {
    case "graph":
      return layOutGraph(content, options);
    case "diagram":
      return layOutDiagram(content, options);
    case "table-picture":
      return layOutTable(content, options);
  }
}
