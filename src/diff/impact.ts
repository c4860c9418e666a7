import { elementRef, type ElementRef } from "../base/element-ref.ts";
import type { Wording } from "../base/wording.ts";
import type { Model } from "../model/model.ts";
import { compareText } from "./canonical-model.ts";
import type { Impact } from "./change.ts";
import type { Comparison } from "./comparison.ts";
import { labelOf } from "./labels.ts";

/**
 * The elements that depend on one, directly or through others, nearest first, transitions behind all others, each with the
 * shortest way by which they name one another (of several the first by name). Both models count: what named a removed element did so in base.
 * Who asks for several subjects works `dependents` out once.
 */
export function impactOf(
  subject: ElementRef,
  comparison: Comparison,
  dependents = dependentsIn([comparison.base.model, comparison.head.model]),
): readonly Impact[] {
  const paths = new Map<ElementRef, readonly ElementRef[]>([[subject, [subject]]]);
  let frontier: readonly ElementRef[] = [subject];
  while (frontier.length > 0) {
    const next: ElementRef[] = [];
    for (const ref of frontier) {
      for (const dependent of dependents.get(ref) ?? []) {
        if (paths.has(dependent)) continue;
        paths.set(dependent, [...(paths.get(ref) ?? []), dependent]);
        next.push(dependent);
      }
    }
    frontier = next.sort(compareText);
  }
  const others = [...paths].filter(([ref]) => ref !== subject);
  // Of a node whose steps come and go everybody knows; who reads a summary wants the metric and the activity first.
  const isStep = ([ref]: readonly [ElementRef, unknown]): boolean => ref.startsWith("transition:");
  return [...others.filter((each) => !isStep(each)), ...others.filter(isStep)].map(([ref, path]) => ({
    ref,
    path,
    words: wordsOf(path, comparison),
  }));
}

/** Who names each element, in the order of names. */
export function dependentsIn(models: readonly Model[]): ReadonlyMap<ElementRef, readonly ElementRef[]> {
  const sets = new Map<ElementRef, Set<ElementRef>>();
  for (const { mentions, nodes, transitions } of models) {
    const add = (from: ElementRef, to: ElementRef): void => {
      if (from === to) return;
      const set = sets.get(to);
      if (set) set.add(from);
      else sets.set(to, new Set([from]));
    };
    for (const { from, to } of mentions) if (from) add(from, to);
    for (const { ref, stage } of nodes) add(ref, elementRef("stage", stage));
    for (const { ref, from, to } of transitions) for (const end of [from, to]) add(ref, elementRef("node", end));
  }
  return new Map([...sets].map(([ref, set]) => [ref, [...set].sort(compareText)]));
}

function wordsOf(path: readonly ElementRef[], comparison: Comparison): Wording {
  const labels = path.map((ref) => {
    const label = labelOf(ref, comparison);
    // Its own arrow must not be read as a step of the path.
    return ref.startsWith("transition:") ? { zh: `“${label.zh}”`, en: `“${label.en}”` } : label;
  });
  return { zh: labels.map(({ zh }) => zh).join(" ← "), en: labels.map(({ en }) => en).join(" ← ") };
}
