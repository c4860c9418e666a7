import { readFileSync } from "node:fs";
import type { Plugin } from "esbuild";

/**
 * Takes the line breaks and indentation out of `css` and `html` templates, which the minifier leaves as they are: to a
 * browser a run of white space is one space.
 */
export const tightTemplates: Plugin = {
  name: "tight-templates",
  setup(build) {
    build.onLoad({ filter: /\/site\/.*\.ts$/ }, ({ path }) => ({
      contents: tightened(readFileSync(path, "utf8")),
      loader: "ts",
    }));
  },
};

/** Source whose lines within templates of the two kinds begin at their first sign. */
function tightened(source: string): string {
  return /\b(?:css|html|svg)`/.test(source) ? source.replace(/\n[ \t]+/g, "\n") : source;
}
