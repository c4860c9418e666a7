import type { Wording } from "../base/wording.ts";
import type { ParsedNode } from "../syntax/parsed-document.ts";
import type { JsonType } from "./json-schema.ts";

const words: Readonly<Record<JsonType, Wording>> = {
  string: { zh: "文字", en: "text" },
  number: { zh: "数字", en: "a number" },
  integer: { zh: "整数", en: "a whole number" },
  boolean: { zh: "true 或 false", en: "true or false" },
  array: { zh: "列表 `[…]`", en: "a list `[…]`" },
  object: { zh: "一组 `键: 值`", en: "a map of `key: value`" },
  null: { zh: "空值", en: "null" },
};

/** The types that may stand in a place, in words. `null` only removes, so nobody is told to write it. */
export function expectedWords(types: readonly JsonType[]): Wording {
  const named = [...new Set(types)].filter((type) => type !== "null").map((type) => words[type]);
  return { zh: named.map(({ zh }) => zh).join("或"), en: named.map(({ en }) => en).join(" or ") };
}

/** What stands there, in words. */
export function foundWords(node: ParsedNode): Wording {
  if (node.kind === "list") return words.array;
  if (node.kind === "map") return words.object;
  const { zh, en } = words[node.value === null ? "null" : (typeof node.value as "string" | "number" | "boolean")];
  const shown = node.raw.length <= 40 && !node.raw.includes("\n") ? ` \`${node.raw}\`` : "";
  return typeof node.value === "boolean"
    ? { zh: shown.trim(), en: shown.trim() }
    : { zh: `${zh}${shown}`, en: `${en}${shown}` };
}
