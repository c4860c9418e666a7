/** YAML from inside an element of a page, without the indentation that all of its lines share. */
export function inlineText(content: string): string {
  const lines = content.replace(/\r\n?/g, "\n").split("\n");
  const depth = (line: string): number => line.length - line.trimStart().length;
  const shared = Math.min(...lines.filter((line) => line.trim() !== "").map(depth));
  const text = lines.map((line) => (line.trim() === "" ? "" : line.slice(shared))).join("\n");
  return text.trim() === "" ? "" : `${text.replace(/^\n+|\n+$/g, "")}\n`;
}
