import type { DiagnosticKind } from "../../base/diagnostic.ts";

const commaCutsText: DiagnosticKind<{ readonly key: string; readonly rest: string }> = {
  code: "comma-cuts-text",
  severity: "error",
  title: { zh: "逗号把文字切断了", en: "A comma cuts the text" },
  explanation: {
    zh: "在 `{ }` 里，半角逗号是分隔符。文字里的半角逗号会让值提前结束，后半句变成一个没有值的键。给整段文字加引号，或在中文里改用全角逗号 `，`。",
    en: "Inside `{ }` a comma separates. A comma within a text ends the value early, and the rest of the sentence becomes a key without a value. Quote the whole text (in Chinese, a full-width comma `，` does as well).",
  },
  wrong:
    "ketu: 1\ntitle: 会员模型\nstages:\n  prospect: { label: 潜在客户, note: 先打电话,再发资料, owner: sales }\nroles: { sales: 销售部 }\n",
  right:
    "ketu: 1\ntitle: 会员模型\nstages:\n  prospect: { label: 潜在客户, note: '先打电话,再发资料', owner: sales }\nroles: { sales: 销售部 }\n",
  message: ({ key, rest }) => ({
    zh: `\`${key}\` 的文字到逗号为止，\`${rest}\` 没有包括在内。`,
    en: `The text of \`${key}\` ends at the comma; \`${rest}\` is not part of it.`,
  }),
  hint: () => ({ zh: "用单引号括住整段文字。", en: "Put the whole text in single quotes." }),
};
export default commaCutsText;
