import type { DiagnosticKind } from "../../base/diagnostic.ts";

const fullWidthColon: DiagnosticKind<{ readonly key: string }> = {
  code: "full-width-colon",
  severity: "error",
  title: { zh: "用了全角冒号", en: "Full-width colon" },
  explanation: {
    zh: "键和值之间要用半角冒号加一个空格(`label: 潜在客户`)。中文输入法打出的全角冒号 `：` 对 YAML 来说只是文字，这一行就不再是键和值。句子里面的全角冒号没有问题。",
    en: "Between a key and its value stands an ASCII colon with a space (`label: 潜在客户`). The full-width `：` of a Chinese input method is only text to YAML, so the line is no key and value any more. Inside a sentence it is fine.",
  },
  wrong: "ketu: 1\ntitle：会员模型\nstages: { prospect: 潜在客户 }\n",
  right: "ketu: 1\ntitle: 会员模型\nstages: { prospect: 潜在客户 }\n",
  message: ({ key }) => ({
    zh: `\`${key}\` 后面是全角冒号 \`：\`,YAML 不把它当作键。`,
    en: `\`${key}\` is followed by a full-width colon \`：\`, so YAML does not take it for a key.`,
  }),
  hint: () => ({ zh: "换成半角冒号加空格 `: `。", en: "Write `: `, a colon and a space." }),
};
export default fullWidthColon;
