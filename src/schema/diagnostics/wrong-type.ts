import type { DiagnosticKind } from "../../base/diagnostic.ts";

const wrongType: DiagnosticKind<{
  readonly key: string;
  readonly zhExpected: string;
  readonly enExpected: string;
  readonly zhFound: string;
  readonly enFound: string;
}> = {
  code: "wrong-type",
  severity: "error",
  title: { zh: "值的类型不对", en: "Wrong type of value" },
  explanation: {
    zh: "每个键都规定了值的样子：文字、数字、列表，或一组 `键: 值`。类型不对时无法判断作者的意思。看一下缩进和引号：像数字的文字要加引号，少了一级缩进会把一组键变成别的东西。",
    en: "Every key says what its value looks like: text, a number, a list, or a map of `key: value`. With another type nobody knows what was meant. Look at indentation and quotes: text that looks like a number needs quotes, and a missing level of indentation turns a map into something else.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages: { prospect: { label: 潜在客户, nodes: [首次访问] } }
`,
  right: `ketu: 1
title: 客户管理模型
stages: { prospect: { label: 潜在客户, nodes: { first_visit: 首次访问 } } }
`,
  message: ({ key, zhExpected, enExpected, zhFound, enFound }) => ({
    zh: key === "" ? `这里要写${zhExpected}，写的却是${zhFound}` : `\`${key}\` 要写${zhExpected}，写的却是${zhFound}`,
    en: key === "" ? `Here belongs ${enExpected}, not ${enFound}` : `\`${key}\` takes ${enExpected}, not ${enFound}`,
  }),
};
export default wrongType;
