import { elementRef, type ElementKind, type ElementRef } from "../base/element-ref.ts";
import type { TrailStep } from "../assist/mention.ts";
import { isWritable } from "../assist/mention.ts";
import { isShortForm } from "../assist/insert-key.ts";
import { nestedSections, sections } from "../model/resolve/sections.ts";
import { transitionKey } from "../model/resolve/transition-key.ts";
import type { ParsedDocument, ParsedEntry, ParsedMap } from "../syntax/parsed-document.ts";

/** An entry of a map of a model's files. Lists and what stands in them are values: they have no entries of their own. */
export interface Written {
  /** Same for the same thing of two versions, wherever it stands: the element, and the keys within it. */
  readonly name: string;
  /** Name of the entry whose value holds it; empty at the top of a file. */
  readonly parent: string;
  /** The element that it belongs to: the one that it declares, else the nearest around it, else `model:model`. */
  readonly owner: ElementRef;
  /** Keys within that element, `["alert", "warn"]`; none for the entry of the element itself. */
  readonly path: readonly string[];
  readonly document: ParsedDocument;
  readonly map: ParsedMap;
  readonly entry: ParsedEntry;
  readonly trail: readonly TrailStep[];
  /** A label that stands in place of its element: `contact: 初次接触`. */
  readonly isShort: boolean;
}

/** Every entry by its name, in the order of the files and their texts; of two of one name the first. */
export type WrittenEntries = ReadonlyMap<string, Written>;

export function nameOf(owner: ElementRef, path: readonly string[]): string {
  return path.length === 0 ? owner : `${owner} ${path.join("\u0000")}`;
}

/** Whether it is the entry of an element. */
export function isElement({ path }: Written): boolean {
  return path.length === 0;
}

export function writtenEntries(documents: readonly ParsedDocument[]): WrittenEntries {
  const found = new Map<string, Written>();
  for (const document of documents) {
    if (!isWritable(document.file) || document.root.kind !== "map") continue;
    visit(document.root, { document, way: [], owner: "model:model", path: [], parent: "", trail: [] }, found);
  }
  return found;
}

interface Spot extends Pick<Written, "document" | "owner" | "path" | "parent" | "trail"> {
  /** All keys from the top. */
  readonly way: readonly string[];
}

function visit(map: ParsedMap, spot: Spot, found: Map<string, Written>): void {
  for (const entry of map.entries) {
    const way = [...spot.way, entry.key];
    const declared = declaredAt(way);
    const owner = declared ?? spot.owner;
    const path = declared ? [] : [...spot.path, entry.key];
    const trail: readonly TrailStep[] = [
      ...spot.trail,
      { kind: "entry", map, entry, ...(declared !== undefined && { declares: declared }) },
    ];
    const name = nameOf(owner, path);
    const written: Written = {
      ...{ name, parent: spot.parent, owner, path, document: spot.document, map, entry, trail, isShort: false },
    };
    if (!found.has(name)) found.set(name, written);
    const isLabel = declared !== undefined && isShortForm(entry) && !isNothing(entry);
    if (isLabel) {
      const label = { ...written, name: nameOf(owner, ["label"]), parent: name, path: ["label"], isShort: true };
      if (!found.has(label.name)) found.set(label.name, label);
    } else if (entry.value.kind === "map") {
      visit(entry.value, { document: spot.document, way, owner, path, parent: name, trail }, found);
    }
  }
}

function isNothing({ value }: ParsedEntry): boolean {
  return value.kind === "scalar" && value.value === null;
}

const kindBySection = new Map<string, ElementKind>(
  Object.entries(sections).map(([kind, section]) => [section, kind as ElementKind]),
);

/** The element that an entry declares, by the keys that lead to it. */
function declaredAt(way: readonly string[]): ElementRef | undefined {
  const [section = "", id = "", inner = "", innerId = ""] = way;
  if (way.length === 3 && section === "policies" && id === "quality") return elementRef("policy", inner);
  if (way.length === 3 && section === "tools" && id === "options") return elementRef("tool", inner);
  const kind = kindBySection.get(section);
  if (way.length === 2 && kind) return elementRef(kind, kind === "transition" ? (transitionKey(id)?.id ?? id) : id);
  if (way.length !== 4) return undefined;
  for (const [nested, { owner, key, isScoped }] of Object.entries(nestedSections)) {
    if (owner === kind && key === inner)
      return elementRef(nested as ElementKind, isScoped ? `${id}.${innerId}` : innerId);
  }
  return undefined;
}
