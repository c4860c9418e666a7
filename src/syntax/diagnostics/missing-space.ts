import type { DiagnosticKind } from "../../base/diagnostic.ts";

const missingSpace: DiagnosticKind<{ readonly key: string }> = {
  code: "missing-space",
  severity: "error",
  title: { zh: "冒号后面少了空格", en: "No space behind the colon" },
  explanation: {
    zh: "YAML 里冒号后面要有一个空格，才分得开键和值：`label: 潜在客户`。`label:潜在客户` 是一段普通的文字。",
    en: "In YAML a colon separates key and value only with a space behind it: `label: Prospect`. `label:Prospect` is a piece of text.",
  },
  wrong: "ketu: 1\ntitle:会员模型\nstages: { prospect: 潜在客户 }\n",
  right: "ketu: 1\ntitle: 会员模型\nstages: { prospect: 潜在客户 }\n",
  message: ({ key }) => ({
    zh: `\`${key}:\` 后面没有空格，YAML 不把它当作键。`,
    en: `There is no space behind \`${key}:\`, so YAML does not take it for a key.`,
  }),
  hint: () => ({ zh: "在冒号后面加一个空格。", en: "Put a space behind the colon." }),
};
export default missingSpace;
