import { sheetWords } from "../../messages/sheet-words.ts";
import { buildSheet } from "../sheet/build-sheet.ts";
import type { ViewKind } from "../view-kind.ts";

/** 一页多图: several views on one sheet, each with its title. Nobody has one who did not declare it. */
const sheet: ViewKind = {
  id: "sheet",
  rank: 12,
  title: sheetWords.sheet,
  appliesTo: () => false,
  build: buildSheet,
};
export default sheet;
