import { elementRef, idOf, type ElementKind, type ElementRef } from "../base/element-ref.ts";
import { indexModel } from "../model/index-model.ts";
import type { AnyElement, Model } from "../model/model.ts";

/** What head says about former names (`was:`), held against base. */
export interface DeclaredRenames {
  /** Name in base → name in head, as declared. */
  readonly declared: ReadonlyMap<ElementRef, ElementRef>;
  /** The same with what follows: classes of a renamed scheme, steps between renamed nodes. */
  readonly all: ReadonlyMap<ElementRef, ElementRef>;
  /** Declarations that are not carried out. One that was carried out long ago is none of these. */
  readonly problems: readonly RenameProblem[];
}

export interface RenameProblem {
  readonly subject: ElementRef;
  readonly was: ElementRef;
  /**
   * `unknown`: base has neither name; `two-targets`: several elements claim the same former name; `still-there`: head
   * still has it (two elements that claim each other's names do too); `taken`: base had both, so it is a merge.
   */
  readonly reason: "unknown" | "two-targets" | "still-there" | "taken";
}

/** Kinds whose ids begin with that of the element that they stand in. */
const ownerKinds: Readonly<Partial<Record<ElementKind, ElementKind>>> = {
  class: "scheme",
  value: "field",
  step: "process",
};

/** Reads and checks the declared renames. Elements come before those that stand in them. */
export function declaredRenames(base: Model, head: Model): DeclaredRenames {
  const [before, after] = [base, head].map((model) => indexModel(model).elementByRef);
  if (!before || !after) return { declared: new Map(), all: new Map(), problems: [] };
  const declared = new Map<ElementRef, ElementRef>();
  const problems: RenameProblem[] = [];
  const claims = [...after.values()].flatMap((element) => {
    const was = element.was === undefined ? [] : [{ element, was: element.was }];
    return was;
  });
  const isInner = ({ element }: { readonly element: AnyElement }): boolean => ownerKinds[element.kind] !== undefined;
  for (const { element, was } of [...claims.filter((claim) => !isInner(claim)), ...claims.filter(isInner)]) {
    const source = sourceOf(element, was, declared);
    const rivals = claims.filter((claim) => claim.element.kind === element.kind && claim.was === was);
    if (!before.has(source)) {
      if (!before.has(element.ref) && !isOfRenamedOwner(element, declared))
        problems.push({ subject: element.ref, was: source, reason: "unknown" });
    } else if (rivals.length > 1) problems.push({ subject: element.ref, was: source, reason: "two-targets" });
    else if (after.has(source)) problems.push({ subject: element.ref, was: source, reason: "still-there" });
    else if (before.has(element.ref)) problems.push({ subject: element.ref, was: source, reason: "taken" });
    else declared.set(source, element.ref);
  }
  return { declared, all: withFollowers(declared, [...before.values()]), problems };
}

/** The former name in base, in whose terms the owner may have had another name too. */
function sourceOf(element: AnyElement, was: string, declared: ReadonlyMap<ElementRef, ElementRef>): ElementRef {
  const ownerKind = ownerKinds[element.kind];
  const dot = was.lastIndexOf(".");
  if (!ownerKind || dot < 0) return elementRef(element.kind, was);
  const owner = elementRef(ownerKind, was.slice(0, dot));
  const former = [...declared].find(([, now]) => now === owner)?.[0] ?? owner;
  return elementRef(element.kind, `${idOf(former)}${was.slice(dot)}`);
}

function isOfRenamedOwner(element: AnyElement, declared: ReadonlyMap<ElementRef, ElementRef>): boolean {
  const ownerKind = ownerKinds[element.kind];
  const owner = ownerKind && elementRef(ownerKind, element.id.slice(0, element.id.lastIndexOf(".")));
  return owner !== undefined && [...declared.values()].includes(owner);
}

function withFollowers(
  declared: ReadonlyMap<ElementRef, ElementRef>,
  elements: readonly AnyElement[],
): ReadonlyMap<ElementRef, ElementRef> {
  const all = new Map(declared);
  for (const element of elements) {
    if (declared.has(element.ref)) continue;
    const ownerKind = ownerKinds[element.kind];
    if (ownerKind) {
      const dot = element.id.lastIndexOf(".");
      const owner = declared.get(elementRef(ownerKind, element.id.slice(0, dot)));
      if (owner) all.set(element.ref, elementRef(element.kind, `${idOf(owner)}${element.id.slice(dot)}`));
    } else if (element.kind === "transition") {
      const [from, to] = [element.from, element.to].map((id) => declared.get(elementRef("node", id)));
      if (from || to)
        all.set(
          element.ref,
          elementRef("transition", `${from ? idOf(from) : element.from} -> ${to ? idOf(to) : element.to}`),
        );
    }
  }
  return all;
}
