import {
  buildScene,
  compile,
  type Compilation,
  countThings,
  drawableViews,
  drawnPictures,
  legendFilters,
  type LayoutCache,
  type LayoutEngine,
  type Picture,
  type RenderFormat,
  syntaxDiagnostics,
  subjectsIn,
} from "ketu";
import type { Drawing, DrawOptions, WorkerAnswer, WorkspaceImage } from "./api.ts";
import { describeModel } from "./describe-model.ts";
import type { Sense } from "./sense.ts";
import { createLookChooser, type Look } from "./choose-look.ts";
import { movePlaces, placesOf } from "./element-places.ts";
import { createPictureHistory } from "./picture-history.ts";
import { labelledViews } from "./view-labels.ts";
import { configOf, fileReader, type WorkspaceFiles } from "./workspace-files.ts";

export interface PainterOptions {
  readonly layoutEngine: LayoutEngine;
  readonly cache: LayoutCache;
  /** Milliseconds from any start. */
  readonly now: () => number;
  /** Numbers of pictures count on from here. */
  readonly firstNumber: number;
  /** What is known of images, by path. */
  readonly images: ReadonlyMap<string, WorkspaceImage>;
}

export interface DrawTask {
  readonly options: DrawOptions;
  readonly version: number;
  readonly shown?: number;
}

export interface Painter {
  draw(files: WorkspaceFiles, task: DrawTask): Promise<Drawing>;
  exportAs(files: WorkspaceFiles, options: DrawOptions, format: string): Promise<WorkerAnswer>;
  /** What the texts last meant, for completion and edits. */
  sense(files: WorkspaceFiles): Sense;
}

/** What goes with the last picture: sent again, moved along, while the text gives none. */
interface LastGood {
  readonly path: string;
  readonly figures?: string;
  readonly files: WorkspaceFiles;
  readonly compilation: Compilation;
  readonly extras: Omit<Drawing, "version" | "status" | "diagnostics" | "picture" | "milliseconds">;
}

/** Draws and exports. Keeps the last good picture's meaning and the pictures that the page may show. */
export function createPainter({ layoutEngine, cache, now, firstNumber, images }: PainterOptions): Painter {
  const history = createPictureHistory(firstNumber);
  const chooseLook = createLookChooser();
  let last: LastGood | undefined;

  const compileView = viewCompiler({ layoutEngine, cache });

  return {
    async draw(files, { options, version, shown }) {
      const started = now();
      const compilation = await compileView(files, options);
      const { diagnostics } = compilation;
      const good = goodPicture(compilation, last, options);
      if (!good) {
        const said = { version, status: "stale", diagnostics, milliseconds: now() - started } as const;
        if (last?.path !== options.path) return { ...noExtras, ...said };
        const picture = history.repeat(shown);
        return { ...staleExtras(last, files), ...said, ...(picture && { picture }) };
      }
      const { model, picture, laidOut } = good;
      const look = chooseLook(options.theme, model, { main: options.path, images });
      const { theme, diagnostics: ofLook, missingImage } = look;
      const picturePatch = history.patchOf(buildScene(laidOut, theme, look), shown);
      const extras = extrasOf(compilation, picture, options);
      const { path, figures } = options;
      last = { path, ...(figures !== undefined && { figures }), files, compilation, extras };
      const milliseconds = now() - started;
      return {
        ...extras,
        ...(missingImage !== undefined && { missingImage }),
        version,
        status: "drawn",
        diagnostics: [...diagnostics, ...ofLook],
        picture: picturePatch,
        milliseconds,
      };
    },

    async exportAs(files, options, format) {
      const { formats } = await import("./worker-formats.ts");
      const wanted = new Map<string, RenderFormat>(Object.entries(formats)).get(format);
      if (!wanted) return { kind: "failed", message: `no format ${format}` };
      const compilation = await compileView(files, options);
      const { model } = compilation;
      const look = model && chooseLook(options.theme, model, { main: options.path, images });
      const content = look && writeAs(wanted, compilation, { look, asOf: options.asOf });
      if (content === undefined) return { kind: "failed", message: "the text gives no picture" };
      return { kind: "export", content, mime: wanted.mime, extension: wanted.extension };
    },

    sense: (files) => ({
      files,
      ...(last && { main: last.path, compilation: last.compilation }),
      ...(last?.figures !== undefined && { figures: last.figures }),
      async read(path) {
        if (last?.path === path && last.files === files) return last.compilation;
        const config = configOf(files, path);
        const request = { file: path, text: files.get(path) ?? "", views: "none", ...(config && { config }) } as const;
        return compile(request, { readFile: fileReader(files, path), layoutEngine });
      },
    }),
  };
}

/** Shown when no view is named. */
const defaultView = "lifecycle_map";

/** Compiles a model with the one view that is shown. */
function viewCompiler({
  layoutEngine,
  cache,
}: Pick<PainterOptions, "layoutEngine" | "cache">): (
  files: WorkspaceFiles,
  options: DrawOptions,
) => Promise<Compilation> {
  const run = (files: WorkspaceFiles, options: DrawOptions, views: readonly string[]): Promise<Compilation> =>
    compile(requestOf(files, options, { views, cache }), { readFile: fileReader(files, options.path), layoutEngine });
  return async (files, options) => {
    const wanted = options.view ?? defaultView;
    const first = withOne(await run(files, options, [wanted]), wanted);
    const known = first.model && drawableViews(first.model);
    // A view that was renamed or taken out while it was shown: the first one instead, without a finding about ours.
    if (!known || first.pictures.length > 0 || known[0] === undefined) return first;
    return run(files, options, [known[0].id]);
  };
}

const noExtras: LastGood["extras"] = { views: [], labels: {}, places: {}, filters: [], steps: [] };

function requestOf(
  files: WorkspaceFiles,
  { path, locale, page, figures, asOf }: DrawOptions,
  { views, cache }: { readonly views: readonly string[]; readonly cache: LayoutCache },
): Parameters<typeof compile>[0] {
  const figuresText = figures === undefined ? undefined : files.get(figures);
  const config = configOf(files, path);
  return {
    file: path,
    text: files.get(path) ?? "",
    views,
    locale,
    asOf,
    cache,
    ...(isPage(page) && { page }),
    ...(figures !== undefined && figuresText !== undefined && { measures: { file: figures, text: figuresText } }),
    ...(config && { config }),
  };
}

const pages = ["auto", "A4", "A4-portrait", "A3", "A3-portrait", "16:9", "4:3"] as const;

function isPage(page: string | undefined): page is (typeof pages)[number] {
  return pages.some((name) => name === page);
}

/** A name that is also a kind has drawn all views of the kind; the one of that very name is meant. */
function withOne(compilation: Compilation, wanted: string): Compilation {
  const { pictures } = compilation;
  const own = pictures.find(({ view }) => view.id === wanted) ?? pictures[0];
  return pictures.length < 2 || !own ? compilation : { ...compilation, pictures: [own] };
}

interface GoodPicture {
  readonly model: NonNullable<Compilation["model"]>;
  readonly picture: Picture;
  readonly laidOut: NonNullable<Picture["laidOut"]>;
}

/**
 * The picture to show, if there is one. A text with errors still draws what can be read, but not an empty picture, nor,
 * while its YAML is broken, less than was shown before: half a word typed must not wipe the page.
 */
function goodPicture(
  { model, pictures, diagnostics }: Compilation,
  last: LastGood | undefined,
  options: DrawOptions,
): GoodPicture | undefined {
  const picture = pictures[0];
  if (!model || !picture?.laidOut) return undefined;
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const shown = last?.path === options.path ? countOf(last.compilation) : 0;
  const count = countOf({ pictures });
  if (errors.length > 0 && count === 0) return undefined;
  if (errors.some(({ code }) => syntaxCodes.has(code)) && count < shown) return undefined;
  return { model, picture, laidOut: picture.laidOut };
}

/** Errors of the YAML itself: what follows one may have been read as something else. */
const syntaxCodes: ReadonlySet<string> = new Set(Object.values(syntaxDiagnostics).map(({ code }) => code));

function countOf({ pictures: [picture] }: Pick<Compilation, "pictures">): number {
  return picture ? countThings(picture.content) : 0;
}

function extrasOf(compilation: Compilation, picture: Picture, { locale }: DrawOptions): LastGood["extras"] {
  const { model } = compilation;
  if (!model) return noExtras;
  return {
    view: picture.view.id,
    views: labelledViews(model, locale),
    places: placesOf(model),
    filters: legendFilters(model, picture.content, subjectsIn(picture.content)),
    ...describeModel(compilation, locale),
  };
}

function staleExtras({ extras, files: before }: LastGood, now: WorkspaceFiles): LastGood["extras"] {
  return { ...extras, places: movePlaces(extras.places, before, now) };
}

function writeAs(
  format: RenderFormat,
  { model, pictures }: Compilation,
  { look, asOf }: { readonly look: Look; readonly asOf: string | undefined },
): string | undefined {
  const picture = pictures[0];
  if (!model) return undefined;
  if (format.input === "model") return format.render(model);
  if (format.input === "pictures") {
    const drawn = drawnPictures(pictures, (laidOut) => buildScene(laidOut, look.theme, look));
    return drawn.length > 0 ? format.render(drawn) : undefined;
  }
  if (!picture) return undefined;
  if (format.input === "content") return format.render(picture.content);
  if (format.input === "table") return format.render(picture.table);
  if (format.input === "calendar")
    return picture.calendar && format.render(picture.calendar, asOf === undefined ? {} : { date: asOf });
  if (!picture.laidOut) return undefined;
  if (format.input === "laid-out") return format.render(picture.laidOut);
  return format.render(buildScene(picture.laidOut, look.theme, look));
}
