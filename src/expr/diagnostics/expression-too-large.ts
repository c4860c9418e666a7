import type { DiagnosticKind } from "../../base/diagnostic.ts";
import { exampleOfRule } from "../example-of-rule.ts";

const expressionTooLarge: DiagnosticKind<{ readonly aspect: "length" | "depth"; readonly limit: number }> = {
  code: "expression-too-large",
  severity: "error",
  title: { zh: "表达式太长或嵌套太深", en: "An expression too long or too deep" },
  explanation: {
    zh: "一个表达式最多 2000 个字符，括号和正负号最多嵌套 50 层。超过这个大小的规则没有人能读懂，也说明有些中间结果值得有自己的名字：把它们写成 `traits` 或另一个分类，再在规则里引用。",
    en: "An expression has at most 2000 characters, and brackets and signs stand at most 50 deep. Nobody can read a rule beyond that size; it shows that some parts deserve a name of their own: make them traits or classes of another scheme, and use those names in the rule.",
  },
  wrong: exampleOfRule(`${"(".repeat(60)}age >= 12${")".repeat(60)}`),
  right: exampleOfRule("age >= 12"),
  message: ({ aspect, limit }) =>
    aspect === "length"
      ? { zh: `表达式超过 ${limit} 个字符`, en: `The expression is longer than ${limit} characters` }
      : { zh: `表达式的嵌套超过 ${limit} 层`, en: `The expression is nested more than ${limit} deep` },
  hint: () => ({
    zh: "把其中的部分写成 `traits` 或另一个分类的类别，再引用它们。",
    en: "Give parts of it a name as a trait or as a class of another scheme, and refer to those.",
  }),
};
export default expressionTooLarge;
