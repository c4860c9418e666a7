import { elementRef, idOf, type ElementRef } from "../base/element-ref.ts";
import type { Wording } from "../base/wording.ts";
import { findCustomer, type Witness } from "../expr/decide/find-customer.ts";
import { all, any, atomsOf, type Formula, formulaOf, holds, not } from "../expr/decide/formula.ts";
import { witnessWords } from "../expr/decide/witness-words.ts";
import { decisionScopeOf, schemeRulesOf } from "../model/decision-scope.ts";
import type { Comparison, Side } from "./comparison.ts";
import type { Fact } from "./fact.ts";
import { labelOf } from "./labels.ts";
import { keepsOrder, orderFact } from "./order-change.ts";
import { type Regrouping, type RegroupingWay, sidesOfWay } from "./regrouping.ts";

/** Whom a class of a scheme takes, behind the classes before it where the first one counts. */
interface ClassFormula {
  readonly ref: ElementRef;
  readonly takes: Formula;
}

/**
 * Classes that came apart into others of their scheme, or together in one. The proof is their rules: every customer of the
 * whole is in exactly one part, and nobody else is. What is undecided, given by hand, or rests on names that mean something
 * else now proves nothing.
 */
export function regroupedClasses(comparison: Comparison, way: RegroupingWay): readonly Regrouping[] {
  const sides = sidesOfWay(comparison, way);
  const { schemes } = sides.whole.model;
  return schemes.flatMap(({ id, match }) => {
    if (sides.parts.index.schemeById.get(id)?.match !== match || !hasOtherClasses(id, comparison)) return [];
    const [before, after] = [classFormulas(id, sides.whole, comparison), classFormulas(id, sides.parts, comparison)];
    return before.flatMap((whole) => regroupingOf(whole, { after, comparison, way }) ?? []);
  });
}

function hasOtherClasses(scheme: string, { base, head }: Comparison): boolean {
  const [was, is] = [base, head].map(({ model }) =>
    model.classes.filter((each) => each.scheme === scheme && each.retired === undefined).map(({ ref }) => ref),
  );
  return was?.length !== is?.length || !was?.every((ref) => is?.includes(ref));
}

/** Classes in use that have a rule; none that stand behind one that is given by hand, where the first one counts. */
function classFormulas(scheme: string, { model }: Side, { decision }: Comparison): readonly ClassFormula[] {
  const { match, classes } = schemeRulesOf(model, scheme);
  const scope = { ...decision, schemes: decisionScopeOf(model).schemes ?? new Map() };
  const byHand = classes.findIndex(({ rule }) => !rule);
  const known = match === "first" && byHand >= 0 ? classes.slice(0, byHand) : classes;
  const ruled = known.flatMap(({ id, rule }) => (rule ? [{ id, own: holds(formulaOf(rule, scope)) }] : []));
  return ruled.map(({ id, own }, index) => {
    const earlier = match === "first" ? ruled.slice(0, index).map((each) => not(each.own)) : [];
    return { ref: `class:${scheme}.${id}`, takes: all(own, ...earlier) };
  });
}

interface Question {
  readonly after: readonly ClassFormula[];
  readonly comparison: Comparison;
  readonly way: RegroupingWay;
}

function regroupingOf(whole: ClassFormula, { after, comparison, way }: Question): Regrouping | undefined {
  const sides = sidesOfWay(comparison, way);
  const left = after.find(({ ref }) => ref === whole.ref);
  if (!left && !isOutOfUse(whole.ref, sides.parts)) return undefined;
  const isNobody = (formula: Formula): boolean => findCustomer(formula, comparison.decision).answer === "none";
  const isWithin = ({ takes }: ClassFormula): boolean => isNobody(all(takes, not(whole.takes)));
  if (left && !isWithin(left)) return undefined;
  const parts = after
    .filter((each) => isOutOfUse(each.ref, sides.whole) && isWithin(each))
    .flatMap((part) => {
      const finding = findCustomer(part.takes, comparison.decision);
      return finding.answer === "found" ? [{ ...part, customer: finding.witness }] : [];
    });
  if (parts.length < (left ? 1 : 2)) return undefined;
  const pieces = [...parts, ...(left ? [left] : [])].map(({ takes }) => takes);
  const isDisjoint = pieces.every((one, index) => pieces.slice(index + 1).every((other) => isNobody(all(one, other))));
  const isAll = isNobody(all(whole.takes, not(any(...pieces))));
  if (!isAll || !isDisjoint || !isSteady([whole.takes, ...pieces], comparison)) return undefined;
  const told = parts.map(({ ref, customer }) => {
    const [was, is] = way === "split" ? [whole.ref, ref] : [ref, whole.ref];
    return { ref, shares: [], witness: customerWords(customer, { was, is }, comparison) };
  });
  return { whole: whole.ref, parts: told, isKept: left !== undefined };
}

/** Not there, or retired. */
function isOutOfUse(ref: ElementRef, { index }: Side): boolean {
  const element = index.elementByRef.get(ref);
  return element === undefined || element.retired !== undefined;
}

/** Whether the values that rules speak of mean in both models the same. */
function isSteady(formulas: readonly Formula[], { decision, facts }: Comparison): boolean {
  const names = formulas.flatMap((formula) => atomsOf(formula).flatMap((atom) => atom.names));
  const refs = new Set(names.flatMap((name) => decision.scope.lookup(name)?.ref ?? []));
  return !facts.some((fact) => {
    if (fact.op === "order") return false;
    const field = fact.ref.startsWith("value:") ? elementRef("field", idOf(fact.ref).split(".")[0] ?? "") : undefined;
    if (field && fact.op !== "set") return refs.has(field);
    return fact.op === "set" && refs.has(fact.ref) && !/^(label|note)\./.test(fact.path);
  });
}

/** `clv = 9000：以前是“重要客户”，现在是“金卡”`. */
function customerWords(
  customer: Witness,
  { was, is }: { readonly was: ElementRef; readonly is: ElementRef },
  comparison: Comparison,
): Wording {
  const who = witnessWords(customer, comparison.decision.scope);
  const [before, after] = [labelOf(was, comparison), labelOf(is, comparison)];
  return {
    zh: `${who.zh}：以前是“${before.zh}”，现在是“${after.zh}”`,
    en: `${who.en}: was “${before.en}” and is “${after.en}” now`,
  };
}

/** New conditions of the whole, and the order of the scheme where a class of these came or went first; codes in use are left out. */
export function factsOfRegroupedClasses({ whole, parts }: Regrouping, comparison: Comparison): readonly Fact[] {
  const refs = [whole, ...parts.map(({ ref }) => ref)];
  const rules = comparison.facts.filter((fact) => fact.op === "set" && fact.ref === whole && fact.path === "when");
  const order = orderFact(comparison, `scheme:${idOf(whole).slice(0, idOf(whole).lastIndexOf("."))}`);
  if (!order || !keepsOrder(order)) return rules;
  const others = (list: readonly ElementRef[], other: readonly ElementRef[]): readonly ElementRef[] =>
    list.filter((ref) => !other.includes(ref));
  const [first] = [...others(order.after, order.before), ...others(order.before, order.after)];
  return first !== undefined && refs.includes(first) ? [...rules, order] : rules;
}
