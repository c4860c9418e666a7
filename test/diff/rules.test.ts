import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ChangeRule } from "../../src/diff/change-rule.ts";
import { canonicalModel } from "../../src/diff/canonical-model.ts";
import { factKey } from "../../src/diff/fact.ts";
import { factsBetween } from "../../src/diff/facts-between.ts";
import { rules } from "../../src/diff/generated/rules.ts";
import { judgeChanges } from "../../src/diff/judge-changes.ts";
import type { Change } from "../../src/diff/change.ts";
import { compileTexts } from "../support/compile-texts.ts";
import { anyPair } from "./any-pair.ts";
import { modelOf } from "./read-model.ts";

const all: readonly ChangeRule[] = Object.values(rules);

function changesBetween(before: string, after: string): readonly Change[] {
  const [base, head] = [modelOf(before), modelOf(after)];
  if (!base || !head) throw new Error("not a model");
  return judgeChanges(base, head);
}

/** What closing rules speak of in their examples. */
const spokenOf: Readonly<Record<string, readonly string[]>> = {
  "version-not-bumped": ["field-range-widened"],
  "rename-undeclared": ["metric-removed"],
};

describe.each(all)("$id", (rule) => {
  test("finds its example, and nothing else above a note but what it speaks of", () => {
    const found = changesBetween(rule.example.base, rule.example.head);
    expect(found.map((change) => change.rule)).toContain(rule.id);
    const loud = found.filter(({ severity, rule: id }) => severity !== "info" && id !== rule.id);
    expect(loud.map((change) => change.rule)).toEqual(spokenOf[rule.id] ?? []);
    for (const { message } of found) {
      expect(message.zh).toMatch(/\p{Script=Han}/u);
      expect(message.en).not.toBe("");
    }
  });

  test("has examples that are models without errors", async () => {
    for (const text of [rule.example.base, rule.example.head]) {
      const { diagnostics } = await compileTexts(text);
      expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    }
  });

  test("has a mirror that finds the way back, or says why there is none", () => {
    const { mirror } = rule;
    if (typeof mirror !== "string") {
      expect(mirror.none.zh).toMatch(/\p{Script=Han}/u);
      return;
    }
    expect(Object.keys(rules)).toContain(mirror);
    expect(all.find(({ id }) => id === mirror)?.mirror).toBe(rule.id);
    const back = changesBetween(rule.example.head, rule.example.base).map((change) => change.rule);
    expect(back).toContain(mirror);
  });
});

test("every fact is claimed by exactly one change", () => {
  fc.assert(
    fc.property(anyPair, ({ before, after }) => {
      const [base, head] = [modelOf(before), modelOf(after)];
      if (!base || !head) return;
      const facts = factsBetween(canonicalModel(base), canonicalModel(head)).map(factKey);
      const claimed = judgeChanges(base, head).flatMap(({ claims }) => claims);
      expect([...claimed].sort()).toEqual([...facts].sort());
    }),
  );
});

test("a model compared with itself gives no change", () => {
  fc.assert(
    fc.property(anyPair, ({ before }) => {
      expect(changesBetween(before, before)).toEqual([]);
    }),
  );
});

test("two runs give the same changes to the byte, and no two changes have one fingerprint", () => {
  fc.assert(
    fc.property(anyPair, ({ before, after }) => {
      const found = changesBetween(before, after);
      expect(JSON.stringify(changesBetween(before, after))).toBe(JSON.stringify(found));
      expect(new Set(found.map(({ fingerprint }) => fingerprint)).size).toBe(found.length);
    }),
  );
});

test("comments, line ends and what stands elsewhere leave the fingerprints as they are", () => {
  const { base, head } = rules["guard-tightened"].example;
  const note = "# 一行备注\n";
  const prints = (list: readonly Change[]): readonly string[] => list.map(({ fingerprint }) => fingerprint);
  const moved = changesBetween(`${note}${base}`, `${note}${note}${head.replaceAll("\n", "\r\n")}`);
  expect(prints(moved)).toEqual(prints(changesBetween(base, head)));
});
