import type { StageArrangement } from "./arrange-stage.ts";

/**
 * Remembers how stages were arranged, by what they are made of, so that a stage that did not change is not laid out
 * again. Given by the caller, who decides how long it lives; values are plain data.
 */
export interface LayoutCache {
  get(key: string): StageArrangement | undefined;
  set(key: string, value: StageArrangement): void;
}
