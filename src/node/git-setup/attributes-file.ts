import { attributesLine } from "./driver-settings.ts";

/** A file of attributes with our line, at its end unless it is there already. Line ends stay as the file has them. */
export function withAttributes(text: string): string {
  if (hasAttributes(text)) return text;
  const end = /\r\n/.test(text) ? "\r\n" : "\n";
  const start = text === "" || text.endsWith("\n") ? text : `${text}${end}`;
  return `${start}${attributesLine}${end}`;
}

/** The same without our line; what else stands there is left as it is. */
export function withoutAttributes(text: string): string {
  return text
    .split(/(?<=\n)/)
    .filter((line) => line.trim() !== attributesLine)
    .join("");
}

export function hasAttributes(text: string): boolean {
  return text.split("\n").some((line) => line.trim() === attributesLine);
}
