import type { TablePicture } from "../../views/table-picture.ts";
import type { Version } from "../../views/merge/part-name.ts";
import { movedBy } from "../fit-to-sheet.ts";
import type { LaidOutDiagram } from "../laid-out-diagram.ts";
import type { PlacedText } from "../laid-out-graph.ts";
import { reworded } from "./reword-text.ts";

interface VersionWords {
  readonly union: TablePicture;
  readonly words: TablePicture;
}

/** One version of a table of both: its rows, columns and cells, at the places that they have in the table of both. */
export function onlyTableVersion(
  picture: LaidOutDiagram,
  { version, ...words }: VersionWords & { readonly version: Version },
): LaidOutDiagram {
  const { title, summary } = words.words;
  return { ...inItsWords(picture, words), ...picture.versions?.[version], name: `${title}: ${summary}` };
}

/** The table of both, around which head speaks. */
export function bothTables(picture: LaidOutDiagram, words: VersionWords): LaidOutDiagram {
  return inItsWords(picture, words);
}

function inItsWords(picture: LaidOutDiagram, { union, words }: VersionWords): LaidOutDiagram {
  const { versions: _, ...rest } = reworded(picture, union, words);
  return { ...rest, remarks: ownRemarks(picture.remarks, { union, words }) };
}

/** Below one another without those that only the other version has. */
function ownRemarks(placed: readonly PlacedText[], { union, words }: VersionWords): readonly PlacedText[] {
  const own = new Set(words.remarks);
  let gone = 0;
  return placed.flatMap((remark, index) => {
    if (own.has(union.remarks[index] ?? "")) return [movedBy(remark, { x: 0, y: -gone })];
    const next = placed[index + 1];
    gone += (next?.lines[0]?.y ?? 0) - (remark.lines[0]?.y ?? 0);
    return [];
  });
}
