import type { DiagnosticKind } from "../../base/diagnostic.ts";

const emptyFile: DiagnosticKind = {
  code: "empty-file",
  severity: "error",
  title: { zh: "文件是空的", en: "Empty file" },
  explanation: {
    zh: "文件里没有内容，或只有注释。一个模型至少写三行：`ketu: 1`、`title:` 和 `stages:`。`ketu init` 会写出一个可以直接改的模型。",
    en: "The file has no content, or comments only. A model has at least three lines: `ketu: 1`, `title:` and `stages:`. `ketu init` writes one to start from.",
  },
  wrong: "# 还没有写\n",
  right: "ketu: 1\ntitle: 会员模型\nstages: { prospect: 潜在客户 }\n",
  message: () => ({ zh: "文件里没有模型。", en: "There is no model in this file." }),
  hint: () => ({ zh: "从 `ketu: 1` 开始写，或运行 `ketu init`。", en: "Start with `ketu: 1`, or run `ketu init`." }),
};
export default emptyFile;
