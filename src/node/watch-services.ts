import type { LayoutCache } from "../layout/layout-cache.ts";
import { createLayoutEngine } from "./layout-engine.ts";
import type { RenderServices } from "./render-model.ts";

/** What stays warm between the drawings of one process: the engine, and the inside of stages that did not change. */
export function createWatchServices(codeFolder?: string): RenderServices & { close(): Promise<void> } {
  const engine = createLayoutEngine({ ...(codeFolder !== undefined && { codeFolder }) });
  return { layoutEngine: engine.layOut, cache: createBoundedCache(2000), close: () => engine.close() };
}

/** Forgets what was not asked for the longest, because every edit of a stage makes a new entry. */
function createBoundedCache(limit: number): LayoutCache {
  const entries = new Map<string, NonNullable<ReturnType<LayoutCache["get"]>>>();
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
