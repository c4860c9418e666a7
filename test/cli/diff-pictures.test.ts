import { mkdtempSync, readFileSync, rmSync, writeFileSync, existsSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ketu, type KetuResult } from "./run-ketu.ts";

const base = `ketu: 1
title: 客户管理模型
stages: { contact: { label: 初次接触, nodes: { call: 电话, trial: 试听 } }, decision: { label: 购买决策, nodes: { order: 下单 } } }
`;
const head = base.replace("trial: 试听", "visit: 拜访");

let folder: string;
const write = (name: string, text: string): void => {
  mkdirSync(join(folder, name, ".."), { recursive: true });
  writeFileSync(join(folder, name), text);
};
const diff = (...args: readonly string[]): KetuResult => ketu(["diff", ...args], { folder });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "ketu-diff-pictures-"));
  write("a.ketu.yaml", base);
  write("b.ketu.yaml", head);
  for (const name of ["one", "two", "same"]) {
    write(`old/${name}.ketu.yaml`, base);
    write(`new/${name}.ketu.yaml`, name === "same" ? base : head);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a change is drawn to standard output, with the exit code of its report", () => {
  const { status, stdout } = diff("a.ketu.yaml", "b.ketu.yaml", "--format", "svg", "--fail-on", "warning");
  expect(status).toBe(diff("a.ketu.yaml", "b.ketu.yaml", "--fail-on", "warning").status);
  expect(stdout).toMatch(/^<svg [^]*<\/svg>\n$/);
  expect(stdout).toContain('data-subject="node:visit"');
  expect(stdout).toContain('data-subject="node:trial"');
  expect(diff("a.ketu.yaml", "b.ketu.yaml", "--format", "mermaid").stdout).toMatch(/^flowchart LR\n/);
});

test("one side shows that version only", () => {
  const before = diff("a.ketu.yaml", "b.ketu.yaml", "--format", "svg", "--side", "base").stdout;
  expect(before).toContain('data-subject="node:trial"');
  expect(before).not.toContain('data-subject="node:visit"');
});

test("with the table of changes below it a picture is higher, and names what its numbers stand for", () => {
  const plain = diff("a.ketu.yaml", "b.ketu.yaml", "--format", "svg").stdout;
  const told = diff("a.ketu.yaml", "b.ketu.yaml", "--format", "svg", "--table").stdout;
  const heightOf = (svg: string): number => Number(/ height="([\d.]+)"/.exec(svg)?.[1]);
  expect(heightOf(told)).toBeGreaterThan(heightOf(plain) + 50);
  const words = (svg: string): string => [...svg.matchAll(/<text [^>]*>([^<]*)/g)].map(([, text]) => text).join("");
  expect(words(plain)).not.toContain("“试听”");
  expect(words(told)).toContain("“试听”");
});

test("a file is written in one piece, and its name is said", () => {
  const { status, stdout, stderr } = diff("a.ketu.yaml", "b.ketu.yaml", "--format", "png", "-o", "out/a.png");
  expect([status, stdout, stderr]).toEqual([0, "", "out/a.png\n"]);
  expect(readFileSync(join(folder, "out/a.png")).subarray(1, 4).toString()).toBe("PNG");
  expect(diff("a.ketu.yaml", "b.ketu.yaml", "--format", "png").status).toBe(2);
});

test("several models that changed take a folder; what did not change is not drawn", () => {
  expect(diff("old", "new", "--format", "svg", "-o", "all.svg").status).toBe(2);
  const { stderr } = diff("old", "new", "--format", "svg", "-o", "pictures");
  expect(stderr.trim().split("\n")).toEqual(["pictures/new/one.changes.svg", "pictures/new/two.changes.svg"]);
  expect(existsSync(join(folder, "pictures/new/one.changes.svg"))).toBe(true);
});

test("a view that is not there is a wrong usage; a broken side draws nothing and does not end well", () => {
  const unknown = diff("a.ketu.yaml", "b.ketu.yaml", "--format", "svg", "--view", "nowhere");
  expect([unknown.status, unknown.stdout]).toEqual([2, ""]);
  expect(unknown.stderr).toContain("unknown-view");
  write("broken.ketu.yaml", "ketu: 1\nstages: [\n");
  const broken = diff("a.ketu.yaml", "broken.ketu.yaml", "--format", "svg", "-o", "broken.svg");
  expect(broken.status).toBe(3);
  expect(existsSync(join(folder, "broken.svg"))).toBe(false);
});
