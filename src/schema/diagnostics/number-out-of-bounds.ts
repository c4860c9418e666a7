import type { DiagnosticKind } from "../../base/diagnostic.ts";

const numberOutOfBounds: DiagnosticKind<{
  readonly key: string;
  readonly value: string;
  readonly minimum?: number;
  readonly maximum?: number;
}> = {
  code: "number-out-of-bounds",
  severity: "error",
  title: { zh: "数字超出范围", en: "Number out of bounds" },
  explanation: {
    zh: "这个数超出了有意义的范围：相似度在 0 到 1 之间，费用不能是负的，流水号至多 18 位。改成范围内的数。",
    en: "This number is outside of what makes sense: a likeness lies between 0 and 1, a cost is not negative, a serial has at most 18 digits. Write a number within the bounds.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages: { prospect: 潜在客户 }
duplicates: { match: [], threshold: 92 }
`,
  right: `ketu: 1
title: 客户管理模型
stages: { prospect: 潜在客户 }
duplicates: { match: [], threshold: 0.92 }
`,
  message: ({ key, value, minimum, maximum }) => ({
    zh: `\`${key}\` 不能是 ${value}:${minimum === undefined ? "" : `最小 ${minimum}`}${minimum !== undefined && maximum !== undefined ? "," : ""}${maximum === undefined ? "" : `最大 ${maximum}`}`,
    en: `\`${key}\` cannot be ${value}: ${minimum === undefined ? "" : `at least ${minimum}`}${minimum !== undefined && maximum !== undefined ? ", " : ""}${maximum === undefined ? "" : `at most ${maximum}`}`,
  }),
};
export default numberOutOfBounds;
