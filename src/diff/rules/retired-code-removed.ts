import type { ChangeRule } from "../change-rule.ts";
import { innerRemovals, removals } from "../element-changes.ts";
import { wasRetired } from "../issued-codes.ts";

const retiredCodeRemoved: ChangeRule = {
  id: "retired-code-removed",
  severity: "info",
  direction: "down",
  level: "composite",
  title: { zh: "去掉了已停用的代码", en: "Retired code removed" },
  explanation: {
    zh: "这个代码先前已经停用，现在从模型里去掉。旧数据里如果还有它，它的含义要留在别处。",
    en: "The code had been retired and now leaves the model. Where old data still holds it, its meaning has to be kept elsewhere.",
  },
  mirror: {
    none: {
      zh: "去掉之后再加回来是新增代码，由 code-added、value-added 或 class-added 说明。",
      en: "To bring it back is to add a code, which code-added, value-added or class-added reports.",
    },
  },
  example: {
    base: `ketu: 1
title: 客户管理模型
fields: { reason: { label: 原因, values: { q: { label: 产品质量, retired: 2025-01-01 }, s: 服务不满 } } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
fields: { reason: { label: 原因, values: { s: 服务不满 } } }
stages: { service: 售后服务 }
`,
  },
  find(comparison) {
    const found = [
      ...removals(comparison, "code", { zh: "已停用的编码", en: "Retired code" }),
      ...innerRemovals(comparison, "value", { zh: "已停用的代码", en: "Retired code" }),
      ...innerRemovals(comparison, "class", { zh: "已停用的分类", en: "Retired class" }),
    ];
    return found.filter(({ subject }) => wasRetired(subject, comparison.base));
  },
};
export default retiredCodeRemoved;
