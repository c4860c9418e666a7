/** A declared name and the words by which an author may think of it. */
export interface Candidate {
  readonly id: string;
  readonly labels: readonly string[];
}

export interface Suggestion {
  readonly id: string;
  /** The author wrote the label of one element, letter by letter: the meaning is certain. */
  readonly isCertain: boolean;
}

/** More slips than this in one name make another name of it. */
const maxDistance = 3;

/**
 * The candidate nearest to what was written, by id or by label; nothing when none is near. Near is an edit distance
 * (swaps of neighbours count one) of at most a third of the length, and of three. The earlier candidate wins a tie.
 */
export function suggest(written: string, candidates: Iterable<Candidate>): Suggestion | undefined {
  const wanted = folded(written);
  const limit = Math.min(maxDistance, Math.max(1, Math.floor(wanted.length / 3)));
  let best: { id: string; distance: number } | undefined;
  let labelled: string | undefined;
  let isUnique = true;
  for (const { id, labels } of candidates) {
    if (labels.includes(written)) {
      isUnique = labelled === undefined;
      labelled ??= id;
    }
    const names = id.includes(".") ? [id, id.slice(id.lastIndexOf(".") + 1), ...labels] : [id, ...labels];
    for (const name of names) {
      const bound = (best?.distance ?? limit + 1) - 1;
      const distance = distanceWithin(wanted, folded(name), bound);
      if (distance !== undefined && distance < Math.max(wanted.length, name.length) / 2) best = { id, distance };
    }
  }
  if (labelled !== undefined) return { id: labelled, isCertain: isUnique };
  return best && { id: best.id, isCertain: false };
}

function folded(name: string): string {
  const lower = name.toLowerCase();
  return /[-\s]/.test(lower) ? lower.replace(/[-\s]/g, "_") : lower;
}

/** The optimal string alignment distance when it is at most `limit`, else nothing. Looks only at a band of the table. */
function distanceWithin(a: string, b: string, limit: number): number | undefined {
  if (limit < 0 || Math.abs(a.length - b.length) > limit) return undefined;
  if (a === b) return 0;
  const far = limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row: number[] = [i];
    let least = i;
    for (let j = Math.max(1, i - limit); j <= Math.min(b.length, i + limit); j++) {
      const isSame = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j - 1] ?? far) + (isSame ? 0 : 1), (last[j] ?? far) + 1, (row[j - 1] ?? far) + 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwap) cost = Math.min(cost, (beforeLast[j - 2] ?? far) + 1);
      row[j] = cost;
      least = Math.min(least, cost);
    }
    if (least > limit) return undefined;
    beforeLast = last;
    last = row;
  }
  const distance = last[b.length] ?? far;
  return distance <= limit ? distance : undefined;
}
