import { elementRef } from "../../base/element-ref.ts";
import { textIn, type LocalizedText } from "../../base/localized-text.ts";
import { dataWords } from "../../messages/data-words.ts";
import type { CodePart, Field } from "../../model/model.ts";
import { valueSetNamed } from "../../model/named-sets.ts";
import type { Drawing } from "../drawing.ts";

/** One of the values that a part of a code may have. */
export interface PartValue {
  /** As it stands in the code. */
  readonly code: string;
  readonly label: string;
  /** The value of a field or the class that it stands for. */
  readonly subject?: string;
}

/** The values of a part and the codes that stand for them; none for a serial, a check character, a fixed text. */
export function partValues({ source, settings }: CodePart, drawing: Drawing): readonly PartValue[] {
  const { model, index, speech } = drawing;
  switch (source) {
    case "values":
      return writtenValues(settings["values"], drawing);
    case "field": {
      const field = index.elementByRef.get(elementRef("field", wordOf(settings["field"])));
      const values = field?.kind === "field" ? fieldValues(field, settings, drawing) : [];
      const missing = wordOf(settings["else"]);
      return missing === "" || values.length === 0
        ? values
        : [...values, { code: missing, label: speech.say(dataWords.noValue) }];
    }
    case "scheme":
      return model.classes
        .filter(({ scheme, code }) => scheme === settings["scheme"] && code !== undefined)
        .map((entry) => ({ code: entry.code ?? "", label: speech.label(entry), subject: entry.ref }));
    default:
      return [];
  }
}

/** A value set as the author wrote it, or the bundled one that is named. */
function writtenValues(values: unknown, { model, speech }: Drawing): readonly PartValue[] {
  if (typeof values === "string") {
    return (valueSetNamed(values) ?? []).map(({ code, label }) => ({
      code,
      label: textIn(label, speech.locale, code),
    }));
  }
  if (typeof values !== "object" || values === null) return [];
  return Object.entries(values).map(([code, label]) => ({
    code,
    label: textIn(localized(label, model.locale), speech.locale, code),
  }));
}

/** A bare string is in the language of the model. */
function localized(label: unknown, locale: string): LocalizedText {
  if (typeof label === "string") return { [locale]: label };
  if (typeof label !== "object" || label === null) return {};
  const texts = "label" in label ? label.label : label;
  if (typeof texts === "string") return { [locale]: texts };
  return Object.fromEntries(Object.entries(texts ?? {}).filter((entry) => typeof entry[1] === "string"));
}

function fieldValues(field: Field, settings: CodePart["settings"], { speech }: Drawing): readonly PartValue[] {
  const codes = settings["codes"];
  const codeOf = (value: string): string | undefined => {
    if (typeof codes !== "object" || codes === null) return taken(value, wordOf(settings["take"]));
    return wordOf((codes as Readonly<Record<string, unknown>>)[value]) || undefined;
  };
  return field.values.flatMap((value) => {
    const code = codeOf(value.code);
    return code === undefined ? [] : [{ code, label: speech.label(value), subject: value.ref }];
  });
}

/** `first 2` of `110000` is `11`. */
function taken(text: string, take: string): string {
  const [, side, count] = /^(first|last) (\d+)$/.exec(take) ?? [];
  if (side === undefined) return text;
  return side === "first" ? text.slice(0, Number(count)) : text.slice(-Number(count));
}

function wordOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
