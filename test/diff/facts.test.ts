import fc from "fast-check";
import { expect, test } from "vitest";
import { applyFacts, invertFacts } from "../../src/diff/apply-facts.ts";
import { canonicalModel, type CanonicalModel } from "../../src/diff/canonical-model.ts";
import { factKey } from "../../src/diff/fact.ts";
import { factsBetween } from "../../src/diff/facts-between.ts";
import { exampleText } from "../model/example-text.ts";
import { anyPair } from "./any-pair.ts";
import { modelOf } from "./read-model.ts";

function canonical(text: string): CanonicalModel {
  const model = modelOf(text);
  if (!model) throw new Error("not a model");
  return canonicalModel(model);
}

const plain = ({ elements, orders }: CanonicalModel): unknown => [
  [...elements].sort(),
  [...orders].sort(([a], [b]) => (a < b ? -1 : 1)),
];

test("a model does not differ from itself", () => {
  fc.assert(
    fc.property(anyPair, ({ before }) => {
      expect(factsBetween(canonical(before), canonical(before))).toEqual([]);
    }),
  );
});

test("the facts make the second model of the first, and turned round the first of the second", () => {
  fc.assert(
    fc.property(anyPair, ({ before, after }) => {
      const [a, b] = [canonical(before), canonical(after)];
      const facts = factsBetween(a, b);
      expect(plain(applyFacts(facts, a))).toEqual(plain(b));
      const back = invertFacts(facts);
      expect(plain(applyFacts(back, b))).toEqual(plain(a));
      const keysOf = (list: typeof facts): readonly string[] => list.map((fact) => JSON.stringify(fact)).sort();
      expect(keysOf(back)).toEqual(keysOf(factsBetween(b, a)));
    }),
  );
});

test("every fact has a name of its own", () => {
  fc.assert(
    fc.property(anyPair, ({ before, after }) => {
      const keys = factsBetween(canonical(before), canonical(after)).map(factKey);
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});

const ways: Readonly<Record<string, (text: string) => string>> = {
  "other line ends": (text) => text.replaceAll("\n", "\r\n"),
  "more comments": (text) => text.replaceAll("\n  ", "\n  # 备注\n  ").replace(/# 备注\n(?= {4})/g, "\n"),
  "another spelling of a condition": (text) => text.replace("clv >= 1 && clv < 5000", "(clv>=1)&&(clv<5000)"),
  "another spelling of a time limit": (text) => text.replace("sla: 24h", "sla: 1d"),
  "another order of fields": (text) => {
    const lines = text.split("\n");
    const [name, mobile] = [
      lines.findIndex((line) => /^ {2}name: /.test(line)),
      lines.findIndex((line) => /^ {2}mobile: /.test(line)),
    ];
    const swapped = [...lines];
    swapped[name] = lines[mobile] ?? "";
    swapped[mobile] = lines[name] ?? "";
    return swapped.join("\n");
  },
};

test.each(Object.keys(ways))("%s mean the same", (name) => {
  const other = ways[name]?.(exampleText) ?? "";
  expect(other).not.toBe(exampleText);
  expect(factsBetween(canonical(exampleText), canonical(other))).toEqual([]);
});

test("decomposed characters mean the same as composed ones", () => {
  const text = "ketu: 1\ntitle: Café\nstages: { a: Prénom }\n";
  expect(factsBetween(canonical(text), canonical(text.normalize("NFD")))).toEqual([]);
});

test("a node that changes its stage has moved", () => {
  const before = "ketu: 1\ntitle: t\nstages: { a: { nodes: { x: X, y: Y } }, b: { nodes: { z: Z } } }\n";
  const after = "ketu: 1\ntitle: t\nstages: { a: { nodes: { x: X } }, b: { nodes: { y: Y, z: Z } } }\n";
  const facts = factsBetween(canonical(before), canonical(after));
  expect(facts).toContainEqual({ op: "move", ref: "node:y", before: "stage:a", after: "stage:b" });
});
