import type { DiagnosticKind } from "../../base/diagnostic.ts";

const fileTooLarge: DiagnosticKind<{ readonly bytes: number; readonly limit: number }> = {
  code: "file-too-large",
  severity: "error",
  title: { zh: "文件太大", en: "File too large" },
  explanation: {
    zh: "一个模型文件最大 2 MiB（按 UTF-8 计）。这大约是一千个节点的模型的十倍；更大的文件多半是数据而不是模型。客户数据放在 `sources` 指向的文件里，模型本身可以用 `include` 拆成几个文件。",
    en: "A model file may have at most 2 MiB as UTF-8. That is about ten times a model of a thousand nodes; a larger file is usually data and not a model. Keep customer data in the files that `sources` names, and split a model with `include`.",
  },
  wrong: `ketu: 1\ntitle: 会员模型\nstages: { prospect: 潜在客户 }\n${`# ${"-".repeat(1022)}\n`.repeat(2048)}`,
  right: "ketu: 1\ntitle: 会员模型\nstages: { prospect: 潜在客户 }\n",
  message: ({ bytes, limit }) => ({
    zh: `文件有 ${mebibytes(bytes)} MiB，超过了上限 ${mebibytes(limit)} MiB。`,
    en: `The file has ${mebibytes(bytes)} MiB; the limit is ${mebibytes(limit)} MiB.`,
  }),
  hint: () => ({ zh: "用 `include` 拆成几个文件。", en: "Split it into several files with `include`." }),
};
export default fileTooLarge;

function mebibytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(2);
}
