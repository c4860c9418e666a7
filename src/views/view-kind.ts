import type { Measures } from "../base/measures.ts";
import type { Wording } from "../base/wording.ts";
import type { ModelIndex } from "../model/index-model.ts";
import type { Model, PageName, View } from "../model/model.ts";
import type { Graph } from "./graph.ts";
import type { Table } from "./table.ts";

/** What a view needs beside the model. */
export interface ViewContext {
  /** Language of the picture; the model's own when the caller names none. */
  readonly locale: string;
  /** Absent: no figures are shown, only targets and thresholds. */
  readonly measures?: Measures;
  /** Overrides the page of view and style. */
  readonly page?: PageName;
}

/** The same content twice: to be drawn, and as text. */
export interface BuiltView {
  readonly graph: Graph;
  readonly table: Table;
}

/** One kind of view: the default export of a file in `kinds/`. */
export interface ViewKind {
  /** As in the schema: `lifecycle_map`. */
  readonly id: string;
  readonly title: Wording;
  build(model: Model, index: ModelIndex, view: View, context: ViewContext): BuiltView;
}
