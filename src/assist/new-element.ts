import type { ParsedDocument, ParsedEntry, ParsedMap } from "../syntax/parsed-document.ts";
import { entryIn, type EditContext } from "./edit-context.ts";
import { alignedEntry, valueColumnOf } from "../syntax/entry-extent.ts";
import type { NewEntry } from "../syntax/insert-entry.ts";
import { isShortForm } from "./insert-key.ts";
import { labelText } from "./label-text.ts";

export interface NewElement {
  readonly id: string;
  readonly label: string;
  /** Keys beside the label. */
  readonly keys?: readonly (readonly [string, string])[];
  /** Whether the label alone would mean the same as with the keys. */
  readonly isShortEnough: boolean;
}

/** The element beside which a new one is written. */
export interface ElementStyle {
  readonly document: ParsedDocument;
  readonly neighbour: ParsedEntry | undefined;
  readonly context: EditContext;
}

/** A new element in the style of its neighbour: short or long, on one line or several, its label by language or bare. */
export function newElement(element: NewElement, { document, neighbour, context }: ElementStyle): NewEntry {
  const { id, label, keys = [], isShortEnough } = element;
  const value = neighbour?.value;
  const isNeighbourShort = neighbour !== undefined && isShortForm(neighbour);
  const isShort = isNeighbourShort && isShortEnough;
  const own = value?.kind === "map" ? entryIn(value, "label")?.value : undefined;
  const isByLanguage = own?.kind === "map" || (isNeighbourShort && value?.kind === "map");
  const labelIn = (isFlow: boolean): string => labelText(label, document, { context, isFlow, isByLanguage });
  const pairs = (isFlow: boolean): readonly string[] =>
    [["label", labelIn(isFlow)] as const, ...keys].map(([key, text]) => `${key}: ${text}`);
  const inline = (isFlow: boolean): string => (isShort ? labelIn(isFlow) : `{ ${pairs(true).join(", ")} }`);
  return {
    flow: () => `${id}: ${inline(true)}`,
    block: (column, map?: ParsedMap) => {
      const indent = " ".repeat(column);
      if (value?.kind === "map" && !value.flow && !isNeighbourShort) {
        return `${indent}${id}:\n${pairs(false)
          .map((pair) => `${indent}  ${pair}\n`)
          .join("")}`;
      }
      const values = map && valueColumnOf(document.text, map);
      return `${indent}${alignedEntry(id, inline(false), { column, values })}\n`;
    },
    comments: [],
  };
}
