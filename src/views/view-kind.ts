import type { Wording } from "../base/wording.ts";
import type { View } from "../model/model.ts";
import type { Drawing } from "./drawing.ts";
import type { Graph } from "./graph.ts";
import type { Table } from "./table.ts";

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
  build(view: View, drawing: Drawing): BuiltView;
}
