import type { Plugin } from "esbuild";

/** Leaves what is imported by `import("…/NAME.ts")` out of a script: it is one of its own, `NAME.js` beside it. */
export function apart(name: string): Plugin {
  return {
    name: "apart",
    setup(build) {
      build.onResolve({ filter: new RegExp(`/${name}\\.ts$`) }, ({ kind }) =>
        kind === "dynamic-import" ? { path: `./${name}.js`, external: true } : undefined,
      );
    },
  };
}
