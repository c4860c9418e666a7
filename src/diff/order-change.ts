import type { Comparison } from "./comparison.ts";
import type { Fact } from "./fact.ts";

export type OrderFact = Extract<Fact, { op: "order" }>;

/** The fact about the order of one list, where nobody has claimed it. */
export function orderFact({ facts }: Comparison, of: string): OrderFact | undefined {
  return facts.find((fact): fact is OrderFact => fact.op === "order" && fact.of === of);
}

/** Whether what stands in both lists stands in the same order: elements only came or went. */
export function keepsOrder({ before, after }: OrderFact): boolean {
  const left = before.filter((ref) => after.includes(ref));
  return left.join() === after.filter((ref) => before.includes(ref)).join();
}
