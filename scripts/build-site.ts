/**
 * Builds the editor into `dist/site/`: a folder that any web server can serve, and from which nothing is loaded from
 * elsewhere. `npm run build` calls it; by itself: `node scripts/build-site.ts`.
 */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { build, type BuildOptions } from "esbuild";
import { namedSources } from "./build/named-sources.ts";
import { buildSiteFonts } from "./build/site-fonts.ts";
import { buildTemplates } from "./build/site-templates.ts";
import { lazyScriptBuild, type LazyModule, lazyScriptsPlugin } from "./build/lazy-scripts.ts";
import { tightTemplates } from "./build/tight-templates.ts";
import { withoutLessons } from "./build/lessons.ts";

const root = join(import.meta.dirname, "..");
const site = join(root, "site");
const presenting = join(site, "viewer", "present");
const core = join(root, "src", "index.ts");
const require = createRequire(import.meta.url);

export interface BuildSiteOptions {
  /** Absolute; emptied but for its fonts. */
  readonly folder?: string;
  /** Absolute; where `build-fonts.ts` has left its fonts. */
  readonly fonts?: string;
}

const shared: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  format: "esm",
  platform: "browser",
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  logLevel: "warning",
  alias: { ketu: core },
  plugins: [tightTemplates],
};

/** Builds everything of the site. */
export async function buildSite(options: BuildSiteOptions = {}): Promise<void> {
  const { folder = join(root, "dist", "site"), fonts = join(root, "dist", "fonts") } = options;
  mkdirSync(folder, { recursive: true });
  await Promise.all([
    buildScripts(folder),
    buildSiteFonts(fonts, join(folder, "fonts")),
    buildTemplates(join(root, "models"), join(folder, "templates")),
  ]);
  copyFileSync(join(site, "icon.svg"), join(folder, "icon.svg"));
  writeFileSync(join(folder, "index.html"), indexPage());
  writeFileSync(join(folder, "notes.html"), withFonts(readFileSync(join(presenting, "notes.html"), "utf8")));
  copyFileSync(join(site, "embed-example.html"), join(folder, "embed-example.html"));
}

/** What few texts need is not in the worker itself. */
const yaml: LazyModule = {
  script: "worker-yaml",
  imported: /^yaml$/,
  names: ["isAlias", "isCollection", "isMap", "isScalar", "Lexer", "parseAllDocuments"],
};
const schemaText: LazyModule = {
  script: "worker-schema",
  imported: /\/schema-text\.ts$/,
  names: ["modelSchemaText", "measuresSchemaText", "configSchemaText"],
};
const explanations: LazyModule = {
  script: "worker-explain",
  imported: /\/explain-shape\.ts$/,
  names: ["explainShape", "missing"],
};

async function buildScripts(folder: string): Promise<void> {
  const own = (name: string): string => join(site, "worker", `${name}.ts`);
  const results = await Promise.all(
    [
      // In one folder, as scripts find the worker beside them.
      { entryPoints: { main: join(site, "main.ts") }, splitting: true, chunkNames: "page-[hash]" },
      {
        entryPoints: { worker: own("worker") },
        splitting: true,
        chunkNames: "worker-[hash]",
        plugins: [namedSources("ketu", core), withoutLessons, lazyScriptsPlugin([yaml, schemaText, explanations])],
      },
      lazyScriptBuild(yaml, "yaml"),
      lazyScriptBuild(schemaText, "../../src/schema/generated/schema-text.ts"),
      { ...lazyScriptBuild(explanations, "../../src/schema/explain-shape.ts"), plugins: [withoutLessons] },
      // By itself, as it is copied to other sites.
      { entryPoints: { embed: join(site, "embed", "ketu-diagram.ts") } },
      // By itself too: shared chunks would make the page wait for one more file.
      { entryPoints: { notes: join(presenting, "notes.ts") } },
      // Pages of pictures carry this one or load it; the core is not in it.
      { entryPoints: { page: join(site, "page", "ketu-page.ts") } },
      { entryPoints: { changes: join(site, "page", "ketu-changes.ts") } },
      { entryPoints: { "site-search": join(site, "page", "site-search.ts") } },
    ].map((one) => build({ ...shared, ...one, outdir: folder, write: false })),
  );
  for (const name of previousScripts(folder)) rmSync(join(folder, name), { force: true });
  for (const { path, contents } of results.flatMap(({ outputFiles }) => outputFiles)) writeFileSync(path, contents);
  // A worker script of its own, minified by its authors; it holds neither `eval` nor addresses made at run time.
  copyFileSync(require.resolve("elkjs/lib/elk-worker.min.js"), join(folder, "elk.js"));
}

/** Chunks are named by content; those of the last build would be left. */
function previousScripts(folder: string): readonly string[] {
  return readdirSync(folder).filter((name) => /^(?:page|worker)-.*\.js$/.test(name));
}

/** The page, with its icon and the rules of its fonts. */
function indexPage(): string {
  const page = readFileSync(join(site, "index.html"), "utf8");
  return withFonts(page)
    .replace(/\n *<link rel="icon"[^>]*>/, "")
    .replace("</title>", '</title>\n    <link rel="icon" type="image/svg+xml" href="icon.svg" />');
}

/** A page with the rules of its fonts at the end, so that nothing waits for them. */
function withFonts(page: string): string {
  return page.replace("</body>", '  <link rel="stylesheet" href="fonts/fonts.css" />\n  </body>');
}

if (process.argv[1] === import.meta.filename) await buildSite();
