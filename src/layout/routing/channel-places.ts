import { at } from "./at.ts";
import { Skyline } from "./skyline.ts";
import type { Strand } from "./strand.ts";

export interface ChannelSpacing {
  /** Pixels between two lines, and between a line and the wall of the channel. */
  readonly track: number;
  readonly wall: number;
  /** The channel is at least this wide. */
  readonly least: number;
}

export interface ChannelPlaces {
  /** Pixels across, by strand, from the start of the channel. */
  readonly places: readonly number[];
  readonly size: number;
}

/** How far a bracket may stand off from where its cards would have it, pixels, when there is room. */
const STAND_OFF = 9;

/**
 * Gives every strand its place across, in the given order: as near to the start as its neighbours allow and as near to
 * the end mark out its room. In it, brackets keep to the side they are open to, and the others lie in the middle.
 */
export function placeStrands(
  strands: readonly Strand[],
  order: readonly number[],
  spacing: ChannelSpacing,
): ChannelPlaces {
  if (strands.length === 0) return { places: [], size: spacing.least };
  const ends = strands.flatMap(({ body, bulge }) => [
    ...(body ? [body.low, body.high] : []),
    ...(bulge ? [bulge.low, bulge.high] : []),
  ]);
  const first = push(strands, order, { ends, spacing, isMirrored: false });
  const last = push(strands, [...order].reverse(), { ends, spacing, isMirrored: true });
  const size = Math.max(spacing.least, first.size);
  const wishes = strands.map((strand, index) => {
    const [least, most] = [at(first.places, index), size - at(last.places, index)];
    const middle = (least + most) / 2;
    const opening = strand.lowSide + strand.highSide;
    if (opening === 0) return middle;
    return opening < 0 ? Math.min(middle, least + STAND_OFF) : Math.max(middle, most - STAND_OFF);
  });
  return { size, places: push(strands, order, { ends, spacing, isMirrored: false, wishes }).places };
}

interface Push {
  readonly ends: readonly number[];
  readonly spacing: ChannelSpacing;
  /** Measured from the end of the channel. */
  readonly isMirrored: boolean;
  /** Where each strand would lie by itself; it never lies before that. */
  readonly wishes?: readonly number[];
}

function push(
  strands: readonly Strand[],
  order: readonly number[],
  { ends, spacing, isMirrored, wishes }: Push,
): ChannelPlaces {
  const skyline = new Skyline(ends);
  const places = new Array<number>(strands.length).fill(0);
  const half = spacing.track / 2;
  let size = 0;
  for (const index of order) {
    const { body, bulge } = at(strands, index);
    const labelWall = bulge?.wall ?? 0;
    const before = bulge ? (isMirrored ? bulge.after : bulge.before) : 0;
    const after = bulge ? (isMirrored ? bulge.before : bulge.after) : 0;
    let place = wishes?.[index] ?? 0;
    if (body) place = Math.max(place, spacing.wall, skyline.peak(body.low, body.high) + half);
    if (bulge) place = Math.max(place, before + labelWall, skyline.peak(bulge.low, bulge.high) + before);
    places[index] = place;
    if (body) {
      skyline.raise(body.low, body.high, place + half);
      size = Math.max(size, place + spacing.wall);
    }
    if (bulge) {
      skyline.raise(bulge.low, bulge.high, place + after);
      size = Math.max(size, place + after + labelWall);
    }
  }
  return { places, size };
}
