import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { lazyScripts } from "../../site/worker/lazy-scripts.ts";

const root = join(import.meta.dirname, "../..");
const site = join(root, "dist/site");
const scripts = readdirSync(site).filter((name) => name.endsWith(".js"));

function zipped(...paths: readonly string[]): number {
  return paths.reduce((sum, path) => sum + gzipSync(readFileSync(path)).length, 0);
}

/** A script with all that it imports at once; what it imports later on, by `import()`, is not among them. */
function loadedAtOnce(name: string, known = new Set<string>()): ReadonlySet<string> {
  if (known.has(name)) return known;
  known.add(name);
  const text = readFileSync(join(site, name), "utf8");
  for (const match of text.matchAll(/(?:\bfrom|\bimport)\s*"\.\/([^"]+\.js)"/g)) loadedAtOnce(match[1] ?? "", known);
  return known;
}

const table = zipped(join(root, "src/layout/generated/glyph-widths.ts"));

test("the editor loads at most 450 kB of code compressed, without the layout engine and the table of glyph widths", () => {
  const own = [...loadedAtOnce("main.js"), ...loadedAtOnce("worker.js")].map((name) => join(site, name));
  expect(own.length).toBeGreaterThanOrEqual(2);
  expect(zipped(...own) - table).toBeLessThanOrEqual(450_000);
});

test("with all that is loaded later, dialogs, formats for exports, what explains mistakes, it stays within 670 kB", () => {
  const others = ["changes.js", "elk.js", "embed.js", "notes.js", "page.js", "site-search.js"];
  const own = scripts.filter((name) => !others.includes(name)).map((name) => join(site, name));
  expect(zipped(...own) - table).toBeLessThanOrEqual(670_000);
});

test("a page that only shows a picture loads neither formats to export in, nor answers at the cursor, nor comparing, nor explanations", () => {
  const textOf = (name: string): string => readFileSync(join(site, name), "utf8");
  const atOnce = loadedAtOnce("worker.js");
  const later = scripts.filter((name) => name.startsWith("worker-") && !atOnce.has(name));
  // Words that only drawio files, completion, comparing and the text of the schema hold.
  for (const word of ["mxGraphModel", "isSnippet", "carry-refused", "A customer management model."]) {
    expect([...atOnce].filter((name) => textOf(name).includes(word))).toEqual([]);
    expect(later.filter((name) => textOf(name).includes(word))).toHaveLength(1);
  }
  for (const name of lazyScripts) {
    expect([...atOnce].some((one) => textOf(one).includes(`${name} is not loaded yet`))).toBe(true);
    expect(later).toContain(`${name}.js`);
  }
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
