import type { Content } from "../content.ts";
import { mergeSheets } from "./merge-sheets.ts";
import { mergeSingles } from "./merge-singles.ts";
import type { Merged } from "./merged-content.ts";

/**
 * Two versions of what a view shows, as one. `undefined` where they cannot stand in one picture, since they are made up in
 * different ways.
 */
export function mergeContents(base: Content, head: Content): Merged<Content> | undefined {
  if (base.type === "sheet") return head.type === "sheet" ? mergeSheets(base, head) : undefined;
  return head.type === "sheet" ? undefined : mergeSingles(base, head);
}
