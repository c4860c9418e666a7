import { separator } from "../messages/view-words.ts";
import { measureText } from "./measure-text.ts";
import { type WrapOptions, wrapText } from "./wrap-text.ts";

/**
 * Breaks a line of parts (`within 24 hours · Call`): between two parts wherever that is enough, and the separator there falls away; within a part
 * only where it is wider than a line by itself. As few lines as possible, evenly filled.
 */
export function wrapParts(text: string, options: WrapOptions): readonly string[] {
  if (!text.includes(separator)) return wrapText(text, options);
  const lines: string[] = [];
  let group: string[] = [];
  const close = (): void => {
    lines.push(...groupLines(group, options));
    group = [];
  };
  for (const part of text.split(separator)) {
    if (fits(part, options)) {
      group.push(part);
      continue;
    }
    close();
    lines.push(...wrapText(part, options));
  }
  close();
  return lines;
}

function fits(line: string, { size, weight, maxWidth }: WrapOptions): boolean {
  return !line.includes("\n") && measureText(line, size, weight) <= maxWidth;
}

/** Parts that all fit a line: the fewest lines, and of those the choice whose widest line is narrowest. */
function groupLines(parts: readonly string[], options: WrapOptions): readonly string[] {
  const full = filled(parts, options);
  let best = full;
  let limit = widest(full, options);
  for (;;) {
    const narrower = filled(parts, { ...options, maxWidth: limit - 0.01 });
    const width = widest(narrower, options);
    if (narrower.length > full.length || width >= limit) return best;
    best = narrower;
    limit = width;
  }
}

function filled(parts: readonly string[], options: WrapOptions): readonly string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    const joined = last === undefined ? part : last + separator + part;
    if (last !== undefined && fits(joined, options)) lines[lines.length - 1] = joined;
    else lines.push(part);
  }
  return lines;
}

function widest(lines: readonly string[], { size, weight }: WrapOptions): number {
  return Math.max(0, ...lines.map((line) => measureText(line, size, weight)));
}
