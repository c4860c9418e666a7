import type { DiagnosticKind } from "../../base/diagnostic.ts";

const tabIndentation: DiagnosticKind<{ readonly count: number }> = {
  code: "tab-indentation",
  severity: "error",
  title: { zh: "用制表符缩进", en: "Indented with tabs" },
  explanation: {
    zh: "YAML 用缩进表示层级，只允许空格，因为制表符在不同编辑器里宽度不同。每级缩进两个空格；多数编辑器可以设置成按 Tab 键时输入空格。",
    en: "YAML shows its levels by indentation, and only spaces count, because a tab has another width in every editor. Indent each level by two spaces; most editors can be set to insert spaces for the Tab key.",
  },
  wrong: "ketu: 1\ntitle: 会员模型\nstages:\n\tprospect: 潜在客户\n",
  right: "ketu: 1\ntitle: 会员模型\nstages:\n  prospect: 潜在客户\n",
  message: ({ count }) =>
    count === 1
      ? { zh: "这一行用制表符缩进。", en: "This line is indented with a tab." }
      : { zh: `从这里起有 ${count} 行用制表符缩进。`, en: `From here on ${count} lines are indented with tabs.` },
  hint: () => ({ zh: "换成空格，每级两个。", en: "Use two spaces for each level." }),
};
export default tabIndentation;
