import type { Line, Text } from "@codemirror/state";
import type { Span } from "./change-log.ts";

/**
 * The innermost of some keys whose value holds a position: on the same line, in the same braces, or further up and
 * indented less. Looks at signs only, so it also works while the text is broken.
 *
 * @param keys in order
 * @returns index of the key; -1 when none holds it
 */
export function innermostKey(document: Text, keys: readonly Span[], position: number): number {
  const here = document.lineAt(position);
  let index = lastBefore(keys, position);
  for (; index >= 0 && (keys[index]?.from ?? -1) >= here.from; index--) {
    const key = keys[index];
    if (key && holdsOnLine(here, key, position)) return index;
  }
  // The least indentation between the key and the cursor; on an empty line the cursor itself tells.
  let least = indentationOf(here.text) ?? position - here.from;
  let number = here.number;
  for (; index >= 0 && least > 0; index--) {
    const key = keys[index];
    if (!key) break;
    const line = document.lineAt(key.from);
    while (--number > line.number) least = Math.min(least, indentationOf(document.line(number).text) ?? least);
    number = line.number + 1;
    if (key.from - line.from < least) return index;
  }
  return -1;
}

/** Index of the last key that begins at or before the position. */
function lastBefore(keys: readonly Span[], position: number): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[middle]?.from ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Absent for a line without content. */
function indentationOf(line: string): number | undefined {
  return /^\s*(#.*)?$/.test(line) ? undefined : (/^ */.exec(line)?.[0].length ?? 0);
}

/** In braces a value ends with a comma or with the braces; else with the line. */
function holdsOnLine({ from, text }: Line, key: Span, position: number): boolean {
  const between = depths(text.slice(key.to - from, position - from));
  const isInBraces = (depths(text.slice(0, key.from - from)).at(-1)?.depth ?? 0) > 0;
  return !between.some(({ sign, depth }) => depth < 0 || (isInBraces && sign === "," && depth === 0));
}

/** How deep in braces the text is behind each of its signs. */
function depths(text: string): readonly { readonly sign: string; readonly depth: number }[] {
  let depth = 0;
  return [...text].map((sign) => {
    depth += "{[".includes(sign) ? 1 : "}]".includes(sign) ? -1 : 0;
    return { sign, depth };
  });
}
