import type { Status } from "../base/badge.ts";
import type { Emphasis, PictureWords, Tone } from "./diagram.ts";

/*
 * A table that is drawn: a matrix of two kinds, a calendar, a code taken apart. Its text twin is a `Table`. As in
 * `graph.ts` nothing has a size yet. Readonly plain data.
 */

export interface PictureCell {
  /** Empty for an empty cell. */
  readonly text: string;
  /** The model element behind it. */
  readonly subject?: string;
  /** Elements that its text names, where they are others than its row and its column. */
  readonly about?: readonly string[];
  /** Colours its ground lightly. */
  readonly tone?: Tone;
  /** `large`: the characters of a code; `sign`: a letter of the legend; `small`: a remark. Absent: usual text. */
  readonly size?: "large" | "sign" | "small";
  readonly status?: Status;
  /** A place that should hold something and does not: drawn as a dashed cell. */
  readonly isGap?: boolean;
  /** Over how many columns it reaches; 1 when absent. The cells of a row with their spans fill its columns. */
  readonly span?: number;
  readonly emphasis?: Emphasis;
  /** Subject of the view that a click opens. */
  readonly link?: string;
  /** In words, where the text alone says too little. */
  readonly name?: string;
}

export interface PictureColumn {
  readonly subject?: string;
  /** Empty where the column has no head. */
  readonly label: string;
  /** Small text below the label. */
  readonly detail?: string;
  readonly align: "start" | "middle" | "end";
  /** All such columns of a section are equally wide: those of a matrix, the months of a year. */
  readonly isEven?: boolean;
  /** Nothing stands in it and something should: its head is dashed. */
  readonly isGap?: boolean;
  /** Sums up the others. */
  readonly isTotal?: boolean;
  /** Takes its place and is not drawn: only the other version of the table has it. */
  readonly isAbsent?: boolean;
  /** Of its head. */
  readonly emphasis?: Emphasis;
  /** Subject of the view that a click on its head opens. */
  readonly link?: string;
  readonly name?: string;
}

export interface PictureRow {
  readonly subject?: string;
  /** First cell of the row, bold; empty where rows have no head. */
  readonly label: string;
  /** Small text below the label. */
  readonly detail?: string;
  /** Heads the rows below it: its label stands over all columns, and it has no cells. */
  readonly isGroup?: boolean;
  /** Stands below all groups and belongs to none. */
  readonly isTotal?: boolean;
  /** Takes its place and is not drawn: only the other version of the table has it. */
  readonly isAbsent?: boolean;
  readonly cells: readonly PictureCell[];
  /** Of its head. */
  readonly emphasis?: Emphasis;
  /** Subject of the view that a click on its head opens. */
  readonly link?: string;
  readonly name?: string;
}

export interface PictureSection {
  /** Absent where the picture has one section. */
  readonly heading?: string;
  /** Above the heads of the rows: `类别 \ 活动`. */
  readonly corner: string;
  /** Takes its place and is not drawn, its heading included: only the other version of the table has it. */
  readonly isAbsent?: boolean;
  readonly columns: readonly PictureColumn[];
  readonly rows: readonly PictureRow[];
}

export interface TablePicture extends PictureWords {
  readonly type: "table-picture";
  readonly sections: readonly PictureSection[];
  /**
   * Of a table of two versions: what each of them says in its places. As many sections, rows and columns, which find room
   * together, so that nothing stands elsewhere in one of them.
   */
  readonly versions?: Readonly<Record<"base" | "head", readonly PictureSection[]>>;
}
