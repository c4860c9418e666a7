import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { factKey } from "../../src/diff/fact.ts";
import { rules } from "../../src/diff/generated/rules.ts";
import { governanceEdits, structureEdits } from "../diff/education-edits.ts";
import { arbitraryPair } from "../diff/random-edits.ts";
import { changesBetween, decide, factsOfTexts } from "./versions.ts";
import { inChinese } from "../support/in-chinese.ts";

const education = inChinese(
  readFileSync(new URL("../../models/online-education/model.ketu.yaml", import.meta.url), "utf8"),
);

/** Takes the decisions one by one, in an order of chance, until nothing is left to decide. */
async function decideAll(
  pair: readonly [string, string],
  into: "base" | "head",
  picks: Iterator<number>,
): Promise<readonly [string, string]> {
  let [before, after] = pair;
  for (let turn = 0; turn < 40; turn += 1) {
    const open = changesBetween(before, after).filter(({ claims }) => claims.length > 0);
    if (open.length === 0) return [before, after];
    const pick = (picks.next().value as number) % open.length;
    const { text, value, diagnostics } = await decide([before, after], into, (changes) =>
      changes.filter(({ claims }) => claims.length > 0).slice(pick, pick + 1),
    );
    if (!value) throw new Error(`${open[pick]?.rule}: ${diagnostics[0]?.message.en}`);
    if (into === "base") before = text;
    else after = text;
  }
  throw new Error("no end");
}

test.each([
  ["accepted", "base"],
  ["rejected", "head"],
] as const)("changes that are %s one by one, in any order, leave the meaning of the other version", async (_, into) => {
  await fc.assert(
    fc.asyncProperty(arbitraryPair, fc.infiniteStream(fc.nat(1000)), async ({ before, after }, picks) => {
      const [left, right] = await decideAll([before, after], into, picks[Symbol.iterator]());
      expect(factsOfTexts(left, right)).toEqual([]);
      expect(into === "base" ? right : left).toBe(into === "base" ? after : before);
    }),
    { numRuns: 60 },
  );
});

/** Lines by how often they stand in a text. */
function linesOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const line of text.split("\n")) counts.set(line, (counts.get(line) ?? 0) + 1);
  return counts;
}

test("no line changes that neither version has otherwise", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryPair, fc.nat(50), async ({ before, after }, pick) => {
      const { text } = await decide([before, after], "head", (changes) => {
        const open = changes.filter(({ claims }) => claims.length > 0);
        return open.length > 0 ? open.slice(pick % open.length, (pick % open.length) + 1) : [];
      });
      const [was, is, other] = [after, text, before].map(linesOf);
      for (const [line, count] of other ?? []) {
        if ((was?.get(line) ?? 0) === count) expect(is?.get(line), line).toBe(count);
      }
    }),
    { numRuns: 60 },
  );
});

// The forms of the other version do not come along where they mean the same.
const sameInOtherWords = new Set(["the same period in other words", "a default step described"]);
const edits = [...structureEdits, ...governanceEdits].filter(({ name }) => !sameInOtherWords.has(name));

test.each(edits)("rejected, $name leaves every byte of the former text", async ({ edits: pieces }) => {
  const head = pieces.reduce((text, [before, after]) => text.split(before).join(after), education);
  const { text } = await decide([education, head], "head", (changes) => changes);
  expect(text).toBe(education);
});

test.each(Object.values(rules))("the example of $id is accepted and rejected as a whole", async ({ example }) => {
  const pair = [example.base, example.head] as const;
  const accepted = await decide(pair, "base", (changes) => changes);
  expect(factsOfTexts(accepted.text, example.head)).toEqual([]);
  const rejected = await decide(pair, "head", (changes) => changes);
  expect(factsOfTexts(rejected.text, example.base)).toEqual([]);
});

const small = `ketu: 1
title: 客户管理模型
roles: { care: 客服部 }
stages:
  # 第一次
  contact:   # 初次
    label: 初次接触
    nodes:
      call: { label: 首次电话, sla: 24h }   # 要快
  service: 售后服务
`;

test("a value is exchanged and its line keeps its comment, in a file with Windows line breaks too", async () => {
  const head = small.replace("24h", '"48h"').replaceAll("\n", "\r\n");
  const { text } = await decide([small, head], "head", (changes) => changes);
  expect(text).toBe(small.replaceAll("\n", "\r\n"));
});

test("an element written as its label becomes a map when it gets a key, and its label again when it loses it", async () => {
  const head = small.replace("  service: 售后服务\n", "  service:\n    label: 售后服务\n    owner: care\n");
  const accepted = await decide([small, head], "base", (changes) => changes);
  expect(accepted.text).toBe(head);
  const rejected = await decide([small, head], "head", (changes) => changes);
  expect(rejected.text).toBe(small);
});

test("what is added comes with its comment, and nothing that was not asked for comes with it", async () => {
  const head = small.replace(
    "  service: 售后服务\n",
    "      # 只在工作日\n      book: { label: 预约 }\n  service: 售后之后\n",
  );
  const { text } = await decide([small, head], "base", (changes) =>
    changes.filter(({ rule }) => rule === "node-added"),
  );
  expect(text).toBe(head.replace("售后之后", "售后服务"));
});

test("of a list of lines only items that differ are touched, each with its comments", async () => {
  const base = small.replace(
    "    label: 初次接触\n",
    "    label: 初次接触\n    practices:\n      - 当天回电   # 先打电话\n      # 再加微信\n      - 加微信\n      - -5 度以下改期\n",
  );
  const head = base
    .replace("      # 再加微信\n      - 加微信\n", "      - 发资料 # 新的\n")
    .replace("# 先打电话", "# 不超过两小时")
    .replace("      - -5 度以下改期\n", "");
  const { text } = await decide([base, head], "head", (changes) => changes);
  expect(text).toBe(base.replace("# 先打电话", "# 不超过两小时"));
});

test("changes that are accepted leave exactly the others to be decided", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryPair, fc.infiniteStream(fc.boolean()), async ({ before, after }, picks) => {
      const pick = picks[Symbol.iterator]();
      const facts = factsOfTexts(before, after);
      const { text, carried } = await decide([before, after], "base", (changes) =>
        changes.filter(() => pick.next().value === true),
      );
      const done = new Set(carried.flatMap(({ claims }) => claims));
      // Steps of the default path and places in lists follow from who is there.
      const follows = (key: string): boolean => / transition:|^order /.test(key);
      const left = facts.map(factKey).filter((key) => !done.has(key) && !follows(key));
      expect(
        factsOfTexts(text, after)
          .map(factKey)
          .filter((key) => !follows(key)),
      ).toEqual(left);
    }),
    { numRuns: 60 },
  );
});

test("a node of a new stage brings the stage", async () => {
  const head = small.replace("  service:", "  needs: { label: 需求, nodes: { form: 表单 } }\n  service:");
  const { text } = await decide([small, head], "base", (changes) => changes);
  expect(text).toBe(head);
});

test("a role that is still named goes only together with what names it", async () => {
  const head = small
    .replace("roles: { care: 客服部 }", "roles: { care: 客服部, sales: 销售部 }")
    .replace("    label: 初次接触\n", "    label: 初次接触\n    owner: sales\n");
  const { text, carried } = await decide([small, head], "head", (changes) =>
    changes.filter(({ rule }) => rule === "role-added"),
  );
  expect(carried.map(({ rule }) => rule).sort()).toEqual(["owner-added", "role-added"]);
  expect(text).toBe(small);
});

test("what names something new brings it", async () => {
  const base = small.replace("    label: 初次接触\n", "    label: 初次接触\n    owner: care\n");
  const head = base
    .replace("roles: { care: 客服部 }", "roles: { care: 客服部, sales: 销售部 }")
    .replace("owner: care", "owner: sales")
    .replace("售后服务", "售后");
  const { text, carried } = await decide([base, head], "base", (changes) =>
    changes.filter(({ rule }) => rule === "owner-changed"),
  );
  expect(carried.map(({ rule }) => rule).sort()).toEqual(["owner-changed", "role-added"]);
  expect(text).toBe(head.replace("售后", "售后服务"));
});

test("a declared rename is carried out and taken back, references and all", async () => {
  const base = small.replace("label: 初次接触", "label: 初次接触\n    owner: care");
  const head = base
    .replace("{ care: 客服部 }", "{ service_desk: { label: 客服部, was: care } }")
    .replace("owner: care", "owner: service_desk");
  const accepted = await decide([base, head], "base", (changes) => changes);
  expect(accepted.text).toBe(head);
  const rejected = await decide([base, head], "head", (changes) => changes);
  expect(rejected.text).toBe(base);
});

test("beside a declared rename another change is accepted under the former name", async () => {
  const base = small.replace("label: 初次接触", "label: 初次接触\n    owner: care");
  const head = base
    .replace("{ care: 客服部 }", "{ service_desk: { label: 客户服务部, was: care } }")
    .replace("owner: care", "owner: service_desk");
  const { text } = await decide([base, head], "base", (changes) =>
    changes.filter(({ rule }) => rule === "label-changed"),
  );
  expect(text).toBe(base.replace("客服部", "客户服务部"));
});

test("what only follows from another change is done with it", async () => {
  const base =
    "ketu: 1\ntitle: 模型\nstages: { s: { label: 阶段, nodes: { a: 甲, b: 乙, c: 丙 } } }\ntransitions: { b -> a: 回 }\n";
  const head = base.replace("a: 甲, b: 乙", "b: 乙, a: 甲");
  const { text, carried } = await decide([base, head], "base", (changes) =>
    changes.filter(({ rule }) => rule === "transition-kind-changed"),
  );
  expect(carried.length).toBeGreaterThan(1);
  expect(text).toBe(head);
});

test("a change without facts of its own gives no edits", async () => {
  const { base, head } = rules["version-not-bumped"].example;
  const done = await decide([base, head], "head", (changes) => changes.filter(({ claims }) => claims.length === 0));
  expect(changesBetween(base, head).some(({ claims }) => claims.length === 0)).toBe(true);
  expect([done.value, done.diagnostics]).toEqual([[], []]);
});
