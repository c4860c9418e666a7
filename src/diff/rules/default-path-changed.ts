import type { ChangeRule } from "../change-rule.ts";
import { wholeModel } from "../canonical-model.ts";
import { defaultSteps } from "../default-steps.ts";

const defaultPathChanged: ChangeRule = {
  id: "default-path-changed",
  severity: "warning",
  direction: "up",
  level: "composite",
  title: { zh: "默认路径开关变了", en: "Default path switched" },
  explanation: {
    zh: "先后是不是就是路径，规矩变了。关掉以后只剩写出来的流转，打开以后每个节点都通向下一个；整张流程图都会跟着变。",
    en: "Whether order makes the path is another rule now. Switched off, only written transitions are left; switched on, each node leads to the next. The whole flow changes with it.",
  },
  mirror: "default-path-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
stages: { contact: { label: 初次接触, nodes: { call: 首次电话, book: 预约 } } }
transitions: { call -> book: 约好 }
`,
    head: `ketu: 1
title: 客户管理模型
default_path: off
stages: { contact: { label: 初次接触, nodes: { call: 首次电话, book: 预约 } } }
transitions: { call -> book: 约好 }
`,
  },
  find(comparison) {
    return comparison.facts
      .filter((fact) => fact.op === "set" && fact.ref === wholeModel && fact.path === "defaultPath")
      .map((fact) => ({
        subject: wholeModel,
        message: comparison.head.model.defaultPath
          ? { zh: "先后又成了路径：每个节点通向下一个", en: "Order makes the path again: each node leads to the next" }
          : {
              zh: "先后不再是路径：只算写出来的流转",
              en: "Order makes the path no longer: only written transitions count",
            },
        claims: [fact, ...defaultSteps(comparison)],
      }));
  },
};
export default defaultPathChanged;
