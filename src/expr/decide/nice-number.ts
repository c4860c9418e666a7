/**
 * A number strictly between two others that a person would pick: with as few digits as possible, as near to the finite
 * bound as that allows. Infinite bounds are open ends. Absent where there is none, as between two neighbouring integers.
 */
export function niceBetween(low: number, high: number, isWhole: boolean): number | undefined {
  if (!(low < high)) return undefined;
  if (low < 0 && high > 0) return 0;
  const reach = Math.max(...[low, high].filter(Number.isFinite).map(Math.abs), 1);
  const most = Math.min(15, Math.floor(Math.log10(reach)));
  const least = isWhole ? 0 : most - 16;
  for (let power = most; power >= least; power--) {
    const found = multipleBetween(low, high, power);
    if (found !== undefined) return found;
  }
  const middle = low / 2 + high / 2;
  return !isWhole && middle > low && middle < high ? middle : undefined;
}

/** The multiple of a power of ten next above `low`, or next below `high` where nothing bounds it below. */
function multipleBetween(low: number, high: number, power: number): number | undefined {
  // Dividing by a whole power keeps 0.3 what it is; multiplying by 0.1 would not.
  const [scale, step] = power < 0 ? [10 ** -power, 1] : [1, 10 ** power];
  const count = Number.isFinite(low) ? Math.floor((low * scale) / step) + 1 : Math.ceil((high * scale) / step) - 1;
  const found = (count * step) / scale;
  return found > low && found < high ? found : undefined;
}
