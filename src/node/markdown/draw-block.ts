import { posix, resolve } from "node:path";
import { diagnose, type Diagnostic } from "../../base/diagnostic.ts";
import type { FileResult } from "../../base/file-result.ts";
import { compile, type Compilation, type CompileRequest } from "../../compile.ts";
import { pageNames } from "../../model/closed-lists.ts";
import type { Model } from "../../model/model.ts";
import { drawableViews } from "../../views/build-view.ts";
import blockSourceUnusable from "../diagnostics/block-source-unusable.ts";
import { drawOutputs } from "../draw-outputs.ts";
import { outputSuffix } from "../output-names.ts";
import { refusalOf, type RenderServices } from "../render-model.ts";
import type { RenderTask } from "../render-task.ts";
import { createFileReader, type ReadListener } from "../workspace.ts";
import { type BlockOptions, parseBlockOptions } from "./block-options.ts";
import type { KetuBlock } from "./find-blocks.ts";
import { placeInPage } from "./place-in-page.ts";

/** The page that a block stands in. */
export interface BlockPage {
  /** As messages name it, with `/`. */
  readonly file: string;
  readonly text: string;
  /** Absolute folder that paths in its blocks are relative to, and the one that nothing outside of is read. */
  readonly folder: string;
  readonly root: string;
  /** Told of each file that is read for its blocks. */
  readonly onRead?: ReadListener;
}

export interface BlockSettings {
  readonly format: "svg" | "png";
  /** Language of pictures for which neither block nor model says one. */
  readonly locale?: string;
  /** ISO date on which waivers are judged. */
  readonly asOf?: string;
  /** Begins the ids of a picture that shares a document with others. Absent: after its view. */
  readonly pictureId?: string;
}

export interface BlockPicture {
  /** Id of the view. */
  readonly view: string;
  /** The heading of the picture. */
  readonly title: string;
  readonly content: string | Uint8Array;
}

export interface DrawnBlock {
  readonly options: BlockOptions;
  /** What the model is called where it says so: its `id`, else the name of its own file. */
  readonly name?: string;
  /** None where the model has an error. */
  readonly pictures: readonly BlockPicture[];
  /** Of the page, and of other files that the block names. */
  readonly diagnostics: readonly Diagnostic[];
  /** Texts that these point into, by file name. */
  readonly texts: Readonly<Record<string, string>>;
}

/**
 * Draws one block: the views that it names, else the first of its model. Diagnostics beside those of the model:
 * `unknown-block-option`, `block-source-unusable`.
 */
export async function drawBlock(
  block: KetuBlock,
  { page, settings }: { readonly page: BlockPage; readonly settings: BlockSettings },
  services: RenderServices,
): Promise<DrawnBlock> {
  const { value: options = {}, diagnostics } = parseBlockOptions(block.options, page.file);
  const nothing = { options, pictures: [], diagnostics, texts: { [page.file]: page.text } };
  if (diagnostics.length > 0) return nothing;
  const place = { file: page.file, from: block.options.from, to: block.options.from + block.options.text.length };
  const read = await readBlock(block, options, page);
  if ("problem" in read) return { ...nothing, diagnostics: [{ ...read.problem, range: trimmed(place, block) }] };
  const task = taskOf(read, { options, page, settings });
  const compilation = await compileBlock(read, { task, options, onRead: page.onRead }, services);
  const texts = Object.fromEntries(
    [...compilation.documents, ...(read.measures ? [read.measures] : [])].map(({ file, text }) => [file, text]),
  );
  const drawn = refusalOf(compilation) ? { outputs: [], diagnostics: [] } : await drawOutputs(compilation, task);
  const said = [...compilation.diagnostics, ...drawn.diagnostics];
  const contents = new Map(drawn.outputs.map(({ suffix, content }) => [suffix, content]));
  const name =
    options.src === undefined ? writtenId(compilation) : posix.basename(options.src).replace(/(\.ketu)?\.\w+$/, "");
  return {
    options,
    ...(name !== undefined && { name }),
    pictures: compilation.pictures.flatMap((picture) => {
      const content = contents.get(outputSuffix(settings.format, picture.view.id));
      return content === undefined ? [] : [{ view: picture.view.id, title: picture.content.title, content }];
    }),
    diagnostics: options.src === undefined ? said.map((one) => placeInPage(one, block, page.file)) : said,
    texts: { ...texts, [page.file]: page.text },
  };
}

/** What stands behind `ketu`, without the spaces around it. */
function trimmed({ file, from }: { readonly file: string; readonly from: number }, { options }: KetuBlock) {
  const start = from + options.text.length - options.text.trimStart().length;
  return { file, from: start, to: start + options.text.trim().length };
}

/** The texts of a block: names as messages show them, folders absolute. */
interface ReadBlock {
  readonly file: string;
  readonly text: string;
  readonly folder: string;
  readonly measures?: { readonly file: string; readonly text: string };
}

async function readBlock(
  block: KetuBlock,
  { src, measures }: BlockOptions,
  page: BlockPage,
): Promise<ReadBlock | { readonly problem: Diagnostic }> {
  const read = createFileReader(page);
  const nameOf = (path: string): string => posix.join(posix.dirname(page.file), path);
  let own: Omit<ReadBlock, "measures"> = { file: page.file, text: block.text, folder: page.folder };
  if (src !== undefined) {
    if (block.text.trim() !== "") return { problem: diagnose(blockSourceUnusable, { path: src, problem: "text" }) };
    const model = await read(src);
    if (model.status !== "ok") return { problem: unusable(src, model) };
    own = { file: nameOf(src), text: model.text, folder: resolve(page.folder, posix.dirname(src)) };
  }
  if (measures === undefined) return own;
  const figures = await read(measures);
  if (figures.status !== "ok") return { problem: unusable(measures, figures) };
  return { ...own, measures: { file: nameOf(measures), text: figures.text } };
}

function unusable(path: string, { status }: Exclude<FileResult, { status: "ok" }>): Diagnostic {
  return diagnose(blockSourceUnusable, { path, problem: status });
}

interface BlockContext {
  readonly options: BlockOptions;
  readonly page: BlockPage;
  readonly settings: BlockSettings;
}

function taskOf({ file, text, folder }: ReadBlock, { options, page, settings }: BlockContext): RenderTask {
  const { theme, view, look } = options;
  const { format, locale, asOf, pictureId } = settings;
  const sheet = pageNames.find((name) => name === options.page);
  const language = options.locale ?? locale;
  return {
    name: file,
    text,
    folder,
    root: page.root,
    destination: { type: "memory" },
    options: {
      views: view === undefined ? [] : view.split(",").map((name) => name.trim()),
      formats: [format],
      font: "system",
      scale: 2,
      hasLines: false,
      ...(theme !== undefined && { theme }),
      ...(sheet !== undefined && { page: sheet }),
      ...(look !== undefined && { look: Number(look) }),
      ...(language !== undefined && { locale: language }),
      ...(asOf !== undefined && { asOf }),
      ...(pictureId !== undefined && { pictureId }),
    },
  };
}

/** Where no view is named, the model is read first to know which is its first. */
async function compileBlock(
  { file, text, measures }: ReadBlock,
  {
    task,
    options,
    onRead,
  }: { readonly task: RenderTask; readonly options: BlockOptions; readonly onRead: ReadListener | undefined },
  { layoutEngine, cache }: RenderServices,
): Promise<Compilation> {
  const ports = { readFile: createFileReader({ ...task, ...(onRead && { onRead }) }), layoutEngine };
  const { locale, page, look, asOf } = task.options;
  const request: Omit<CompileRequest, "views"> = {
    file,
    text,
    ...(measures && { measures }),
    ...(locale !== undefined && { locale }),
    ...(page !== undefined && { page }),
    ...(look !== undefined && { look }),
    ...(asOf !== undefined && { asOf }),
    ...(cache && { cache }),
  };
  if (options.view !== undefined) return compile({ ...request, views: task.options.views }, ports);
  const checked = await compile({ ...request, views: "none" }, ports);
  if (!checked.model || refusalOf(checked)) return checked;
  return compile({ ...request, views: [firstView(checked.model)] }, ports);
}

/** The first that the model declares and that can be drawn, else the lifecycle map. */
function firstView(model: Model): string {
  const views = drawableViews(model);
  const first = model.views.find(({ id }) => views.some((view) => view.id === id));
  return (first ?? views.find(({ viewKind }) => viewKind === "lifecycle_map") ?? views[0])?.id ?? "lifecycle_map";
}

function writtenId({ documents }: Compilation): string | undefined {
  const root = documents[0]?.root;
  const id = root?.kind === "map" ? root.entries.find(({ key }) => key === "id")?.value : undefined;
  return id?.kind === "scalar" && typeof id.value === "string" ? id.value : undefined;
}
