import type { Content } from "../../views/content.ts";
import type { Merged } from "../../views/merge/merged-content.ts";
import type { Version } from "../../views/merge/part-name.ts";
import type { SheetContent, SingleContent } from "../../views/sheet-content.ts";
import type { LaidOut, LaidOutSingle } from "../laid-out.ts";
import { onlyDiagramVersion, rewordDiagram } from "./diagram-version.ts";
import { onlyGraphVersion, rewordGraph } from "./graph-version.ts";
import { onlySheetVersion, rewordSheet } from "./sheet-version.ts";
import { onlyTableVersion, rewordTable } from "./table-version.ts";

/** One version of a picture of both: its parts in its own words, at the places that they have in the picture of both. */
export function versionSide(picture: LaidOut, merged: Merged<Content>, version: Version): LaidOut {
  if (picture.type !== "laid-out-sheet") return singleVersion(picture, merged, version);
  if (!isOfSheets(merged)) return picture;
  const panelSide = (panel: LaidOutSingle, contents: Merged<SingleContent>): LaidOutSingle =>
    singleVersion(panel, contents, version);
  return onlySheetVersion(rewordSheet(picture, merged, { version, panelSide }), { words: merged[version], version });
}

function singleVersion(picture: LaidOutSingle, merged: Merged<Content>, version: Version): LaidOutSingle {
  const { union } = merged;
  const words = merged[version];
  if (picture.type === "laid-out-graph" && union.type === "graph" && words.type === "graph") {
    return onlyGraphVersion(rewordGraph(picture, union, words), { union, words, version });
  }
  if (picture.type === "laid-out-diagram" && union.type === "diagram" && words.type === "diagram") {
    return onlyDiagramVersion(rewordDiagram(picture, union, words), { words, version });
  }
  if (picture.type === "laid-out-diagram" && union.type === "table-picture" && words.type === "table-picture") {
    return onlyTableVersion(picture, { union, words, version });
  }
  return picture;
}

/** Names of lines that the picture of both leaves out: all of them, and on a sheet those of each panel. */
export interface HiddenLines {
  readonly names: ReadonlySet<string>;
  readonly byPanel?: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Both versions in one picture, in the words of head where both have a part. */
export function bothSides(picture: LaidOut, merged: Merged<Content>, hidden: HiddenLines): LaidOut {
  if (picture.type !== "laid-out-sheet") return bothSingles(picture, merged, hidden.names);
  if (!isOfSheets(merged)) return picture;
  return rewordSheet(picture, merged, {
    version: "head",
    panelSide: (panel, contents, name) => bothSingles(panel, contents, hidden.byPanel?.get(name) ?? new Set()),
  });
}

function bothSingles(
  picture: LaidOutSingle,
  { union, head }: Merged<Content>,
  hidden: ReadonlySet<string>,
): LaidOutSingle {
  const isShown = ({ subject }: { readonly subject?: string }): boolean =>
    subject === undefined || !hidden.has(subject);
  if (picture.type === "laid-out-graph" && union.type === "graph" && head.type === "graph") {
    const said = rewordGraph(picture, union, head);
    return { ...said, routes: said.routes.filter(isShown) };
  }
  if (picture.type === "laid-out-diagram" && union.type === "diagram" && head.type === "diagram") {
    const said = rewordDiagram(picture, union, head);
    return { ...said, connectors: said.connectors.filter(isShown) };
  }
  if (picture.type === "laid-out-diagram" && union.type === "table-picture" && head.type === "table-picture") {
    return rewordTable(picture, { union, words: head });
  }
  return picture;
}

function isOfSheets(merged: Merged<Content>): merged is Merged<SheetContent> {
  return merged.union.type === "sheet" && merged.base.type === "sheet" && merged.head.type === "sheet";
}
