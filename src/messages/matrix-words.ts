import type { Wording } from "../base/wording.ts";

/*
 * Words of matrices. Keyed by the schema's own names, so a kind that is added there without words here is a type error
 * where it is looked up.
 */

/** What stands in rows and columns: one of them, several of them. */
export const axisWords = {
  stages: { one: { zh: "阶段", en: "stage" }, many: { zh: "阶段", en: "stages" } },
  nodes: { one: { zh: "关键节点", en: "key node" }, many: { zh: "关键节点", en: "key nodes" } },
  channels: { one: { zh: "渠道", en: "channel" }, many: { zh: "渠道", en: "channels" } },
  activities: { one: { zh: "活动", en: "activity" }, many: { zh: "活动", en: "activities" } },
  classes: { one: { zh: "客户类别", en: "class" }, many: { zh: "客户类别", en: "classes" } },
  metrics: { one: { zh: "指标", en: "metric" }, many: { zh: "指标", en: "metrics" } },
  roles: { one: { zh: "角色", en: "role" }, many: { zh: "角色", en: "roles" } },
  fields: { one: { zh: "字段", en: "field" }, many: { zh: "字段", en: "fields" } },
  segments: { one: { zh: "客户群体", en: "segment" }, many: { zh: "客户群体", en: "segments" } },
  sources: { one: { zh: "数据源", en: "source" }, many: { zh: "数据源", en: "sources" } },
} as const satisfies Record<string, { readonly one: Wording; readonly many: Wording }>;

/**
 * What a dot in a cell says, by the kind whose elements name the other and that other kind. Responsibility has letters
 * instead.
 */
export const relationWords = {
  "nodes stages": { zh: "属于该阶段", en: "belongs to the stage" },
  "nodes channels": { zh: "发生在该渠道", en: "happens on the channel" },
  "nodes metrics": { zh: "显示该指标", en: "shows the metric" },
  "nodes fields": { zh: "收集该字段", en: "collects the field" },
  "nodes sources": { zh: "记录在该数据源", en: "recorded in the source" },
  "transitions nodes": { zh: "有一步从行到列", en: "a step leads from row to column" },
  "transitions stages": { zh: "有一步从行到列", en: "a step leads from row to column" },
  "stages metrics": { zh: "以该指标衡量", en: "judged by the metric" },
  "metrics stages": { zh: "以该指标衡量", en: "judged by the metric" },
  "metrics nodes": { zh: "由该节点算出", en: "computed from the node" },
  "metrics metrics": { zh: "行由列算出", en: "row computed from column" },
  "metrics sources": { zh: "由该数据源算出", en: "computed from the source" },
  "activities stages": { zh: "伴随该阶段", en: "accompanies the stage" },
  "activities nodes": { zh: "回应该节点", en: "answers the node" },
  "activities channels": { zh: "使用该渠道", en: "uses the channel" },
  "activities classes": { zh: "回应该类别", en: "answers the class" },
  "activities metrics": { zh: "推动该指标", en: "moves the metric" },
  "activities fields": { zh: "回应该字段的取值", en: "answers a value of the field" },
  "activities segments": { zh: "针对该群体", en: "aims at the segment" },
  "classes stages": { zh: "处于该阶段", en: "stands at the stage" },
  "classes fields": { zh: "划分时用到该字段", en: "decided by the field" },
  "classes metrics": { zh: "划分时用到该指标", en: "decided by the metric" },
  "fields sources": { zh: "存于该数据源", en: "kept in the source" },
} as const satisfies Record<string, Wording>;

export type RelationName = keyof typeof relationWords;

/** The letters of a responsibility matrix (RASCI), in their order. */
export const responsibilityWords = {
  A: { zh: "对结果负责", en: "accountable" },
  R: { zh: "负责执行", en: "responsible" },
  S: { zh: "支持", en: "supports" },
  I: { zh: "知会", en: "informed" },
} as const satisfies Record<string, Wording>;

export type Responsible = keyof typeof responsibilityWords;

/** Kinds by which two others are related, as they stand in a sentence. */
export const relatingWords = {
  nodes: { zh: "关键节点", en: "key nodes" },
  activities: { zh: "活动", en: "activities" },
  processes: { zh: "过程", en: "processes" },
  fields: { zh: "字段", en: "fields" },
} as const satisfies Record<string, Wording>;

export const matrixWords = {
  matrix: { zh: "对照矩阵", en: "Matrix" },
  total: { zh: "合计", en: "Total" },
  gap: { zh: "空缺：行或列里没有一项", en: "gap: nothing in the whole row or column" },
} as const satisfies Record<string, Wording>;

/** Between what stands in the rows and what stands in the columns. */
export const against = " × ";

export const matrixSentences = {
  counts: ({ rows, columns, filled, gaps }: MatrixCounts): Wording => ({
    zh: `${rows.zh}${against}${columns.zh} · ${filled} 处关联${gaps > 0 ? ` · ${gaps} 处空缺` : ""}`,
    en: `${rows.en}${against}${columns.en} · ${count(filled, "link")}${gaps > 0 ? ` · ${count(gaps, "gap")}` : ""}`,
  }),
  none: (other: Wording): Wording => ({ zh: `没有对应的${other.zh}`, en: `no ${other.en}` }),
  without: (many: Wording, other: Wording, names: string): Wording => ({
    zh: `没有对应${other.zh}的${many.zh}：${names}`,
    en: `${capital(many.en)} without ${article(other.en)} ${other.en}: ${names}`,
  }),
  through: (kinds: readonly Wording[]): Wording => ({
    zh: `格内是联系两者的${kinds.map(({ zh }) => zh).join("、")}`,
    en: `Cells name the ${kinds.map(({ en }) => en).join(" and ")} that relate the two`,
  }),
  more: (number: number): Wording => ({ zh: `另 ${number} 项`, en: `${number} more` }),
  filtered: (number: number, kind: Wording): Wording => ({
    zh: `本图只显示所选部分：略去与其无关的${kind.zh} ${number} 项`,
    en: `Only the selected part is shown: ${number} unrelated ${kind.en} left out`,
  }),
} as const;

interface MatrixCounts {
  /** `14 个关键节点`. */
  readonly rows: Wording;
  readonly columns: Wording;
  readonly filled: number;
  readonly gaps: number;
}

/** `14 个关键节点`, `14 key nodes`. */
export function countedAxis(axis: keyof typeof axisWords, number: number): Wording {
  const { one, many } = axisWords[axis];
  return { zh: `${number} 个${many.zh}`, en: `${number} ${number === 1 ? one.en : many.en}` };
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? "" : "s"}`;
}

function article(word: string): string {
  return /^[aeiou]/.test(word) ? "an" : "a";
}

/** With a capital at its beginning, as in a heading. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
