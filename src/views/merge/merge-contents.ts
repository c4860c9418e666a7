import type { Content } from "../content.ts";
import { mergeDiagrams } from "./merge-diagrams.ts";
import { mergeGraphs } from "./merge-graphs.ts";
import { mergeTables } from "./merge-tables.ts";
import type { Merged } from "./merged-content.ts";

/**
 * Two versions of what a view shows, as one. `undefined` where they cannot stand in one picture: sheets, and
 * pictures that are made up in different ways.
 */
export function mergeContents(base: Content, head: Content): Merged<Content> | undefined {
  if (base.type === "graph" && head.type === "graph" && base.frame === head.frame) return mergeGraphs(base, head);
  if (base.type === "diagram" && head.type === "diagram" && base.frame === head.frame) return mergeDiagrams(base, head);
  if (base.type === "table-picture" && head.type === "table-picture") return mergeTables(base, head);
  return undefined;
}
