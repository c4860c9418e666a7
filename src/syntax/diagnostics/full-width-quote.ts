import type { DiagnosticKind } from "../../base/diagnostic.ts";

const fullWidthQuote: DiagnosticKind = {
  code: "full-width-quote",
  severity: "error",
  title: { zh: "用了中文引号", en: "Typographic quotes" },
  explanation: {
    zh: "只有半角引号 `\"` 和 `'` 对 YAML 和表达式有意义。中文引号 `“ ”` 会成为标识或表达式内容的一部分，于是找不到要引用的东西。句子里的中文引号没有问题。",
    en: "Only the ASCII quotes `\"` and `'` mean something to YAML and to expressions. Typographic quotes `“ ”` become part of the id or expression, which then refers to nothing. Inside a sentence they are fine.",
  },
  wrong:
    "ketu: 1\ntitle: 会员模型\nroles: { sales: 销售部 }\nstages:\n  prospect: { label: 潜在客户, owner: “sales” }\n",
  right: "ketu: 1\ntitle: 会员模型\nroles: { sales: 销售部 }\nstages:\n  prospect: { label: 潜在客户, owner: sales }\n",
  message: () => ({ zh: "这里的中文引号不起引号的作用。", en: "These typographic quotes do not quote anything." }),
  hint: () => ({ zh: "换成半角引号，或去掉。", en: "Use ASCII quotes, or none." }),
};
export default fullWidthQuote;
