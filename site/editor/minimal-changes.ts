/** One replacement, offsets into the old text. Fits CodeMirror's `ChangeSpec`. */
export interface MinimalChange {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * What turns one text into another, in as small pieces as lines allow: lines that both texts have once hold the rest in
 * place (patience diff), and of what stands between them only the middle that differs is replaced. In order, without
 * overlap. A cursor mapped through them stays at its word when a picture edit or a rename changes other places.
 */
export function minimalChanges(before: string, after: string): readonly MinimalChange[] {
  if (before === after) return [];
  const old = linesOf(before);
  const now = linesOf(after);
  const changes: MinimalChange[] = [];
  let start = { old: 0, now: 0 };
  for (const anchor of [...anchors(old, now), { old: old.length, now: now.length }]) {
    changes.push(
      ...gap(before, after, {
        old: old.slice(start.old, anchor.old),
        now: now.slice(start.now, anchor.now),
        oldAt: old[start.old]?.from ?? before.length,
        nowAt: now[start.now]?.from ?? after.length,
      }),
    );
    start = { old: anchor.old + 1, now: anchor.now + 1 };
  }
  return changes;
}

interface Line extends Stretch {
  /** With its line break. */
  readonly text: string;
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (let from = 0; from < text.length;) {
    const end = text.indexOf("\n", from);
    const to = end === -1 ? text.length : end + 1;
    lines.push({ from, to, text: text.slice(from, to) });
    from = to;
  }
  return lines;
}

interface Anchor {
  readonly old: number;
  readonly now: number;
}

/** Equal lines at both ends, and between them lines that occur exactly once in both, in the longest common order. */
function anchors(old: readonly Line[], now: readonly Line[]): readonly Anchor[] {
  let head = 0;
  while (head < old.length && head < now.length && old[head]?.text === now[head]?.text) head++;
  let tail = 0;
  const room = Math.min(old.length, now.length) - head;
  while (tail < room && old.at(-1 - tail)?.text === now.at(-1 - tail)?.text) tail++;
  const places = onceOnly(now, head, now.length - tail);
  const once = onceOnly(old, head, old.length - tail);
  const pairs = [...once].flatMap(([text, index]) => {
    const other = places.get(text);
    return other === undefined ? [] : [{ old: index, now: other }];
  });
  return [
    ...Array.from({ length: head }, (_, index) => ({ old: index, now: index })),
    ...longestRising(pairs.sort((a, b) => a.old - b.old)),
    ...Array.from({ length: tail }, (_, index) => ({
      old: old.length - tail + index,
      now: now.length - tail + index,
    })),
  ];
}

function onceOnly(lines: readonly Line[], from: number, to: number): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const twice = new Set<string>();
  for (let index = from; index < to; index++) {
    const text = lines[index]?.text ?? "";
    if (found.has(text)) twice.add(text);
    found.set(text, index);
  }
  for (const text of twice) found.delete(text);
  return found;
}

/** The longest run of pairs whose `now` rises (patience sorting; Fredman, 1975). */
function longestRising(pairs: readonly Anchor[]): readonly Anchor[] {
  const piles: { readonly anchor: Anchor; readonly left: number }[][] = [];
  for (const anchor of pairs) {
    let low = 0;
    let high = piles.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((piles[middle]?.at(-1)?.anchor.now ?? 0) < anchor.now) low = middle + 1;
      else high = middle;
    }
    (piles[low] ??= []).push({ anchor, left: (piles[low - 1]?.length ?? 0) - 1 });
  }
  const run: Anchor[] = [];
  let at = (piles.at(-1)?.length ?? 0) - 1;
  for (let pile = piles.length - 1; pile >= 0; pile--) {
    const entry = piles[pile]?.[at];
    if (!entry) break;
    run.unshift(entry.anchor);
    at = entry.left;
  }
  return run;
}

interface Gap {
  readonly old: readonly Line[];
  readonly now: readonly Line[];
  readonly oldAt: number;
  readonly nowAt: number;
}

/** As many lines before as after: each changes by itself; else the whole stretch does. */
function gap(before: string, after: string, { old, now, oldAt, nowAt }: Gap): readonly MinimalChange[] {
  if (old.length === 0 && now.length === 0) return [];
  if (old.length === now.length) {
    return old.flatMap((line, index) => {
      const other = now[index];
      return other ? trimmed(before, after, { old: line, now: other }) : [];
    });
  }
  return trimmed(before, after, { old: ends(old, oldAt), now: ends(now, nowAt) });
}

function ends(lines: readonly Line[], at: number): Stretch {
  return { from: lines[0]?.from ?? at, to: lines.at(-1)?.to ?? at };
}

/** The change without what both have at their start and end; a character of two code units is never cut. */
function trimmed(
  before: string,
  after: string,
  { old, now }: { readonly old: Stretch; readonly now: Stretch },
): readonly MinimalChange[] {
  const room = Math.min(old.to - old.from, now.to - now.from);
  let head = 0;
  while (head < room && before[old.from + head] === after[now.from + head]) head++;
  if (head > 0 && isLeadUnit(before.charCodeAt(old.from + head - 1))) head--;
  let tail = 0;
  while (tail < room - head && before[old.to - 1 - tail] === after[now.to - 1 - tail]) tail++;
  if (tail > 0 && isTrailUnit(before.charCodeAt(old.to - tail))) tail--;
  const change = { from: old.from + head, to: old.to - tail, insert: after.slice(now.from + head, now.to - tail) };
  return change.from === change.to && change.insert === "" ? [] : [change];
}

function isLeadUnit(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

function isTrailUnit(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}
