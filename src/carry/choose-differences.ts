import type { ElementRef } from "../base/element-ref.ts";
import type { Fact } from "../diff/fact.ts";
import type { Difference } from "./differences.ts";
import { isElement } from "./written.ts";

/** The differences that by their names look like what makes facts true; the result has to be judged. */
export function chooseDifferences(differences: readonly Difference[], facts: readonly Fact[]): ReadonlySet<Difference> {
  return new Set(facts.flatMap((fact) => differencesFor(fact, differences)));
}

function differencesFor(fact: Fact, differences: readonly Difference[]): readonly Difference[] {
  if (fact.op === "order") return differences.filter((each) => each.op === "order" && homeOf(each) === fact.of);
  if (fact.op !== "set") {
    const op = fact.op === "add" ? "put" : fact.op === "remove" ? "drop" : "move";
    return differences.filter((each) => each.op === op && each.name === fact.ref);
  }
  const own = differences.filter(({ written }) => written.owner === fact.ref);
  // Only one version has an entry for it: the other gets it from what it extends, or from the order of nodes.
  const whole = own.filter((each) => isElement(each.written) && (each.op === "put" || each.op === "drop"));
  if (whole.length > 0) return whole;
  const inside = own.filter(({ written }) => !isElement(written));
  const [head = ""] = fact.path.split(".");
  for (const isAlike of likenesses) {
    const found = inside.filter(({ written }) => written.path.some((key) => isAlike(plain(key), plain(head))));
    if (found.length > 0) return found;
  }
  return inside.length > 0 ? inside : own;
}

/** Keys of the language and names of the model are not always the same: `kind` and `nodeKind`, `alert` and `alerts`. */
const likenesses: readonly ((key: string, name: string) => boolean)[] = [
  (key, name) => key === name,
  (key, name) => name.endsWith(key) || name.startsWith(key) || key.startsWith(name) || key.endsWith(name),
];

function plain(name: string): string {
  return name.toLowerCase().replaceAll("_", "");
}

/** Of what a map holds the order, as facts name it: `stages`, `stage:service`. */
export function homeOf({ written }: Difference): string {
  return written.owner === "model:model" ? written.path.join(".") : written.owner;
}

/** The differences that may have to do with facts: at the same elements, at the ends of the same steps. */
export function relatedDifferences(differences: readonly Difference[], facts: readonly Fact[]): readonly Difference[] {
  const refs = new Set(facts.flatMap(refsOf));
  return differences.filter((difference) => {
    const { owner } = difference.written;
    return refs.has(owner) || refs.has(homeOf(difference)) || endsOf(owner).some((end) => refs.has(end));
  });
}

function refsOf(fact: Fact): readonly string[] {
  if (fact.op === "order") return [fact.of];
  const homes = fact.op === "add" || fact.op === "remove" ? [fact.element.home ?? ""] : [];
  return [fact.ref, ...endsOf(fact.ref), ...homes];
}

/** The nodes at the two ends of a step; none of anything else. */
export function endsOf(ref: ElementRef): readonly string[] {
  if (!ref.startsWith("transition:")) return [];
  return ref
    .slice("transition:".length)
    .split(" -> ")
    .map((id) => `node:${id}`);
}
