import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ketu } from "./run-ketu.ts";

const models = resolve(import.meta.dirname, "../../models");
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "ketu-site-"));
  for (const name of ["standard", "online-education"])
    cpSync(join(models, name), join(folder, "models", name), { recursive: true });
  cpSync(join(models, "broken", "misspelt-key.ketu.yaml"), join(folder, "models", "misspelt-key.ketu.yaml"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const pagesBelow = (site: string): readonly string[] =>
  readdirSync(site, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".html"));

test("a folder of models becomes pages in both languages whose links all lead somewhere; errors make the exit code 1", () => {
  const site = join(folder, "site");
  const { status, stderr } = ketu(["build", "models", "--out", "site"], { folder });
  expect(status).toBe(1);
  expect(stderr).toContain("unknown-key");
  expect([...pagesBelow(site)].map((name) => name.replaceAll("\\", "/")).sort()).toEqual([
    "en/index.html",
    "en/misspelt-key.html",
    "en/online-education/model.html",
    "en/standard/model.html",
    "index.html",
    "zh/index.html",
    "zh/misspelt-key.html",
    "zh/online-education/model.html",
    "zh/standard/model.html",
  ]);
  for (const page of pagesBelow(site)) {
    const html = readFileSync(join(site, page), "utf8").replace(
      /<script type="application\/json"[\s\S]*?<\/script>/g,
      "",
    );
    const links = [...html.matchAll(/ (?:href|src)="([^"#]+)"/g)].map((match) => match[1] ?? "");
    expect(links.length).toBeGreaterThan(1);
    for (const link of links) expect(existsSync(join(dirname(join(site, page)), link)), `${page}: ${link}`).toBe(true);
  }
});

test("a second run writes nothing anew, and a changed model only what shows it", () => {
  const site = join(folder, "site");
  const before = new Map(pagesBelow(site).map((page) => [page, statSync(join(site, page)).mtimeMs]));
  expect(ketu(["build", "models", "--out", "site"], { folder }).stderr).toMatch(/^0 files written/m);
  for (const [page, time] of before) expect(statSync(join(site, page)).mtimeMs).toBe(time);
});

test("standard input is no site", () => {
  const { status, stderr } = ketu(["build", "-", "--out", "site"], { folder, input: "ketu: 1\n" });
  expect(status).toBe(2);
  expect(stderr).toContain("standard input");
});
