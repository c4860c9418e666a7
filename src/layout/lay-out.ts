import type { Outcome } from "../base/outcome.ts";
import type { Content } from "../views/content.ts";
import type { LaidOut } from "./laid-out.ts";
import type { LayOutOptions } from "./lay-out-graph.ts";
import { layOutSheet } from "./lay-out-sheet.ts";
import { layOutSingle } from "./lay-out-single.ts";

/** Gives everything that a view shows its place. Always has a value; diagnostics as those of its kind of content. */
export function layOut(content: Content, options: LayOutOptions): Promise<Outcome<LaidOut>> {
  return content.type === "sheet" ? layOutSheet(content, options) : layOutSingle(content, options);
}
