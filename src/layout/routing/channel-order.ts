import { at } from "./at.ts";
import { overlapAlong, type Strand } from "./strand.ts";

/** How far a strand is moved at most when the order is mended; keeps big channels linear. */
const REACH = 40;
const ROUNDS = 3;
/** Up to this many strands the order is also packed, which looks at all pairs. */
const PACKED = 400;
/** Ends that face each other too near would run on each other. */
const CLASH = 1000;

/** Ends of two strands that face each other, less than `nearness` apart along, cost `price` crossings. */
export interface Facing {
  readonly nearness: number;
  readonly price: number;
}

/**
 * The order of strands across a channel, as indices: few crossings first, then few tracks. `nearness` is the distance
 * along under which two ends count as the same place.
 */
export function orderStrands(strands: readonly Strand[], nearness: number): number[] {
  const facing: Facing = { nearness, price: CLASH };
  const order = strands.map((_, index) => index);
  order.sort((a, b) => compareStrands(at(strands, a), at(strands, b)) || a - b);
  for (let round = 0; round < ROUNDS; round++) {
    if (!sift(order, strands, facing)) break;
  }
  return order.length <= PACKED ? pack(order, strands, facing) : order;
}

/** Crossings, as far as these two make them, when `a` lies before `b`; what facing ends cost is given. */
export function pairCost(a: Strand, b: Strand, facing: Facing): number {
  let cost = 0;
  if (a.lowSide === 1) cost += meets(a.low, b, facing);
  if (a.highSide === 1) cost += meets(a.high, b, facing);
  if (b.lowSide === -1) cost += meets(b.low, a, facing);
  if (b.highSide === -1) cost += meets(b.high, a, facing);
  if (clashes(a, b, facing.nearness)) cost += facing.price;
  return cost;
}

function meets(place: number, other: Strand, { price }: Facing): number {
  if (place <= other.low || place >= other.high) return 0;
  return other.isLabel ? price : 1;
}

function clashes(a: Strand, b: Strand, nearness: number): boolean {
  return (a.lowSide === 1 && facesAt(a.low, b, nearness)) || (a.highSide === 1 && facesAt(a.high, b, nearness));
}

function facesAt(place: number, b: Strand, nearness: number): boolean {
  return (
    (b.lowSide === -1 && Math.abs(place - b.low) < nearness) ||
    (b.highSide === -1 && Math.abs(place - b.high) < nearness)
  );
}

/** Brackets open to the one side, short ones first; then the steps; then brackets open to the other, long ones first. */
function compareStrands(a: Strand, b: Strand): number {
  return rank(a) - rank(b) || key(a) - key(b);
}

function rank(strand: Strand): number {
  return Math.sign(strand.lowSide + strand.highSide);
}

function key(strand: Strand): number {
  const length = strand.high - strand.low;
  const kind = rank(strand);
  if (kind !== 0) return -kind * length;
  return strand.lowSide === 1 ? strand.low : strand.lowSide === -1 ? -strand.low : 0;
}

/** Moves every strand to the best of the places near it. Returns whether anything moved. */
function sift(order: number[], strands: readonly Strand[], facing: Facing): boolean {
  let hasMoved = false;
  for (const index of [...order]) {
    const place = order.indexOf(index);
    const best = bestPlace(order, place, { strands, facing });
    if (best === place) continue;
    order.splice(place, 1);
    order.splice(best, 0, index);
    hasMoved = true;
  }
  return hasMoved;
}

interface Channel {
  readonly strands: readonly Strand[];
  readonly facing: Facing;
}

function bestPlace(order: readonly number[], place: number, { strands, facing }: Channel): number {
  const own = at(strands, at(order, place));
  let best = place;
  let least = 0;
  for (const step of [-1, 1]) {
    let gain = 0;
    for (let other = place + step; Math.abs(other - place) <= REACH; other += step) {
      const index = order[other];
      if (index === undefined) break;
      const strand = at(strands, index);
      if (overlapAlong(own, strand)) {
        const [ownFirst, otherFirst] = [pairCost(own, strand, facing), pairCost(strand, own, facing)];
        gain += step < 0 ? ownFirst - otherFirst : otherFirst - ownFirst;
      }
      if (gain < least) [least, best] = [gain, other];
    }
  }
  return best;
}

/**
 * The left-edge rule (Hashimoto and Stevens, 1971) under the order found: each strand goes to the first track after all
 * those that must lie before it. Pairs that do not care about their order may change it.
 */
function pack(order: readonly number[], strands: readonly Strand[], facing: Facing): number[] {
  const tracks = new Array<number>(strands.length).fill(0);
  order.forEach((index, place) => {
    const own = at(strands, index);
    let least = 0;
    const taken = new Set<number>();
    for (let before = 0; before < place; before++) {
      const other = at(order, before);
      const strand = at(strands, other);
      if (!overlapAlong(own, strand)) continue;
      taken.add(at(tracks, other));
      const mustFollow = pairCost(strand, own, facing) < pairCost(own, strand, facing);
      if (mustFollow) least = Math.max(least, at(tracks, other) + 1);
    }
    while (taken.has(least)) least++;
    tracks[index] = least;
  });
  const places = new Map(order.map((index, place) => [index, place]));
  return [...order].sort((a, b) => at(tracks, a) - at(tracks, b) || (places.get(a) ?? 0) - (places.get(b) ?? 0));
}
