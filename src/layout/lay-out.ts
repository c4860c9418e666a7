import type { Outcome } from "../base/outcome.ts";
import type { Content } from "../views/content.ts";
import type { LaidOut } from "./laid-out.ts";
import { layOutDiagram } from "./lay-out-diagram.ts";
import { layOutGraph, type LayOutOptions } from "./lay-out-graph.ts";
import { layOutTable } from "./lay-out-table.ts";

/** Gives everything that a view shows its place. Always has a value; diagnostics as those of the three. */
export function layOut(content: Content, options: LayOutOptions): Promise<Outcome<LaidOut>> {
  switch (content.type) {
    case "graph":
      return layOutGraph(content, options);
    case "diagram":
      return layOutDiagram(content, options);
    case "table-picture":
      return layOutTable(content, options);
  }
}
