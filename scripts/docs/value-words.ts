import type { SchemaNode } from "../schema/source/build.ts";
import { kindWords, languageWords } from "./language-words.ts";
import { anchorOf, type Both, type PageWriter } from "./page.ts";

/** Named shapes that are described once, under "Forms of values". */
export const formNames = [
  "localizedText",
  "texts",
  "isoDate",
  "duration",
  "keep",
  "range",
  "amount",
  "alertCondition",
  "cadence",
  "valueSet",
] as const;

const formWords: Readonly<Record<(typeof formNames)[number], Both>> = {
  localizedText: { en: "text", zh: "文字" },
  texts: { en: "texts", zh: "一段或几段文字" },
  isoDate: { en: "day", zh: "日期" },
  duration: { en: "duration", zh: "时长" },
  keep: { en: "storage period", zh: "保存期限" },
  range: { en: "range", zh: "范围" },
  amount: { en: "amount", zh: "数值" },
  alertCondition: { en: "alert condition", zh: "预警条件" },
  cadence: { en: "cadence", zh: "频率" },
  valueSet: { en: "value set", zh: "取值集" },
};

const expressionWords: Readonly<Record<string, Both>> = {
  customer: { en: "[condition](expressions.md) about a customer", zh: "关于客户的[条件](expressions.zh.md)" },
  code: { en: "[condition](expressions.md) about the parts of a code", zh: "关于码段的[条件](expressions.zh.md)" },
  metric: { en: "[expression](expressions.md) over metrics", zh: "由指标组成的[式子](expressions.zh.md)" },
};

/** Heading of a named form. */
export function formTitle(name: (typeof formNames)[number], { say }: PageWriter): string {
  return say(formWords[name]);
}

/** The name of the definition that a property uses; absent for a shape of its own. */
export function definitionName(schema: SchemaNode): string | undefined {
  const [only] = (schema.allOf ?? [schema]) as readonly SchemaNode[];
  const target = only?.$ref;
  return typeof target === "string" ? target.slice(target.lastIndexOf("/") + 1) : undefined;
}

/** What may be written as the value, in words. `sectionOf` gives the heading of a definition with keys of its own. */
export function valueWords(
  schema: SchemaNode,
  writer: PageWriter,
  sectionOf: (name: string) => string | undefined,
): string {
  const { say } = writer;
  const name = definitionName(schema);
  const form = formNames.find((each) => each === name);
  if (form) return `[${formTitle(form, writer)}](#${anchorOf(formTitle(form, writer))})`;
  const section = name === undefined ? undefined : sectionOf(name);
  if (section !== undefined) return `[\`${section}\`](#${anchorOf(section)})`;
  if (schema.anyOf)
    return alternatives(schema.anyOf as readonly SchemaNode[], (part) => valueWords(part, writer, sectionOf), writer);
  if (schema.type === "array") {
    const item = valueWords((schema.items ?? {}) as SchemaNode, writer, sectionOf);
    return say({ en: `list of: ${item}`, zh: `列表：${item}` });
  }
  return plainWords(schema, writer);
}

/** One thing or a list of such things is said in one breath; other alternatives one after the other. */
function alternatives(
  parts: readonly SchemaNode[],
  wordsOf: (part: SchemaNode) => string,
  { say }: PageWriter,
): string {
  const [one, many] = parts;
  const isOneOrMany = parts.length === 2 && one && many?.type === "array";
  if (isOneOrMany && wordsOf(one) === wordsOf((many.items ?? {}) as SchemaNode))
    return say({ en: `${wordsOf(one)}, or a list of such`, zh: `${wordsOf(one)}，可以列几个` });
  return [...new Set(parts.map(wordsOf))].join(say({ en: " or ", zh: "，或 " }));
}

function plainWords(schema: SchemaNode, { say }: PageWriter): string {
  const named = schema["x-ref"] as string | readonly string[] | undefined;
  const referred = named === undefined ? [] : [named].flat();
  if (referred.length > 0) {
    const kinds = referred.map((kind) => say(wordsOfKind(kind))).join(say({ en: " or ", zh: "或" }));
    const words = ((schema["x-words"] ?? []) as readonly string[]).map((word) => `\`${word}\``);
    return [say({ en: `id of ${article(kinds)} ${kinds}`, zh: `${kinds}的编号` }), ...words].join(
      say({ en: ", or ", zh: "，或 " }),
    );
  }
  if (schema.enum) return say(languageWords.oneOfThese);
  if (schema.const !== undefined) return `\`${String(schema.const)}\``;
  const expression = expressionWords[String(schema["x-expression"])];
  if (expression) return say(expression);
  if (schema["x-code"]) return say({ en: "code (text)", zh: "代码（文字）" });
  if (schema.type === "integer" || schema.type === "number") return numberWords(schema, say);
  if (schema.type === "boolean") return say({ en: "`true` or `false`", zh: "`true` 或 `false`" });
  if (schema.type === "object") return mapWords(schema, say);
  return say({ en: "words", zh: "文字" });
}

function numberWords({ type, minimum, maximum }: SchemaNode, say: PageWriter["say"]): string {
  const noun = say(type === "integer" ? { en: "whole number", zh: "整数" } : { en: "number", zh: "数字" });
  if (minimum !== undefined && maximum !== undefined) {
    return say({
      en: `${noun}, ${String(minimum)} to ${String(maximum)}`,
      zh: `${noun}，${String(minimum)} 到 ${String(maximum)}`,
    });
  }
  if (minimum === undefined) return noun;
  return say({ en: `${noun}, ${String(minimum)} or more`, zh: `${noun}，不小于 ${String(minimum)}` });
}

function mapWords(schema: SchemaNode, say: PageWriter["say"]): string {
  const keys = schema["x-keys"];
  if (keys === "code") return say({ en: "map keyed by code", zh: "以代码为键的映射" });
  if (keys === "language") return say({ en: "texts by language", zh: "按语言分写的文字" });
  if (keys === "id" || keys === "pin") return say({ en: "map keyed by id", zh: "以编号为键的映射" });
  return say({ en: "map", zh: "映射" });
}

function wordsOfKind(kind: string): Both {
  const words = kindWords[kind];
  if (!words) throw new Error(`docs: no words for references to ${kind}`);
  return words;
}

function article(noun: string): string {
  return /^[aeiou]/.test(noun) ? "an" : "a";
}
