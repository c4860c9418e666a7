import type { DiagnosticKind } from "../../base/diagnostic.ts";

const notAMap: DiagnosticKind<{ readonly found: "text" | "list" }> = {
  code: "not-a-map",
  severity: "error",
  title: { zh: "文件不是“键：值”", en: "Not a map of keys" },
  explanation: {
    zh: "模型文件的最外层是一行一个“键：值”，例如 `ketu: 1`、`title: 会员模型`。这里读到的是一段文字或一个列表。常见的原因是冒号后面少了空格，或每行前面多了 `- `。",
    en: "The outermost level of a model file is one `key: value` a line, such as `ketu: 1` and `title: Members`. This file is a piece of text or a list instead. Usually the space after the colons is missing, or each line begins with `- `.",
  },
  wrong: "- ketu: 1\n- title: 会员模型\n",
  right: "ketu: 1\ntitle: 会员模型\nstages: { prospect: 潜在客户 }\n",
  message: ({ found }) => ({
    zh: `文件的最外层应当是“键：值”，这里却是${found === "list" ? "列表" : "文字"}。`,
    en: `The outermost level should be \`key: value\`, but it is ${found === "list" ? "a list" : "text"}.`,
  }),
  hint: ({ found }) =>
    found === "list"
      ? { zh: "去掉行首的 `- `。", en: "Remove the `- ` at the start of the lines." }
      : {
          zh: "写成 `ketu: 1` 这样的行，冒号后面有空格。",
          en: "Write lines such as `ketu: 1`, with a space after the colon.",
        },
};
export default notAMap;
