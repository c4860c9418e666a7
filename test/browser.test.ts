import { gzipSync } from "node:zlib";
import { resolve } from "node:path";
import { build, type Plugin } from "esbuild";
import { expect, test } from "vitest";
import { withoutLessons } from "../scripts/build/lessons.ts";

/**
 * Bytes after gzip of the whole core, what an editor asks of it, comparing (tables and sheets: 2 kB) and carrying
 * changes over (8 kB) included, without the layout engine, fonts, the text of the schemas and the lessons of `ketu explain`: as the page gets it.
 */
const budget = 380_000;

/** The text of the schemas comes by a script of its own, and only to explain a text that breaks them. */
const schemaTextApart: Plugin = {
  name: "schema-text-apart",
  setup({ onResolve }) {
    onResolve({ filter: /\/schema-text\.ts$/ }, ({ path }) => ({ path, external: true }));
  },
};

test("the core bundles for a browser without a Node module, inside its size budget", async () => {
  const result = await build({
    entryPoints: [resolve(import.meta.dirname, "../src/index.ts")],
    bundle: true,
    write: false,
    minify: true,
    format: "esm",
    platform: "browser",
    logLevel: "silent",
    plugins: [withoutLessons, schemaTextApart],
    metafile: true,
  });
  expect(result.errors).toEqual([]);
  const code = result.outputFiles[0]?.text ?? "";
  expect(code).not.toMatch(/\brequire\("node:/);

  expect(gzipSync(code).length).toBeLessThan(budget);
});
