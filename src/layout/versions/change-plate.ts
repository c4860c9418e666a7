import { numberRanges } from "../../base/number-ranges.ts";
import { measureText } from "../measure-text.ts";
import { textSlack, type TextStyle } from "../text-block.ts";

/** What stands on the plate of a changed element. */
export interface ChangePlate {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Numbers of its rows, on the dark part of the plate, and how wide that is; absent where it has no row. */
  readonly rows?: { readonly text: string; readonly width: number };
  /** How many of its properties changed, behind the sign; absent where none did. */
  readonly fields?: string;
}

export const plateStyle: TextStyle = { size: 11, weight: 700 };
/** The side of the square that a sign is drawn in, and the space around it, in pixels. */
export const signSide = 9;
export const signPad = 5;
export const plateHeight = 17;

/** The plate of an element: `rows` ascending, `fields` 0 for none. */
export function changePlate({
  rows,
  fields,
}: {
  readonly rows: readonly number[];
  readonly fields: number;
}): ChangePlate {
  const text = numberRanges(rows, "·");
  const rowsWidth = text === "" ? 0 : Math.max(plateHeight, Math.ceil(wide(text) + 9));
  const count = fields > 0 ? String(fields) : "";
  const width = rowsWidth + signPad + signSide + (count === "" ? 0 : 2 + Math.ceil(wide(count))) + signPad;
  return {
    width,
    height: plateHeight,
    ...(text !== "" && { rows: { text, width: rowsWidth } }),
    ...(count !== "" && { fields: count }),
  };
}

function wide(text: string): number {
  return measureText(text, plateStyle.size, plateStyle.weight) * textSlack;
}
