import type { ChangeRule } from "../change-rule.ts";
import { idOf } from "../../base/element-ref.ts";
import { labelOf } from "../labels.ts";

const renameDeclared: ChangeRule = {
  id: "rename-declared",
  severity: "info",
  direction: "none",
  level: "closing",
  title: { zh: "声明了改名", en: "Declared rename" },
  explanation: {
    zh: "编号换了，`was:` 写明了它以前叫什么，所以不算一去一来。引用都跟着换了名，别的都没有变；模型之外记着旧编号的系统要跟着改。",
    en: "The id is another one and `was:` says what it was, so nothing came or went. What names it has followed; systems outside the model that keep the old id have to follow too.",
  },
  mirror: {
    none: {
      zh: "`was:` 只写在新的一边，反过来比较就没有声明了。",
      en: "Only the new side says `was:`, so on the way back nothing is declared.",
    },
  },
  example: {
    base: `ketu: 1
title: 客户管理模型
channels: { web: 网站 }
stages: { service: { label: 售后服务, nodes: { visit: { label: 访问, kind: touchpoint, channel: web } } } }
`,
    head: `ketu: 1
title: 客户管理模型
channels: { site: { label: 网站, was: web } }
stages: { service: { label: 售后服务, nodes: { visit: { label: 访问, kind: touchpoint, channel: site } } } }
`,
  },
  find(comparison) {
    return [...comparison.renames.declared].map(([was, subject]) => {
      const { zh, en } = labelOf(subject, comparison);
      const [before, after] = [was, subject].map(idOf);
      return {
        subject,
        message: {
          zh: `“${zh}”的编号由 ${before} 改为 ${after}`,
          en: `The id of “${en}” was ${before} and is ${after}`,
        },
        claims: [],
        arguments: [was],
      };
    });
  },
};
export default renameDeclared;
