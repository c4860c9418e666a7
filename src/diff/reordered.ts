import type { Fact } from "./fact.ts";

/** Whether what is in both lists stands in another order; what came or went does not count. */
export function isReordered({ before, after }: Extract<Fact, { op: "order" }>): boolean {
  const [was, is] = [new Set(before), new Set(after)];
  const [kept, now] = [before.filter((ref) => is.has(ref)), after.filter((ref) => was.has(ref))];
  return kept.some((ref, index) => ref !== now[index]);
}
