import { expect, test } from "vitest";
import { rules } from "../../src/diff/generated/rules.ts";
import { diagnostics } from "../../src/lint/generated/diagnostics.ts";

/** What the design of reviewing asks for, by room of the model. */
const catalogue = {
  structure:
    "stage-removed stage-removed-while-referenced stage-added-mid-flow stage-order-changed stage-merged stage-split node-removed node-moved-to-other-stage node-kind-changed node-became-unreachable dead-end-introduced cycle-introduced transition-removed transition-retargeted guard-tightened guard-loosened sla-relaxed sla-tightened channel-removed activity-removed",
  codesAndClasses:
    "code-reused-for-other-meaning code-changed code-removed-without-retirement code-meaning-changed code-pattern-narrowed code-check-changed code-part-width-changed code-part-inserted code-part-removed code-part-reordered value-added value-removed class-rule-tightened class-rule-loosened scheme-became-overlapping scheme-no-longer-exhaustive",
  metrics:
    "metric-formula-changed metric-denominator-changed metric-unit-changed metric-direction-flipped metric-window-changed metric-grain-changed metric-source-changed metric-removed-while-used alert-loosened alert-tightened alert-removed target-eased",
  ownershipAndPrivacy:
    "owner-removed owner-changed field-basis-removed sensitivity-downgraded purpose-widened retention-extended retention-shortened personal-field-added mask-removed",
  meta: "rename-declared rename-undeclared label-changed description-changed reordered version-not-bumped waiver-expired waiver-unused",
} as const;

/** Asked for, and said by another rule for the reason given. */
const saidElsewhere: Readonly<Record<string, { readonly by: string; readonly why: string }>> = {
  "code-pattern-narrowed": {
    by: "code-pattern-changed",
    why: "a pattern fits one form of codes: another one fits others, never fewer; fewer words or digits of a part are a removed word or another width",
  },
  "purpose-widened": {
    by: "purpose-changed",
    why: "a purpose is words: whether they say more than before cannot be proved, and a guess would let a wider one pass",
  },
  "waiver-expired": {
    by: "waiver-expired",
    why: "it is about the new version alone, so it is a finding of the check, which a comparison reports too",
  },
  "waiver-unused": {
    by: "waiver-unused",
    why: "as the expired one; what it should have covered is known when all changes are",
  },
};

test("each rule of the catalogue exists under its name, or another one says it for a written reason", () => {
  const names = Object.values(catalogue).flatMap((list) => list.split(" "));
  expect(names.length).toBe(65);
  const missing = names.filter((name) => !(name in rules));
  expect(missing).toEqual(Object.keys(saidElsewhere));
  for (const name of missing) {
    const { by, why } = saidElsewhere[name] ?? { by: "", why: "" };
    expect(by in rules || by in diagnostics, by).toBe(true);
    expect(why.length).toBeGreaterThan(40);
  }
});
