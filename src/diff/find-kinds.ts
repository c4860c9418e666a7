import type { Wording } from "../base/wording.ts";
import { nodeKindWords, transitionKindWords } from "../messages/view-words.ts";
import type { CanonicalValue } from "./canonical-model.ts";
import type { FoundChange } from "./change-rule.ts";
import type { Comparison } from "./comparison.ts";
import type { Fact, SetFact } from "./fact.ts";
import { findConsequential } from "./find-consequential.ts";

const words: Readonly<Record<string, Wording>> = { ...nodeKindWords, ...transitionKindWords };

/** One finding for each node or transition of another kind, with the steps that follow from it. */
export function findKinds(
  comparison: Comparison,
  of: "node" | "transition",
  say: (label: Wording, kinds: { readonly before: Wording; readonly after: Wording }) => Wording,
): readonly FoundChange[] {
  const isMeant = (fact: Fact): fact is SetFact =>
    fact.op === "set" && fact.ref.startsWith(`${of}:`) && fact.path === `${of}Kind`;
  return findConsequential(comparison, isMeant, (label, { before, after }) =>
    say(label, { before: wordsOf(before), after: wordsOf(after) }),
  );
}

function wordsOf(kind: CanonicalValue | undefined): Wording {
  return words[String(kind)] ?? { zh: String(kind), en: String(kind) };
}
