import { validateDocument } from "../../src/schema/validate-document.ts";
import { compareSides } from "../../src/diff/comparison.ts";
import { rules } from "../../src/diff/generated/rules.ts";
import type { ChangeRule } from "../../src/diff/change-rule.ts";
import { judgeComparison } from "../../src/diff/judge-changes.ts";
import { documentSetOf } from "../../src/model/document-set.ts";
import type { Model } from "../../src/model/model.ts";
import { resolveModel } from "../../src/model/resolve-model.ts";
import { parseDocument } from "../../src/syntax/parse-document.ts";
import { type Mutant, mutantsOf } from "./model-mutants.ts";
import { namesOf } from "./mutant-values.ts";
import { textOfTree, treeOf } from "./text-tree.ts";

/** What a comparison says of one edit. */
export interface MutantVerdict {
  readonly mutant: Mutant;
  /**
   * `named`: rules that say what it is; `rest`: at least one difference is left to the catch-all; `same`: both mean the
   * same; `broken`: the edited text is no valid model, so that nothing is compared.
   */
  readonly outcome: "named" | "rest" | "same" | "broken";
  /** Ids of the rules that fired, but for those that only speak of others. */
  readonly rules: readonly string[];
}

const byId: Readonly<Record<string, ChangeRule>> = rules;

/** Each single edit of a model, judged; `isChosen` takes a sample, by default all. */
export function reviewMutants(
  text: string,
  isChosen: (mutant: Mutant) => boolean = () => true,
): readonly MutantVerdict[] {
  const tree = treeOf(text);
  const base = validModel(textOfTree(tree));
  if (!base) throw new Error("the model itself is not valid");
  return mutantsOf(tree, namesOf(base))
    .filter(isChosen)
    .map((mutant) => verdictOf(base, mutant, textOfTree(mutant.apply(tree))));
}

function verdictOf(base: Model, mutant: Mutant, text: string): MutantVerdict {
  const head = validModel(text);
  if (!head) return { mutant, outcome: "broken", rules: [] };
  const comparison = compareSides(base, head);
  if (comparison.facts.length === 0) return { mutant, outcome: "same", rules: [] };
  const found = judgeComparison(comparison, [base, head]).filter(({ rule }) => byId[rule]?.level !== "closing");
  const isRest = found.length === 0 || found.some(({ rule }) => byId[rule]?.level === "rest");
  return { mutant, outcome: isRest ? "rest" : "named", rules: found.map(({ rule }) => rule) };
}

/** The model of a text without any error of syntax, shape or reference. */
export function validModel(text: string): Model | undefined {
  const { value: document, diagnostics } = parseDocument("model.ketu.yaml", text);
  if (!document || diagnostics.some(isError)) return undefined;
  if (validateDocument(document, "model").some(isError)) return undefined;
  const resolved = resolveModel(documentSetOf(document));
  return resolved.diagnostics.some(isError) ? undefined : resolved.value;
}

function isError({ severity }: { readonly severity: string }): boolean {
  return severity === "error";
}
