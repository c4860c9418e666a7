import { parse } from "yaml";

/** A YAML text as plain values whose maps keep their order, whatever their keys look like. */
export type TreeValue = string | number | boolean | null | readonly TreeValue[] | TreeMap;
export type TreeMap = ReadonlyMap<string, TreeValue>;

export function treeOf(text: string): TreeMap {
  return parse(text, { mapAsMap: true }) as TreeMap;
}

/** The same as text: one line for each key at the top, everything below in flow style, texts in quotes. */
export function textOfTree(tree: TreeMap): string {
  return [...tree].map(([key, value]) => `${key}: ${flow(value)}\n`).join("");
}

function flow(value: TreeValue): string {
  if (value instanceof Map)
    return `{ ${[...(value as TreeMap)].map(([key, part]) => `${JSON.stringify(key)}: ${flow(part)}`).join(", ")} }`;
  if (Array.isArray(value)) return `[${(value as readonly TreeValue[]).map(flow).join(", ")}]`;
  return JSON.stringify(value);
}

/** A copy with another value at one place. */
export function treeWith(root: TreeMap, path: readonly (string | number)[], value: TreeValue): TreeMap {
  return replaced(root, path, value) as TreeMap;
}

/** A copy without one entry. */
export function treeWithout(root: TreeMap, path: readonly (string | number)[]): TreeMap {
  return replaced(root, path, undefined) as TreeMap;
}

function replaced(value: TreeValue, path: readonly (string | number)[], other: TreeValue | undefined): TreeValue {
  const [step, ...rest] = path;
  if (step === undefined) return other ?? null;
  if (Array.isArray(value))
    return value.map((part: TreeValue, index) => (index === step ? replaced(part, rest, other) : part));
  const copy = new Map(value instanceof Map ? (value as TreeMap) : []);
  if (rest.length === 0 && other === undefined) copy.delete(String(step));
  else copy.set(String(step), replaced(copy.get(String(step)) ?? new Map(), rest, other));
  return copy;
}
