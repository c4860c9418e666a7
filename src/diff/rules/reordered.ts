import type { ChangeRule } from "../change-rule.ts";
import type { ElementRef } from "../../base/element-ref.ts";
import { wholeModel } from "../canonical-model.ts";
import { labelOf } from "../labels.ts";

const reordered: ChangeRule = {
  id: "reordered",
  severity: "info",
  direction: "none",
  level: "general",
  title: { zh: "先后变了", en: "Reordered" },
  explanation: {
    zh: "同样的元素换了先后，没有增减。路径和图上的位置会跟着变。",
    en: "The same elements stand in another order; none came or went. The path and places in pictures follow.",
  },
  mirror: "reordered",
  example: {
    base: `ketu: 1
title: 客户管理模型
schemes: { tags: { label: 标签, match: any, classes: { a: { label: 甲 }, b: { label: 乙 } } } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
schemes: { tags: { label: 标签, match: any, classes: { b: { label: 乙 }, a: { label: 甲 } } } }
stages: { service: 售后服务 }
`,
  },
  find(comparison) {
    return comparison.facts.flatMap((fact) => {
      if (fact.op !== "order" || [...fact.before].sort().join() !== [...fact.after].sort().join()) return [];
      const subject = fact.of.includes(":") ? (fact.of as ElementRef) : wholeModel;
      const { zh, en } = labelOf(subject, comparison);
      const message = { zh: `“${zh}”里的先后变了`, en: `The order in “${en}” is another one` };
      return [{ subject, message, claims: [fact], arguments: [fact.of] }];
    });
  },
};
export default reordered;
