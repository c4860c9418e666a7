import type { StageArrangement } from "./arrange-stage.ts";
import type { PartPlaces } from "./elk-diagram.ts";
import type { RoutedPlan } from "./routing/cell-plan.ts";

/**
 * Remembers parts of a layout by what they are made of, so that what did not change is not laid out again. Results are
 * the same with and without one. Given by the caller, who decides how long it lives and how much it holds; values are
 * plain data. `Map`s will do where little is laid out.
 */
export interface LayoutCache {
  /** How the nodes of a part of a stage stand. Small; every part that branches has one. */
  readonly stages: LayoutMemory<StageArrangement>;
  /**
   * The places of all cards and transitions of a picture. Large, key and value: some 300 bytes per node each. Absent: not
   * remembered, for pictures that are drawn once.
   */
  readonly routings?: LayoutMemory<RoutedPlan>;
  /** The places of one connected part of a diagram; key and value some 200 bytes per box each. Absent: not remembered. */
  readonly diagrams?: LayoutMemory<PartPlaces>;
}

export interface LayoutMemory<Value> {
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
}
