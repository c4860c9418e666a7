import { keysLikeLanguages } from "../../../src/schema/is-language-map.ts";

/**
 * The words in which the source of the schemas is written. Each function gives one piece of draft-07 JSON Schema; the
 * vendor keywords (`x-…`) are explained in `src/schema/README.md`.
 */

/** JSON Schema, as data. */
export interface SchemaNode {
  readonly [keyword: string]: unknown;
}

/** The same sentence in English and in Chinese. */
export type Words = readonly [en: string, zh: string];

export const idPattern = "^[A-Za-z][A-Za-z0-9_-]*$";
export const languageTagPattern = "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$";
/** Language tags that are no key of an element, so that `{ zh: …, en: … }` can stand for its label. */
const shortLanguagePattern = `^(?!(${keysLikeLanguages.join("|")})$)${languageTagPattern.slice(1)}`;
const scopedIdPattern = "^[A-Za-z][A-Za-z0-9_-]*\\.\\S(.*\\S)?$";

/** Generous: they stop a runaway file, not a big model. */
const bounds = { label: 2000, longText: 20_000, code: 200, entries: 20_000, items: 5000 };

/** A property: what it is for, its shape, and examples of its value. */
export function key([en, zh]: Words, schema: SchemaNode, examples: readonly unknown[]): SchemaNode {
  const body = typeof schema.$ref === "string" ? { allOf: [{ $ref: schema.$ref }] } : schema;
  return { description: en, "x-zh": zh, ...body, examples };
}

/** A property that changes how things look, never what the model means. */
export function lookOnly(schema: SchemaNode): SchemaNode {
  return { ...schema, "x-meaning": false };
}

/** A property that says how the text is put together or how it came about; what comes of it is what means something. */
export function formOnly(schema: SchemaNode): SchemaNode {
  return { ...schema, "x-meaning": "form" };
}

export function definition([en, zh]: Words, schema: SchemaNode): SchemaNode {
  return { description: en, "x-zh": zh, ...schema };
}

export function use(name: string): SchemaNode {
  return { $ref: `#/definitions/${name}` };
}

/** Words of the author. Blank ones are found by the room `model`, which knows whether another language has words. */
const authorText: SchemaNode = { type: "string", maxLength: bounds.longText };

/** Text that is never empty. */
export function plainText(maxLength = bounds.label): SchemaNode {
  return { type: "string", pattern: "\\S", maxLength };
}

/** A code: text, digits included, kept to the letter. */
export const codeText: SchemaNode = { type: "string", minLength: 1, maxLength: bounds.code, "x-code": true };

/** Text in the model's language, or by language tag. */
export const localized: SchemaNode = use("localizedText");

export const localizedShape: SchemaNode = {
  "x-localized": true,
  anyOf: [authorText, languageMap(languageTagPattern)],
};

/** One text for each language, by language tag. */
export function languageMap(pattern: string, text = authorText): SchemaNode {
  return {
    type: "object",
    patternProperties: { [pattern]: text },
    additionalProperties: false,
    "x-keys": "language",
  };
}

export function list(items: SchemaNode): SchemaNode {
  return { type: "array", items, maxItems: bounds.items };
}

export function oneOrList(item: SchemaNode): SchemaNode {
  return { anyOf: [item, list(item)] };
}

/** An id of a declared element of that kind (or of one of those kinds). */
export function ref(kind: string | readonly string[]): SchemaNode {
  return { type: "string", pattern: "\\S", maxLength: bounds.code, "x-ref": kind };
}

export function refs(kind: string | readonly string[]): SchemaNode {
  return oneOrList(ref(kind));
}

/** `owner.member`: a column of a source, an attribute of an event. */
export function scopedRef(kind: string | readonly string[]): SchemaNode {
  return { type: "string", pattern: scopedIdPattern, maxLength: bounds.code, "x-ref": kind };
}

/** A closed list, each member with what it means. */
export function choice(members: Readonly<Record<string, Words>>): SchemaNode {
  return {
    type: "string",
    enum: Object.keys(members),
    enumDescriptions: Object.values(members).map(([en]) => en),
    "x-enum-zh": Object.values(members).map(([, zh]) => zh),
  };
}

/** The same with whole numbers for members. */
export function numberChoice(members: readonly (readonly [number, Words])[]): SchemaNode {
  return {
    type: "integer",
    enum: members.map(([number]) => number),
    enumDescriptions: members.map(([, [en]]) => en),
    "x-enum-zh": members.map(([, [, zh]]) => zh),
  };
}

/** Text of a fixed form; `format` names the check, the pattern serves editors that do not know it. */
export function formed(format: string, pattern: string): SchemaNode {
  return { type: "string", format, pattern };
}

/** An expression about what `scope` names: a customer, the parts of a code, the metrics of a period. */
export function expression(scope: string): SchemaNode {
  return { ...plainText(), "x-expression": scope };
}

export const boolean: SchemaNode = { type: "boolean" };
export const column: SchemaNode = { type: "string", pattern: "\\S", maxLength: bounds.code };

/** An object with these keys and no others. */
export function object(properties: Readonly<Record<string, SchemaNode>>, more: SchemaNode = {}): SchemaNode {
  return { type: "object", properties, additionalProperties: false, ...more };
}

interface MapOptions {
  /** Kind of the elements that its keys declare. */
  readonly kind: string;
  readonly isOrdered?: boolean;
}

/** A map keyed by id. `null` removes an entry of the model that this one extends. */
export function mapOf(name: string, { kind, isOrdered = false }: MapOptions): SchemaNode {
  return {
    type: "object",
    patternProperties: { [idPattern]: use(name) },
    additionalProperties: false,
    maxProperties: bounds.entries,
    "x-keys": "id",
    "x-declares": kind,
    ...(isOrdered && { "x-ordered": true }),
  };
}

/** A map keyed by code: any text. */
export function codeMapOf(value: SchemaNode): SchemaNode {
  return {
    type: "object",
    patternProperties: { ["^[^\\n]+$"]: value },
    additionalProperties: false,
    maxProperties: bounds.entries,
    "x-keys": "code",
  };
}

interface ElementOptions {
  readonly kind: string;
  /** What a bare string stands for; absent: a bare string is refused. */
  readonly short?: Words;
  readonly isOrdered?: boolean;
  /** Keys that an entry needs, unless it overlays one of the model that this one extends. */
  readonly needs?: readonly string[];
  readonly more?: SchemaNode;
}

/** A thing with an identity: short form, full form, and `null`. */
export function element(
  words: Words,
  properties: Readonly<Record<string, SchemaNode>>,
  { kind, short, isOrdered = false, needs, more = {} }: ElementOptions,
): SchemaNode {
  const full = object(
    { ...properties, ...lifeKeys(kind), ...(isOrdered && placeKeys(kind)) },
    { ...more, ...(needs && { "x-needs": needs }) },
  );
  const shortForm = short && { ...definition(short, authorText), "x-localized": true };
  const shortByLanguage = short && {
    ...definition(
      ["Texts by language are the label.", "按语言分写的文字，就是名称。"],
      languageMap(shortLanguagePattern),
    ),
    "x-localized": true,
  };
  const removal = definition(["Removes the entry of the model that this one extends.", "删除所扩展模型里的这一项。"], {
    type: "null",
  });
  return definition(words, { anyOf: [...(shortForm ? [shortForm, shortByLanguage] : []), full, removal] });
}

export function labelKey(example: string, translation: string): Readonly<Record<string, SchemaNode>> {
  return {
    label: key(["Name that people read in pictures and tables.", "图和表里给人看的名称。"], localized, [
      example,
      { zh: example, en: translation },
    ]),
    note: lookOnly(
      key(["A remark, shown beside the element.", "注释，显示在该元素旁边。"], localized, [
        "表单 · 必填手机号",
        { zh: "每周核对", en: "Checked weekly" },
      ]),
    ),
    tags: lookOnly(
      key(
        ["Own keywords, for choosing what a view shows.", "自定的关键词，视图可按它挑选。"],
        oneOrList({ type: "string", pattern: idPattern, maxLength: bounds.code }),
        ["pilot", ["pilot", "phase_2"]],
      ),
    ),
  };
}

function lifeKeys(kind: string): Readonly<Record<string, SchemaNode>> {
  return {
    was: formOnly(
      key(
        [
          "The id it had before: declares a rename, so that a review does not see add and remove.",
          "原来的编号：声明改名，评审时不会当成一删一增。",
        ],
        { type: "string", minLength: 1, maxLength: bounds.code },
        ["old_id"],
      ),
    ),
    retired: key(
      [
        "Day on which it was taken out of use. The entry stays, so that its id is never reused by accident.",
        "停用日期。条目保留，编号不会被误用。",
      ],
      use("isoDate"),
      ["2026-06-30"],
    ),
    replaced_by: key(["What took its place.", "由谁接替。"], ref(kind), ["new_id"]),
  };
}

function placeKeys(kind: string): Readonly<Record<string, SchemaNode>> {
  return {
    before: formOnly(
      key(
        [
          "Where an added entry goes in the model that this one extends: right before that one.",
          "新增项在所扩展模型里的位置：排在它之前。",
        ],
        ref(kind),
        ["other_id"],
      ),
    ),
    after: formOnly(
      key(
        [
          "Where an added entry goes in the model that this one extends: right after that one.",
          "新增项在所扩展模型里的位置：排在它之后。",
        ],
        ref(kind),
        ["other_id"],
      ),
    ),
  };
}

/** Who is in charge, who helps, who is told. */
export const responsibility: Readonly<Record<string, SchemaNode>> = {
  owner: key(["Role in charge.", "负责的角色。"], ref("role"), ["sales"]),
  supports: key(["Roles that help.", "协助的角色。"], refs("role"), ["care", ["care", "marketing"]]),
  informed: key(["Roles that are told.", "需知会的角色。"], refs("role"), ["steward", ["steward", "sales"]]),
};
