/**
 * `npm run build`: the published files, into `dist/`. With `--if-stale`, only when a source is newer than the build.
 *
 * Our code is one file per entry, because each file that Node opens at start costs; elkjs (1.6 MB), the watcher, the
 * native rasteriser and the writer of PDF stay outside and are loaded by those who need them.
 */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build, type BuildOptions, type TransformOptions } from "esbuild";
import { ownPrograms } from "../src/cli/own-programs.ts";
import { buildFonts } from "./build-fonts.ts";
import { buildSite } from "./build-site.ts";
import { lateTexts, textsScript } from "./build/late-texts.ts";
import { lateLessons, lessonsScript, lessonsText } from "./build/lessons.ts";
import { lazyModules } from "./build/lazy-modules.ts";
import { buildSplitProgram } from "./build/split-program.ts";

const root = join(import.meta.dirname, "..");
const dist = join(root, "dist");
const src = join(root, "src");
const fonts = join(dist, "fonts");
/** Written last, so that a build that failed half-way counts as stale. */
const stamp = join(dist, ".built");

const external = [
  "markdown-it",
  "elkjs",
  "elkjs/*",
  "chokidar",
  "@resvg/resvg-js",
  "harfbuzzjs",
  "harfbuzzjs/*",
  "pdfkit",
  "fontkit",
];
const shared: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  target: "es2022",
  legalComments: "none",
  logLevel: "warning",
};
const forNode: BuildOptions = { ...shared, platform: "node", target: "node22", external };

/** CommonJS, because it starts faster: Node resolves no module graph and makes no ESM views of its own modules. */
const finish: TransformOptions = {
  target: "node22",
  platform: "node",
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: "none",
  define: { "import.meta.url": "__moduleUrl", "import.meta.resolve": "__moduleResolve" },
  banner:
    'const __moduleUrl = require("node:url").pathToFileURL(__filename).href;' +
    'const __moduleResolve = (name) => require("node:url").pathToFileURL(require.resolve(name)).href;',
};

const program: BuildOptions = {
  ...forNode,
  // `import()` of a package becomes `require`: in code that was kept, Node's own would warn of an experiment.
  supported: { "dynamic-import": false },
  plugins: [
    lazyModules([
      "yaml",
      "node:child_process",
      "node:crypto",
      "node:fs/promises",
      "node:http",
      "node:v8",
      "node:worker_threads",
      "node:zlib",
    ]),
    lateLessons(src),
    lateTexts,
  ],
};

/** Programs that begin by themselves: what starts the others, and the engine that runs beside them. */
const small: BuildOptions = {
  ...program,
  format: "cjs",
  minifyWhitespace: true,
  minifySyntax: true,
  define: finish.define ?? {},
  banner: { js: String(finish.banner) },
};

/** Commands that run often begin without the code of the others (`src/cli/start.ts` chooses). */
const entries: Readonly<Record<string, string>> = {
  cli: "src/cli/every-command.ts",
  ...Object.fromEntries(
    ownPrograms.map((name) => [
      `cli-${name}`,
      `import { main as run } from "./cli/main.ts"; import command from "./cli/commands/${name}.ts";
      export const main = (args: readonly string[]) => run(args, { ${name}: command });`,
    ]),
  ),
  [lessonsScript]: lessonsText(src),
  [textsScript]: `export * from "./schema/generated/schema-text.ts";`,
  "render-worker": "src/node/render-worker.ts",
  "block-worker": "src/node/markdown/block-worker.ts",
};

const library: BuildOptions = {
  ...forNode,
  format: "esm",
  // Packages in CommonJS ask for `require`.
  banner: {
    js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
  },
};

/** Builds when a source is newer than the build. */
export async function buildIfStale(): Promise<void> {
  if (isStale()) await buildProgram();
}

async function buildProgram(): Promise<void> {
  mkdirSync(dist, { recursive: true });
  rmSync(stamp, { force: true });
  const started = Date.now();
  const make = (options: BuildOptions, from: string, to: string): Promise<unknown> =>
    build({ ...options, entryPoints: [join(root, "src", from)], outfile: join(dist, to) });
  await Promise.all([
    make(small, "cli/start.ts", "start.cjs"),
    make(small, "node/render-worker-start.ts", "render-worker-start.cjs"),
    make(small, "node/elk-worker.ts", "elk-worker.cjs"),
    buildSplitProgram({ folder: dist, shared: program, entries, from: src, finish }),
    make(library, "node/index.ts", "node.js"),
    make(library, "node/plugins/remark.ts", "remark.js"),
    make(library, "node/plugins/markdown-it.ts", "markdown-it.js"),
    make({ ...shared, format: "esm", platform: "browser" }, "index.ts", "index.js"),
  ]);
  if (areFontsStale()) await buildFonts(fonts);
  await buildSite({ folder: join(dist, "site"), fonts });
  writeFileSync(stamp, "");
  // As old as its sources were read: what was saved during the build counts as newer.
  utimesSync(stamp, started / 1000, started / 1000);
}

/** Declarations for those who program with ketu, where `exports` of package.json says. */
function buildTypes(): void {
  const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
  const { status } = spawnSync(process.execPath, [tsc, "-b", "src", "src/cli"], { cwd: root, stdio: "inherit" });
  if (status !== 0) throw new Error("The types do not hold.");
  const types = join(dist, "types");
  rmSync(types, { recursive: true, force: true });
  cpSync(join(root, ".cache", "types", "src"), types, { recursive: true });
  cpSync(join(root, ".cache", "types", "cli", "node"), join(types, "node"), { recursive: true });
}

function isStale(): boolean {
  const sources = ["src", "schemas", "site", "models"].map((name) => join(root, name)).flatMap(filesBelow);
  const recipe = [
    join(root, "scripts", "build.ts"),
    join(root, "scripts", "build-site.ts"),
    join(root, "package-lock.json"),
    ...filesBelow(join(root, "scripts", "build")),
  ];
  return areFontsStale() || isOlderThanAny(stamp, [...sources, ...recipe]);
}

/** They take seconds and change only with their recipe. */
function areFontsStale(): boolean {
  return isOlderThanAny(join(fonts, "OFL.txt"), [join(root, "scripts", "build-fonts.ts")]);
}

function isOlderThanAny(file: string, others: readonly string[]): boolean {
  if (!existsSync(file)) return true;
  const age = statSync(file).mtimeMs;
  return others.some((other) => statSync(other).mtimeMs > age);
}

function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name));
}

if (process.argv[1] === import.meta.filename) {
  if (process.argv.includes("--if-stale")) await buildIfStale();
  else {
    await buildProgram();
    buildTypes();
  }
}
