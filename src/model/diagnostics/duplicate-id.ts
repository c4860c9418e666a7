import type { DiagnosticKind } from "../../base/diagnostic.ts";

const duplicateId: DiagnosticKind<{ readonly id: string; readonly kindZh: string; readonly kindEn: string }> = {
  code: "duplicate-id",
  severity: "error",
  title: { zh: "编号重复", en: "Id used twice" },
  explanation: {
    zh: "编号就是身份：引用、比较和改名都靠它，所以同一类里不能有两个相同的编号。节点的编号在整个模型里都不能重复，因为节点换了阶段仍是同一个节点。请给其中一个换一个编号；拆成多个文件时，同一项只写在一个文件里。",
    en: "An id is identity: references, comparisons and renames rely on it, so no two things of a kind share one. Ids of nodes are unique over the whole model, because a node that moves to another stage is still the same node. Give one of them another id; in a model of several files, write each thing in one file only.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages:
  contact: { label: 初次接触, nodes: { call: 首次电话 } }
  service: { label: 售后服务, nodes: { call: 开课回访 } }
`,
  right: `ketu: 1
title: 客户管理模型
stages:
  contact: { label: 初次接触, nodes: { call: 首次电话 } }
  service: { label: 售后服务, nodes: { welcome_call: 开课回访 } }
`,
  message: ({ id, kindZh, kindEn }) => ({
    zh: `${kindZh}\`${id}\` 已经声明过`,
    en: `The ${kindEn} \`${id}\` is already declared`,
  }),
  hint: () => ({
    zh: "换一个编号，或者删掉其中一个。",
    en: "Choose another id, or delete one of the two.",
  }),
};
export default duplicateId;
