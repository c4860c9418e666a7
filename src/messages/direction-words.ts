import type { Wording } from "../base/wording.ts";

/** Whom a change hits: a sign and a word, so that neither stands alone. */
export const directionWords: Readonly<Record<"up" | "down" | "gov" | "none", Wording & { readonly sign: string }>> = {
  up: { sign: "↑", zh: "上游", en: "upstream" },
  down: { sign: "↓", zh: "下游", en: "downstream" },
  gov: { sign: "§", zh: "治理", en: "governance" },
  none: { sign: "–", zh: "中性", en: "neutral" },
};

/** What the words for directions mean, for whoever reads them the first time. */
export const directionLegend: Wording = {
  zh: "上游：要满足流程的人和系统；下游：读取流程的人和系统（指标、客户群、接口、已发的编码）；治理：个人信息、管控和归属；中性：都不是",
  en: "upstream: people and systems that have to satisfy the process; downstream: those that read it (metrics, segments, interfaces, issued codes); governance: privacy, control and ownership; neutral: none of these",
};
