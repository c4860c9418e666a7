import type { Diagnostic } from "./base/diagnostic.ts";
import type { Measures } from "./base/measures.ts";
import type { Outcome } from "./base/outcome.ts";
import type { RuleLevels } from "./base/rule-level.ts";
import type { ElementRef } from "./base/element-ref.ts";
import { settleDiagnostics } from "./base/settle-diagnostics.ts";
import type { TextRange } from "./base/text-range.ts";
import { describeCodes } from "./codes/describe-codes.ts";
import type { LaidOut } from "./layout/laid-out.ts";
import { layOut } from "./layout/lay-out.ts";
import type { LayoutCache } from "./layout/layout-cache.ts";
import { applyLevels } from "./lint/apply-levels.ts";
import { applyWaivers } from "./lint/apply-waivers.ts";
import type { DataFile } from "./lint/lint-context.ts";
import { lintModel } from "./lint/lint-model.ts";
import missingTranslation from "./lint/rules/missing-translation.ts";
import { checkFigures } from "./model/check-figures.ts";
import { collectDocuments } from "./model/collect-documents.ts";
import { documentSetOf } from "./model/document-set.ts";
import { indexModel } from "./model/index-model.ts";
import type { Model, PageName, View } from "./model/model.ts";
import { resolveModel } from "./model/resolve-model.ts";
import type { Ports } from "./ports.ts";
import { readConfig } from "./schema/read-config.ts";
import { readMeasures } from "./schema/read-measures.ts";
import { validateDocument } from "./schema/validate-document.ts";
import { parseDocument } from "./syntax/parse-document.ts";
import type { ParsedDocument } from "./syntax/parsed-document.ts";
import { buildView, drawableViews, viewsOnPage } from "./views/build-view.ts";
import type { Calendar } from "./views/calendar/calendar.ts";
import type { Content } from "./views/content.ts";
import { findUntranslated } from "./views/find-untranslated.ts";
import { findEmptyViews } from "./views/find-empty-views.ts";
import { findIdleOptions } from "./views/find-idle-options.ts";
import { findMissingViews } from "./views/find-missing-views.ts";
import { selectViews } from "./views/select-views.ts";
import type { Table } from "./views/table.ts";

/** What to compile, and how. */
export interface CompileRequest {
  /** Name of the main file, as messages shall show it; includes are read relative to it. */
  readonly file: string;
  readonly text: string;
  /**
   * Ids or kinds of the views to draw; `all` that can be drawn; `none` to check only; `on-page`: the declared ones that
   * are meant for a page and need no engine but for stages that branch, to find what is too much for it.
   */
  readonly views: readonly string[] | "all" | "none" | "on-page";
  /** Language of the pictures. Absent: the model's own. */
  readonly locale?: string;
  /** A file of figures (`schemas/measures.schema.json`). */
  readonly measures?: { readonly file: string; readonly text: string };
  /** `ketu.config.yaml`, and the path of the model from its folder, with `/`. Absent: every rule as it comes. */
  readonly config?: { readonly file: string; readonly text: string; readonly model: string };
  /** Overrides the page of views and style. */
  readonly page?: PageName;
  /** Number of a look. Overrides that of the style. */
  readonly look?: number;
  /** ISO date on which waivers are judged. Absent: none has run out. */
  readonly asOf?: string;
  /** Keeps the inside of stages between calls, keyed by content. */
  readonly cache?: LayoutCache;
}

/** One view, drawn as far as the model allows. */
export interface Picture {
  readonly view: View;
  /** Where findings about the picture belong: the key of the view, or of the model's title where none is declared. */
  readonly place: TextRange;
  readonly content: Content;
  readonly table: Table;
  /** Of a calendar. */
  readonly calendar?: Calendar;
  readonly laidOut?: LaidOut;
}

export interface Compilation {
  /** The main file first, then the others in the order in which they were asked for. */
  readonly documents: readonly ParsedDocument[];
  /** Present as soon as the text has a shape that can be read, errors or not. */
  readonly model?: Model;
  /** The figures, where the request named a file of them that can be read. */
  readonly measures?: Measures;
  readonly pictures: readonly Picture[];
  /** Sorted by file and offset, without followers and without what is waived. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * THE function: text in, laid-out pictures and findings out.
 *
 * ```
 *   text ─1 read─▶ ParsedDocument[] ─2 validate─▶ … ─3 resolve─▶ Model ─4 judge─▶ findings
 *                                                                  │
 *                                        figures ─5 read─▶ Measures┤
 *                                                                  ▼
 *                                              LaidOut ◀─7 lay out─ Content, Table ◀─6 view─
 * ```
 *
 * Styling and writing (scene, render) are the caller's next two steps: they depend on the theme and the format only.
 */
export async function compile(request: CompileRequest, ports: Ports): Promise<Compilation> {
  // 1 read: the main file, its parts, and what it extends
  const main = parseDocument(request.file, request.text);
  if (!main.value) return { documents: [], pictures: [], diagnostics: main.diagnostics };
  const set = await collectDocuments(main.value, ports.readFile, parseDocument);
  const { documents, parts, main: root } = set.value ?? documentSetOf(main.value);

  // 2 validate: each document against the schema
  const roleOfPart = root.base ? "overlay" : "part";
  const violations = documents.flatMap((document) =>
    validateDocument(document, parts.includes(document.file) ? roleOfPart : "model"),
  );

  // 3 resolve: references, defaults, the default path
  const resolved = set.value ? resolveModel(set.value) : { diagnostics: [] };
  const model = resolved.value;

  // 4 judge: what is possible but hardly meant
  const figures = request.measures ? parseDocument(request.measures.file, request.measures.text) : undefined;
  const dataFiles = model ? await readDataFiles(model, ports) : [];
  const sources = { documents, dataFiles, ...(figures?.value && { figures: figures.value }) };
  const ofViews = model ? [findEmptyViews, findMissingViews, findIdleOptions].flatMap((find) => find(model)) : [];
  const lint = model ? [...lintModel(model, sources), ...ofViews] : [];

  // 5 read the figures, and what the team makes of findings
  const isSound = ![...main.diagnostics, ...set.diagnostics, ...violations, ...resolved.diagnostics].some(isError);
  const measures = figures ? readFigures(figures, isSound ? model : undefined) : { diagnostics: [] };

  const config = request.config ? readConfigFile(request.config) : { diagnostics: [] };

  // 6 view, 7 lay out
  const drawn = model
    ? await drawPictures({ model, lint, measures: measures.value, home: homeOf(main.value) }, request, ports)
    : nothing;

  const files = [...documents, request.measures, request.config].flatMap((each) => each?.file ?? []);
  const phases = [
    [...main.diagnostics, ...set.diagnostics, ...measures.diagnostics, ...config.diagnostics],
    violations,
    resolved.diagnostics,
    lint,
    drawn.diagnostics,
  ];
  const waivers = documents.flatMap((document) => document.waivers);
  const settled = settleDiagnostics(phases, files);
  return {
    documents,
    ...(model && { model }),
    ...(measures.value && { measures: measures.value }),
    pictures: drawn.pictures,
    diagnostics: applyLevels(applyWaivers(settled, waivers, request.asOf), config.value ?? new Map()),
  };
}

const nothing = { pictures: [], diagnostics: [] } as const;

/** What the sources of a model name, as far as the host shows it. */
async function readDataFiles({ sources }: Model, { readVersionedData }: Ports): Promise<readonly DataFile[]> {
  if (!readVersionedData) return [];
  const files = sources.map(async ({ id: source, sourceKind, path }): Promise<readonly DataFile[]> => {
    if (path === undefined || !["csv", "json"].includes(sourceKind)) return [];
    const read = await readVersionedData(path);
    return read.status === "ok" ? [{ source, path, text: read.text }] : [];
  });
  return (await Promise.all(files)).flat();
}

/** The figures of a file, compared with the model where one is given. */
function readFigures(parsed: Outcome<ParsedDocument>, model?: Model): Outcome<Measures> {
  if (!parsed.value) return { diagnostics: parsed.diagnostics };
  const { value, diagnostics } = readMeasures(parsed.value);
  const strange = value && model ? checkFigures(parsed.value, value, model) : [];
  return { ...(value && { value }), diagnostics: [...parsed.diagnostics, ...diagnostics, ...strange] };
}

/** The levels of a config for the model. */
function readConfigFile({ file, text, model }: NonNullable<CompileRequest["config"]>): Outcome<RuleLevels> {
  const parsed = parseDocument(file, text);
  if (!parsed.value) return { diagnostics: parsed.diagnostics };
  const read = readConfig(parsed.value, model);
  return { ...read, diagnostics: [...parsed.diagnostics, ...read.diagnostics] };
}

function isError({ severity }: Diagnostic): boolean {
  return severity === "error";
}

/** Where a finding about the whole of a model belongs: the key of its title, else its first key. */
function homeOf({ file, root }: ParsedDocument): TextRange {
  const entries = root.kind === "map" ? root.entries : [];
  const entry = entries.find(({ key }) => key === "title") ?? entries[0];
  return { file, from: entry?.keyFrom ?? root.from, to: entry?.keyTo ?? root.from };
}

interface Resolved {
  readonly model: Model;
  /** What the rules found: gaps in a language that the model speaks are told there. */
  readonly lint: readonly Diagnostic[];
  readonly measures: Measures | undefined;
  readonly home: TextRange;
}

async function drawPictures(
  { model, lint, measures, home }: Resolved,
  request: CompileRequest,
  ports: Ports,
): Promise<Pick<Compilation, "pictures" | "diagnostics">> {
  const isOnPage = request.views === "on-page";
  const wanted = isOnPage
    ? { views: viewsOnPage(model), diagnostics: [] }
    : selectViews(drawableViews(model), request.views, model.views);
  const index = indexModel(model);
  // A picture is of no text: what is said of it stands at the element concerned, else at the model's title.
  const placeOf = (subject = ""): TextRange => {
    const { file, from, to } = index.elementByRef.get(subject as ElementRef)?.origin ?? home;
    return { file, from, to };
  };
  const diagnostics: Diagnostic[] = [...wanted.diagnostics];
  const pictures: Picture[] = [];
  const { page } = request;
  // A view on a sheet is mostly laid out by itself too.
  const cache = request.cache ?? { stages: new Map(), diagrams: new Map() };
  const look = request.look ?? model.style.look;
  const codes = model.codes.length > 0 ? describeCodes(model) : undefined;
  const locale = request.locale ?? model.locale;
  const context = { locale, ...(measures && { measures }), ...(codes && { codes }), ...(page && { page }) };
  for (const view of wanted.views) {
    const built = buildView(view, { model, index, context });
    // The engine for diagrams costs more than the whole check.
    if (!built || (isOnPage && built.content.type !== "graph")) continue;
    const laidOut = await layOut(built.content, { engine: ports.layoutEngine, look, cache });
    diagnostics.push(...laidOut.diagnostics);
    pictures.push({ view, place: placeOf(view.ref), ...built, ...(laidOut.value && { laidOut: laidOut.value }) });
  }
  const isTold = lint.some(({ code, params }) => code === missingTranslation.code && params["locale"] === locale);
  const contents = pictures.map(({ content }) => content);
  if (!isTold) diagnostics.push(...findUntranslated(contents, { index, locale }));
  return { pictures, diagnostics: diagnostics.map((said) => ({ range: placeOf(said.subject), ...said })) };
}
