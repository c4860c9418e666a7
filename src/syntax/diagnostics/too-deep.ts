import type { DiagnosticKind } from "../../base/diagnostic.ts";

const tooDeep: DiagnosticKind<{ readonly limit: number }> = {
  code: "too-deep",
  severity: "error",
  title: { zh: "嵌套太深", en: "Nested too deeply" },
  explanation: {
    zh: "映射和列表最多嵌套 64 层。模型语言本身只需要十层左右；更深通常是括号打多了，或文件不是模型。",
    en: "Maps and lists may be nested 64 levels deep. The language itself needs about ten; more than that usually means stray brackets, or a file that is not a model.",
  },
  wrong: `ketu: 1\ntitle: 会员模型\nstages: { prospect: 潜在客户 }\nsegments: { all: { label: 全部, needs: ${"[".repeat(70)}${"]".repeat(70)} } }\n`,
  right:
    "ketu: 1\ntitle: 会员模型\nstages: { prospect: 潜在客户 }\nsegments: { all: { label: 全部, needs: [省心] } }\n",
  message: ({ limit }) => ({
    zh: `从这里起嵌套超过了 ${limit} 层，更里面的内容没有读。`,
    en: `From here the nesting exceeds ${limit} levels; what is inside was not read.`,
  }),
  hint: () => ({ zh: "检查多余的括号或缩进。", en: "Look for stray brackets or indentation." }),
};
export default tooDeep;
