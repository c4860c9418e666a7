/** Longest text that is read, in UTF-8 bytes: 2 MiB, about a hundred times a large model. */
export const maxTextBytes = 2 * 1024 * 1024;

/** Deepest nesting of maps and lists. The language itself needs about 10. */
export const maxDepth = 64;

/**
 * Bracket or dash nesting beyond which the text is not given to the `yaml` package at all: it recurses, and very deep
 * input exhausts the stack. Far above `maxDepth`, because this count is taken without understanding quotes.
 */
export const maxRawDepth = 400;

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
