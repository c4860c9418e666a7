import { expect, test } from "vitest";
import type { DiagnosticKind } from "../../src/base/diagnostic.ts";
import { diagnostics } from "../../src/lint/generated/diagnostics.ts";
import { rules } from "../../src/lint/generated/rules.ts";
import { exampleText } from "../model/example-text.ts";
import { findingsIn } from "./read-lint.ts";

const kinds: readonly DiagnosticKind[] = [...Object.values(rules), ...Object.values(diagnostics)];
const head = "ketu: 1\ntitle: t\n";

function codes(text: string): readonly string[] {
  return findingsIn(head + text)
    .filter(({ severity }) => severity !== "info")
    .map(({ code, subject }) => `${code} ${subject ?? ""}`);
}

test.each(kinds)("$code is raised by its wrong example and not by its right one", (kind) => {
  const wrong = findingsIn(kind.wrong, "2026-11-21").filter(({ code }) => code === kind.code);
  expect(wrong.length).toBeGreaterThan(0);
  for (const { range, hint, message } of wrong) {
    expect(range).toBeDefined();
    expect([message.zh, hint?.zh].join("")).toMatch(/\p{Script=Han}/u);
  }
  expect(findingsIn(kind.right, "2026-11-21").map(({ code }) => code)).not.toContain(kind.code);
});

test("the example and the smallest model raise no warning", () => {
  expect(findingsIn(exampleText)).toEqual([]);
  expect(codes("stages: { prospect: 潜在客户, contact: 初次接触 }")).toEqual([]);
});

test("only the head of an unreachable stretch is reported", () => {
  const text = `stages:
  a: { nodes: { x: X } }
  b: { off_path: true, nodes: { p: P, q: Q, r: { kind: exit } } }
`;
  expect(codes(text)).toEqual(["unreachable-node node:p"]);
});

test("a ring that no way leads to is reported at its first node", () => {
  const text = `stages:
  a: { nodes: { x: X } }
  b: { off_path: true, nodes: { p: P, q: Q } }
transitions: { q -> p: 再来 }
`;
  expect(codes(text)).toEqual(["unreachable-node node:p"]);
});

test("a decision in a broken step is not judged", () => {
  const text = `stages: { a: { nodes: { d: { kind: decision }, yes: 买, no_way: { kind: exit } } } }
transitions: { d -> yes: 是, d -> now_ay: 否 }
`;
  expect(codes(text)).toEqual(["unknown-reference "]);
});

test("the last node of the path may end, any other node may not", () => {
  expect(codes("stages: { a: { nodes: { x: X, y: Y } } }")).toEqual([]);
  expect(codes("stages: { a: { nodes: { x: { next: none }, y: Y } } }")).toEqual([
    "dead-end node:x",
    "unreachable-node node:y",
  ]);
});

test("a chain of ten thousand nodes is judged without a stack overflow", () => {
  const nodes = Array.from({ length: 10_000 }, (_, index) => `      n${index}: 节点 ${index}\n`).join("");
  expect(codes(`stages:\n  a:\n    nodes:\n${nodes}`)).toEqual([]);
});

test("a long way into a loop is told as that loop, once, from its first node", () => {
  const nodes = Array.from({ length: 5000 }, (_, index) => `      n${index}: 节点 ${index}\n`).join("");
  const text = `stages:
  a: { nodes: { start: 开始, end: 结束 } }
  b:
    off_path: true
    nodes:
${nodes}transitions: { start -> n0: 误入, n4999 -> n4997: 回头 }
`;
  expect(codes(text)).toEqual(["trap node:n4997"]);
});

test("ten thousand fields that look personal are told without looking through them for each", () => {
  const fields = Array.from(
    { length: 10_000 },
    (_, index) => `  mobile${index}: { label: 手机号 ${index}, purpose: x }\n`,
  );
  const found = codes(`stages: { a: 甲 }\nfields:\n${fields.join("")}`);
  expect(found).toHaveLength(10_000);
  expect(found.every((code) => code.startsWith("personal-data-unmarked"))).toBe(true);
});
