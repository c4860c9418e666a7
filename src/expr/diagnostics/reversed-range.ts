import type { DiagnosticKind } from "../../base/diagnostic.ts";
import { exampleOfRule } from "../example-of-rule.ts";

const reversedRange: DiagnosticKind<{ readonly low: string; readonly high: string }> = {
  code: "reversed-range",
  severity: "error",
  title: { zh: "范围写反了", en: "A range the wrong way round" },
  explanation: {
    zh: "范围写成 `小..大`，两端都包含在内。起点比终点大的范围里什么也没有，规则永远不成立。请把两端对调。",
    en: "A range is written from its low end to its high end, and both belong to it. One that begins above its end contains nothing, and the rule never holds. Swap the ends.",
  },
  wrong: exampleOfRule("age in 12..6"),
  right: exampleOfRule("age in 6..12"),
  message: ({ low, high }) => ({
    zh: `范围 \`${low}..${high}\` 的起点比终点大`,
    en: `The range \`${low}..${high}\` begins above its end`,
  }),
  hint: ({ low, high }) => ({ zh: `写成 \`${high}..${low}\`。`, en: `Write \`${high}..${low}\`.` }),
};
export default reversedRange;
