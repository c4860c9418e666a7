/** What a piece of a report is; a painter knows how that looks. */
export type PaintName = "error" | "warning" | "info" | "strong" | "quiet" | "good";

export type Painter = (name: PaintName, text: string) => string;

/** Select Graphic Rendition parameters of ECMA-48: bold with red, yellow and blue; bold; faint; green. */
const renditions: Readonly<Record<PaintName, string>> = {
  error: "1;31",
  warning: "1;33",
  info: "1;34",
  strong: "1",
  quiet: "2",
  good: "32",
};

/** A painter with ANSI escape codes, or one that leaves texts as they are. */
export function painterOf(color: boolean): Painter {
  return (name, text) => (color && text !== "" ? `\u001b[${renditions[name]}m${text}\u001b[0m` : text);
}
