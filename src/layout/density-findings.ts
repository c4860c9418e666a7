import { type Diagnostic, diagnose } from "../base/diagnostic.ts";
import pictureTooDense from "./diagnostics/picture-too-dense.ts";
import type { LaidOut } from "./laid-out.ts";
import { idOf } from "../base/element-ref.ts";
import type { Look } from "./look.ts";
import { largestSheet, leastPoints, printedPoints, type Sheet } from "./sheets.ts";

/** Smaller text cannot be read however near one holds the page. */
const unreadablePoints = 4;

/** A picture that names no page is not meant for paper: it is only spoken of when it prints much smaller. */
const patience = 0.75;

/**
 * Whether a picture, not yet fitted to its sheet, holds too much: it would print too small, or has more cards than a
 * sheet is good for. A picture whose page is named warns, and is refused where it holds too many cards and nobody could
 * read them; one that takes the size it needs is judged by A3 and only informs.
 */
export function densityFindings(
  picture: LaidOut,
  { look, sheet }: { readonly look: Look; readonly sheet: Sheet | undefined },
): readonly Diagnostic[] {
  const page = sheet ?? largestSheet;
  const points = printedPoints(look.smallestText, picture, page);
  const cards = countCards(picture);
  const isTable = picture.type === "laid-out-diagram" && picture.boxes.some(({ role }) => role === "cell");
  if (points >= leastPoints * (sheet ? 1 : patience) && cards <= page.cardBudget) return [];
  const params = {
    view: idOf(picture.subject),
    cards,
    cells: isTable ? picture.boxes.length : 0,
    budget: page.cardBudget,
    points: Math.floor(points * 10) / 10,
    page: page.name,
  };
  const isHopeless = points < unreadablePoints && cards > page.cardBudget;
  const severity = !sheet ? "info" : isHopeless ? "error" : "warning";
  return [diagnose(pictureTooDense, params, { subject: picture.subject, severity })];
}

/** The cells of a table are read row by row: its size on paper is all that counts. */
function countCards(picture: LaidOut): number {
  switch (picture.type) {
    case "laid-out-graph":
      return picture.cards.length;
    case "laid-out-diagram":
      return picture.boxes.filter(({ role }) => role === "node").length;
    case "laid-out-sheet":
      return picture.parts.reduce((sum, part) => sum + countCards(part.picture), 0);
  }
}
