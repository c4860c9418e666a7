import type { DiagnosticKind } from "../../base/diagnostic.ts";

const unknownCodePart: DiagnosticKind<{
  readonly code: string;
  readonly name: string;
  readonly known: string;
  readonly suggestion: string;
}> = {
  code: "unknown-code-part",
  severity: "error",
  title: { zh: "编码没有这一段", en: "Code without this part" },
  explanation: {
    zh: "编码的样式(`pattern`)、流水号的 `per` 和 `from_part` 都按名字引用码段，码段要在 `parts` 里声明。拼错的码段会让发出的号少一截，所以在发放之前就要报错。",
    en: "The pattern of a code, `per` of a serial and `from_part` refer to parts by name, and parts are declared under `parts`. A misspelt part would issue codes with a piece missing, so it is an error long before one is issued.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages: { prospect: 潜在客户, contact: 初次接触 }
codes:
  member: { label: 会员号, pattern: "M{seril}", parts: { serial: { digits: 6 } } }
`,
  right: `ketu: 1
title: 客户管理模型
stages: { prospect: 潜在客户, contact: 初次接触 }
codes:
  member: { label: 会员号, pattern: "M{serial}", parts: { serial: { digits: 6 } } }
`,
  message: ({ code, name }) => ({
    zh: `编码 \`${code}\` 没有码段 \`${name}\``,
    en: `The code \`${code}\` has no part \`${name}\``,
  }),
  hint: ({ suggestion, known }) =>
    suggestion
      ? { zh: `是不是想写 \`${suggestion}\`？`, en: `Did you mean \`${suggestion}\`?` }
      : { zh: `它的码段：${known}`, en: `Its parts: ${known}` },
};
export default unknownCodePart;
