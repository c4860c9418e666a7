/**
 * Text on one line of a plain file: breaks and tabs become spaces, and control characters go, since in a terminal they
 * could move the cursor or colour the rest. Marks that turn the direction of writing go too: they would hide what a
 * cell really says.
 */
export function oneLine(text: string): string {
  return text
    .replace(/[\s\u0085]+/g, " ")
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "")
    .trim();
}
