import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { build, transform, type BuildOptions, type Plugin, type TransformOptions } from "esbuild";

export interface SplitProgram {
  /** Absolute; parts of an earlier build that nothing needs now are removed. */
  readonly folder: string;
  readonly shared: BuildOptions;
  /** What begins in a file of its own, by the name of that file without `.cjs`: a source file, or the text of one. */
  readonly entries: Readonly<Record<string, string>>;
  /** Where the imports of such a text start from. */
  readonly from: string;
  readonly finish: TransformOptions;
}

const partName = /^part-.*\.cjs$/;
const namespace = "entry";

/**
 * Builds programs that share their parts: what only one of them needs is not read by the others, and what several need
 * is there once. esbuild splits ES modules only, so each piece is made CommonJS afterwards, which starts faster.
 */
export async function buildSplitProgram({ folder, shared, entries, from, finish }: SplitProgram): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const { outputFiles } = await build({
    ...shared,
    entryPoints: Object.fromEntries(
      Object.entries(entries).map(([name, text]) => [name, text.endsWith(".ts") ? text : `${namespace}:${name}`]),
    ),
    outdir: folder,
    outExtension: { ".js": ".cjs" },
    chunkNames: "part-[hash]",
    format: "esm",
    splitting: true,
    write: false,
    plugins: [...(shared.plugins ?? []), entryTexts(entries, from), lateStarts, latePackages],
  });
  const files = await Promise.all(
    outputFiles.map(async ({ path, text }) => {
      const { code } = await transform(text, { ...finish, format: "cjs" });
      return { path, code: toAscii(code) };
    }),
  );
  for (const name of readdirSync(folder).filter((each) => partName.test(each))) rmSync(join(folder, name));
  for (const { path, code } of files) writeFileSync(join(folder, basename(path)), code);
}

function entryTexts(entries: SplitProgram["entries"], resolveDir: string): Plugin {
  return {
    name: "entry-texts",
    setup(context) {
      context.onResolve({ filter: new RegExp(`^${namespace}:`) }, ({ path }) => ({
        path: path.slice(namespace.length + 1),
        namespace,
      }));
      context.onLoad({ filter: /.*/, namespace }, ({ path }) => ({
        contents: entries[path] ?? "",
        resolveDir,
        loader: "ts",
      }));
    },
  };
}

/**
 * What `import()` names begins when it is asked for, but stays in the parts of who may ask: as a point of splitting each
 * would cut what it shares with others into dozens of small files.
 */
const lateStarts: Plugin = {
  name: "late-starts",
  setup(context) {
    context.onLoad({ filter: /\/src\/(cli|node)\/.*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replace(/\bimport\(("\.[^"]+")\)/g, "(async () => require($1))()"),
      loader: "ts",
    }));
  },
};

/** Packages that stay outside are loaded where their importer begins: an ES module would load them at its own start. */
const latePackages: Plugin = {
  name: "late-packages",
  setup(context) {
    const late = "late-package";
    const outside = context.initialOptions.external ?? [];
    context.onResolve({ filter: /^[a-z@]/ }, ({ path, kind, pluginData }) =>
      kind === "import-statement" && pluginData !== late && outside.includes(path)
        ? { path, namespace: late }
        : undefined,
    );
    context.onLoad({ filter: /.*/, namespace: late }, ({ path }) => ({
      contents: `module.exports = require(${JSON.stringify(path)});`,
      pluginData: late,
    }));
  },
};

/**
 * esbuild leaves signs of other scripts in patterns as they are. Escaped they mean the same, and the file is then read
 * and held as one byte per sign.
 */
function toAscii(text: string): string {
  return text.replace(/[\u0080-\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
