import type { Diagnostic } from "./base/diagnostic.ts";
import type { Measures } from "./base/measures.ts";
import { settleDiagnostics } from "./base/settle-diagnostics.ts";
import type { LaidOutGraph } from "./layout/laid-out-graph.ts";
import { layOutGraph, type LayoutCache } from "./layout/lay-out-graph.ts";
import { applyWaivers } from "./lint/apply-waivers.ts";
import { lintModel } from "./lint/lint-model.ts";
import { collectDocuments } from "./model/collect-documents.ts";
import { documentSetOf } from "./model/document-set.ts";
import { indexModel } from "./model/index-model.ts";
import type { Model, PageName, View } from "./model/model.ts";
import { resolveModel } from "./model/resolve-model.ts";
import type { Ports } from "./ports.ts";
import { readMeasures } from "./schema/read-measures.ts";
import { validateDocument } from "./schema/validate-document.ts";
import { parseDocument } from "./syntax/parse-document.ts";
import type { ParsedDocument } from "./syntax/parsed-document.ts";
import { buildView, drawableViews } from "./views/build-view.ts";
import type { Graph } from "./views/graph.ts";
import { selectViews } from "./views/select-views.ts";
import type { Table } from "./views/table.ts";

/** What to compile, and how. */
export interface CompileRequest {
  /** Name of the main file, as messages shall show it; includes are read relative to it. */
  readonly file: string;
  readonly text: string;
  /** Ids or kinds of the views to draw; `all` that can be drawn; `none` to check only. */
  readonly views: readonly string[] | "all" | "none";
  /** Language of the pictures. Absent: the model's own. */
  readonly locale?: string;
  /** A file of figures (`schemas/measures.schema.json`). */
  readonly measures?: { readonly file: string; readonly text: string };
  /** Overrides the page of views and style. */
  readonly page?: PageName;
  /** ISO date on which waivers are judged. Absent: none has run out. */
  readonly asOf?: string;
  /** Keeps the inside of stages between calls, keyed by content. */
  readonly cache?: LayoutCache;
}

/** One view, drawn as far as the model allows. */
export interface Picture {
  readonly view: View;
  readonly graph: Graph;
  readonly table: Table;
  readonly laidOut?: LaidOutGraph;
}

export interface Compilation {
  /** The main file first, then the others in the order in which they were asked for. */
  readonly documents: readonly ParsedDocument[];
  /** Present as soon as the text has a shape that can be read, errors or not. */
  readonly model?: Model;
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
 *                                             LaidOutGraph ◀─7 lay out─ Graph, Table ◀─6 view─
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
  const lint = model ? lintModel(model) : [];

  // 5 read the figures
  const measures = request.measures ? readFigures(request.measures) : { diagnostics: [] };

  // 6 view, 7 lay out
  const drawn = model ? await drawPictures({ model, measures: measures.value }, request, ports) : nothing;

  const files = [...documents.map(({ file }) => file), ...(request.measures ? [request.measures.file] : [])];
  const phases = [
    [...main.diagnostics, ...set.diagnostics, ...measures.diagnostics],
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
    pictures: drawn.pictures,
    diagnostics: applyWaivers(settled, waivers, request.asOf),
  };
}

const nothing = { pictures: [], diagnostics: [] } as const;

function readFigures(figures: { readonly file: string; readonly text: string }): ReturnType<typeof readMeasures> {
  const parsed = parseDocument(figures.file, figures.text);
  if (!parsed.value) return { diagnostics: parsed.diagnostics };
  const read = readMeasures(parsed.value);
  return { ...read, diagnostics: [...parsed.diagnostics, ...read.diagnostics] };
}

interface Resolved {
  readonly model: Model;
  readonly measures: Measures | undefined;
}

async function drawPictures(
  { model, measures }: Resolved,
  request: CompileRequest,
  ports: Ports,
): Promise<Pick<Compilation, "pictures" | "diagnostics">> {
  const wanted = selectViews(drawableViews(model), request.views);
  const diagnostics: Diagnostic[] = [...wanted.diagnostics];
  const pictures: Picture[] = [];
  if (wanted.views.length === 0) return { pictures, diagnostics };
  const index = indexModel(model);
  const { page, cache } = request;
  const context = { locale: request.locale ?? model.locale, ...(measures && { measures }), ...(page && { page }) };
  for (const view of wanted.views) {
    const built = buildView(model, view, { index, context });
    if (!built) continue;
    const laidOut = await layOutGraph(built.graph, { engine: ports.layoutEngine, ...(cache && { cache }) });
    diagnostics.push(...laidOut.diagnostics);
    pictures.push({ view, ...built, ...(laidOut.value && { laidOut: laidOut.value }) });
  }
  return { pictures, diagnostics };
}
