/** What can be reached from a start in at most so many steps; the start itself included. */
export function within(
  start: string,
  hops: number,
  neighboursOf: (id: string) => readonly string[],
): ReadonlySet<string> {
  const reached = new Set([start]);
  let frontier = [start];
  for (let hop = 0; hop < hops && frontier.length > 0; hop++) {
    frontier = frontier.flatMap(neighboursOf).filter((id) => !reached.has(id) && reached.add(id));
  }
  return reached;
}
