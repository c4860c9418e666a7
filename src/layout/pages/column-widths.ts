import type { TableSection } from "../../views/table.ts";
import { measureText } from "../measure-text.ts";
import { textSlack, type TextStyle } from "../text-block.ts";

/** White at each side of a cell, in pixels. */
export const cellPad = 6;

/** So many signs of Chinese a narrow column holds at least in a line. */
const leastSigns = 4;

interface Demand {
  /** The longest word, so that none is broken. */
  readonly least: number;
  /** The longest text on one line. */
  readonly most: number;
}

/**
 * Widths of the columns of a table that together fill `width` pixels: as its cells ask, and where there is too little
 * room what lies between the longest word and the longest text is shared out (CSS 2.1, 17.5.2.2, automatic layout).
 */
export function columnWidths(
  { columns, rows }: TableSection,
  width: number,
  { head, cell }: { readonly head: TextStyle; readonly cell: TextStyle },
): readonly number[] {
  const demands = columns.map((name, index): Demand => {
    const texts = rows.map(({ cells }) => demandOf(cells[index] ?? "", cell));
    const all = [demandOf(name, head), ...texts];
    const pad = 2 * cellPad;
    return {
      least: Math.max(...all.map(({ least }) => least)) + pad,
      most: Math.max(...all.map(({ most }) => most)) + pad,
    };
  });
  const [least, most] = [sumOf(demands, "least"), sumOf(demands, "most")];
  if (most <= width) return demands.map((demand) => (demand.most * width) / most);
  if (least >= width) return demands.map((demand) => (demand.least * width) / least);
  return demands.map((demand) => demand.least + ((demand.most - demand.least) * (width - least)) / (most - least));
}

function sumOf(demands: readonly Demand[], side: keyof Demand): number {
  return demands.reduce((sum, demand) => sum + demand[side], 0);
}

function demandOf(text: string, { size, weight }: TextStyle): Demand {
  const widthOf = (part: string): number => measureText(part, size, weight) * textSlack;
  const most = Math.max(0, ...text.split("\n").map(widthOf));
  const words = text.split(/[\s\p{Script=Han}\u3000-\u303f\uff00-\uff60-]+/u).map(widthOf);
  return { least: Math.min(most, Math.max(leastSigns * size * textSlack, ...words)), most };
}
