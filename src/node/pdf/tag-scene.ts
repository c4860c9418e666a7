import type { GroupMark, Mark, TextMark } from "../../scene/scene.ts";
import type { PlacedScene } from "./pdf-page.ts";

/** A part of a scene that is one thing to a reader who hears it. Marks keep their paint order. */
export type TaggedPart =
  /** Decoration: not read. */
  | { readonly tag: "Artifact"; readonly marks: readonly Mark[] }
  | { readonly tag: "H1" | "H2" | "P"; readonly marks: readonly Mark[] }
  /** All parts of a scene of this tag are one picture. */
  | { readonly tag: "Figure"; readonly marks: readonly Mark[] }
  | TaggedRow;

/** A row of the table that its neighbours belong to. */
export interface TaggedRow {
  readonly tag: "TR";
  readonly isHead: boolean;
  /** By column; a cell without text has no marks. */
  readonly cells: readonly (readonly Mark[])[];
  /** What lies under and between the texts. */
  readonly lines: readonly Mark[];
}

/** The parts of a scene in paint order: a picture with its title and foot, or the blocks of a page of a document. */
export function taggedParts({ scene, window, alternative }: PlacedScene): readonly TaggedPart[] {
  if (alternative === undefined) return documentParts(scene.marks);
  // Of a picture that is cut into sheets, title and foot are parts of the picture.
  if (window) return [{ tag: "Figure", marks: scene.marks }];
  return scene.marks.flatMap((mark): readonly TaggedPart[] => {
    const role = mark.type === "group" ? mark.role : "";
    if (mark.type === "group" && role === "title") return titleParts(mark);
    const isFoot = role === "footer" || role === "remark";
    return [{ tag: isFoot ? "P" : "Figure", marks: [mark] }];
  });
}

/** The title is bold in every look, what stands below it is not. */
function titleParts({ marks }: GroupMark): readonly TaggedPart[] {
  const isTitle = (mark: Mark): boolean => mark.type === "text" && mark.weight === 700;
  const parts = [
    { tag: "H1", marks: marks.filter(isTitle) },
    { tag: "P", marks: marks.filter((mark) => !isTitle(mark)) },
  ] as const;
  return parts.filter((part) => part.marks.length > 0);
}

function documentParts(marks: readonly Mark[]): readonly TaggedPart[] {
  const lefts = columnLefts(marks);
  return marks.flatMap((mark, index): readonly TaggedPart[] => {
    if (mark.type !== "group") return [{ tag: "Artifact", marks: [mark] }];
    switch (mark.role) {
      case "title":
        return titleParts(mark);
      case "heading":
        return [{ tag: "H2", marks: [mark] }];
      case "entry":
      case "note":
        return [{ tag: "P", marks: [mark] }];
      case "head":
      case "row":
        return [rowPart(mark, lefts.get(index) ?? [])];
      default:
        return [{ tag: "Artifact", marks: [mark] }];
    }
  });
}

/** Where the columns of the table begin that a mark is a row of, by the place of the mark; neighbouring rows share one. */
function columnLefts(marks: readonly Mark[]): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, readonly number[]>();
  let rows: number[] = [];
  const close = (): void => {
    const texts = rows.flatMap((row) => textsOf(marks[row]));
    const lefts = [...new Set(texts.map(({ x }) => x))].sort((one, other) => one - other);
    for (const row of rows) found.set(row, lefts);
    rows = [];
  };
  marks.forEach((mark, index) => {
    const role = mark.type === "group" ? mark.role : "";
    if (role === "head") close();
    if (role === "head" || role === "row") rows.push(index);
    else close();
  });
  close();
  return found;
}

function rowPart(group: GroupMark, lefts: readonly number[]): TaggedRow {
  const texts = textsOf(group);
  return {
    tag: "TR",
    isHead: group.role === "head",
    cells: lefts.map((left) => texts.filter(({ x }) => x === left)),
    lines: group.marks.filter(({ type }) => type !== "text"),
  };
}

function textsOf(mark: Mark | undefined): readonly TextMark[] {
  return mark?.type === "group" ? mark.marks.filter((each) => each.type === "text") : [];
}
