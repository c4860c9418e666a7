import { idOf } from "../base/element-ref.ts";
import type { FoundChange } from "./change-rule.ts";
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

/** A class that came or went, with the list of its scheme: of several the first one takes it. */
export function withOrder(found: FoundChange, comparison: Comparison, op: "add" | "remove"): FoundChange {
  const id = idOf(found.subject);
  const order = orderFact(comparison, `scheme:${id.slice(0, id.lastIndexOf("."))}`);
  if (!order || !keepsOrder(order)) return found;
  const [own, other] = op === "add" ? [order.after, order.before] : [order.before, order.after];
  return own.find((ref) => !other.includes(ref)) === found.subject
    ? { ...found, claims: [...new Set([...found.claims, order])] }
    : found;
}
