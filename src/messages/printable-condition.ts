/** A condition as people read it: `&&` and `||` set off by spaces, comparison signs as in mathematics. */
export function printableCondition(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/<=/g, "≤")
    .replace(/>=/g, "≥")
    .replace(/!=/g, "≠")
    .replace(/==/g, "=")
    .trim();
}
