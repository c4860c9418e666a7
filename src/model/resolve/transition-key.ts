/** The two ends that a key of `transitions` names, with their places in the key, and the key in its one spelling. */
export interface TransitionKey {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Offsets into the key. */
  readonly fromAt: number;
  readonly toAt: number;
}

/** Reads `from -> to` (also with `→`); nothing for a key that is an id of its own. */
export function transitionKey(key: string): TransitionKey | undefined {
  const match = /^(\s*)(\S+?)(\s*(?:->|→)\s*)(\S+)\s*$/.exec(key);
  if (!match) return undefined;
  const [, space = "", from = "", arrow = "", to = ""] = match;
  return { id: pairId(from, to), from, to, fromAt: space.length, toAt: space.length + from.length + arrow.length };
}

/** The id of the one transition of a pair, written or default. */
export function pairId(from: string, to: string): string {
  return `${from} -> ${to}`;
}
