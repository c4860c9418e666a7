import { createRequire } from "node:module";
import type { Plugin } from "esbuild";

const require = createRequire(import.meta.url);
const namespace = "lazy-module";

/**
 * Modules that are loaded when something of them is first used, not when the program starts: `yaml` is only asked about
 * texts that the quick reader does not understand, and some modules of Node take milliseconds each.
 */
export function lazyModules(names: readonly string[]): Plugin {
  return {
    name: "lazy-modules",
    setup(build) {
      build.onResolve({ filter: /^[a-z]/ }, ({ path, pluginData }) =>
        names.includes(path) && pluginData !== namespace ? { path, namespace } : undefined,
      );
      build.onLoad({ filter: /.*/, namespace }, ({ path }) => ({
        contents: gettersOf(path, Object.keys(require(path) as object)),
        resolveDir: import.meta.dirname,
        pluginData: namespace,
      }));
    },
  };
}

function gettersOf(path: string, keys: readonly string[]): string {
  return keys
    .map((key) => JSON.stringify(key))
    .map(
      (key) => `Object.defineProperty(exports, ${key}, { enumerable: true, get: () => require("${path}")[${key}] });`,
    )
    .join("\n");
}
