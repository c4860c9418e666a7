import type { ElementRef } from "./base/element-ref.ts";
import type { TextRange } from "./base/text-range.ts";
import { wholeModel } from "./diff/canonical-model.ts";
import type { Change } from "./diff/change.ts";
import type { Comparison, Side } from "./diff/comparison.ts";
import { factKey } from "./diff/fact.ts";
import { writtenEntry } from "./lint/written-entry.ts";
import type { ParsedDocument, ParsedEntry } from "./syntax/parsed-document.ts";

/** The files of both versions as they were parsed, the main one first. */
export interface ComparedDocuments {
  readonly base: readonly ParsedDocument[];
  readonly head: readonly ParsedDocument[];
}

/** The one property that a change is about. */
interface Property {
  readonly ref: ElementRef;
  /** As in the model: `when`, `entryCriteria`. */
  readonly name: string;
}

/**
 * The same changes, each at the line that was edited: a change of one property stands at that property's key and value,
 * in each version that writes it, instead of at the key of the element. Forges show remarks beside changed lines only. A
 * change of several properties, and a property that is not written in the element's own entry, stay at the element.
 */
export function placeChanges(
  changes: readonly Change[],
  { facts, base, head }: Comparison,
  documents: ComparedDocuments,
): readonly Change[] {
  const properties = new Map<string, Property>();
  for (const fact of facts) {
    if (fact.op === "set") properties.set(factKey(fact), { ref: fact.ref, name: fact.path.split(".")[0] ?? "" });
  }
  return changes.map((change) => {
    const property = propertyOf(change, properties);
    if (!property) return change;
    const before = change.base && rangeOf(property, base, documents.base);
    const after = change.head && rangeOf(property, head, documents.head);
    return { ...change, ...(before && { base: before }), ...(after && { head: after }) };
  });
}

function propertyOf(
  { claims, subject, about }: Change,
  properties: ReadonlyMap<string, Property>,
): Property | undefined {
  if (about !== undefined) return { ref: subject, name: about };
  const found = claims.map((claim) => properties.get(claim));
  const [first] = found;
  return found.every((each) => each && each.ref === first?.ref && each.name === first.name) ? first : undefined;
}

function rangeOf({ ref, name }: Property, side: Side, documents: readonly ParsedDocument[]): TextRange | undefined {
  const key = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  if (ref === wholeModel) {
    const [main] = documents;
    const entry = main?.root.kind === "map" ? main.root.entries.find((each) => each.key === key) : undefined;
    return main && entry && rangeOfEntry(main, entry);
  }
  const origin = side.index.elementByRef.get(ref)?.origin;
  const written = origin && writtenEntry(origin, { documents });
  if (!written) return undefined;
  const { document, entry } = written;
  if (entry.value.kind !== "map") return name === "label" ? rangeOfEntry(document, entry) : undefined;
  const property = entry.value.entries.find((each) => each.key === key);
  return property && rangeOfEntry(document, property);
}

/** Key and value where they stand in one line, else the key. */
function rangeOfEntry({ file, text }: ParsedDocument, { keyFrom, keyTo, value }: ParsedEntry): TextRange {
  const isOneLine = value.to > keyTo && !text.slice(keyFrom, value.to).includes("\n");
  return { file, from: keyFrom, to: isOneLine ? value.to : keyTo };
}
