import { isIn, type Version } from "../../views/merge/part-name.ts";
import type { SingleContent, SheetContent } from "../../views/sheet-content.ts";
import type { Merged } from "../../views/merge/merged-content.ts";
import type { LaidOutSingle } from "../laid-out.ts";
import type { LaidOutSheet } from "../laid-out-sheet.ts";
import { ownRemarks } from "./own-remarks.ts";
import { reworded } from "./reword-text.ts";

/** A panel of a sheet, given what it shows in both versions. */
export type PanelSide = (picture: LaidOutSingle, merged: Merged<SingleContent>, name: string) => LaidOutSingle;

/** A sheet of both versions in the words of one, each of its panels as `panelSide` gives it. */
export function rewordSheet(
  picture: LaidOutSheet,
  merged: Merged<SheetContent>,
  { version, panelSide }: { readonly version: Version; readonly panelSide: PanelSide },
): LaidOutSheet {
  const { union } = merged;
  const words = merged[version];
  const panels = new Map(
    union.parts.map((part, index): readonly [string, { contents: Merged<SingleContent>; name: string }] => {
      const [base, head] = [merged.base.parts[index] ?? part, merged.head.parts[index] ?? part];
      const contents = { union: part.content, base: base.content, head: head.content };
      return [part.subject, { contents, name: (version === "base" ? base : head).name }];
    }),
  );
  return {
    ...reworded(picture, union, words),
    parts: picture.parts.map((part) => {
      const panel = panels.get(part.subject);
      return panel
        ? { ...part, name: panel.name, picture: panelSide(part.picture, panel.contents, part.subject) }
        : part;
    }),
    remarks: ownRemarks(picture.remarks, { union, words }),
  };
}

/** The panels of a sheet that a version has. */
export function onlySheetVersion(
  picture: LaidOutSheet,
  { words, version }: { readonly words: SheetContent; readonly version: Version },
): LaidOutSheet {
  const name = `${words.title}: ${words.summary}`;
  return { ...picture, name, parts: picture.parts.filter(({ subject }) => isIn(version, subject)) };
}
