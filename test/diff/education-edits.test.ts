import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { judgeChanges } from "../../src/diff/judge-changes.ts";
import { rules } from "../../src/diff/generated/rules.ts";
import type { ChangeRule } from "../../src/diff/change-rule.ts";
import type { Change } from "../../src/diff/change.ts";
import { governanceEdits, type RealEdit, structureEdits } from "./education-edits.ts";
import { modelOf } from "./read-model.ts";
import { inChinese } from "../support/in-chinese.ts";

const base = inChinese(readFileSync(new URL("../../models/online-education/model.ketu.yaml", import.meta.url), "utf8"))
  // Whether the version was raised is another matter.
  .replace(/^version: .*\n/m, "");
const all: readonly RealEdit[] = [...structureEdits, ...governanceEdits];
const byId: Readonly<Record<string, ChangeRule>> = rules;

function edited(text: string, { edits }: Pick<RealEdit, "edits">): string {
  return edits.reduce((result, [before, after]) => {
    const parts = result.split(before);
    if (parts.length !== 2) throw new Error(`stands in the text ${parts.length - 1} times: ${before}`);
    return parts.join(after);
  }, text);
}

function changesBetween(before: string, after: string): readonly Change[] {
  const [one, other] = [modelOf(before), modelOf(after)];
  if (!one || !other) throw new Error("not a model");
  return judgeChanges(one, other);
}

test.each(all)("$name: exactly the rules that say it", (edit) => {
  const found = changesBetween(base, edited(base, edit));
  expect(found.map(({ rule }) => rule)).toEqual(edit.rules);
});

test.each(all)("$name, taken back: the mirrors", (edit) => {
  const found = changesBetween(edited(base, edit), base).map(({ rule }) => rule);
  const mirrors = edit.rules.map((rule) => byId[rule]?.mirror).filter((mirror) => typeof mirror === "string");
  expect(found).toEqual(expect.arrayContaining(mirrors));
  expect(found).toHaveLength(edit.rules.length);
});

test.each(all)("$name: what is added elsewhere takes no finding away", (edit) => {
  const head = edited(base, edit);
  const more = `${head}\nquotes: { q1: { stage: prospect, text: 讲得很清楚 } }\n`.replace(
    "\nevents:",
    "\n  visit_plan: { label: 家访, stage: loyalty, steps: { plan: 计划 } }\nevents:",
  );
  const after = new Set(changesBetween(base, more).map(({ fingerprint }) => fingerprint));
  for (const { fingerprint } of changesBetween(base, head)) expect(after).toContain(fingerprint);
});

/** Pairs that are one edit: with the node go its ways, with the stage its nodes. */
const together: readonly (readonly string[])[] = [
  ["a node less in the middle", "a way more"],
  ["a node less in the middle", "a way back, which closes a cycle"],
  ["a stage in the middle", "a stage without nodes in the middle"],
  ["a stage merged into the one before it", "a node in the next stage"],
];

/** Whether neither edit changes the piece of text that the other one looks for. */
function isApart(one: RealEdit, other: RealEdit): boolean {
  if (one === other || together.some((names) => names.includes(one.name) && names.includes(other.name))) return false;
  try {
    return edited(edited(base, one), other) !== "" && edited(edited(base, other), one) !== "";
  } catch {
    return false;
  }
}

test("two edits are found as each alone is found", () => {
  fc.assert(
    fc.property(fc.constantFrom(...all), fc.constantFrom(...all), (one, other) => {
      fc.pre(isApart(one, other));
      const both = changesBetween(base, edited(edited(base, one), other)).map(({ rule }) => rule);
      expect([...both].sort()).toEqual([...one.rules, ...other.rules].sort());
    }),
  );
});
