/** How well a title answers what was typed, from 0; nothing when it does not. */
export function fuzzyScore(title: string, typed: string): number | undefined {
  const wanted = [...fold(typed)];
  const letters = [...fold(title)];
  if (wanted.length === 0) return 0;
  const whole = letters.join("").indexOf(wanted.join(""));
  if (whole >= 0) return 1000 - whole - letters.length / 1000;
  let score = 0;
  let from = 0;
  let previous = -2;
  for (const letter of wanted) {
    const at = letters.indexOf(letter, from);
    if (at < 0) return undefined;
    // Letters in a row and at the beginning of a word are what people type.
    score += at === previous + 1 ? 4 : at === 0 || letters[at - 1] === " " ? 3 : 1;
    previous = at;
    from = at + 1;
  }
  return score - letters.length / 1000;
}

/** Full-width letters and capitals are the same as their plain forms. */
function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase().trim();
}

/** The entries that answer what was typed, best first, else in their order. */
export function fuzzyFind<T>(
  entries: readonly T[],
  typed: string,
  titles: (entry: T) => readonly string[],
): readonly T[] {
  return entries
    .map((entry, index) => {
      const scores = titles(entry).map((title) => fuzzyScore(title, typed) ?? -1);
      return { entry, index, score: Math.max(-1, ...scores) };
    })
    .filter(({ score }) => score >= 0)
    .sort((one, other) => other.score - one.score || one.index - other.index)
    .map(({ entry }) => entry);
}
