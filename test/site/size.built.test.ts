import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const site = join(root, "dist/site");
const scripts = readdirSync(site).filter((name) => name.endsWith(".js"));

function zipped(...paths: readonly string[]): number {
  return paths.reduce((sum, path) => sum + gzipSync(readFileSync(path)).length, 0);
}

test("the code of the editor is at most 450 kB compressed, without the layout engine and the table of glyph widths", () => {
  const own = scripts.filter((name) => name !== "elk.js").map((name) => join(site, name));
  const table = zipped(join(root, "src/layout/generated/glyph-widths.ts"));
  expect(own.length).toBeGreaterThanOrEqual(2);
  expect(zipped(...own) - table).toBeLessThanOrEqual(450_000);
});

test("no script makes code from text, and none names an address elsewhere that it would load", () => {
  for (const name of scripts) {
    const text = readFileSync(join(site, name), "utf8");
    expect(text.match(/\beval\(|new Function\(|importScripts\(/g), name).toBeNull();
    const addresses = [...text.matchAll(/(?:import\(|fetch\(|src=|href=)["'`](https?:[^"'`]*)/g)];
    expect(
      addresses.map((match) => match[1]),
      name,
    ).toEqual([]);
  }
});

test("the page has no inline script and no inline style", () => {
  const page = readFileSync(join(site, "index.html"), "utf8");
  expect(page.match(/<script(?![^>]*\bsrc=)|<style|\son\w+=|\sstyle=|javascript:/gi)).toBeNull();
  const named = [...page.matchAll(/(?:src|href)="([^"]*)"/g)].map((match) => match[1] ?? "");
  for (const name of named) expect(readFileSync(join(site, name)).length, name).toBeGreaterThan(0);
});
