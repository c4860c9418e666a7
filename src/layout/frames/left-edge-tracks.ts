/** A stretch that wants a track of its own wherever another one is. */
export interface Stretch {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Tracks for stretches, none of which meets another on its track: the left-edge algorithm (Hashimoto and Stevens, 1971),
 * which needs as many tracks as stretches lie over one another at most. `gap` is what must be free between two of a track.
 */
export function leftEdgeTracks(
  stretches: readonly Stretch[],
  gap: number,
): { readonly trackOf: ReadonlyMap<string, number>; readonly count: number } {
  const ends: number[] = [];
  const trackOf = new Map<string, number>();
  for (const { id, from, to } of [...stretches].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const free = ends.findIndex((end) => end + gap <= from);
    const track = free < 0 ? ends.length : free;
    ends[track] = to;
    trackOf.set(id, track);
  }
  return { trackOf, count: ends.length };
}
