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

test("in place of the page of a comparison that failed stands one that says so and why, and the exit code is that of the report", () => {
  write("strange.ketu.yaml", head.replace("call: 电话", "call: { label: 电话, channel: '<phon>' }"));
  for (const [name, status, why] of [
    ["strange.ketu.yaml", 3, "&lt;phon&gt;"],
    ["nowhere.ketu.yaml", 5, "nowhere.ketu.yaml"],
  ] as const) {
    const failed = diff("a.ketu.yaml", name, "--format", "html", "-o", "failed.html");
    expect(failed.status).toBe(diff("a.ketu.yaml", name, "--format", "json").status);
    expect(failed.status).toBe(status);
    const page = readFileSync(join(folder, "failed.html"), "utf8");
    expect(page).toContain("<h2>The comparison did not run</h2>");
    expect(page).toContain(why);
    expect(page).not.toContain("<phon>");
    expect(page).not.toContain("No change of meaning");
  }
  write("mixed/old/one.ketu.yaml", base);
  write("mixed/new/one.ketu.yaml", "ketu: 1\nstages: [\n");
  write("mixed/old/two.ketu.yaml", base);
  write("mixed/new/two.ketu.yaml", head);
  const { status, stderr } = diff("mixed/old", "mixed/new", "--format", "html", "-o", "mixed/out");
  expect(status).toBe(3);
  expect(stderr.trim().split("\n").slice(-2)).toEqual([
    "mixed/out/mixed/new/one.changes.html",
    "mixed/out/mixed/new/two.changes.html",
  ]);
});

test("--font embed puts the characters of picture and page inside, of the table too", () => {
  const changed = ["a.ketu.yaml", "b.ketu.yaml"] as const;
  for (const format of ["svg", "html"]) {
    expect(diff(...changed, "--format", format).stdout).not.toContain("@font-face");
    const faces = [
      ...diff(...changed, "--format", format, "--font", "embed").stdout.matchAll(/@font-face\{[^}]*font-weight:(\d+)/g),
    ];
    expect(faces.map(([, weight]) => weight)).toEqual(["400", "700"]);
  }
  const page = diff(...changed, "--format", "html", "--font", "embed", "--locale", "zh").stdout;
  // A word of the page that no picture has: 滑动.
  expect(page).toMatch(/unicode-range:[^}]*U\+6ED1[,}-]/);
});

test("a logo of the new version stands on every picture, and one that cannot be used is told", () => {
  const pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";
  mkdirSync(join(folder, "branded"));
  writeFileSync(join(folder, "branded/logo.png"), Buffer.from(pixel, "base64"));
  const brand = (logo: string): string =>
    `style: { brand: { colors: ["#14263b", "#1b628f", "#2e8b57", "#e0a030", "#c0392b"], logo: ${logo} } }\n`;
  write("branded/new.ketu.yaml", head + brand("logo.png"));
  write("branded/bare.ketu.yaml", head + brand("none.png"));
  const { stdout, stderr } = diff("a.ketu.yaml", "branded/new.ketu.yaml", "--format", "svg");
  expect(stdout).toContain(`data:image/png;base64,${pixel}`);
  expect(stderr).toBe("");
  const page = diff("a.ketu.yaml", "branded/new.ketu.yaml", "--format", "html").stdout;
  expect(page.split(`data:image/png;base64,${pixel}`).length - 1).toBeGreaterThanOrEqual(3);
  const bare = diff("a.ketu.yaml", "branded/bare.ketu.yaml", "--format", "svg");
  expect(bare.stdout).toContain("</svg>");
  expect(bare.stderr).toContain("logo-unusable");
});
