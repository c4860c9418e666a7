/** Ascending whole numbers, neighbours drawn together: `4, 7–9`. */
export function numberRanges(numbers: readonly number[], separator = ", "): string {
  const ranges: (readonly [from: number, to: number])[] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last && number === last[1] + 1) ranges[ranges.length - 1] = [last[0], number];
    else ranges.push([number, number]);
  }
  return ranges
    .map(([from, to]) => (from === to ? String(from) : `${from}${to === from + 1 ? separator : "–"}${to}`))
    .join(separator);
}
