import type { Content } from "../content.ts";
import { mergeDiagrams } from "./merge-diagrams.ts";
import { mergeGraphs } from "./merge-graphs.ts";
import type { Merged } from "./merged-content.ts";

/**
 * Two versions of what a view shows, as one. `undefined` where they cannot stand in one picture: tables, sheets, and
 * pictures that are made up in different ways.
 */
export function mergeContents(base: Content, head: Content): Merged<Content> | undefined {
  if (base.type === "graph" && head.type === "graph" && base.frame === head.frame) return mergeGraphs(base, head);
  if (base.type === "diagram" && head.type === "diagram" && base.frame === head.frame) return mergeDiagrams(base, head);
  return undefined;
}
