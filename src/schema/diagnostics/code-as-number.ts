import type { DiagnosticKind } from "../../base/diagnostic.ts";

const codeAsNumber: DiagnosticKind<{ readonly raw: string; readonly read: string }> = {
  code: "code-as-number",
  severity: "error",
  title: { zh: "代码写成了数字", en: "A code written as a number" },
  explanation: {
    zh: "代码是文字，不是数：`0123` 当作数就丢了开头的零，`1.10` 成了 1.1,`1e10` 成了一百亿，20 位的编号会丢掉末尾几位。加上引号就原样保留。没有丢东西的代码也要加引号，免得哪天改成 `01` 时出错。",
    en: "A code is text, not a number: as a number `0123` loses its leading zero, `1.10` becomes 1.1, `1e10` becomes ten billion, and an id of 20 digits loses its last ones. In quotes it stays as it is. That holds also for codes that lose nothing today: the next one may be `01`.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages: { prospect: 潜在客户 }
schemes:
  tier: { classes: { vip: { label: 重要客户, code: 0123 } } }
`,
  right: `ketu: 1
title: 客户管理模型
stages: { prospect: 潜在客户 }
schemes:
  tier: { classes: { vip: { label: 重要客户, code: "0123" } } }
`,
  message: ({ raw, read }) => ({
    zh: raw === read ? `代码 \`${raw}\` 写成了数字` : `代码 \`${raw}\` 写成了数字，会被读成 \`${read}\``,
    en:
      raw === read
        ? `The code \`${raw}\` is written as a number`
        : `The code \`${raw}\` is written as a number and would be read as \`${read}\``,
  }),
  hint: ({ raw }) => ({
    zh: `加上引号：\`"${raw}"\`。`,
    en: `Put it in quotes: \`"${raw}"\`.`,
  }),
};
export default codeAsNumber;
