import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Change } from "../../src/diff/change.ts";
import { judgeChanges } from "../../src/diff/judge-changes.ts";
import { arbitraryDealing, knownSplits } from "./known-regroupings.ts";
import { validModel } from "./review-mutants.ts";
import { textOfTree, treeOf } from "./text-tree.ts";

const textOf = (name: string): string =>
  readFileSync(new URL(`../../models/${name}/model.ketu.yaml`, import.meta.url), "utf8").replace(/^version: .*\n/m, "");

const told = (changes: readonly Change[]): readonly string[] =>
  changes.map(({ rule, subject }) => `${rule} ${subject}`);

describe.each([
  ["online-education", ["channel", "node", "class"]],
  ["b2b-software", ["channel", "node", "class"]],
  ["retail", ["channel", "class"]],
])("in the model %s", (name, kinds) => {
  const tree = treeOf(textOf(name));
  const model = validModel(textOfTree(tree));
  if (!model) throw new Error("not a model");

  test("what is split by a script is told as that and nothing else, and its way back as a merger of the same", () => {
    const met = new Set<string>();
    fc.assert(
      fc.property(arbitraryDealing, fc.nat(1000), ({ choices, isKept }, pick) => {
        const splits = knownSplits(model, choices, isKept);
        const split = splits[pick % splits.length];
        const head = split && validModel(textOfTree(split.apply(tree)));
        fc.pre(head !== undefined);
        if (!split || !head) return;
        met.add(`${split.kind}${split.isKept ? " kept" : ""}`);
        // A word of codes that were issued is told of too.
        const others = (changes: readonly Change[]): readonly string[] =>
          told(changes).filter((each) => !/^code-(removed-without-retirement|added) class:/.test(each));
        expect(others(judgeChanges(model, head))).toEqual([`${split.kind}-split ${split.whole}`]);
        expect(others(judgeChanges(head, model))).toEqual([`${split.kind}-merged ${split.whole}`]);
      }),
      { numRuns: 80 },
    );
    expect([...met].sort()).toEqual(kinds.flatMap((kind) => [kind, `${kind} kept`]).sort());
  });
});

const model = (rest: string): string => `ketu: 1\ntitle: 客户管理模型\n${rest}`;
const tier = (classes: string, match = "first"): string =>
  model(`fields: { clv: { label: 价值, type: integer, range: 0..10000 }, age: { label: 年龄, type: integer, range: 0..99 } }
schemes: { tier: { label: 分层, match: ${match}, classes: { ${classes} } } }
stages: { service: 售后服务 }
`);
const channels = (declared: string, call: string, visit: string): string =>
  model(`channels: { ${declared} }
stages: { contact: { label: 初次接触, nodes: { call: { label: 首次电话, channel: ${call} }, visit: { label: 回访, channel: ${visit} } } } }
`);
const nodes = (declared: string): string =>
  model(`fields: { mobile: 手机号, need: 需求 }
metrics: { leads: { label: 线索数, unit: person } }
stages: { contact: { label: 初次接触, nodes: { first: 首次访问, ${declared}, last: 预约 } } }
`);
const steps = (list: string): string => `transitions: { ${list.replaceAll(/(\S+ -> \w+)/g, '"$1": 是')} }\n`;
const phone = "phone: { label: 电话, kind: voice }";
const lines = "one: { label: 一号线, kind: voice }, two: { label: 二号线, kind: voice }";
const talk = "talk: { label: 沟通, captures: [mobile, need] }";

/** Edits that look like a split, and what each of them lacks. */
const lookAlikes: readonly (readonly [why: string, base: string, head: string])[] = [
  [
    "channels of another kind",
    channels(phone, "phone", "phone"),
    channels("one: { label: 一号线, kind: voice }, two: { label: 微信, kind: chat }", "one", "two"),
  ],
  [
    "a channel that nobody uses any more",
    channels(phone, "phone", "phone"),
    channels(`${phone}, ${lines}`, "one", "two"),
  ],
  [
    "a channel beside the old one",
    channels(phone, "phone", "phone"),
    channels(`${phone}, ${lines}`, "[phone, one]", "phone"),
  ],
  [
    "one of its users going elsewhere",
    channels(`${phone}, mail: { label: 邮件, kind: email }`, "phone", "phone"),
    channels(`${lines}, mail: { label: 邮件, kind: email }`, "[one, two]", "mail"),
  ],
  [
    "a new channel that others use too",
    channels(`${phone}, mail: { label: 邮件, kind: email }`, "phone", "mail"),
    channels(`${lines}, mail: { label: 邮件, kind: email }`, "[one, two]", "[mail, two]"),
  ],
  ["a node that has lost a field", nodes(talk), nodes("a: { label: 甲, captures: [mobile] }, b: { label: 乙 }")],
  [
    "nodes of which one has nothing of it",
    nodes(talk),
    nodes("a: { label: 甲, captures: [mobile, need] }, b: { label: 乙 }"),
  ],
  [
    "a node with a figure of another one",
    nodes(`${talk}, other: { label: 别处, metric: leads }`),
    nodes(
      "a: { label: 甲, captures: [mobile] }, b: { label: 乙, captures: [need], metric: leads }, other: { label: 别处 }",
    ),
  ],
  [
    "a node in whose place a written step leads to the next one",
    nodes("ask: { label: 询问, kind: decision }, b: { label: 乙 }, c: { label: 丙 }") + steps("ask -> b, ask -> last"),
    nodes("ask: { label: 询问, kind: decision }, c: { label: 丙 }") + steps("ask -> c, ask -> last"),
  ],
  [
    "nodes that stand somewhere else",
    nodes(`${talk}, other: { label: 别处 }`),
    nodes("a: { label: 甲, captures: [mobile] }, other: { label: 别处 }, b: { label: 乙, captures: [need] }"),
  ],
  [
    "a customer whom no part takes",
    tier("key: { when: clv >= 1000 }"),
    tier("a: { when: clv >= 5000 }, b: { when: clv in 1001..4999 }"),
  ],
  [
    "a customer who comes in",
    tier("key: { when: clv >= 1000 }"),
    tier("a: { when: clv >= 5000 }, b: { when: clv in 999..4999 }"),
  ],
  [
    "tags of which a customer has both",
    tier("key: { when: clv >= 1000 }", "any"),
    tier("a: { when: clv >= 3000 }, b: { when: clv in 1000..4000 }", "any"),
  ],
  [
    "a part that takes nobody",
    tier("key: { when: clv >= 1000 }"),
    tier("a: { when: clv >= 1000 }, b: { when: clv > 10000 }"),
  ],
  ["classes given by hand", tier("key: { label: 重点 }", "any"), tier("a: { label: 甲 }, b: { label: 乙 }", "any")],
  [
    "a part given by hand",
    tier("key: { when: clv >= 1000 }", "any"),
    tier("a: { when: clv >= 1000 }, b: { label: 乙 }", "any"),
  ],
  [
    "rules that compare names",
    tier("key: { when: clv > age }", "any"),
    tier("a: { when: clv > age + 5 }, b: { when: clv > age && clv <= age + 5 }", "any"),
  ],
  [
    "a value of which less is known",
    tier("key: { when: clv >= 1000 }"),
    tier("a: { when: clv >= 5000 }, b: { when: clv >= 1000 }").replace("0..10000", "0..9000"),
  ],
];

test.each(lookAlikes)("%s is no split, and no merger backwards", (_, base, head) => {
  const [before, after] = [base, head].map((text) => validModel(text));
  if (!before || !after) throw new Error("not a model");
  for (const changes of [judgeChanges(before, after), judgeChanges(after, before)])
    expect(told(changes).filter((each) => /-(split|merged) /.test(each))).toEqual([]);
});

test("a class that is retired while others take its customers is split, and its retirement is told by itself", () => {
  const base = validModel(tier("key: { when: clv >= 1000 }"));
  const head = validModel(
    tier("key: { when: clv >= 1000, retired: 2026-06-30 }, a: { when: clv >= 5000 }, b: { when: clv >= 1000 }"),
  );
  if (!base || !head) throw new Error("not a model");
  expect(told(judgeChanges(base, head))).toEqual(["class-split class:tier.key", "code-retired class:tier.key"]);
  expect(told(judgeChanges(head, base))).toEqual(["class-merged class:tier.key", "code-restored class:tier.key"]);
});

test("who are divided among the parts of a class is shown by a customer of each", () => {
  const base = validModel(tier("key: { label: 重点, when: clv >= 1000 }"));
  const head = validModel(tier("a: { label: 甲, when: clv >= 5000 }, b: { label: 乙, when: clv >= 1000 }"));
  const [found] = base && head ? judgeChanges(base, head) : [];
  expect(found?.witness?.zh).toMatch(/^clv = \d+：以前是“重点”，现在是“甲”；clv = \d+：以前是“重点”，现在是“乙”$/);
});
