import type { Wording } from "../base/wording.ts";

/*
 * Words of the pictures of boxes and lines: relationships, the classic notation, processes, paths.
 */

export const diagramWords = {
  relationshipGraph: { zh: "客户关系图谱", en: "Relationship graph" },
  party: { zh: "一方", en: "Party" },
  parties: { zh: "关系各方", en: "Parties" },
  relationship: { zh: "关系", en: "Relationship" },
  relationships: { zh: "客户关系", en: "Relationships" },
  event: { zh: "事件", en: "Event" },
  weight: { zh: "强度", en: "Strength" },
  weightByCount: { zh: "事件次数", en: "number of events" },
  strong: { zh: "线越粗，关系越强", en: "The thicker the line, the stronger" },
  recordsLater: {
    zh: "这个版本还不能按数据记录画关系图：这里画的是模型里声明的关系",
    en: "This version cannot draw relationships from records yet: these are the ones that the model declares",
  },
} as const satisfies Record<string, Wording>;

export const partyKindWords = {
  customer: { zh: "客户", en: "Customer" },
  company: { zh: "本公司", en: "Our company" },
  partner: { zh: "合作方", en: "Partner" },
  other: { zh: "其他方", en: "Other party" },
} as const satisfies Record<string, Wording>;

/** Sentences with values in them. */
export const diagramSentences = {
  relationshipCounts: (parties: number, relationships: number): Wording => ({
    zh: `${parties} 方 · ${relationships} 种关系`,
    en: `${count(parties, "party", "parties")} · ${count(relationships, "relationship")}`,
  }),
  relationship: (kind: string, { from, to }: { readonly from: string; readonly to: string }): Wording => ({
    zh: `${kind}：从“${from}”到“${to}”`,
    en: `${kind}: from “${from}” to “${to}”`,
  }),
  partiesLeftOut: (parties: number): Wording => ({
    zh: `本图只显示所选部分：略去 ${parties} 方`,
    en: `Only the selected part is shown: ${count(parties, "party", "parties")} left out`,
  }),
} as const;

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
