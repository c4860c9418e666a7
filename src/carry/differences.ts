import type { ParsedNode } from "../syntax/parsed-document.ts";
import { isElement, type Written, type WrittenEntries } from "./written.ts";

/**
 * One thing that another version writes differently: an entry to put in, to take out, to give another value, to bring
 * to another stage, or a map whose entries stand in another order. Named by the entry concerned.
 */
export interface Difference {
  readonly op: "put" | "drop" | "replace" | "move" | "order";
  readonly name: string;
  /** The entry there; of what is to be taken out the one here. */
  readonly written: Written;
}

/** All in which `there` is written differently from `here`, comments, styles and orders without meaning left out. */
export function differencesBetween(here: WrittenEntries, there: WrittenEntries): readonly Difference[] {
  const found: Difference[] = [];
  for (const [name, written] of there) {
    const own = here.get(name);
    if (!own) {
      if (isElement(written) || isPlaceFor(here.get(written.parent), written)) found.push({ op: "put", name, written });
    } else found.push(...differencesOf(own, written));
  }
  for (const [name, written] of here) {
    if (there.has(name)) continue;
    const holder = there.get(written.parent);
    if (isElement(written) || written.parent === "" || holder) found.push({ op: "drop", name, written });
  }
  return [...found, ...ordersBetween(here, there)];
}

/** Whether an entry can be put in there: a value of another shape is replaced as a whole. */
function isPlaceFor(holder: Written | undefined, { parent }: Written): boolean {
  return parent === "" || (holder !== undefined && (holder.entry.value.kind === "map" || isElement(holder)));
}

function differencesOf(own: Written, written: Written): readonly Difference[] {
  const { name } = written;
  const hasMoved = isElement(written) && own.parent !== written.parent;
  const move: readonly Difference[] = hasMoved ? [{ op: "move", name, written }] : [];
  const [a, b] = [own.entry.value, written.entry.value];
  if (isElement(written) || (a.kind === "map" && b.kind === "map")) return move;
  return isSameNode(a, b) ? [] : [{ op: "replace", name, written }];
}

/** Whether two values are written alike but for style and comments. */
export function isSameNode(a: ParsedNode, b: ParsedNode): boolean {
  if (a.kind === "scalar") return b.kind === "scalar" && a.value === b.value;
  if (a.kind === "list")
    return b.kind === "list" && a.items.length === b.items.length && a.items.every((item, at) => isSameAt(item, b, at));
  if (b.kind !== "map" || a.entries.length !== b.entries.length) return false;
  return a.entries.every(({ key, value }) => {
    const other = b.entries.find((entry) => entry.key === key);
    return other !== undefined && isSameNode(value, other.value);
  });
}

function isSameAt(item: ParsedNode, { items }: { readonly items: readonly ParsedNode[] }, at: number): boolean {
  const other = items[at];
  return other !== undefined && isSameNode(item, other);
}

/** Maps whose order means something, by the key that holds them. */
export const orderedKeys: ReadonlySet<string> = new Set(["stages", "nodes", "classes", "steps", "parts"]);

function ordersBetween(here: WrittenEntries, there: WrittenEntries): readonly Difference[] {
  return [...there.values()].flatMap((written): readonly Difference[] => {
    if (!orderedKeys.has(written.entry.key) || !here.has(written.name)) return [];
    const [own, other] = [childrenOf(here, written.name), childrenOf(there, written.name)];
    const shared = own.filter((name) => other.includes(name));
    const isSame = shared.join("\n") === other.filter((name) => own.includes(name)).join("\n");
    return isSame ? [] : [{ op: "order", name: written.name, written }];
  });
}

/** Names of the entries that a value holds, in the order of the text. */
export function childrenOf(entries: WrittenEntries, parent: string): readonly string[] {
  return [...entries.values()].filter((each) => each.parent === parent && !each.isShort).map(({ name }) => name);
}
