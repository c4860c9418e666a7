/**
 * A text of a model made safe to print: control characters, which could move the cursor, recolour the terminal or start
 * a line of their own, become visible signs; marks that turn the reading direction (the trick of "Trojan Source",
 * CVE-2021-42574) and halves of characters become U+FFFD. UTF-16 offsets stay as they are.
 */
export function neutralText(text: string): string {
  return text.replace(unsafe, (character) => {
    const code = character.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? "\u2421" : "\ufffd";
  });
}

/** The same on one line: a line break becomes a space. */
export function neutralLine(text: string): string {
  return neutralText(text.replace(/[\r\n\u2028\u2029]/g, " "));
}

const unsafe = /[\p{Cc}\p{Cs}\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/gu;
