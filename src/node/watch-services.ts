import type { LayoutCache, LayoutMemory } from "../layout/layout-cache.ts";
import { createLayoutEngine } from "./layout-engine.ts";
import type { RenderServices } from "./render-model.ts";

/** Parts of stages to remember: a few hundred bytes each. */
const mostStages = 5000;
/** Routed pictures to remember: several models with their views, before and after a change. */
const mostRoutings = 40;
/** Connected parts of diagrams to remember: a few dozen kilobytes each at most. */
const mostDiagrams = 200;

/** What stays warm between the drawings of one process: the engine, and what did not change since the last drawing. */
export function createWatchServices(codeFolder?: string): RenderServices & { close(): Promise<void> } {
  const engine = createLayoutEngine({ ...(codeFolder !== undefined && { codeFolder }) });
  return { layoutEngine: engine.layOut, cache: createLayoutCache(), close: () => engine.close() };
}

/** A cache for a process that lives long: each memory forgets what was not asked for the longest. */
export function createLayoutCache(): LayoutCache {
  return {
    stages: createMemory(mostStages),
    routings: createMemory(mostRoutings),
    diagrams: createMemory(mostDiagrams),
  };
}

function createMemory<Value>(limit: number): LayoutMemory<Value> {
  const entries = new Map<string, Value>();
  return {
    get(key) {
      const value = entries.get(key);
      if (value === undefined) return undefined;
      entries.delete(key);
      entries.set(key, value);
      return value;
    },
    set(key, value) {
      entries.set(key, value);
      const [oldest] = entries.keys();
      if (entries.size > limit && oldest !== undefined) entries.delete(oldest);
    },
  };
}
