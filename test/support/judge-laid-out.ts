import type { LaidOut } from "../../src/layout/laid-out.ts";
import { judgeDiagram } from "./judge-diagram.ts";
import { judgeSheet } from "./judge-sheet.ts";
import { type JudgeOptions, judgePicture } from "./judge-picture.ts";

/** All findings about a picture of any kind. */
export function judgeLaidOut(laidOut: LaidOut, options: JudgeOptions = {}): readonly string[] {
  switch (laidOut.type) {
    case "laid-out-graph":
      return judgePicture(laidOut, options);
    case "laid-out-diagram":
      return judgeDiagram(laidOut, options);
    case "laid-out-sheet":
      return judgeSheet(laidOut, options);
  }
}
