import type { DiagnosticKind } from "../../base/diagnostic.ts";

const duplicateKey: DiagnosticKind<{ readonly key: string }> = {
  code: "duplicate-key",
  severity: "error",
  title: { zh: "键重复", en: "Duplicate key" },
  explanation: {
    zh: "同一个映射里每个键只能出现一次。键就是标识（阶段、节点、指标的 id），写两次就不知道指的是哪一个。把其中一个改名，或把两处合并成一处。",
    en: "A key may stand only once in a map. Keys are ids (of stages, nodes, metrics); written twice, nobody knows which one a reference means. Rename one of them, or merge the two.",
  },
  wrong: "ketu: 1\ntitle: 会员模型\nstages:\n  prospect: 潜在客户\n  prospect: 新客户\n",
  right: "ketu: 1\ntitle: 会员模型\nstages:\n  prospect: 潜在客户\n  newcomer: 新客户\n",
  message: ({ key }) => ({
    zh: `键 \`${key}\` 在这里又写了一次。`,
    en: `The key \`${key}\` is written here a second time.`,
  }),
  hint: () => ({ zh: "改名，或与前一处合并。", en: "Rename it, or merge it with the first one." }),
};
export default duplicateKey;
