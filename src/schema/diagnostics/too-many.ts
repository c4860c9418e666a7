import type { DiagnosticKind } from "../../base/diagnostic.ts";

function unitOf(what: string): { readonly zh: string; readonly en: string } {
  if (what === "characters") return { zh: "个字符", en: "characters" };
  return what === "items" ? { zh: "项", en: "items" } : { zh: "个键", en: "keys" };
}

const tooMany: DiagnosticKind<{
  readonly key: string;
  readonly count: number;
  readonly limit: number;
  readonly what: string;
}> = {
  code: "too-many",
  severity: "error",
  title: { zh: "太多或太长", en: "Too many or too long" },
  explanation: {
    zh: "这里超过了安全上限。上限定得很宽，正常的模型到不了；超过它多半是生成的文件出了错，或者把数据写进了模型。数据放在 `sources` 指向的文件里。",
    en: "This exceeds a safety limit. Limits are generous and no ordinary model reaches them; beyond them a generated file is usually broken, or data was written into the model. Data belongs into the files that `sources` names.",
  },
  wrong: `ketu: 1
title: 客户管理模型
version: "999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999"
stages: { prospect: 潜在客户 }
`,
  right: `ketu: 1
title: 客户管理模型
version: "9"
stages: { prospect: 潜在客户 }
`,
  message: ({ key, count, limit, what }) => ({
    zh: `\`${key}\` 有 ${count} ${unitOf(what).zh}，最多 ${limit} ${unitOf(what).zh}`,
    en: `\`${key}\` has ${count} ${unitOf(what).en}; at most ${limit} are allowed`,
  }),
};
export default tooMany;
