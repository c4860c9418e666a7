import type { DiagnosticKind } from "../../base/diagnostic.ts";

const fullWidthSpace: DiagnosticKind = {
  code: "full-width-space",
  severity: "error",
  title: { zh: "用了全角空格", en: "Full-width space" },
  explanation: {
    zh: "缩进和冒号后面的空格必须是普通的半角空格。全角空格(U+3000)和不换行空格(U+00A0)看起来一样，对 YAML 来说却是文字，会变成键或值的一部分。文字里面的全角空格没有问题。",
    en: "Indentation and the space behind a colon must be ordinary spaces. The full-width space (U+3000) and the no-break space (U+00A0) look alike, but to YAML they are text and become part of the key or value. Inside a text they are fine.",
  },
  wrong: "ketu: 1\ntitle:　会员模型\nstages: { prospect: 潜在客户 }\n",
  right: "ketu: 1\ntitle: 会员模型\nstages: { prospect: 潜在客户 }\n",
  message: () => ({
    zh: "这里的空格不是普通空格，YAML 把它当作文字。",
    en: "This is not an ordinary space; YAML takes it for text.",
  }),
  hint: () => ({ zh: "换成半角空格。", en: "Replace it by an ordinary space." }),
};
export default fullWidthSpace;
