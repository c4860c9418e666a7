import { blockIndents } from "./block-indents.ts";
import type { ParsedNode, ParsedScalar } from "./parsed-document.ts";
import { walk } from "./walk.ts";

/** The text with its lines indented by two spaces a level, without trailing spaces and runs of blank lines. */
export function formatLines(text: string, root: ParsedNode): string {
  const { byLine, dashGaps } = blockIndents(text, root);
  const isInScalar = scalarLines(text, root);
  const gaps = new Map(dashGaps.map((gap) => [gap.from, gap.to]));
  const lines = splitLines(text);
  const result: string[] = [];
  let shift = 0;
  lines.forEach((line, index) => {
    const { start, content, indent } = line;
    const planned = byLine.get(start);
    if (planned !== undefined) shift = planned - indent;
    const next = isInScalar.get(lines[index + 1]?.start ?? -1);
    const inside = isInScalar.get(start);
    // Spaces at the end of a line within a text are the text's own business.
    if (inside)
      result.push(inside === "block" || next ? shifted(line.text, shift) : shifted(line.text, shift).trimEnd());
    else if (content === "") {
      if (result.length > 0 && result.at(-1) !== "") result.push("");
    } else {
      const column = content.startsWith("#")
        ? commentColumn(lines, index, byLine)
        : (planned ?? Math.max(0, indent + shift));
      const body = closeGaps(content, start + indent, gaps);
      result.push(" ".repeat(column) + (next && next !== "block" ? body : body.trimEnd()));
    }
  });
  while (result.length > 0 && result.at(-1) === "") result.pop();
  return `${result.join("\n")}\n`;
}

interface Line {
  readonly start: number;
  readonly text: string;
  readonly indent: number;
  /** Behind the indentation; empty for a blank line. */
  readonly content: string;
}

function splitLines(text: string): readonly Line[] {
  let start = 0;
  return text.split("\n").map((line) => {
    const indent = line.search(/[^ ]/);
    const found = {
      start,
      text: line,
      indent: Math.max(0, indent),
      content: /^\s*$/.test(line) ? "" : line.slice(indent),
    };
    start += line.length + 1;
    return found;
  });
}

/** The starts of the lines that begin within a scalar over several lines, with its style. */
function scalarLines(text: string, root: ParsedNode): ReadonlyMap<number, ParsedScalar["style"]> {
  const starts = new Map<number, ParsedScalar["style"]>();
  walk(root, (node) => {
    if (node.kind !== "scalar") return;
    for (let at = text.indexOf("\n", node.from); at !== -1 && at < node.to; at = text.indexOf("\n", at + 1)) {
      starts.set(at + 1, node.style);
    }
  });
  return starts;
}

function shifted(line: string, shift: number): string {
  if (line.trim() === "" || shift === 0) return line;
  if (shift > 0) return " ".repeat(shift) + line;
  return line.slice(Math.min(-shift, Math.max(0, line.search(/[^ ]/))));
}

/** A comment on a line of its own keeps to the line that it stood flush with: the next one, else one above. */
function commentColumn(lines: readonly Line[], index: number, byLine: ReadonlyMap<number, number>): number {
  const indent = lines[index]?.indent ?? 0;
  const isPlanned = (line: Line): boolean => byLine.has(line.start);
  const below = lines.slice(index + 1).find(isPlanned);
  const above = lines.slice(0, index).reverse();
  const flush = below?.indent === indent ? below : above.find((line) => isPlanned(line) && line.indent <= indent);
  const model = flush?.indent === indent ? flush : (below ?? above.find(isPlanned));
  return model ? (byLine.get(model.start) ?? 0) : indent;
}

function closeGaps(content: string, start: number, gaps: ReadonlyMap<number, number>): string {
  let result = "";
  let at = 0;
  for (let index = 0; index < content.length; index++) {
    const to = content[index] === " " ? gaps.get(start + index) : undefined;
    if (to === undefined) continue;
    result += `${content.slice(at, index)} `;
    at = to - start;
    index = at - 1;
  }
  return result + content.slice(at);
}
