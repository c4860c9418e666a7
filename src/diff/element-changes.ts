import { elementRef, idOf, type ElementRef } from "../base/element-ref.ts";
import type { Wording } from "../base/wording.ts";
import type { FoundChange } from "./change-rule.ts";
import { type Comparison, factsOf } from "./comparison.ts";
import type { Fact } from "./fact.ts";
import { labelOf } from "./labels.ts";
import { withOrder } from "./order-change.ts";

/** Kinds whose elements come and go with the one that they stand in. */
const innerKinds: Readonly<Record<string, string>> = { field: "value", scheme: "class", process: "step" };

/** New elements of a kind, each with what came inside it. */
export function additions(comparison: Comparison, kind: string, name: Wording): readonly FoundChange[] {
  return factsOf(comparison, "add", kind).map(({ ref }) => {
    const { zh, en } = labelOf(ref, comparison);
    return {
      subject: ref,
      message: { zh: `新增${name.zh}“${zh}”`, en: `${name.en} “${en}” was added` },
      claims: factsWithin(comparison, "add", ref),
    };
  });
}

/** Elements of a kind that are gone, each with what stood inside it. */
export function removals(comparison: Comparison, kind: string, name: Wording): readonly FoundChange[] {
  return factsOf(comparison, "remove", kind).map(({ ref }) => {
    const { zh, en } = labelOf(ref, comparison);
    return {
      subject: ref,
      message: { zh: `去掉了${name.zh}“${zh}”`, en: `${name.en} “${en}” was removed` },
      claims: factsWithin(comparison, "remove", ref),
    };
  });
}

/**
 * The same of elements that stand in another one, where that one is still there. Values that went with the set that their
 * field took them from are told of the set.
 */
export function innerRemovals(comparison: Comparison, kind: "value" | "class", name: Wording): readonly FoundChange[] {
  const ownerKind = kind === "value" ? "field" : "scheme";
  const found = removals(comparison, kind, name).filter(({ subject }) => {
    const id = idOf(subject);
    const owner = elementRef(ownerKind, id.slice(0, id.lastIndexOf(".")));
    return comparison.head.index.elementByRef.has(owner) && !hasOtherSet(owner, comparison);
  });
  return kind === "class" ? found.map((each) => withOrder(each, comparison, "remove")) : found;
}

function hasOtherSet(owner: ElementRef, { base, head }: Comparison): boolean {
  const [was, is] = [base, head].map(({ canonical }) => canonical.elements.get(owner)?.properties.get("valueSet"));
  return was !== is;
}

function factsWithin({ facts }: Comparison, op: "add" | "remove", ref: ElementRef): readonly Fact[] {
  const kind = ref.slice(0, ref.indexOf(":"));
  const inner = `${innerKinds[kind] ?? "-"}:${idOf(ref)}.`;
  return facts.filter(
    (fact) =>
      (fact.op === op && (fact.ref === ref || fact.ref.startsWith(inner))) || (fact.op === "order" && fact.of === ref),
  );
}
