import fc from "fast-check";
import { expect, test } from "vitest";
import { readText } from "./read-model.ts";

const head = "ketu: 1\ntitle: t\n";

function steps(text: string): readonly string[] {
  return readText(head + text).model.transitions.map(({ id, isDefault }) => (isDefault ? id : `${id} (written)`));
}

/** Stages with numbers of nodes; `n3` is the fourth node of the whole model. */
const arbitraryStages = fc.array(fc.record({ nodes: fc.nat(4), isOffPath: fc.boolean() }), {
  minLength: 1,
  maxLength: 6,
});

interface PlainStage {
  readonly nodes: number;
  readonly isOffPath: boolean;
}

function yamlOf(stages: readonly PlainStage[]): { text: string; onPath: string[]; offPath: string[][] } {
  const onPath: string[] = [];
  const offPath: string[][] = [];
  let count = 0;
  const lines = stages.map(({ nodes, isOffPath }, index) => {
    const ids = Array.from({ length: nodes }, () => `n${count++}`);
    if (isOffPath) offPath.push(ids);
    else onPath.push(...ids);
    const inner = ids.map((id) => `${id}: ${id}`).join(", ");
    return `  s${index}: { label: S, off_path: ${isOffPath}, nodes: { ${inner} } }\n`;
  });
  return { text: `stages:\n${lines.join("")}`, onPath, offPath };
}

const pairsOf = (ids: readonly string[]): string[] => ids.slice(1).map((id, index) => `${ids[index] ?? ""} -> ${id}`);

test("the default path joins consecutive nodes, over the ends of stages, and off-path stages only inside", () => {
  fc.assert(
    fc.property(arbitraryStages, (stages) => {
      const { text, onPath, offPath } = yamlOf(stages);
      expect([...steps(text)].sort()).toEqual([...pairsOf(onPath), ...offPath.flatMap(pairsOf)].sort());
    }),
  );
});

const eight = Array.from({ length: 8 }, (_, index) => `n${index}`);

test("each written transition appears once and stands for the default step of its pair", () => {
  const arbitraryPairs = fc.uniqueArray(
    fc.tuple(fc.nat(7), fc.nat(7)).filter(([a, b]) => a !== b),
    { selector: ([a, b]) => `${a} ${b}`, maxLength: 12 },
  );
  fc.assert(
    fc.property(arbitraryPairs, (pairs) => {
      const { text } = yamlOf([{ nodes: 8, isOffPath: false }]);
      const written = pairs.map(([a, b]) => `n${a} -> n${b}`);
      const { model, diagnostics } = readText(
        `${head}${text}transitions:\n${written.map((key) => `  ${key}: x\n`).join("")}`,
      );
      expect(diagnostics).toEqual([]);
      const ids = model.transitions.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect([...ids].sort()).toEqual([...new Set([...written, ...pairsOf(eight)])].sort());
      const found = model.transitions.filter(({ isDefault }) => !isDefault).map(({ id }) => id);
      expect(found.sort()).toEqual([...written].sort());
    }),
  );
});

test("`next` leads elsewhere instead, `next: none` nowhere", () => {
  expect(steps("stages: { a: { nodes: { x: { next: z }, y: { next: none }, z: Z } } }")).toEqual(["x -> z"]);
});

test("an exit has no default step, and one to it is a churn", () => {
  const { model } = readText(`${head}stages: { a: { nodes: { x: X, out: { kind: exit }, y: Y } } }`);
  expect(model.transitions.map(({ id, transitionKind }) => [id, transitionKind])).toEqual([["x -> out", "churn"]]);
});

test("a decision with a written way out has only the written ones", () => {
  const stages = "stages: { a: { nodes: { d: { kind: decision }, y: Y, z: Z } } }\n";
  expect(steps(stages)).toEqual(["d -> y", "y -> z"]);
  expect(steps(`${stages}transitions: { d -> z: 否 }`)).toEqual(["d -> z (written)", "y -> z"]);
  expect(steps(`${stages}transitions: { d -> z: 否, d → y: 是 }`)).toEqual([
    "d -> y (written)",
    "d -> z (written)",
    "y -> z",
  ]);
});

test("two transitions of one pair have ids of their own and stand for the default step", () => {
  const text = `stages: { a: { nodes: { x: X, y: Y } } }
transitions: { fast: { label: 快, from: x, to: y }, slow: { label: 慢, from: x, to: y } }`;
  expect(steps(text)).toEqual(["fast (written)", "slow (written)"]);
});

test("`default_path: off` leaves the written transitions and `next`", () => {
  const text = `default_path: off
stages: { a: { nodes: { x: X, y: { next: x }, z: Z } } }
transitions: { x -> y: 是 }`;
  expect(steps(text)).toEqual(["x -> y (written)", "y -> x"]);
});

test("retired nodes and stages are not on the path", () => {
  const text = `stages:
  a: { nodes: { w: W, x: { label: X, retired: 2026-06-30 }, y: Y } }
  b: { label: B, retired: 2026-06-30, nodes: { v: V } }
  c: { nodes: { z: Z } }`;
  expect(steps(text)).toEqual(["w -> y", "y -> z"]);
});

test("a transition that does not say its kind takes it from where it leads", () => {
  const text = `stages:
  a: { nodes: { x: X, y: Y, z: Z } }
  b: { off_path: true, nodes: { out: { kind: exit } } }
transitions: { y -> out: 走, out -> x: 回, z -> x: 再, x -> z: 跳, y -> x: { kind: referral } }`;
  const { model } = readText(head + text);
  const kinds = new Map(model.transitions.map(({ id, transitionKind }) => [id, transitionKind]));
  expect(Object.fromEntries(kinds)).toEqual({
    "x -> y": "advance",
    "y -> z": "advance",
    "y -> out": "churn",
    "out -> x": "win_back",
    "z -> x": "return",
    "x -> z": "advance",
    "y -> x": "referral",
  });
});
