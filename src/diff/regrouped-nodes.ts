import { elementRef, idOf, type ElementRef } from "../base/element-ref.ts";
import type { Node } from "../model/model.ts";
import type { Comparison, Side } from "./comparison.ts";
import type { Fact } from "./fact.ts";
import { factsByCause } from "./flow-causes.ts";
import { listDifference } from "./name-lists.ts";
import { type Regrouping, type RegroupingWay, sidesOfWay } from "./regrouping.ts";

/** What belongs to a node, by a name: an event, a field or a figure of it, who names it, a written step. */
type Belongings = ReadonlyMap<string, ElementRef>;

/**
 * Nodes that came apart into new ones of their stage, or together in one. The proof is their place, between the same
 * nodes, and what belongs to them: all that the whole had the parts have, each its share, and nothing that was
 * another's. Where the whole stays, parts beside it have all that it lost.
 */
export function regroupedNodes(comparison: Comparison, way: RegroupingWay): readonly Regrouping[] {
  const sides = sidesOfWay(comparison, way);
  const { whole: own, parts: other } = sides;
  const others = other.model.nodes.filter(
    ({ ref, stage }) => !own.index.elementByRef.has(ref) && own.index.stageById.has(stage),
  );
  if (others.length === 0) return [];
  const belongingsIn = (node: Node, side: Side): Belongings => belongingsOf(node, side, comparison);
  const had = others.map((node) => ({ node, belongings: belongingsIn(node, other) }));
  return own.model.nodes.flatMap((whole): Regrouping | readonly [] => {
    // Of most nodes nothing has to be worked out: what belongs to each is looked for in the whole model.
    if (!had.some(({ node }) => node.stage === whole.stage && standsFor(node, whole, comparison))) return [];
    const left = other.index.nodeById.get(whole.id);
    if (left && left.stage !== whole.stage) return [];
    const kept = left ? belongingsIn(left, other) : new Map<string, ElementRef>();
    const given = new Map([...belongingsIn(whole, own)].filter(([name]) => !kept.has(name)));
    const parts = had.filter(
      ({ node, belongings }) =>
        node.stage === whole.stage &&
        [...belongings.keys()].some(isOwn) &&
        [...belongings.keys()].every((name) => given.has(name)) &&
        standsFor(node, whole, comparison),
    );
    const taken = new Set(parts.flatMap(({ belongings }) => [...belongings.keys()]));
    if (parts.length < (left ? 1 : 2) || taken.size < given.size) return [];
    const shares = parts.map(({ node, belongings }) => ({ ref: node.ref, shares: [...new Set(belongings.values())] }));
    return { whole: whole.ref, parts: shares, isKept: left !== undefined };
  });
}

/** Steps are led elsewhere whenever a node comes or goes: they have to fit, but prove nothing by themselves. */
function isOwn(name: string): boolean {
  return !/^(in|out) /.test(name);
}

/** Steps, orders and settings that follow from a regrouping of nodes. */
export function factsOfRegroupedNodes({ whole, parts, isKept }: Regrouping, comparison: Comparison): readonly Fact[] {
  const refs = [whole, ...parts.map(({ ref }) => ref)];
  const causes = factsByCause(comparison);
  const given = parts.flatMap(({ shares }) => shares);
  const settings = comparison.facts.filter((fact) => {
    if (!isKept || fact.op !== "set" || fact.ref !== whole || !traded.includes(fact.path)) return false;
    const { lost, gained } = listDifference(fact);
    return [...lost, ...gained].every((id) => given.some((ref) => idOf(ref) === id));
  });
  return [...refs.flatMap((ref) => causes.get(ref) ?? []), ...settings, ...movedSteps(refs, comparison)];
}

const traded: readonly string[] = ["event", "captures", "metrics"];

/** Written steps that are gone, in whose place the same step begins or ends at another of these nodes. */
function movedSteps(refs: readonly ElementRef[], { facts }: Comparison): readonly Fact[] {
  const isOf = (id: unknown): boolean => refs.includes(elementRef("node", String(id)));
  const steps = facts.flatMap((fact) => {
    if ((fact.op !== "add" && fact.op !== "remove") || !fact.ref.startsWith("transition:")) return [];
    const [from, to] = ["from", "to"].map((end) => fact.element.properties.get(end));
    if (isOf(from) === isOf(to)) return [];
    return [{ fact, outside: isOf(from) ? `out ${String(to)}` : `in ${String(from)}` }];
  });
  return steps
    .filter(({ fact, outside }) => steps.some((each) => each.fact.op !== fact.op && each.outside === outside))
    .map(({ fact }) => fact);
}

/** What belongs to a node and is in both models; channels and owners are shared by too many to prove anything. */
function belongingsOf({ id, ref }: Node, { model }: Side, { base, head }: Comparison): Belongings {
  const isInBoth = (each: ElementRef): boolean =>
    [base, head].every(({ index }) => index.elementByRef.has(each)) && each !== ref;
  const own = model.mentions
    .filter(({ from, to }) => from === ref && /^(event|field|metric):/.test(to))
    .map(({ to }) => [to, to] as const);
  const naming = model.mentions.flatMap(({ from, to }) =>
    to === ref && from && !/^(transition|view|stage|node):/.test(from) ? [[`by ${from}`, from] as const] : [],
  );
  const steps = model.transitions
    .filter(({ isDefault, from, to }) => !isDefault && (from === id || to === id))
    .map(({ from, to }) => {
      const end = elementRef("node", from === id ? to : from);
      return [`${from === id ? "out" : "in"} ${end}`, end] as const;
    });
  return new Map([...own, ...naming, ...steps].filter(([, each]) => isInBoth(each)));
}

/** Whether a node of one model stands where another one stands in the other: between the same nodes of both models, or beside it. */
function standsFor(part: Node, whole: Node, { base, head }: Comparison): boolean {
  const neighbours = ({ id, stage }: Node): readonly (string | undefined)[] => {
    const side = base.index.nodeById.has(id) ? base : head;
    const list = (side.index.nodesByStage.get(stage) ?? []).map((node) => node.id);
    const isShared = (other: string): boolean =>
      [base, head].every(({ index }) => index.nodeById.get(other)?.stage === stage);
    const place = list.indexOf(id);
    return [list.slice(0, place).reverse().find(isShared), list.slice(place + 1).find(isShared)];
  };
  const around = neighbours(part);
  return around.includes(whole.id) || neighbours(whole).every((each, index) => each === around[index]);
}
