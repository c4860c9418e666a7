import type { DiagnosticKind } from "../../base/diagnostic.ts";

const missingValue: DiagnosticKind<{ readonly key: string }> = {
  code: "missing-value",
  severity: "error",
  title: { zh: "键后面没有值", en: "A key without a value" },
  explanation: {
    zh: "冒号后面什么也没有。YAML 把它读成空值(null),空值只有一个用途：在写了 `extends` 的模型里删掉被扩展模型的一项。写上值，或者删掉这个键。常见的原因是下一行少了缩进。",
    en: "Nothing follows the colon. YAML reads that as null, and null has one use only: in a model with `extends` it removes an entry of the model below. Write the value, or delete the key. A common cause is a next line that is not indented.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages: { prospect: { label: 潜在客户, goal: } }
`,
  right: `ketu: 1
title: 客户管理模型
stages: { prospect: { label: 潜在客户, goal: 吸引注意 } }
`,
  message: ({ key }) => ({
    zh: `\`${key}\` 后面没有值`,
    en: `\`${key}\` has no value`,
  }),
};
export default missingValue;
