import type { BuildOptions, Plugin } from "esbuild";
import type { LazyScript } from "../../site/worker/lazy-scripts.ts";

/** A module that is taken out of the worker into a script of its own. */
export interface LazyModule {
  readonly script: LazyScript;
  /** What imports name it by. */
  readonly imported: RegExp;
  /** What is used of it. */
  readonly names: readonly string[];
}

const namespace = "lazy-script";

/**
 * Leaves modules out of the worker: who uses one that is not loaded is stopped by an error that names its script, which
 * the worker then loads, and asks again (`site/worker/lazy-scripts.ts`). The core need not know.
 */
export function lazyScriptsPlugin(modules: readonly LazyModule[]): Plugin {
  return {
    name: "lazy-scripts",
    setup(build) {
      for (const { script, imported, names } of modules) {
        build.onResolve({ filter: imported }, () => ({ path: script, namespace, pluginData: names }));
      }
      build.onLoad({ filter: /.*/, namespace }, ({ path, pluginData }) => ({
        contents: getters(path, pluginData as readonly string[]),
      }));
    },
  };
}

function getters(script: string, names: readonly string[]): string {
  const place = `globalThis["${script}"]`;
  return [
    `const stop = () => { throw Object.assign(new Error("${script} is not loaded yet"), { script: "${script}" }); };`,
    `const loaded = () => ${place} ?? stop();`,
    ...names.map(
      (name) => `Object.defineProperty(exports, "${name}", { enumerable: true, get: () => loaded().${name} });`,
    ),
  ].join("\n");
}

/** What makes the script of such a module, whose path or package is `source`. */
export function lazyScriptBuild({ script, names }: LazyModule, source: string): BuildOptions {
  const list = names.join(", ");
  return {
    stdin: {
      contents: `import { ${list} } from ${JSON.stringify(source)}; globalThis["${script}"] = { ${list} };`,
      resolveDir: import.meta.dirname,
      sourcefile: `${script}.ts`,
      loader: "ts",
    },
    entryNames: script,
  };
}
