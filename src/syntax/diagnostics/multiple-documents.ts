import type { DiagnosticKind } from "../../base/diagnostic.ts";

const multipleDocuments: DiagnosticKind = {
  code: "multiple-documents",
  severity: "error",
  title: { zh: "一个文件里有多个文档", en: "Several documents in one file" },
  explanation: {
    zh: "单独一行的 `---` 在 YAML 里开始一个新文档。一个文件只放一个模型，后面的文档没有读。要把模型拆开，就写成几个文件，用 `include` 合起来。",
    en: "A line `---` begins a new document in YAML. One file holds one model, and what follows was not read. To split a model, write several files and join them with `include`.",
  },
  wrong: "ketu: 1\ntitle: 会员模型\nstages: { prospect: 潜在客户 }\n---\nketu: 1\ntitle: 另一个模型\n",
  right: "ketu: 1\ntitle: 会员模型\nstages: { prospect: 潜在客户 }\n",
  message: () => ({
    zh: "从这里起是第二个文档，没有读。",
    en: "From here on this is a second document; it was not read.",
  }),
  hint: () => ({ zh: "拆成两个文件，或删掉 `---`。", en: "Split it into two files, or remove the `---`." }),
};
export default multipleDocuments;
