import { agreedSide, eachOf, type Side, type Three } from "./three-ways.ts";

/** Names that stand in one place, in the order of each text; only those that the merged text shall have. */
export type Orders = Three<readonly string[]>;

export interface OrderWish {
  /** Whether the order means something. */
  readonly isOrdered: boolean;
  /** Names that base has there, those that are gone included. */
  readonly former: readonly string[];
  /** Those of them that neither side has any more. */
  readonly gone: ReadonlySet<string>;
  /** Items are what they say: one that is changed is one that is gone and one that is new. */
  readonly isList: boolean;
  /** Whose word counts where the two do not agree. */
  readonly side: Side;
}

export interface MergedOrder {
  readonly names: readonly string[];
  readonly isDisputed: boolean;
}

/**
 * The names of both sides in one order. New ones stand behind what they follow on their side; where both put some at one
 * place, ours come first, or, where the order means something, nobody knows and it is disputed.
 */
export function mergeOrder(orders: Orders, { isOrdered, isList, former, gone, side }: OrderWish): MergedOrder {
  const { ours, theirs } = orders;
  const [inOurs, inTheirs] = [new Set(ours), new Set(theirs)];
  const shared = eachOf(orders, (list) => list.filter((name) => inOurs.has(name) && inTheirs.has(name)));
  const isKnown = new Set(orders.base);
  const kept = eachOf(shared, (list) => list.filter((name) => isKnown.has(name)).join("\n"));
  const agreed = shared.ours.join("\n") === shared.theirs.join("\n") ? "ours" : agreedSide(kept);
  // Both put the same new thing there, but at different places.
  const isApart =
    agreed !== undefined && kept.ours === kept.theirs && shared.ours.join("\n") !== shared.theirs.join("\n");
  const isReordered = isOrdered && (agreed === undefined || isApart);
  const frame = isReordered ? (side === "theirs" ? "theirs" : "ours") : (agreed ?? "ours");
  const crowded = crowdedPlaces(orders, new Set(shared.ours), { isOrdered, isList, former, gone });
  const left = (own: "ours" | "theirs"): readonly string[] =>
    side === own ? orders[own] : orders[own].filter((name) => !crowded.has(name));
  const lists = { ours: left("ours"), theirs: left("theirs") };
  const names = frame === "ours" ? woven(lists.ours, lists.theirs, false) : woven(lists.theirs, lists.ours, true);
  return { names, isDisputed: isReordered || crowded.size > 0 };
}

/** All of the first list, and behind what they follow in the second those that only it has. */
function woven(first: readonly string[], second: readonly string[], isSecondFirst: boolean): readonly string[] {
  const [inFirst, inSecond] = [new Set(first), new Set(second)];
  const followers = new Map<string, string[]>();
  let before = "";
  for (const name of second) {
    if (inFirst.has(name)) before = name;
    else addTo(followers, before, name);
  }
  const names: string[] = [];
  let waiting: readonly string[] = followers.get("") ?? [];
  for (const name of first) {
    // What only the first has follows at once.
    if (inSecond.has(name) || isSecondFirst) {
      names.push(...waiting);
      waiting = [];
    }
    names.push(name);
    if (inSecond.has(name)) waiting = followers.get(name) ?? [];
  }
  return [...names, ...waiting];
}

function addTo(lists: Map<string, string[]>, place: string, name: string): void {
  const list = lists.get(place);
  if (list) list.push(name);
  else lists.set(place, [name]);
}

/** What is new on one side at a place at which the other has something new as well. */
function crowdedPlaces(
  { base, ours, theirs }: Orders,
  shared: ReadonlySet<string>,
  { isOrdered, isList, former, gone }: Omit<OrderWish, "side">,
): ReadonlySet<string> {
  if (!isOrdered && !isList) return new Set();
  const known = new Set([...base, ...former]);
  const [own, other] = [newByPlace(ours, shared, known), newByPlace(theirs, shared, known)];
  const left = placesOf(former, shared, gone);
  const found = new Set<string>();
  for (const [place, names] of own) {
    const others = other.get(place);
    // Where an item of a set is gone too, both have changed it.
    if (!others || (!isOrdered && !left.has(place))) continue;
    for (const name of [...names, ...others]) found.add(name);
  }
  return found;
}

function newByPlace(
  list: readonly string[],
  shared: ReadonlySet<string>,
  known: ReadonlySet<string>,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  let place = "";
  for (const name of list) {
    if (shared.has(name)) place = name;
    else if (!known.has(name)) addTo(found, place, name);
  }
  return found;
}

/** Behind which of the shared names the given ones stand. */
function placesOf(
  list: readonly string[],
  shared: ReadonlySet<string>,
  given: ReadonlySet<string>,
): ReadonlySet<string> {
  const found = new Set<string>();
  let place = "";
  for (const name of list) {
    if (shared.has(name)) place = name;
    else if (given.has(name)) found.add(place);
  }
  return found;
}
