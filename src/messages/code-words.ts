import type { Wording } from "../base/wording.ts";

/*
 * Words of pictures that take codes apart.
 */

export const codeWords = {
  codeAnatomy: { zh: "编码拆解图", en: "Codes taken apart" },
  part: { zh: "码段", en: "Part" },
  example: { zh: "示例", en: "Example" },
  place: { zh: "位置", en: "Place" },
  meaning: { zh: "含义", en: "Meaning" },
  comesFrom: { zh: "来自", en: "Comes from" },
  choices: { zh: "取值", en: "Values" },
  pattern: { zh: "格式", en: "Pattern" },
  never: { zh: "不允许", en: "Never" },
  issuing: { zh: "发放", en: "Issuing" },
  serial: { zh: "流水号", en: "Serial" },
  check: { zh: "校验码", en: "Check" },
  fixed: { zh: "固定文字", en: "Fixed text" },
  atIssue: { zh: "发放时取值，以后不变", en: "as it is on issue; stays" },
  anyLength: { zh: "不定长", en: "any length" },
} as const satisfies Record<string, Wording>;

export const codeKindWords = {
  identity: { zh: "发放后不变", en: "issued once, never changed" },
  dimension: { zh: "客户变了就重算", en: "computed again when the customer changes" },
} as const satisfies Record<string, Wording>;

export const codeProblemWords = {
  "foreign-character": {
    zh: "校验码算不出来：算法不认识编码里的某个字符",
    en: "The check cannot be computed: the algorithm does not know a character of the code",
  },
  "all-forbidden": {
    zh: "没有可用的编码：规则把试过的组合都排除了",
    en: "There is no example: the rules forbid every combination that was tried",
  },
} as const satisfies Record<string, Wording>;

export const codeSentences = {
  counts: (codes: number, parts: number): Wording => ({
    zh: `${codes} 套编码 · ${parts} 个码段`,
    en: `${count(codes, "code scheme")} · ${count(parts, "part")}`,
  }),
  characters: (least: number, most: number): Wording => ({
    zh: least === most ? `${most} 位` : `${least}–${most} 位`,
    en: least === most ? count(most, "character") : `${least}–${most} characters`,
  }),
  values: (number: number): Wording => ({ zh: `${number} 个取值之一`, en: `one of ${count(number, "value")}` }),
  field: (label: string): Wording => ({ zh: `字段“${label}”`, en: `field ${label}` }),
  scheme: (label: string): Wording => ({ zh: `“${label}”的类别代码`, en: `code of the class in ${label}` }),
  fromPart: (code: string, part: string): Wording => ({
    zh: `取自“${code}”的“${part}”`,
    en: `${part} of ${code}`,
  }),
  take: (end: "first" | "last", number: number): Wording => ({
    zh: `取${end === "first" ? "前" : "后"} ${number} 位`,
    en: `its ${end} ${count(number, "character")}`,
  }),
  instead: (text: string): Wording => ({ zh: `缺值写 ${text}`, en: `${text} where missing` }),
  serial: (digits: number, from: number): Wording => ({
    zh: `流水号 ${digits} 位，从 ${from} 起`,
    en: `serial of ${count(digits, "digit")}, from ${from}`,
  }),
  perParts: (parts: readonly string[]): Wording => ({
    zh: `按${parts.map((part) => `“${part}”`).join("")}分别编号`,
    en: `numbered anew for each ${parts.join(" and ")}`,
  }),
  nth: (serial: string): Wording => ({ zh: `第 ${serial} 号`, en: `number ${serial}` }),
  more: (number: number): Wording => ({ zh: `另 ${number} 个`, en: `${number} more` }),
  issuedBy: (role: string): Wording => ({ zh: `由${role}发放`, en: `issued by ${role}` }),
  reviewedBy: (role: string): Wording => ({ zh: `由${role}审核`, en: `reviewed by ${role}` }),
  invented: (parts: string): Wording => ({
    zh: `没有取值表，示例里的值是假设的：${parts}`,
    en: `No set of values is known, so the example is made up: ${parts}`,
  }),
} as const;

/** How a rule reads. */
export const ruleSentences = {
  is: (what: string, value: string): Wording => ({ zh: `“${what}”为 ${value}`, en: `${what} is ${value}` }),
  isNot: (what: string, value: string): Wording => ({ zh: `“${what}”不为 ${value}`, en: `${what} is not ${value}` }),
  isOneOf: (what: string, values: string): Wording => ({
    zh: `“${what}”为 ${values} 之一`,
    en: `${what} is one of ${values}`,
  }),
  isMissing: (what: string): Wording => ({ zh: `缺少“${what}”`, en: `${what} is missing` }),
  both: (one: string, other: string): Wording => ({ zh: `${one}，且${other}`, en: `${one} and ${other}` }),
  either: (one: string, other: string): Wording => ({ zh: `${one}，或${other}`, en: `${one} or ${other}` }),
  not: (one: string): Wording => ({ zh: `并非（${one}）`, en: `not (${one})` }),
  /** A code with what it stands for. */
  named: (code: string, label: string): Wording => ({ zh: `${code}（${label}）`, en: `${code} (${label})` }),
} as const;

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? "" : "s"}`;
}
