import type { ElementRef } from "../base/element-ref.ts";
import type { DecisionScope } from "../expr/decide/formula.ts";
import { scopeOf, type Declaration } from "../expr/expression-scope.ts";
import { decisionScopeOf } from "../model/decision-scope.ts";
import { indexModel, type ModelIndex } from "../model/index-model.ts";
import type { AnyElement, Model } from "../model/model.ts";
import { canonicalModel, type CanonicalModel } from "./canonical-model.ts";
import { renameElements } from "./rename-elements.ts";
import { declaredRenames, type DeclaredRenames } from "./renames.ts";
import type { Fact, SetFact } from "./fact.ts";
import { factsBetween } from "./facts-between.ts";
import { type ProofsOf, schemeProofs } from "./scheme-proofs.ts";
import { stagePartners, type StagePartners } from "./stage-partners.ts";

/** One of the two models, with what is looked up in it. */
export interface Side {
  readonly model: Model;
  readonly index: ModelIndex;
  readonly canonical: CanonicalModel;
}

/** Two models side by side, and how they differ. */
export interface Comparison {
  /** Its declared renames are carried out, so that an element has one name in both. */
  readonly base: Side;
  readonly head: Side;
  /** Those that no rule has claimed so far. */
  readonly facts: readonly Fact[];
  /** What head declares about former names. */
  readonly renames: DeclaredRenames;
  /** Names and rules of both models, for deciding about conditions; of two meanings that of head counts. */
  readonly decision: DecisionScope;
  /** What is proved of the schemes. */
  readonly proofsOf: ProofsOf;
  readonly partnerOf: StagePartners;
}

export function compareSides(writtenBase: Model, headModel: Model): Comparison {
  const renames = declaredRenames(writtenBase, headModel);
  const baseModel = renameElements(writtenBase, renames.all);
  const [base, head] = [sideOf(baseModel), sideOf(headModel)];
  return {
    base,
    head,
    facts: factsBetween(base.canonical, head.canonical),
    renames,
    decision: bothScopes(baseModel, headModel),
    proofsOf: schemeProofs(base, head),
    partnerOf: stagePartners(base, head),
  };
}

function sideOf(model: Model): Side {
  return { model, index: indexModel(model), canonical: canonicalModel(model) };
}

/** The element in head, else in base. */
export function elementIn({ base, head }: Comparison, ref: ElementRef): AnyElement | undefined {
  return head.index.elementByRef.get(ref) ?? base.index.elementByRef.get(ref);
}

/** Facts about a property of a kind of element; `path` is the whole path, or its beginning up to a dot. */
export function settings({ facts }: Comparison, kind: string, path: string): readonly SetFact[] {
  return facts.filter(
    (fact): fact is SetFact =>
      fact.op === "set" && fact.ref.startsWith(`${kind}:`) && (fact.path === path || fact.path.startsWith(`${path}.`)),
  );
}

/** Facts of one operation about a kind of element. */
export function factsOf<Op extends "add" | "remove" | "move">(
  { facts }: Comparison,
  op: Op,
  kind: string,
): readonly Extract<Fact, { op: Op }>[] {
  return facts.filter(
    (fact): fact is Extract<Fact, { op: Op }> => fact.op === op && "ref" in fact && fact.ref.startsWith(`${kind}:`),
  );
}

function bothScopes(base: Model, head: Model): DecisionScope {
  const [before, after] = [decisionScopeOf(base), decisionScopeOf(head)];
  const declarations = [after, before].flatMap(({ scope }) =>
    scope.names().flatMap((name): Declaration | [] => scope.lookup(name) ?? []),
  );
  return {
    scope: scopeOf(declarations),
    schemes: new Map([...(before.schemes ?? []), ...(after.schemes ?? [])]),
  };
}
