import type { Wording } from "../base/wording.ts";

/** Words of a static site of models. */
export const siteWords = {
  title: { zh: "客户管理模型", en: "Customer models" },
  allModels: { zh: "全部模型", en: "All models" },
  otherLanguage: { zh: "English", en: "中文" },
  search: { zh: "在所有模型里查找：阶段、节点、指标……", en: "Find in all models: stages, nodes, metrics …" },
  found: { zh: "查找结果", en: "Found" },
  nothing: { zh: "没有找到。", en: "Nothing found." },
  problems: { zh: "发现的问题", en: "Problems" },
  noProblems: { zh: "没有发现问题。", en: "No problems." },
  notDrawn: { zh: "这个模型有错误，还不能画出来。", en: "This model has errors and cannot be drawn yet." },
  line: { zh: "行", en: "line" },
} as const satisfies Record<string, Wording>;

/** `2 个错误 · 1 个警告`. */
export function countWords(errors: number, warnings: number): Wording {
  const zh = [errors > 0 ? `${errors} 个错误` : "", warnings > 0 ? `${warnings} 个警告` : ""];
  const plural = (count: number, word: string): string =>
    count > 0 ? `${count} ${word}${count === 1 ? "" : "s"}` : "";
  const en = [plural(errors, "error"), plural(warnings, "warning")];
  return { zh: zh.filter(Boolean).join(" · "), en: en.filter(Boolean).join(" · ") };
}
