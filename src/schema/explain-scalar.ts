import type { Diagnostic, DiagnosticKind, Fix } from "../base/diagnostic.ts";
import { suggest } from "../base/suggest.ts";
import type { TextRange } from "../base/text-range.ts";
import type { Wording } from "../base/wording.ts";
import type { ParsedNode, ParsedScalar } from "../syntax/parsed-document.ts";
import codeAsNumber from "./diagnostics/code-as-number.ts";
import emptyText from "./diagnostics/empty-text.ts";
import invalidAmount from "./diagnostics/invalid-amount.ts";
import invalidDate from "./diagnostics/invalid-date.ts";
import invalidDuration from "./diagnostics/invalid-duration.ts";
import invalidForm from "./diagnostics/invalid-form.ts";
import invalidRange from "./diagnostics/invalid-range.ts";
import missingValue from "./diagnostics/missing-value.ts";
import numberOutOfBounds from "./diagnostics/number-out-of-bounds.ts";
import tooMany from "./diagnostics/too-many.ts";
import unknownValue from "./diagnostics/unknown-value.ts";
import unsupportedVersion from "./diagnostics/unsupported-version.ts";
import wrongType from "./diagnostics/wrong-type.ts";
import { formats, type FormatName } from "./formats.ts";
import { typesOf, type JsonSchema, type JsonType } from "./json-schema.ts";
import { mendedForm } from "./mended-form.ts";
import { expectedWords, foundWords } from "./type-words.ts";
import { helpOf, patternOf, rangeIn, valueRange, violation, writeInstead, yamlOf, type Spot } from "./violation.ts";

/** Why a value of this type may not stand here. */
export function explainType(
  alternatives: readonly JsonSchema[],
  node: ParsedNode,
  { spot, schema }: { readonly spot: Spot; readonly schema: JsonSchema },
): Diagnostic {
  const range = valueRange(spot, node);
  const help = helpOf(schema, spot.name);
  if (node.kind === "scalar" && node.value === null)
    return violation(missingValue, { key: spot.name }, { range, help });
  if (node.kind === "scalar" && typeof node.value === "number" && alternatives.some((part) => part["x-code"])) {
    const fix = writeInstead(range, JSON.stringify(node.raw), true);
    return violation(codeAsNumber, { raw: node.raw, read: String(node.value) }, { range, fix });
  }
  const expected = expectedWords(alternatives.flatMap(typesOf));
  const found = foundWords(node);
  const params = {
    key: spot.name,
    zhExpected: expected.zh,
    enExpected: expected.en,
    zhFound: found.zh,
    enFound: found.en,
  };
  return violation(wrongType, params, { range, help, fix: typeFix(alternatives, node, range) });
}

/** The same value in the type that was wanted, where that is sure. */
function typeFix(alternatives: readonly JsonSchema[], node: ParsedNode, range: TextRange): Fix | undefined {
  if (node.kind !== "scalar" || node.style === "block") return undefined;
  const wants = (type: JsonType): boolean => alternatives.some((part) => typesOf(part).includes(type));
  const { value, raw } = node;
  if (typeof value !== "string")
    return wants("string") ? writeInstead(range, JSON.stringify(raw), true) : listFix(raw, range, wants);
  const isNumber = /^-?\d+(\.\d+)?$/.test(value) && (wants("number") || (wants("integer") && !value.includes(".")));
  if (isNumber) return writeInstead(range, String(Number(value)), true);
  const truth = wants("boolean") ? truthOf(value) : undefined;
  if (truth !== undefined) return writeInstead(range, String(truth), true);
  return listFix(raw, range, wants);
}

function listFix(raw: string, range: TextRange, wants: (type: JsonType) => boolean): Fix | undefined {
  return wants("array") && !raw.includes("\n") ? writeInstead(range, `[${raw}]`, true) : undefined;
}

function truthOf(word: string): boolean | undefined {
  if (/^(yes|y|on|true|是|对|开)$/i.test(word)) return true;
  return /^(no|n|off|false|否|不|关)$/i.test(word) ? false : undefined;
}

/** What is wrong with a number, if anything. */
export function explainNumber(schema: JsonSchema, node: ParsedScalar, spot: Spot): Diagnostic | undefined {
  const value = Number(node.value);
  if (fitsNumber(schema, value)) return undefined;
  const place = { range: valueRange(spot, node), help: helpOf(schema, spot.name) };
  if (schema.const !== undefined && value !== schema.const) {
    if (spot.path.length === 1 && spot.name.startsWith("ketu")) {
      return violation(unsupportedVersion, { version: node.raw, key: spot.name }, { range: place.range });
    }
    return violation(
      unknownValue,
      { key: spot.name, value: node.raw },
      { ...place, help: optionsHelp(schema, [String(schema.const)]) },
    );
  }
  if (schema.enum) return explainChoice(schema, node, spot);
  const { minimum, maximum } = schema;
  const bounds = { ...(minimum !== undefined && { minimum }), ...(maximum !== undefined && { maximum }) };
  return violation(numberOutOfBounds, { key: spot.name, value: node.raw, ...bounds }, place);
}

function fitsNumber({ const: only, enum: members, minimum, maximum }: JsonSchema, value: number): boolean {
  const isIn = (minimum === undefined || value >= minimum) && (maximum === undefined || value <= maximum);
  return isIn && (only === undefined || value === only) && (members?.includes(value) ?? true);
}

const formatKinds: Readonly<Record<FormatName, DiagnosticKind<{ readonly text: string; readonly key: string }>>> = {
  date: invalidDate,
  "ketu-duration": invalidDuration,
  "ketu-keep": invalidDuration,
  "ketu-range": invalidRange,
  "ketu-amount": invalidAmount,
};

/** What is wrong with a text, if anything: one answer, the most telling one. */
export function explainText(schema: JsonSchema, node: ParsedScalar, spot: Spot): Diagnostic | undefined {
  const text = String(node.value);
  if (schema.enum) return schema.enum.includes(text) ? undefined : explainChoice(schema, node, spot);
  const format = schema.format as FormatName | undefined;
  const isMalformed =
    (format !== undefined && !formats[format](text)) ||
    (schema.pattern !== undefined && !patternOf(schema.pattern, spot).test(text));
  const isTooShort = text.length < (schema.minLength ?? 0);
  const range = rangeIn(spot.file, node);
  if (isMalformed || isTooShort) return explainForm(schema, text, { range, name: spot.name });
  if (text.length <= (schema.maxLength ?? Number.POSITIVE_INFINITY)) return undefined;
  const params = { key: spot.name, count: text.length, limit: schema.maxLength ?? 0, what: "characters" };
  return violation(tooMany, params, { range });
}

function explainForm(
  schema: JsonSchema,
  text: string,
  { range, name }: { readonly range: TextRange; readonly name: string },
): Diagnostic {
  const help = helpOf(schema, name);
  if (text.trim() === "") return violation(emptyText, { key: name }, { range, help });
  const mended = mendedForm(schema, text);
  const fix = mended && writeInstead(range, mended.text, mended.isSafe);
  const kind = schema.format === undefined ? invalidForm : formatKinds[schema.format as FormatName];
  return violation(kind, { text, key: name }, { range, help, fix });
}

function explainChoice(schema: JsonSchema, node: ParsedScalar, spot: Spot): Diagnostic {
  const text = String(node.value);
  const range = rangeIn(spot.file, node);
  const members = (schema.enum ?? []).map(String);
  const chinese = schema["x-enum-zh"] ?? [];
  const candidates = members.map((id, index) => ({ id, labels: [(chinese[index] ?? "").split(/[:。]/u)[0] ?? ""] }));
  const suggestion = suggest(text, candidates);
  const params = { key: spot.name, value: text, ...(suggestion && { suggestion: suggestion.id }) };
  const isSafe =
    suggestion !== undefined &&
    (suggestion.isCertain || Math.abs(suggestion.id.length - text.length) <= 1) &&
    suggestion.id.length >= 4;
  const fix = suggestion && writeInstead(range, yamlOf(suggestion.id), isSafe);
  return violation(unknownValue, params, { range, help: optionsHelp(schema, members), fix });
}

function optionsHelp(schema: JsonSchema, members: readonly string[]): Wording {
  const names = members.map((member) => `\`${member}\``);
  const zh = schema["x-zh"] ?? "";
  const en = schema.description ?? "";
  return { zh: `${zh}可选：${names.join("、")}。`, en: `${en}${en && " "}One of ${names.join(", ")}.` };
}
