import type { TablePicture } from "../../views/table-picture.ts";
import type { Version } from "../../views/merge/part-name.ts";
import type { LaidOutDiagram } from "../laid-out-diagram.ts";
import { ownRemarks } from "./own-remarks.ts";
import { reworded } from "./reword-text.ts";

interface VersionWords {
  readonly union: TablePicture;
  readonly words: TablePicture;
}

/** The table of both, around which a version speaks. */
export function rewordTable(picture: LaidOutDiagram, { union, words }: VersionWords): LaidOutDiagram {
  const { versions: _, ...rest } = reworded(picture, union, words);
  return { ...rest, remarks: ownRemarks(picture.remarks, { union, words }) };
}

/** One version of a table of both: its rows, columns and cells, at the places that they have in the table of both. */
export function onlyTableVersion(
  picture: LaidOutDiagram,
  { union, words, version }: VersionWords & { readonly version: Version },
): LaidOutDiagram {
  const name = `${words.title}: ${words.summary}`;
  return { ...rewordTable(picture, { union, words }), ...picture.versions?.[version], name };
}
