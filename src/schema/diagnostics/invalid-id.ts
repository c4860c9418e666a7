import type { DiagnosticKind } from "../../base/diagnostic.ts";

const invalidId: DiagnosticKind<{ readonly id: string }> = {
  code: "invalid-id",
  severity: "error",
  title: { zh: "编号的写法不对", en: "Not a valid id" },
  explanation: {
    zh: "编号（键）是给程序和引用用的，以字母开头，只含字母、数字、`_` 和 `-`；给人看的名称写在 `label` 里，任何文字都可以。这样改名称不会影响引用，表达式里也能直接写编号。",
    en: "An id (the key) is for references and programs: it begins with a letter and has letters, digits, `_` and `-` only. What people read is the `label`, in any script. So a label can change without touching references, and an id can stand in an expression as it is.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages: { 潜在客户: { goal: 吸引注意 } }
`,
  right: `ketu: 1
title: 客户管理模型
stages: { prospect: { label: 潜在客户, goal: 吸引注意 } }
`,
  message: ({ id }) => ({
    zh: `\`${id}\` 不能作编号`,
    en: `\`${id}\` cannot be an id`,
  }),
  hint: ({ id }) => ({
    zh: `编号以字母开头，只含字母、数字、\`_\` 和 \`-\`；名称写在后面，例如 \`prospect: ${/^[0-9<]/.test(id) ? "潜在客户" : id}\`。`,
    en: `An id begins with a letter and has letters, digits, \`_\` and \`-\` only; the name goes behind it, as in \`prospect: ${/^[0-9<]/.test(id) ? "Prospect" : id}\`.`,
  }),
};
export default invalidId;
