/** Longest text that is read, in UTF-8 bytes: 2 MiB, about a hundred times a large model. */
export const maxTextBytes = 2 * 1024 * 1024;

/** Deepest nesting of maps and lists. The language itself needs about 10. */
export const maxDepth = 64;

/**
 * Bracket or dash nesting beyond which the text is not given to the `yaml` package at all: it recurses, and very deep
 * input exhausts the stack. Far above `maxDepth`, because this count is taken without understanding quotes.
 */
export const maxRawDepth = 400;

/**
 * Longest line that the `yaml` package is given, in UTF-16 units: its time grows with the square of a line (0.1 s at this
 * length, 2 s at five times it). The quick reader takes a line of any length.
 */
export const maxSlowLine = 20_000;

/** Where the first line begins that is longer than `maxSlowLine`. */
export function longLineOffset(text: string): number | undefined {
  for (let from = 0; from < text.length;) {
    const end = text.indexOf("\n", from);
    const to = end === -1 ? text.length : end;
    if (to - from > maxSlowLine) return from;
    from = to + 1;
  }
  return undefined;
}

/** Length of a text in UTF-8 bytes. A lone surrogate counts 3, as the replacement character that stands for it. */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit > 0x7f) bytes += unit > 0x7ff ? 2 : 1;
    // The second half of a pair: together they take 4 bytes, and 1 + 2 were counted for each half.
    if (unit >= 0xdc00 && unit <= 0xdfff && index > 0 && isHighSurrogate(text.charCodeAt(index - 1))) bytes -= 2;
  }
  return bytes;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

/**
 * Where a text is so deeply nested that it must not be given to a recursive parser: more than `maxRawDepth` brackets are
 * open, or as many dashes stand at the start of a line. Counted without understanding quotes, hence far above `maxDepth`.
 */
export function deepestOffset(text: string): number | undefined {
  const nesting = /[[{\]}]|^[ \t]*(?:[-?:][ \t]+)+/gm;
  let depth = 0;
  for (let match = nesting.exec(text); match; match = nesting.exec(text)) {
    const [found] = match;
    if (found === "]" || found === "}") depth = Math.max(0, depth - 1);
    else if (found === "[" || found === "{") depth++;
    const dashes = found.length > 1 ? found.replace(/[ \t]/g, "").length : 0;
    if (depth + dashes > maxRawDepth) return match.index;
    // A pattern that matches nothing but an empty text would never move on.
    if (found === "") nesting.lastIndex++;
  }
  return undefined;
}
