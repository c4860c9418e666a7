import type { Wording } from "../base/wording.ts";

/*
 * Conditions and formulas in words. The arguments are parts that are already in the language of the picture.
 */

export const conditionWords = {
  and: { zh: "且", en: "and" },
  or: { zh: "或", en: "or" },
  yes: { zh: "是", en: "yes" },
  no: { zh: "否", en: "no" },
} as const satisfies Record<string, Wording>;

export const conditionSentences = {
  missing: (what: string): Wording => ({ zh: `缺少${what}`, en: `${what} not known` }),
  not: (what: string): Wording => ({ zh: `非（${what}）`, en: `not (${what})` }),
  happened: (event: string): Wording => ({ zh: `发生过“${event}”`, en: `“${event}” has happened` }),
  notHappened: (event: string): Wording => ({ zh: `没有发生“${event}”`, en: `“${event}” has not happened` }),
  within: (what: string, low: string, high: string): Wording => ({
    zh: `${what} ${low} 至 ${high}`,
    en: `${what} ${low} to ${high}`,
  }),
  oneOf: (what: string, items: readonly string[]): Wording => ({
    zh: `${what} = ${items.join("、")}${items.length > 1 ? "之一" : ""}`,
    en: `${what} = ${items.join(" or ")}`,
  }),
} as const;
