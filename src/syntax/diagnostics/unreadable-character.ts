import type { DiagnosticKind } from "../../base/diagnostic.ts";

const unreadableCharacter: DiagnosticKind<{ readonly character: string; readonly count: number }> = {
  code: "unreadable-character",
  severity: "error",
  title: { zh: "读不出的字符", en: "Unreadable character" },
  explanation: {
    zh: "文件里有不属于文本的字符。最常见的原因是文件不是用 UTF-8 保存的（例如 GBK 或 UTF-16），读进来就成了乱码；也可能是从别处粘贴带来的控制字符。用编辑器把文件另存为 UTF-8，再删掉剩下的控制字符。",
    en: "The file holds characters that belong into no text. Most often it was not saved as UTF-8 but as GBK or UTF-16 and arrives garbled; or a control character was pasted in. Save the file as UTF-8, then remove the control characters that are left.",
  },
  wrong: "ketu: 1\ntitle: 会员\u0000模型\nstages: { prospect: 潜在客户 }\n",
  right: "ketu: 1\ntitle: 会员模型\nstages: { prospect: 潜在客户 }\n",
  message: ({ character, count }) => ({
    zh: `这里有读不出的字符 ${character}${count > 1 ? `,全文共 ${count} 个` : ""}。`,
    en: `There is an unreadable character ${character} here${count > 1 ? `; the file has ${count} of them` : ""}.`,
  }),
  hint: ({ character }) =>
    character === "U+FFFD" || character === "U+0000"
      ? { zh: "把文件另存为 UTF-8。", en: "Save the file as UTF-8." }
      : { zh: "删掉这个字符。", en: "Remove the character." },
};
export default unreadableCharacter;
