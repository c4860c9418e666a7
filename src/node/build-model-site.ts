import { existsSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import type { Diagnostic } from "../base/diagnostic.ts";
import { lineColumnAt } from "../base/line-index.ts";
import { textIn } from "../base/localized-text.ts";
import { compile, type Compilation, type CompileRequest } from "../compile.ts";
import { drawnPictures } from "../drawn-pictures.ts";
import { interactivePage } from "../interactive-page.ts";
import type { PageData } from "../render/page/page-data.ts";
import { renderPage } from "../render/page/render-page.ts";
import {
  renderBrokenPage,
  renderSiteIndex,
  type SearchEntry,
  type SiteEntry,
  type SiteFrame,
  siteHead,
  siteProblems,
} from "../render/site/site-page.ts";
import { buildScene } from "../scene/build-scene.ts";
import { themes } from "../scene/generated/themes.ts";
import { chooseColours } from "./choose-colours.ts";
import { packageFolder } from "./product-folders.ts";
import { createImageReader } from "./read-logo.ts";
import type { RenderServices } from "./render-model.ts";
import { createFileReader, readTextFile } from "./workspace.ts";
import { writeFileAtomically } from "./write-file-atomically.ts";

/** A model that the site shall show. */
export interface SiteModel {
  /** As messages name it. */
  readonly name: string;
  readonly text: string;
  /** Absolute. */
  readonly folder: string;
  readonly root: string;
  /** Where its pages go below the folder of a language: `retail/model`. */
  readonly stem: string;
  readonly config?: NonNullable<CompileRequest["config"]>;
}

export interface SiteOptions {
  /** Absolute. */
  readonly out: string;
  /** Language of the first page. */
  readonly locale: "zh" | "en";
  readonly asOf?: string;
  /** Told after each model. */
  onModel?(): void;
}

export interface SiteResult {
  /** Absolute paths of files that were written anew; what was the same is left alone. */
  readonly written: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: ReadonlyMap<string, string>;
}

const locales = ["zh", "en"] as const;
type Locale = (typeof locales)[number];

/**
 * A static site of models: a list in both languages, and a page per model and language with all its views, their tables
 * and its problems. Figures are those of a `figures.json` beside the model. A model with errors gets a page that says
 * so. Any web server can serve it, and it opens from the disk.
 */
export async function buildModelSite(
  models: readonly SiteModel[],
  services: RenderServices,
  options: SiteOptions,
): Promise<SiteResult> {
  const written: string[] = [];
  const write = (path: string, content: string): void => {
    const full = join(options.out, ...path.split("/"));
    if (existsSync(full) && readFileSync(full, "utf8") === content) return;
    writeFileAtomically(full, content);
    written.push(full);
  };
  const texts = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  const shown: Record<Locale, ShownModel[]> = { zh: [], en: [] };
  for (const model of models) {
    for (const locale of locales) {
      const compilation = await compileFor(model, services, {
        locale,
        ...(options.asOf !== undefined && { asOf: options.asOf }),
      });
      for (const { file, text } of compilation.documents) texts.set(file, text);
      // Both languages find the same; what the picture holds too much of may differ by the length of words.
      if (locale === options.locale) diagnostics.push(...compilation.diagnostics);
      const page = await pageOf(model, compilation, locale);
      if (page.image !== undefined) write(`${locale}/${model.stem}.svg`, page.image);
      write(`${locale}/${model.stem}.html`, page.html);
      shown[locale].push(page.shown);
    }
    options.onModel?.();
  }
  for (const locale of locales) {
    write(
      `${locale}/index.html`,
      indexPage(shown[locale], locale, {
        below: "",
        other: `../${otherOf(locale)}/index.html`,
        assets: "../assets",
      }),
    );
  }
  const first = options.locale;
  write(
    "index.html",
    indexPage(shown[first], first, {
      below: `${first}/`,
      other: `${otherOf(first)}/index.html`,
      assets: "assets",
    }),
  );
  const scripts = join(packageFolder(), "dist", "site");
  write("assets/page.js", readFileSync(join(scripts, "page.js"), "utf8"));
  write("assets/icon.svg", readFileSync(join(scripts, "icon.svg"), "utf8"));
  write("assets/search.js", readFileSync(join(scripts, "site-search.js"), "utf8"));
  return { written, diagnostics, texts };
}

/** The page of a model, its first picture, and what the list says of it. */
interface SitePage {
  readonly html: string;
  readonly image?: string;
  readonly shown: ShownModel;
}

/** What the list and the search say of a model. */
interface ShownModel {
  readonly stem: string;
  readonly entry: Omit<SiteEntry, "address" | "image">;
  readonly hasImage: boolean;
  readonly data?: PageData;
}

async function compileFor(
  { name, text, folder, root, config }: SiteModel,
  services: RenderServices,
  { locale, asOf }: { readonly locale: Locale; readonly asOf?: string },
): Promise<Compilation> {
  const figures = join(folder, "figures.json");
  const measures = existsSync(figures) ? readTextFile(figures) : undefined;
  return compile(
    {
      file: name,
      text,
      views: "all",
      locale,
      ...(asOf !== undefined && { asOf }),
      ...(config && { config }),
      ...(services.cache && { cache: services.cache }),
      ...(measures?.status === "ok" && {
        measures: { file: posix.join(posix.dirname(name), "figures.json"), text: measures.text },
      }),
    },
    { readFile: createFileReader({ root, folder }), layoutEngine: services.layoutEngine },
  );
}

async function pageOf(model: SiteModel, compilation: Compilation, locale: Locale): Promise<SitePage> {
  const { diagnostics } = compilation;
  const up = "../".repeat(model.stem.split("/").length);
  const frame: SiteFrame = {
    locale,
    home: `${up}${locale}/index.html`,
    other: `${up}${otherOf(locale)}/${model.stem}.html`,
    icon: `${up}assets/icon.svg`,
    problems: diagnostics.map((found) => ({
      severity: found.severity,
      message: found.message[locale],
      place: placeOf(found, compilation),
    })),
  };
  const counts = {
    errors: diagnostics.filter(({ severity }) => severity === "error").length,
    warnings: diagnostics.filter(({ severity }) => severity === "warning").length,
  };
  const title = textIn(
    compilation.model?.title,
    locale,
    Object.values(compilation.model?.title ?? {})[0] ?? model.stem,
  );
  const drawn = counts.errors > 0 || !compilation.model ? undefined : await drawnPage(model, compilation);
  if (!drawn) {
    return {
      html: renderBrokenPage(title, frame),
      shown: { stem: model.stem, entry: { title, summary: model.name, ...counts }, hasImage: false },
    };
  }
  const html = renderPage({
    ...drawn,
    script: { address: `${up}assets/page.js` },
    icon: frame.icon,
    head: siteHead(frame),
    foot: siteProblems(frame),
  });
  const [first] = drawn.pictures;
  const summary = drawn.data.views.map(({ label }) => label).join(" · ");
  return {
    html,
    ...(first && { image: first.svg }),
    shown: { stem: model.stem, entry: { title, summary, ...counts }, hasImage: first !== undefined, data: drawn.data },
  };
}

async function drawnPage(
  site: SiteModel,
  { model, measures, pictures }: Compilation,
): Promise<ReturnType<typeof interactivePage> | undefined> {
  if (!model) return undefined;
  const { theme, scene } = await chooseColours(undefined, model, createImageReader(site));
  const { darkTheme: _dark, ...logo } = scene;
  const drawn = drawnPictures(pictures, (laidOut) => buildScene(laidOut, theme, logo));
  const dark = drawnPictures(pictures, (laidOut) => buildScene(laidOut, themes.dark, logo));
  if (drawn.length === 0) return undefined;
  return interactivePage({
    model,
    pictures: drawn,
    darkScenes: new Map(dark.map((picture) => [picture.id, picture.scene])),
    ...(measures && { measures }),
  });
}

interface IndexPlaces {
  /** From the list to the folder of its language. */
  readonly below: string;
  readonly other: string;
  /** The folder of scripts and icon. */
  readonly assets: string;
}

function indexPage(models: readonly ShownModel[], locale: Locale, { below, other, assets }: IndexPlaces): string {
  const search = models.flatMap(({ stem, entry, data }): readonly SearchEntry[] => {
    const address = `${below}${stem}.html`;
    const own = { name: entry.title, kind: "", model: entry.title, address };
    const elements = Object.values(data?.details ?? {}).map(({ title, kind }) => ({
      name: title,
      kind,
      model: entry.title,
      address,
    }));
    return [own, ...elements];
  });
  return renderSiteIndex({
    locale,
    entries: models.map(({ stem, entry, hasImage }) => ({
      ...entry,
      address: `${below}${stem}.html`,
      ...(hasImage && { image: `${below}${stem}.svg` }),
    })),
    search,
    other,
    script: `${assets}/search.js`,
    icon: `${assets}/icon.svg`,
  });
}

function placeOf({ range }: Diagnostic, { documents }: Compilation): string {
  const text = documents.find(({ file }) => file === range?.file)?.text;
  if (!range || text === undefined) return range?.file ?? "";
  return `${range.file}:${lineColumnAt(text, range.from).line}`;
}

function otherOf(locale: Locale): Locale {
  return locale === "zh" ? "en" : "zh";
}
