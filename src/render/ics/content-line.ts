/** Octets of a line of a calendar, its break not counted (RFC 5545, 3.1). */
const mostOctets = 75;

/**
 * One property as the lines of a calendar: longer than 75 octets it goes on in lines that begin with a space, never cut
 * within a character. Ends with a line break.
 */
export function contentLine(name: string, value: string): string {
  const lines: string[] = [];
  let line = "";
  let octets = 0;
  for (const sign of `${name}:${value}`) {
    const size = octetsOf(sign.codePointAt(0) ?? 0);
    if (octets + size > mostOctets) {
      lines.push(line);
      [line, octets] = [" ", 1];
    }
    line += sign;
    octets += size;
  }
  return `${[...lines, line].join("\r\n")}\r\n`;
}

/** In UTF-8. */
function octetsOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}

/** A text as the value of a property (RFC 5545, 3.3.11): signs that part values are escaped, control characters go. */
export function icsText(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029/g, "\n")
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]/gu, (sign) => (sign === "\n" ? sign : ""))
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll("\n", "\\n");
}
