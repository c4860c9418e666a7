import type { Completion } from "./assist-types.ts";

/** A completion and all that an author may type for it. */
export interface Offer {
  readonly completion: Completion;
  readonly words: readonly string[];
}

/**
 * The offers that fit what was typed, best first: those that begin with it, those with a part that does, those that
 * contain it, those that have its letters in order. Upper and lower case are one. Everything in its order for nothing.
 */
export function rankCompletions(offers: readonly Offer[], typed: string): readonly Completion[] {
  const wanted = typed.toLowerCase();
  const ranked = offers.map((offer, index) => ({ offer, index, rank: rankOf(offer, wanted) }));
  return ranked
    .filter(({ rank }) => rank !== undefined)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || a.index - b.index)
    .map(({ offer }) => offer.completion);
}

function rankOf({ completion, words }: Offer, wanted: string): number | undefined {
  if (wanted === "") return 0;
  const ranks = [completion.label, ...words].map((word) => rankOfWord(word.toLowerCase(), wanted));
  const known = ranks.filter((rank) => rank !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
}

function rankOfWord(word: string, wanted: string): number | undefined {
  if (word.startsWith(wanted)) return 0;
  if (word.split(/[^\p{L}\p{N}]+/u).some((part) => part.startsWith(wanted))) return 1;
  if (word.includes(wanted)) return 2;
  return /^[\x20-\x7e]+$/.test(wanted) && wanted.length > 1 && hasLettersInOrder(word, wanted) ? 3 : undefined;
}

function hasLettersInOrder(word: string, wanted: string): boolean {
  let at = 0;
  for (const letter of word) if (letter === wanted[at]) at += 1;
  return at === wanted.length;
}
