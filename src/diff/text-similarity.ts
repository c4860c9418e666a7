import type { LocalizedText } from "../base/localized-text.ts";

/**
 * How alike two texts are, 0 to 1: the share of pairs of neighbouring characters that they have in common (Dice's
 * coefficient), which serves Chinese as well as English; letters in either case are the same.
 */
export function textSimilarity(one: string, other: string): number {
  const [a, b] = [folded(one), folded(other)];
  if (a === b) return 1;
  const [left, right] = [pairsOf(a), pairsOf(b)];
  const open = [...right];
  const shared = left.filter((pair) => {
    const at = open.indexOf(pair);
    if (at >= 0) open.splice(at, 1);
    return at >= 0;
  });
  return left.length + right.length === 0 ? 0 : (2 * shared.length) / (left.length + right.length);
}

/** The same of texts of an author, by the language in which they are most alike; 0 where they share none. */
export function localizedSimilarity(one: LocalizedText, other: LocalizedText): number {
  const shared = Object.keys(one).filter((language) => language in other);
  return Math.max(0, ...shared.map((language) => textSimilarity(one[language] ?? "", other[language] ?? "")));
}

function folded(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\s_-]+/g, " ")
    .trim();
}

/** With the edges, so that one character has pairs too. */
function pairsOf(text: string): readonly string[] {
  const characters = ["^", ...text, "$"];
  return text === "" ? [] : characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}
