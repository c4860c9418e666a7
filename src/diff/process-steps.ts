import { idOf, type ElementRef } from "../base/element-ref.ts";
import type { Comparison } from "./comparison.ts";
import type { Fact } from "./fact.ts";
import { keepsOrder } from "./order-change.ts";

/** The process of a step: `process:complaint` of `step:complaint.record`. */
export function processOf(step: ElementRef): ElementRef {
  const id = idOf(step);
  return `process:${id.slice(0, id.lastIndexOf("."))}`;
}

/** Whether the process of a step is in both models, so that the step came or went by itself. */
export function isStepOfBoth(step: ElementRef, { base, head }: Comparison): boolean {
  return [base, head].every(({ index }) => index.elementByRef.has(processOf(step)));
}

/** The list of steps that is another one because this step came or went: the first such step has it. */
export function orderBySteps(step: ElementRef, comparison: Comparison): readonly Fact[] {
  return comparison.facts.filter((fact) => {
    if (fact.op !== "order" || fact.of !== processOf(step) || !keepsOrder(fact)) return false;
    const [was, is] = [new Set(fact.before), new Set(fact.after)];
    return [...fact.before, ...fact.after].find((ref) => was.has(ref) !== is.has(ref)) === step;
  });
}

/** What belongs to a process that came or went as a whole. */
export function factsOfProcess(process: ElementRef, comparison: Comparison): readonly Fact[] {
  return comparison.facts.filter((fact) => {
    if (fact.op === "order") return fact.of === process;
    return (
      (fact.op === "add" || fact.op === "remove") && fact.ref.startsWith("step:") && processOf(fact.ref) === process
    );
  });
}
