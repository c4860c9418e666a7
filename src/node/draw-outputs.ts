import { posix } from "node:path";
import { type Diagnostic, diagnose } from "../base/diagnostic.ts";
import type { Measures } from "../base/measures.ts";
import type { Compilation, Picture } from "../compile.ts";
import type { Model } from "../model/model.ts";
import type { DrawnPicture, RenderFormat, RenderOptions } from "../render/render-format.ts";
import { drawnPictures } from "../drawn-pictures.ts";
import { buildScene } from "../scene/build-scene.ts";
import type { Scene } from "../scene/scene.ts";
import { chooseColours, type Colours } from "./choose-colours.ts";
import noCalendar from "./diagnostics/no-calendar.ts";
import type { bundledOrNamedFonts } from "./fonts/embed-font.ts";
import { formats, isOfCalendars, isOfWhole, outputSuffix } from "./output-names.ts";
import { withAppendix } from "./with-appendix.ts";
import { createImageReader } from "./read-logo.ts";
import type { RenderTask } from "./render-task.ts";

/** One file's content, before it is known where it goes. */
export interface DrawnOutput {
  /** Behind the model's name: `.map.svg`; `.json` for what is the same for every view, `.pdf` for what holds them all. */
  readonly suffix: string;
  readonly content: string | Uint8Array;
}

export interface Drawn {
  readonly outputs: readonly DrawnOutput[];
  /** Errors among them mean that not everything could be drawn. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Styles and writes what was compiled, in each of the formats, view by view. */
export async function drawOutputs(compilation: Compilation, task: RenderTask): Promise<Drawn> {
  const { model, pictures } = compilation;
  if (!model) return { outputs: [], diagnostics: [] };
  const context: DrawContext = {
    task,
    model,
    pictures,
    ...(compilation.measures && { measures: compilation.measures }),
    lines: task.options.hasLines === false ? new Map() : linesOf(model, task.name),
    colours: await coloursOf(task, model),
    fonts: once(async () => (await import("./fonts/embed-font.ts")).bundledOrNamedFonts(task.options.fontFiles)),
  };
  const outputs: DrawnOutput[] = [];
  const diagnostics: Diagnostic[] = [...context.colours.diagnostics];
  for (const name of task.options.formats) {
    const wholes = isOfWhole(name) ? [undefined] : pictures;
    for (const picture of wholes) {
      const drawn = await drawOne(name, picture, context);
      diagnostics.push(...drawn.diagnostics.map((said) => ({ ...(picture && { range: picture.place }), ...said })));
      if (drawn.content === undefined) continue;
      outputs.push({ suffix: outputSuffix(name, picture?.view.id), content: drawn.content });
    }
    if (isOfCalendars(name) && !pictures.some(({ calendar }) => calendar)) {
      diagnostics.push(diagnose(noCalendar, { format: name }, pictures[0] && { range: pictures[0].place }));
    }
  }
  return { outputs, diagnostics };
}

async function coloursOf(task: RenderTask, model: Model): Promise<Colours> {
  const colours = await chooseColours(task.options.theme, model, createImageReader(task));
  const id = task.options.pictureId;
  return id === undefined ? colours : { ...colours, scene: { ...colours.scene, id } };
}

interface DrawContext {
  readonly task: RenderTask;
  readonly model: Model;
  readonly pictures: readonly Picture[];
  readonly measures?: Measures;
  readonly lines: ReadonlyMap<string, string>;
  readonly colours: Colours;
  readonly fonts: () => ReturnType<typeof bundledOrNamedFonts>;
}

interface DrawnContent {
  readonly content?: string | Uint8Array;
  readonly diagnostics: readonly Diagnostic[];
}

const nothing: DrawnContent = { diagnostics: [] };

async function drawOne(name: string, picture: Picture | undefined, context: DrawContext): Promise<DrawnContent> {
  const svg = formats.get("svg");
  if (name === "pdf") return drawPdfFile(context);
  if (name === "html") return drawPage(context);
  if (name === "png") return picture && svg ? drawPng(svg, picture, context) : nothing;
  const format = formats.get(name);
  if (!format) return nothing;
  const { date } = context.task.options;
  const options = { lines: context.lines, links: linksBetween(context), ...(date !== undefined && { date }) };
  const content = write(format, { picture, context, options });
  if (content === undefined || name !== "svg" || context.task.options.font === "system") {
    return content === undefined ? nothing : { content, diagnostics: [] };
  }
  return withFontInside(content, context, (fontFaceCss) =>
    write(format, { picture, context, options: { ...options, fontFaceCss } }),
  );
}

/** The pictures of one run lie side by side; one that is drawn alone leads nowhere. */
function linksBetween({ pictures, task: { destination } }: DrawContext): ReadonlyMap<string, string> {
  if (destination.type !== "folder") return new Map();
  const stem = posix.basename(destination.stem.replaceAll("\\", "/"));
  return new Map(
    pictures.map(({ view }) => [view.ref, encodeURIComponent(`${stem}${outputSuffix("svg", view.id)}`)] as const),
  );
}

interface WriteInput {
  /** Absent for a format that is made from the model. */
  readonly picture: Picture | undefined;
  readonly context: DrawContext;
  readonly options: RenderOptions;
}

/** `undefined` for a picture that could not be laid out, of which a diagnostic says why, or that the format is not for. */
function write(format: RenderFormat, { picture, context, options }: WriteInput): string | undefined {
  const { model, colours } = context;
  if (format.input === "model") return format.render(model, options);
  if (format.input === "pictures") {
    const pictures = styledPictures(context);
    return pictures.length > 0 ? format.render(pictures, options) : undefined;
  }
  if (!picture) return undefined;
  if (format.input === "content") return format.render(picture.content, options);
  if (format.input === "table") return format.render(picture.table, options);
  if (format.input === "calendar") return picture.calendar && format.render(picture.calendar, options);
  if (!picture.laidOut) return undefined;
  if (format.input === "laid-out") return format.render(picture.laidOut, options);
  const scene = buildScene(picture.laidOut, colours.theme, colours.scene);
  return format.render(context.task.options.hasAppendix === true ? withAppendix(scene, context) : scene, options);
}

function styledPictures({ pictures, colours }: DrawContext): readonly DrawnPicture[] {
  return drawnPictures(pictures, (laidOut) => buildScene(laidOut, colours.theme, colours.scene));
}

async function drawPng(svg: RenderFormat, picture: Picture, context: DrawContext): Promise<DrawnContent> {
  const text = write(svg, { picture, context, options: {} });
  if (text === undefined) return nothing;
  const fonts = await context.fonts();
  if (!fonts.value) return { diagnostics: fonts.diagnostics };
  const { rasterise } = await import("./rasterise.ts");
  const { value, diagnostics } = await rasterise(text, { scale: context.task.options.scale, fonts: fonts.value });
  return { diagnostics, ...(value && { content: value }) };
}

/** All views in one page, with its script inside. */
async function drawPage(context: DrawContext): Promise<DrawnContent> {
  const { model, measures, task } = context;
  const pictures = styledPictures(context);
  if (pictures.length === 0) return nothing;
  const { drawInteractivePage } = await import("./draw-interactive-page.ts");
  const page = { model, pictures, ...(measures && { measures }), ...darkScenes(context) };
  if (task.options.font === "system") return { content: drawInteractivePage(page), diagnostics: [] };
  return withFontInside(drawInteractivePage(page), context, (css) => drawInteractivePage(page, css));
}

/** With `--theme auto` the page has its pictures twice. */
function darkScenes({ pictures, colours }: DrawContext): { readonly darkScenes?: ReadonlyMap<string, Scene> } {
  const { darkTheme, ...logo } = colours.scene;
  if (!darkTheme) return {};
  const dark = drawnPictures(pictures, (laidOut) => buildScene(laidOut, darkTheme, logo));
  return { darkScenes: new Map(dark.map(({ id, scene }) => [id, scene])) };
}

/** All views as the pages of one file. What is wrong with it is wrong with the model's own words: it stands at the first. */
async function drawPdfFile(context: DrawContext): Promise<DrawnContent> {
  const fonts = await context.fonts();
  if (!fonts.value) return { diagnostics: fonts.diagnostics };
  const { drawPdf } = await import("./draw-pdf.ts");
  const { model, measures, colours, task } = context;
  const date = task.options.date ?? measures?.asOf;
  const { value, diagnostics } = await drawPdf({
    ...{ model, pictures: styledPictures(context), fonts: fonts.value, theme: colours.theme },
    hasTables: task.options.hasTables === true,
    ...(task.options.tile !== undefined && { tile: task.options.tile }),
    hasAppendix: task.options.hasAppendix === true,
    ...(measures && { measures }),
    ...(date !== undefined && { date }),
  });
  const place = context.pictures[0]?.place;
  return {
    diagnostics: diagnostics.map((said) => ({ ...(place && { range: place }), ...said })),
    ...(value && { content: value }),
  };
}

async function withFontInside(
  plain: string,
  context: DrawContext,
  withFont: (css: string) => string | undefined,
): Promise<DrawnContent> {
  const fonts = await context.fonts();
  if (!fonts.value) return { diagnostics: fonts.diagnostics };
  const [{ embedFont }, { drawnText }] = await Promise.all([
    import("./fonts/embed-font.ts"),
    import("./fonts/drawn-text.ts"),
  ]);
  return embedFont(drawnText(plain), fonts.value, withFont);
}

/** Where each element stands, relative to the model's own folder, so that a picture does not tell where it was made. */
function linesOf(model: Model, name: string): ReadonlyMap<string, string> {
  const folder = posix.dirname(name);
  const elements = Object.values(model)
    .filter((value): value is Model["stages"] => Array.isArray(value))
    .flat()
    .filter((element) => typeof element === "object" && "origin" in element && "ref" in element);
  return new Map(
    elements.map(({ ref, origin }) => [ref, `${posix.relative(folder, origin.file)}:${origin.line}`] as const),
  );
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
