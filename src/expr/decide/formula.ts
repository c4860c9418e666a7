import { classIdOf } from "../closest-in-scope.ts";
import type { Expr } from "../expression.ts";
import type { ExpressionScope, ValueType } from "../expression-scope.ts";

/*
 * Conditions as the decision procedure reads them: atoms about values, joined in three-valued logic. The membership in a
 * class of another scheme is replaced by the rule of that class, so that everything is about values in the end. Each
 * class is read once and its formula shared: schemes over schemes would else grow without bound.
 */

export type Formula =
  | { readonly type: "constant"; readonly value: boolean | undefined }
  /** What nobody looked into. */
  | { readonly type: "open" }
  /** A comparison, a test or a truth value; `names` are the values that it depends on. */
  | { readonly type: "atom"; readonly expr: Expr; readonly names: readonly string[] }
  | { readonly type: "not"; readonly of: Formula }
  | { readonly type: "all"; readonly of: readonly Formula[] }
  | { readonly type: "any"; readonly of: readonly Formula[] }
  /** True where its part is true, else false: a rule that is unknown does not hold. One object may stand in many places. */
  | { readonly type: "holds"; readonly of: Formula }
  /** Its part where the condition holds, else unknown. */
  | { readonly type: "given"; readonly when: Formula; readonly of: Formula };

export type Atom = Extract<Formula, { type: "atom" }>;

/** How the classes of a scheme are told apart. */
export interface SchemeRules {
  readonly match: "one" | "first" | "any";
  /** In order. A class without a rule is given by hand. */
  readonly classes: readonly { readonly id: string; readonly rule?: Expr }[];
}

/** What is known of the names in a condition. */
export interface DecisionScope {
  readonly scope: ExpressionScope;
  /** Rules of schemes, by id; a scheme that has none, or a class without a rule, is taken as any value. */
  readonly schemes?: ReadonlyMap<string, SchemeRules>;
}

/** Classes of schemes upon schemes are read so far; people lose track long before. */
const mostNested = 16;

export const never: Formula = { type: "constant", value: false };

export function not(of: Formula): Formula {
  return { type: "not", of };
}

export function all(...of: readonly Formula[]): Formula {
  return { type: "all", of };
}

export function any(...of: readonly Formula[]): Formula {
  return { type: "any", of };
}

export function holds(of: Formula): Formula {
  return { type: "holds", of };
}

/** A condition as a formula. */
export function formulaOf(expr: Expr, decision: DecisionScope): Formula {
  return compileCondition(expr, { ...decision, within: [], known: new Map() });
}

interface Compilation extends DecisionScope {
  /** Schemes whose rules are being read: one that comes again is taken as a value. */
  readonly within: readonly string[];
  /** What was read already, by what it says: `tier`, `tier.vip`, `rule of tier.vip`. */
  readonly known: Map<string, Formula>;
}

function sharedBy(name: string, { known }: Compilation, compile: () => Formula): Formula {
  const shared = known.get(name) ?? holds(compile());
  known.set(name, shared);
  return shared;
}

function compileCondition(expr: Expr, compilation: Compilation): Formula {
  switch (expr.type) {
    case "boolean":
      return { type: "constant", value: expr.value };
    case "not":
      return not(compileCondition(expr.operand, compilation));
    case "binary":
      if (expr.operator === "&&")
        return all(compileCondition(expr.left, compilation), compileCondition(expr.right, compilation));
      if (expr.operator === "||")
        return any(compileCondition(expr.left, compilation), compileCondition(expr.right, compilation));
      return compileEquality(expr, compilation) ?? atom(expr, compilation);
    case "inList": {
      const scheme = schemeOf(expr.operand, compilation);
      return scheme ? any(...expr.items.map((item) => membership(scheme, item, compilation))) : atom(expr, compilation);
    }
    case "missing": {
      const scheme = schemeOf(expr.operand, compilation);
      return scheme ? not(anyClass(scheme, compilation)) : atom(expr, compilation);
    }
    case "name": {
      const dot = expr.name.lastIndexOf(".");
      const scheme = compilation.scope.lookup(expr.name)
        ? undefined
        : compilation.scope.lookup(expr.name.slice(0, Math.max(0, dot)))?.type;
      return scheme?.kind === "class" ? classHolds(scheme, expr.name, compilation) : atom(expr, compilation);
    }
    default:
      return atom(expr, compilation);
  }
}

type ClassType = Extract<ValueType, { kind: "class" }>;

function schemeOf(expr: Expr, { scope }: Compilation): ClassType | undefined {
  const type = expr.type === "name" ? scope.lookup(expr.name)?.type : undefined;
  return type?.kind === "class" ? type : undefined;
}

function compileEquality(
  { operator, left, right }: Extract<Expr, { type: "binary" }>,
  compilation: Compilation,
): Formula | undefined {
  if (operator !== "==" && operator !== "!=") return undefined;
  const [leftScheme, rightScheme] = [schemeOf(left, compilation), schemeOf(right, compilation)];
  const scheme = leftScheme ?? rightScheme;
  if (!scheme) return undefined;
  const equal = membership(scheme, leftScheme ? right : left, compilation);
  return operator === "==" ? equal : not(equal);
}

/** `tier == vip`: unknown for a customer of no class. */
function membership(scheme: ClassType, part: Expr, compilation: Compilation): Formula {
  if (part.type !== "name") return { type: "constant", value: undefined };
  return { type: "given", when: anyClass(scheme, compilation), of: classHolds(scheme, part.name, compilation) };
}

function anyClass(scheme: ClassType, compilation: Compilation): Formula {
  // Reading the rule of a class may come back here: then the scheme is taken as a value.
  const name = compilation.within.includes(scheme.scheme) ? `${scheme.scheme} by hand` : scheme.scheme;
  return sharedBy(name, compilation, () => any(...scheme.classes.map((id) => classHolds(scheme, id, compilation))));
}

/** Whether a customer belongs to a class: by its rule, or, where that cannot be known, as a value of its own. */
function classHolds(scheme: ClassType, name: string, compilation: Compilation): Formula {
  const id = classIdOf(scheme, name);
  const rules = compilation.within.includes(scheme.scheme) ? undefined : compilation.schemes?.get(scheme.scheme);
  const place = rules?.classes.findIndex((each) => each.id === id) ?? -1;
  const known = rules?.classes.slice(0, place + 1) ?? [];
  const isKnown = place >= 0 && (rules?.match === "first" ? known : known.slice(-1)).every(({ rule }) => rule);
  if (!rules || !isKnown) return holds(byHand(scheme, id, compilation));
  if (compilation.within.length >= mostNested) return { type: "open" };
  const inner = { ...compilation, within: [...compilation.within, scheme.scheme] };
  const ruleOf = ({ id: own, rule }: SchemeRules["classes"][number]): Formula =>
    rule ? sharedBy(`rule of ${scheme.scheme}.${own}`, inner, () => compileCondition(rule, inner)) : never;
  const earlier = rules.match === "first" ? known.slice(0, -1) : [];
  return sharedBy(`${scheme.scheme}.${id}`, compilation, () =>
    all(...known.slice(-1).map(ruleOf), ...earlier.map((each) => not(ruleOf(each)))),
  );
}

/** The membership as a truth value that nothing else decides. */
function byHand(scheme: ClassType, id: string, compilation: Compilation): Formula {
  const span = { from: 0, to: 0 };
  return atom({ ...span, type: "name", name: `${scheme.scheme}.${id}` }, compilation);
}

function atom(expr: Expr, compilation: Compilation): Formula {
  const names = new Set<string>();
  collectNames(expr, compilation, names);
  return { type: "atom", expr, names: [...names] };
}

function collectNames(expr: Expr, compilation: Compilation, names: Set<string>): void {
  switch (expr.type) {
    case "name":
      names.add(expr.name);
      return;
    case "not":
    case "negate":
    case "missing":
      return collectNames(expr.operand, compilation, names);
    case "inRange":
      return [expr.operand, expr.low, expr.high].forEach((part) => collectNames(part, compilation, names));
    case "inList":
      return [expr.operand, ...expr.items].forEach((part) => collectNames(part, compilation, names));
    case "binary":
      return [expr.left, expr.right].forEach((part) => collectNames(part, compilation, names));
    default:
      return;
  }
}

/** Every atom of a formula, those of a shared part once. */
export function atomsOf(formula: Formula): readonly Atom[] {
  const atoms: Atom[] = [];
  collectAtoms(formula, atoms, new Set());
  return atoms;
}

function collectAtoms(formula: Formula, atoms: Atom[], seen: Set<Formula>): void {
  switch (formula.type) {
    case "constant":
    case "open":
      return;
    case "atom":
      atoms.push(formula);
      return;
    case "holds":
      if (seen.has(formula)) return;
      seen.add(formula);
      return collectAtoms(formula.of, atoms, seen);
    case "not":
      return collectAtoms(formula.of, atoms, seen);
    case "all":
    case "any":
      return formula.of.forEach((part) => collectAtoms(part, atoms, seen));
    case "given":
      return [formula.when, formula.of].forEach((part) => collectAtoms(part, atoms, seen));
  }
}
