import type { DiagnosticKind } from "../../base/diagnostic.ts";

const nothingToRemove: DiagnosticKind<{ readonly id: string; readonly suggestion: string }> = {
  code: "nothing-to-remove",
  severity: "error",
  title: { zh: "没有可删的东西", en: "Nothing to remove" },
  explanation: {
    zh: "`null`（或者空着）表示删掉所扩展模型里的这一项，但那里没有这一项。多半是编号拼错了，或者那边已经改了名。",
    en: "`null` (or nothing) after a key removes that entry of the model that is extended, but there is no such entry. Usually the id is misspelt, or was renamed over there.",
  },
  wrong: `ketu: 1
title: 客户管理模型
extends: ketu:lifecycle-6
stages: { servce: null }
`,
  right: `ketu: 1
title: 客户管理模型
extends: ketu:lifecycle-6
stages: { service: null }
`,
  message: ({ id }) => ({
    zh: `被扩展的模型里没有 \`${id}\`，无从删除`,
    en: `The extended model has no \`${id}\` to remove`,
  }),
  hint: ({ suggestion }) =>
    suggestion
      ? { zh: `是不是想写 \`${suggestion}\`？`, en: `Did you mean \`${suggestion}\`?` }
      : { zh: "删掉这一行。", en: "Delete this line." },
};
export default nothingToRemove;
