import type { ParsedNode } from "./parsed-document.ts";

/** How a text is to be indented: by lines, and in the gaps behind dashes. */
export interface BlockIndents {
  /** New column of the content of a line, by the offset at which the line begins. Other lines follow these. */
  readonly byLine: ReadonlyMap<number, number>;
  /** Gaps between a dash and its content that become one space. */
  readonly dashGaps: readonly { readonly from: number; readonly to: number }[];
}

/** Two spaces for each level, also for a list below its key. */
export function blockIndents(text: string, root: ParsedNode): BlockIndents {
  const byLine = new Map<number, number>();
  const dashGaps: { from: number; to: number }[] = [];

  /** Plans the line of an offset, if nothing but spaces stands before it there. */
  const place = (offset: number, column: number): void => {
    const start = text.lastIndexOf("\n", offset - 1) + 1;
    if (/^ *$/.test(text.slice(start, offset))) byLine.set(start, column);
  };
  const visit = (node: ParsedNode, column: number): void => {
    if (node.kind === "map" && !node.flow) {
      for (const { keyFrom, value } of node.entries) {
        place(keyFrom, column);
        visit(value, column + 2);
      }
    } else if (node.kind === "list" && !node.flow) {
      let end = node.from;
      for (const item of node.items) {
        const dash = nextMark(text, end);
        place(dash, column);
        if (item.from > dash + 1 && /^ +$/.test(text.slice(dash + 1, item.from))) {
          dashGaps.push({ from: dash + 1, to: item.from });
        }
        visit(item, column + 2);
        end = Math.max(item.to, dash + 1);
      }
    } else if (node.to > node.from) place(node.from, column);
  };
  visit(root, 0);
  return { byLine, dashGaps };
}

/** The next character that is neither space nor comment. */
function nextMark(text: string, from: number): number {
  const skip = /(?:\s+|#[^\n]*)*/y;
  skip.lastIndex = from;
  skip.test(text);
  return skip.lastIndex;
}
