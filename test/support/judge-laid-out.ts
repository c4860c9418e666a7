import type { LaidOut } from "../../src/layout/laid-out.ts";
import { judgeDiagram } from "./judge-diagram.ts";
import { type JudgeOptions, judgePicture } from "./judge-picture.ts";

/** All findings about a picture of any kind. */
export function judgeLaidOut(laidOut: LaidOut, options: JudgeOptions = {}): readonly string[] {
  return laidOut.type === "laid-out-graph" ? judgePicture(laidOut, options) : judgeDiagram(laidOut, options);
}
