/** The public names of the core. Everything here runs in Node and in a browser alike. */
export { interactivePage, type InteractiveSource } from "./interactive-page.ts";
export type { PageData, PagePicture } from "./render/page/page-data.ts";
export { renderPage } from "./render/page/render-page.ts";
export { drawnPictures } from "./drawn-pictures.ts";
export { compile, type Compilation, type CompileRequest, type Picture } from "./compile.ts";
export { fixModel, type FixedModel } from "./fix-model.ts";
export {
  compareModels,
  compareReadings,
  type ModelComparison,
  type ModelReading,
  type ModelVersion,
  readVersion,
} from "./compare-models.ts";
export type { Change } from "./diff/change.ts";
export { directionWords } from "./messages/direction-words.ts";
export {
  type ComparedRow,
  type ComparisonPicture,
  type ComparisonRequest,
  comparisonScene,
  type ComparisonSide,
  drawComparison,
  type DrawComparisonRequest,
  layOutComparison,
} from "./draw-comparison.ts";
export { viewsOfChanges } from "./compared-contents.ts";
export { comparisonPage, type ComparisonPageInput } from "./comparison-page.ts";
export type { ComparisonPageParts } from "./render/comparison-page/comparison-page-parts.ts";
export { renderComparisonPage } from "./render/comparison-page/render-comparison-page.ts";
export { neighbourhoodMermaid, type NeighbourhoodOptions } from "./draw-neighbourhood.ts";
export { formats } from "./render/generated/formats.ts";
export type { RenderFormat, RenderOptions } from "./render/render-format.ts";
export { partMarkup, type SvgPart, type SvgParts, writeSvgParts } from "./render/svg/svg-parts.ts";
export { buildScene, type SceneOptions } from "./scene/build-scene.ts";
export { themeName, themeOf } from "./scene/choose-theme.ts";
export { flatScene } from "./scene/flat-scene.ts";
export { themes } from "./scene/generated/themes.ts";
export { bytesOfLogoUri, logoFinding, logoOfBytes, type LogoProblem, maxLogoBytes } from "./scene/logo-of-bytes.ts";
export { boxOfMark } from "./scene/mark-box.ts";
export { drawableViews, viewKindTitle } from "./views/build-view.ts";
export { diagnostics as syntaxDiagnostics } from "./syntax/generated/diagnostics.ts";
export { drawableKinds } from "./views/build-view.ts";
export { readMeasures } from "./schema/read-measures.ts";
export { parseDocument } from "./syntax/parse-document.ts";
export { formatDocument } from "./syntax/format-document.ts";
export type { FileResult } from "./base/file-result.ts";
export type { Ports } from "./ports.ts";
export type { ElementRef } from "./base/element-ref.ts";
export { type Point, type Rect, roundPx } from "./base/geometry.ts";
export type { LayoutCache } from "./layout/layout-cache.ts";
export type { ElkNode, LayoutEngine } from "./layout/layout-engine.ts";
export type { ParsedDocument } from "./syntax/parsed-document.ts";
export type { GroupMark, Mark } from "./scene/scene.ts";
export type { Logo, Theme } from "./scene/theme.ts";
export type { Diagnostic, DiagnosticKind, Fix, Severity } from "./base/diagnostic.ts";
export type { Measures, Measure } from "./base/measures.ts";
export type { TextEdit, TextRange } from "./base/text-range.ts";
export type { Model, PageName, View } from "./model/model.ts";
export { type Content, countThings, subjectsIn } from "./views/content.ts";
export type { Diagram } from "./views/diagram.ts";
export type { Graph } from "./views/graph.ts";
export type { TablePicture } from "./views/table-picture.ts";
export type { Table } from "./views/table.ts";
export { compareLayouts, isSamePlaces, type LayoutChange } from "./layout/compare-layouts.ts";
export { lookNumbers } from "./layout/look-of.ts";
export type { LaidOut } from "./layout/laid-out.ts";
export type { LaidOutDiagram } from "./layout/laid-out-diagram.ts";
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
export { completeAt, type CompletionQuestion } from "./assist/complete-at.ts";
export { editFor, type EditRequest } from "./assist/picture-edits.ts";
export type { PictureEdit } from "./assist/edit-context.ts";
export { renameAt, type RenameRequest } from "./assist/rename-at.ts";
export { definitionAt, type CursorPlace } from "./assist/definition-at.ts";
export { referencesAt } from "./assist/references-at.ts";
export { hoverAt, type HoverQuestion } from "./assist/hover-at.ts";
export { legendFilters, type LegendFilter } from "./assist/legend-filters.ts";
export { outlineOf } from "./assist/outline-of.ts";
export { describeElement } from "./assist/describe-element.ts";
export { titlesOf } from "./assist/titles-of.ts";
export { stepsOf, type Step } from "./assist/steps-of.ts";
export type { DescribeOptions } from "./assist/element-speech.ts";
export { indexModel, type ModelIndex } from "./model/index-model.ts";
export { carryChanges, type CarriedChanges, type ChangesRequest, type ComparedVersion } from "./carry/carry-changes.ts";
export { carryFacts, type Carried, type CarryRequest } from "./carry/carry-facts.ts";
