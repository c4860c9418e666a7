import type { Content } from "../../views/content.ts";
import type { Merged } from "../../views/merge/merged-content.ts";
import type { Version } from "../../views/merge/part-name.ts";
import type { LaidOut } from "../laid-out.ts";
import { onlyDiagramVersion, rewordDiagram } from "./diagram-version.ts";
import { onlyGraphVersion, rewordGraph } from "./graph-version.ts";
import { bothTables, onlyTableVersion } from "./table-version.ts";

/** One version of a picture of both: its parts in its own words, at the places that they have in the picture of both. */
export function versionSide(picture: LaidOut, merged: Merged<Content>, version: Version): LaidOut {
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

/** Both versions in one picture, in the words of head where both have a part; `hidden`: names of lines that it leaves out. */
export function bothSides(picture: LaidOut, { union, head }: Merged<Content>, hidden: ReadonlySet<string>): LaidOut {
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
    return bothTables(picture, { union, words: head });
  }
  return picture;
}
