import { diagnose, type Diagnostic } from "../../base/diagnostic.ts";
import { idOf, type ElementRef } from "../../base/element-ref.ts";
import type { ExpressionScope } from "../../expr/expression-scope.ts";
import cycleInMetrics from "../diagnostics/cycle-in-metrics.ts";
import cycleInSchemes from "../diagnostics/cycle-in-schemes.ts";
import type { Class, Metric, Scheme } from "../model.ts";
import { namesIn } from "./resolve-metrics.ts";

interface Definitions {
  readonly metrics: readonly Metric[];
  readonly schemes: readonly Scheme[];
  readonly classes: readonly Class[];
}

/** Metrics and schemes that are computed from themselves, each circle once, at the key of its first element. */
export function findCycles(definitions: Definitions, customer: ExpressionScope): readonly Diagnostic[] {
  const uses = new Map<ElementRef, readonly ElementRef[]>();
  for (const { ref, uses: used } of definitions.metrics) uses.set(ref, used);
  for (const { ref, id } of definitions.schemes) {
    const rules = definitions.classes.filter(({ scheme }) => scheme === id).flatMap(({ when }) => when ?? []);
    uses.set(ref, [...new Set(rules.flatMap(({ ast }) => namesIn(ast, customer)))]);
  }
  const elements = new Map([...definitions.metrics, ...definitions.schemes].map((element) => [element.ref, element]));
  return circlesOf(uses).flatMap((circle) => {
    const [first, ...others] = circle.flatMap((ref) => elements.get(ref) ?? []);
    if (!first) return [];
    const path = [...circle, first.ref].map(idOf).join(" → ");
    const kind = circle.some((ref) => ref.startsWith("metric:")) ? cycleInMetrics : cycleInSchemes;
    const message = { zh: "经过这里", en: "Goes through here" };
    const related = others.map(({ origin }) => ({ message, range: placeOf(origin) }));
    return [diagnose(kind, { path }, { range: placeOf(first.origin), related, subject: first.ref })];
  });
}

function placeOf({ file, from, to }: Metric["origin"]): { file: string; from: number; to: number } {
  return { file, from, to };
}

/** The circles of a graph, found depth first; no two share the edge that closes them. Iterative: chains may be long. */
function circlesOf(uses: ReadonlyMap<ElementRef, readonly ElementRef[]>): ElementRef[][] {
  const circles: ElementRef[][] = [];
  const done = new Set<ElementRef>();
  for (const start of uses.keys()) {
    const path: { ref: ElementRef; next: number }[] = [];
    const onPath = new Set<ElementRef>();
    const enter = (ref: ElementRef): void => {
      path.push({ ref, next: 0 });
      onPath.add(ref);
    };
    if (!done.has(start)) enter(start);
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const used = uses.get(top.ref)?.[top.next++];
      if (used === undefined) {
        done.add(top.ref);
        onPath.delete(top.ref);
        path.pop();
      } else if (onPath.has(used)) {
        circles.push(path.slice(path.findIndex(({ ref }) => ref === used)).map(({ ref }) => ref));
      } else if (!done.has(used) && uses.has(used)) enter(used);
    }
  }
  return circles;
}
