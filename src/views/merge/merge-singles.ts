import type { SingleContent } from "../sheet-content.ts";
import { mergeDiagrams } from "./merge-diagrams.ts";
import { mergeGraphs } from "./merge-graphs.ts";
import { mergeTables } from "./merge-tables.ts";
import type { Merged } from "./merged-content.ts";

/** Two versions of what one view shows, as one. `undefined` where they are made up in different ways. */
export function mergeSingles(base: SingleContent, head: SingleContent): Merged<SingleContent> | undefined {
  if (base.type === "graph" && head.type === "graph" && base.frame === head.frame) return mergeGraphs(base, head);
  if (base.type === "diagram" && head.type === "diagram" && base.frame === head.frame) return mergeDiagrams(base, head);
  if (base.type === "table-picture" && head.type === "table-picture") return mergeTables(base, head);
  return undefined;
}

/** What a view shows without anything in it: the other version of a picture that only one has. */
export function emptied(content: SingleContent): SingleContent {
  switch (content.type) {
    case "graph":
      return { ...content, groups: [], nodes: [], edges: [], lanes: [], ...(content.swimlanes && { swimlanes: [] }) };
    case "diagram":
      return { ...content, groups: [], nodes: [], edges: [] };
    case "table-picture":
      return { ...content, sections: [] };
  }
}
