import type { DiagnosticKind } from "../../base/diagnostic.ts";

const misplacedKey: DiagnosticKind<{
  readonly key: string;
  readonly kind: string;
  readonly zh: string;
  readonly en: string;
}> = {
  code: "misplaced-key",
  severity: "error",
  title: { zh: "这一种不用这个键", en: "A key of another kind" },
  explanation: {
    zh: "有些键只对某几种视图有意义，例如 `lanes` 只对 `lifecycle_map`。写在别的种类上不会起作用。改正 `kind`，或者删掉这个键。",
    en: "Some keys mean something for certain kinds of view only: `lanes`, for example, belongs to `lifecycle_map`. On another kind it would have no effect. Correct `kind`, or delete the key.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages: { prospect: 潜在客户 }
views:
  flow: { kind: process_flow, lanes: [nodes] }
`,
  right: `ketu: 1
title: 客户管理模型
stages: { prospect: 潜在客户 }
views:
  map: { kind: lifecycle_map, lanes: [nodes] }
`,
  message: ({ key, kind }) => ({
    zh: `\`${kind}\` 视图不用 \`${key}\` 这个键`,
    en: `A view of kind \`${kind}\` takes no \`${key}\``,
  }),
  hint: ({ zh, en }) => ({
    zh: `它属于：${zh}。`,
    en: `It belongs to ${en}.`,
  }),
};
export default misplacedKey;
