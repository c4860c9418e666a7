import type { DiagnosticKind } from "../../base/diagnostic.ts";

const missingKey: DiagnosticKind<{ readonly key: string; readonly of: string }> = {
  code: "missing-key",
  severity: "error",
  title: { zh: "缺少必需的键", en: "A key is missing" },
  explanation: {
    zh: "少了这个键，这一项就不完整：没有版本号不知道按哪一版语言读，没有标题图上就没有名字，没有 `kind` 的视图不知道该画什么。补上它；提示里有它的意思和例子。",
    en: "Without this key the entry is not complete: without a version nobody knows which language it is, without a title the picture has no name, and a view without `kind` cannot be drawn. Add it; the hint says what it means and gives an example.",
  },
  wrong: `ketu: 1
stages: { prospect: 潜在客户 }
`,
  right: `ketu: 1
title: 客户管理模型
stages: { prospect: 潜在客户 }
`,
  message: ({ key, of }) => ({
    zh: of === "" ? `缺少 \`${key}\`` : `\`${of}\` 缺少 \`${key}\``,
    en: of === "" ? `\`${key}\` is missing` : `\`${of}\` lacks \`${key}\``,
  }),
};
export default missingKey;
