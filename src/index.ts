/** The public names of the core. Everything here runs in Node and in a browser alike. */
export { compile, type Compilation, type CompileRequest, type Picture } from "./compile.ts";
export { formatDocument } from "./syntax/format-document.ts";
export type { FileResult } from "./base/file-result.ts";
export type { Ports } from "./ports.ts";
export type { Diagnostic, DiagnosticKind, Fix, Severity } from "./base/diagnostic.ts";
export type { Measures, Measure } from "./base/measures.ts";
export type { TextEdit, TextRange } from "./base/text-range.ts";
export type { Model, PageName, View } from "./model/model.ts";
export type { Graph } from "./views/graph.ts";
export type { Table } from "./views/table.ts";
export type { LaidOutGraph } from "./layout/laid-out-graph.ts";
export type { Scene } from "./scene/scene.ts";
export type {
  Completion,
  CompletionList,
  ElementDetails,
  HoverText,
  Outline,
  OutlineEntry,
  PictureAction,
} from "./assist/assist-types.ts";
