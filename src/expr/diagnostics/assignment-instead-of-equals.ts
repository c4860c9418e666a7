import type { DiagnosticKind } from "../../base/diagnostic.ts";
import { exampleOfRule } from "../example-of-rule.ts";

const assignmentInsteadOfEquals: DiagnosticKind<{ readonly found: string; readonly use: string }> = {
  code: "assignment-instead-of-equals",
  severity: "error",
  title: { zh: "比较相等要写 ==", en: "= where == is meant" },
  explanation: {
    zh: "一个等号在多数语言里是赋值，而模型里的规则只比较、不赋值。为了让规则读起来没有疑问，相等写成两个等号 `==`，不等写成 `!=`。",
    en: "In most languages a single equals sign assigns a value; the rules of a model only compare. So that nobody has to wonder, equality is written `==` and its opposite `!=`.",
  },
  wrong: exampleOfRule("age = 12"),
  right: exampleOfRule("age == 12"),
  message: ({ found, use }) => ({
    zh: `比较用 \`${use}\`，不是 \`${found}\``,
    en: `A comparison is written \`${use}\`, not \`${found}\``,
  }),
  hint: ({ use }) => ({ zh: `改为 \`${use}\`。`, en: `Write \`${use}\`.` }),
};
export default assignmentInsteadOfEquals;
