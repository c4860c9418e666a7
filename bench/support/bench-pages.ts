import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const root = join(import.meta.dirname, "../..");

/** Bundles the two pages of the editor's bench into `folder`, to be served beside the site. */
export async function buildBenchPages(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const name of ["worker-page", "mermaid-page"]) {
    await build({
      absWorkingDir: root,
      entryPoints: [join(root, "bench/support", `${name}.ts`)],
      outfile: join(folder, `${name}.js`),
      bundle: true,
      minify: true,
      format: "esm",
      platform: "browser",
      target: "es2022",
      logLevel: "error",
      alias: { ketu: join(root, "src/index.ts") },
    });
    writeFileSync(
      join(folder, `${name}.html`),
      `<!doctype html><meta charset="utf-8"><title>bench</title><link rel="icon" href="data:,"><body></body><script type="module" src="${name}.js"></script>\n`,
    );
  }
}
