/** Every kind of thing in a model that has an identity. */
export type ElementKind =
  | "model"
  | "role"
  | "party"
  | "segment"
  | "channel"
  | "stage"
  | "node"
  | "transition"
  | "activity"
  | "relationship"
  | "event"
  | "source"
  | "field"
  | "value"
  | "trait"
  | "scheme"
  | "class"
  | "code"
  | "metric"
  | "policy"
  | "view"
  | "tool"
  | "process"
  | "step"
  | "quote";

/** The name of an element everywhere in the program: `stage:service`, `class:tier.vip`, `value:need_type.service`. */
export type ElementRef = `${ElementKind}:${string}`;

/** The id in the name of an element: `tier.vip` of `class:tier.vip`. */
export function idOf(ref: string): string {
  return ref.slice(ref.indexOf(":") + 1);
}

/** Makes the name of an element. Ids of classes, values and steps are scoped by their owner: `tier.vip`. */
export function elementRef(kind: ElementKind, id: string): ElementRef {
  return `${kind}:${id}`;
}
