import type { ElementKind } from "../../base/element-ref.ts";

/** The kinds whose elements stand in a map at the top of the model, with the key of that map. */
export const sections = {
  role: "roles",
  party: "parties",
  segment: "segments",
  channel: "channels",
  stage: "stages",
  transition: "transitions",
  activity: "activities",
  relationship: "relationships",
  event: "events",
  source: "sources",
  field: "fields",
  trait: "traits",
  scheme: "schemes",
  code: "codes",
  metric: "metrics",
  process: "processes",
  quote: "quotes",
  view: "views",
} as const satisfies Partial<Record<ElementKind, string>>;

/** Kinds that stand inside an element of another kind: their id has its owner in front, except that of nodes. */
export const nestedSections = {
  node: { owner: "stage", key: "nodes", isScoped: false },
  class: { owner: "scheme", key: "classes", isScoped: true },
  value: { owner: "field", key: "values", isScoped: true },
  step: { owner: "process", key: "steps", isScoped: true },
} as const satisfies Partial<Record<ElementKind, { owner: keyof typeof sections; key: string; isScoped: boolean }>>;
