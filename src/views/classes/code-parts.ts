import { textIn, wordsOfId } from "../../base/localized-text.ts";
import { elementRef } from "../../base/element-ref.ts";
import { dataSentences } from "../../messages/data-words.ts";
import type { Code, CodePart } from "../../model/model.ts";
import { standardNamed } from "../../model/named-sets.ts";
import type { Drawing } from "../drawing.ts";
import { partValues, type PartValue } from "./part-values.ts";

/** A part of a code that has values. */
export interface PartWithValues {
  readonly id: string;
  readonly label: string;
  /** What the values are of: `字段 地区`. */
  readonly detail: string;
  /** Name of the standard that the values are from; absent for values of the model's own. */
  readonly standard?: string;
  readonly values: readonly PartValue[];
}

/** The parts of a code that are made from values, in their order. */
export function codeParts(code: Code, drawing: Drawing): readonly PartWithValues[] {
  return code.parts.flatMap((part) => {
    const values = partValues(part, drawing);
    return values.length === 0 ? [] : [{ id: part.id, ...wordsOf(part, drawing), values }];
  });
}

/** A part without a label of its own is called what it is made from. */
function wordsOf(part: CodePart, { index, speech }: Drawing): Omit<PartWithValues, "id" | "values"> {
  const { source, settings } = part;
  const kind = source === "field" || source === "scheme" ? source : undefined;
  const id = kind && settings[kind];
  const found = kind && typeof id === "string" ? index.elementByRef.get(elementRef(kind, id)) : undefined;
  const own = textIn(part.label, speech.locale);
  const origin = found ? speech.label(found) : "";
  const set = found?.kind === "field" ? found.valueSet : settings["values"];
  const standard = typeof set === "string" ? standardNamed(set) : undefined;
  return {
    label: own || origin || wordsOfId(part.id),
    detail: kind && own && origin ? speech.say(dataSentences.valuesOf(kind, origin)) : "",
    ...(standard !== undefined && { standard }),
  };
}
