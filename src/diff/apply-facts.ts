import type { ElementRef } from "../base/element-ref.ts";
import { type CanonicalElement, type CanonicalModel, compareText } from "./canonical-model.ts";
import type { Fact } from "./fact.ts";

/** The model that facts make of another one. The facts of two models make the second of the first. */
export function applyFacts(facts: readonly Fact[], model: CanonicalModel): CanonicalModel {
  const elements = new Map(model.elements);
  const orders = new Map(model.orders);
  for (const fact of facts) {
    if (fact.op === "order") {
      if (fact.after.length > 0) orders.set(fact.of, fact.after);
      else orders.delete(fact.of);
    } else applyToElement(fact, elements);
  }
  return { elements: sorted(elements), orders: sorted(orders) };
}

function applyToElement(fact: Exclude<Fact, { op: "order" }>, elements: Map<ElementRef, CanonicalElement>): void {
  if (fact.op === "add") elements.set(fact.ref, fact.element);
  else if (fact.op === "remove") elements.delete(fact.ref);
  else {
    const element = elements.get(fact.ref);
    if (!element) return;
    if (fact.op === "move") elements.set(fact.ref, { ...element, home: fact.after });
    else {
      const properties = new Map(element.properties);
      if (fact.after === undefined) properties.delete(fact.path);
      else properties.set(fact.path, fact.after);
      elements.set(fact.ref, { ...element, properties: sorted(properties) });
    }
  }
}

/** The facts of the way back. */
export function invertFacts(facts: readonly Fact[]): readonly Fact[] {
  return facts.map((fact): Fact => {
    switch (fact.op) {
      case "add":
        return { ...fact, op: "remove" };
      case "remove":
        return { ...fact, op: "add" };
      case "move":
      case "order":
        return { ...fact, before: fact.after, after: fact.before } as Fact;
      case "set": {
        const { before, after, ...rest } = fact;
        return {
          ...rest,
          ...(after !== undefined && { before: after }),
          ...(before !== undefined && { after: before }),
        };
      }
    }
  });
}

function sorted<K extends string, V>(map: ReadonlyMap<K, V>): ReadonlyMap<K, V> {
  return new Map([...map].sort(([a], [b]) => compareText(a, b)));
}
