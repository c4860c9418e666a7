import fc from "fast-check";
import { expect, test } from "vitest";
import type { ChangeRule } from "../../src/diff/change-rule.ts";
import type { Change } from "../../src/diff/change.ts";
import { rules } from "../../src/diff/generated/rules.ts";
import { judgeChanges } from "../../src/diff/judge-changes.ts";
import { anyPair } from "./any-pair.ts";
import { modelOf } from "./read-model.ts";

const byId: Readonly<Record<string, ChangeRule>> = rules;

const mirrorOf = ({ rule }: Change): string | undefined => {
  const mirror = byId[rule]?.mirror;
  return typeof mirror === "string" ? mirror : undefined;
};

/** A rule that has no mirror says more of a change than one that has, such as a stage that was still referred to. */
function isAnsweredBy(change: Change, other: Change): boolean {
  const mirror = mirrorOf(change);
  if (mirror === change.rule) return other.rule === mirror;
  return other.subject === change.subject && (other.rule === mirror || mirrorOf(other) === undefined);
}

test("what a rule finds forth, its mirror finds back about the same thing", () => {
  fc.assert(
    fc.property(anyPair, ({ before, after }) => {
      const [base, head] = [modelOf(before), modelOf(after)];
      if (!base || !head) return;
      const [forth, back] = [judgeChanges(base, head), judgeChanges(head, base)];
      const unanswered = forth
        .filter((change) => mirrorOf(change) !== undefined)
        .filter((change) => !back.some((other) => isAnsweredBy(change, other)))
        .map(({ rule, subject }) => `${rule} ${subject}`);
      expect(unanswered).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
