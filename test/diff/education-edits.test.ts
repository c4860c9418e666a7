import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { judgeChanges } from "../../src/diff/judge-changes.ts";
import { rules } from "../../src/diff/generated/rules.ts";
import type { ChangeRule } from "../../src/diff/change-rule.ts";
import type { Change } from "../../src/diff/change.ts";
import { governanceEdits, type RealEdit, structureEdits } from "./education-edits.ts";
import { modelOf } from "./read-model.ts";

const base = readFileSync(new URL("../../models/online-education/model.ketu.yaml", import.meta.url), "utf8");
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
