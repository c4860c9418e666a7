/** One thing as three texts have it: two, and the one that both come from. */
export interface Three<T> {
  readonly base: T;
  readonly ours: T;
  readonly theirs: T;
}

export type Side = keyof Three<unknown>;

export const sides: readonly Side[] = ["base", "ours", "theirs"];

export function eachOf<T, U>({ base, ours, theirs }: Three<T>, make: (one: T, side: Side) => U): Three<U> {
  return { base: make(base, "base"), ours: make(ours, "ours"), theirs: make(theirs, "theirs") };
}

/** Whose word counts: that of the only side with a change, ours where both say the same; nobody's where they disagree. */
export function agreedSide<T>(
  { base, ours, theirs }: Three<T>,
  isSame: (a: T, b: T) => boolean = Object.is,
): "ours" | "theirs" | undefined {
  if (isSame(ours, theirs) || isSame(theirs, base)) return "ours";
  return isSame(ours, base) ? "theirs" : undefined;
}
