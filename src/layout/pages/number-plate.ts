import { measureText } from "../measure-text.ts";
import { textSlack, type TextStyle } from "../text-block.ts";

/** The number of an entry, in the picture and in the list: the smallest size of the look. */
export const numberStyle: TextStyle = { size: 11, weight: 700 };

/** The plate that a number stands on, in pixels: a disc, wider for numbers of several digits. */
export function numberSize(number: number): { readonly width: number; readonly height: number } {
  const height = 15;
  const text = measureText(String(number), numberStyle.size, numberStyle.weight) * textSlack;
  return { width: Math.max(height, Math.ceil(text + 7)), height };
}
