import { readFileSync } from "node:fs";
import type { Plugin } from "esbuild";

/** The script that the text of the schema is in, beside the program. */
export const textsScript = "schema-text";

const namespace = "late-texts";

/** Takes the text of the schema into a script that is loaded when a mistake is explained by it. */
export const lateTexts: Plugin = {
  name: "late-texts",
  setup(build) {
    const script = `./${textsScript}.cjs`;
    build.onResolve({ filter: /^\.\/schema-text\.cjs$/ }, () => ({ path: script, external: true }));
    build.onResolve({ filter: /\/schema-text\.ts$/ }, ({ namespace: asking }) =>
      asking === "entry" ? undefined : { path: textsScript, namespace },
    );
    build.onLoad({ filter: /.*/, namespace }, () => ({
      contents: exportedNames()
        .map(
          (name) =>
            `Object.defineProperty(exports, "${name}", { enumerable: true, get: () => require("${script}").${name} });`,
        )
        .join("\n"),
    }));
  },
};

const source = new URL("../../src/schema/generated/schema-text.ts", import.meta.url);

function exportedNames(): readonly string[] {
  return [...readFileSync(source, "utf8").matchAll(/^export const (\w+)/gm)].map(([, name = ""]) => name);
}
