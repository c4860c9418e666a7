/**
 * `npm run build`: the published files, into `dist/`. With `--if-stale`, only when a source is newer than the build.
 *
 * Our code is one file per entry, because each file that Node opens at start costs; elkjs (1.6 MB), the watcher and the
 * native rasteriser stay outside and are loaded by those who need them.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build, type BuildOptions } from "esbuild";

const root = join(import.meta.dirname, "..");
const dist = join(root, "dist");
/** Written last, so that a build that failed half-way counts as stale. */
const stamp = join(dist, ".built");

const external = ["elkjs", "elkjs/*", "chokidar", "@resvg/resvg-js", "harfbuzzjs", "harfbuzzjs/*"];
const shared: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  format: "esm",
  target: "es2022",
  legalComments: "none",
  logLevel: "warning",
};
const onNode: BuildOptions = {
  ...shared,
  platform: "node",
  target: "node22",
  external,
  // Packages in CommonJS ask for `require`.
  banner: { js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);' },
};

/** The entry of the vitest project that runs the built program. */
export async function setup(): Promise<void> {
  if (isStale()) await buildAll();
}

async function buildAll(): Promise<void> {
  mkdirSync(dist, { recursive: true });
  rmSync(stamp, { force: true });
  const entry = (name: string): string => join(root, "src", name);
  await Promise.all([
    build({ ...onNode, entryPoints: [entry("cli/main.ts")], outfile: join(dist, "cli.js"), minifySyntax: true }),
    build({ ...onNode, entryPoints: [entry("node/elk-worker.ts")], outfile: join(dist, "elk-worker.js") }),
    build({ ...onNode, entryPoints: [entry("node/index.ts")], outfile: join(dist, "node.js") }),
    build({ ...shared, platform: "browser", entryPoints: [entry("index.ts")], outfile: join(dist, "index.js") }),
  ]);
  await buildFonts();
  writeFileSync(stamp, "");
}

/** The subset of the font that is shipped; slow, so only when its recipe changed. */
async function buildFonts(): Promise<void> {
  const script = join(root, "scripts", "build-fonts.ts");
  if (!existsSync(script)) return;
  const { status } = spawnSync(process.execPath, [script], { cwd: root, stdio: "inherit" });
  if (status !== 0) throw new Error("scripts/build-fonts.ts failed.");
}

function isStale(): boolean {
  if (!existsSync(stamp)) return true;
  const built = statSync(stamp).mtimeMs;
  const sources = [join(root, "src"), join(root, "schemas")].flatMap(filesBelow);
  return [...sources, join(root, "scripts", "build.ts"), join(root, "package-lock.json")].some(
    (file) => statSync(file).mtimeMs > built,
  );
}

function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name));
}
