import type { DiagnosticKind } from "../../base/diagnostic.ts";

const fullWidthComma: DiagnosticKind = {
  code: "full-width-comma",
  severity: "error",
  title: { zh: "用了全角逗号", en: "Full-width comma" },
  explanation: {
    zh: "`{ }` 和 `[ ]` 里的各项要用半角逗号分开。全角逗号 `，` 对 YAML 来说只是文字，两项会连成一项。句子里面的全角逗号没有问题。",
    en: "Items in `{ }` and `[ ]` are separated by ASCII commas. A full-width `，` is only text to YAML, so two items become one. Inside a sentence it is fine.",
  },
  wrong: "ketu: 1\ntitle: 会员模型\nstages: { prospect: 潜在客户，contact: 初次接触 }\n",
  right: "ketu: 1\ntitle: 会员模型\nstages: { prospect: 潜在客户, contact: 初次接触 }\n",
  message: () => ({
    zh: "这里的全角逗号 `，` 没有把两项分开。",
    en: "This full-width comma `，` does not separate the items.",
  }),
  hint: () => ({ zh: "换成半角逗号 `,`。", en: "Write `,` instead." }),
};
export default fullWidthComma;
