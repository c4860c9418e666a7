import type { LayoutCache } from "ketu";

type Stages = LayoutCache["stages"];
type Routings = NonNullable<LayoutCache["routings"]>;
type Diagrams = NonNullable<LayoutCache["diagrams"]>;
type Arrangement = NonNullable<ReturnType<Stages["get"]>>;
type Routing = NonNullable<ReturnType<Routings["get"]>>;
type Places = NonNullable<ReturnType<Diagrams["get"]>>;

/** A layout cache of bounded size: typing makes a new structure with many a key. */
export function createLayoutMemory(): LayoutCache {
  return {
    stages: createMemory<Arrangement>(500),
    routings: createMemory<Routing>(16),
    diagrams: createMemory<Places>(60),
  };
}

/** Forgets what was not used for longest. */
function createMemory<Value>(capacity: number): {
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
} {
  const known = new Map<string, Value>();
  const set = (key: string, value: Value): void => {
    known.delete(key);
    known.set(key, value);
    const oldest = known.size > capacity ? known.keys().next().value : undefined;
    if (oldest !== undefined) known.delete(oldest);
  };
  return {
    get(key) {
      const value = known.get(key);
      if (value !== undefined) set(key, value);
      return value;
    },
    set,
  };
}
