import type { DiagnosticKind } from "../../base/diagnostic.ts";
import { exampleOfRule } from "../example-of-rule.ts";

const andOrWord: DiagnosticKind<{ readonly found: string; readonly use: string }> = {
  code: "and-or-word",
  severity: "error",
  title: { zh: "and、or、not 要写成符号", en: "and, or, not are written as signs" },
  explanation: {
    zh: "表达式里的单词都是模型中声明的名称，所以逻辑运算用符号：并且 `&&`、或者 `||`、否定 `!`。注意 `!` 只否定紧跟在后面的一个值；要否定整个比较，请加括号：`!(age < 12)`。",
    en: "Every word of an expression is a name from the model, so logic is written with signs: `&&` for and, `||` for or, `!` for not. Mind that `!` takes only the one value behind it; to turn a whole comparison round use brackets: `!(age < 12)`.",
  },
  wrong: exampleOfRule("age >= 6 and age < 12"),
  right: exampleOfRule("age >= 6 && age < 12"),
  message: ({ found, use }) => ({ zh: `\`${found}\` 写成 \`${use}\``, en: `\`${found}\` is written \`${use}\`` }),
  hint: ({ use }) =>
    use === "!"
      ? {
          zh: "改为 `!`；否定整个比较时加括号：`!(age < 12)`。",
          en: "Write `!`, with brackets round a whole comparison: `!(age < 12)`.",
        }
      : { zh: `改为 \`${use}\`。`, en: `Write \`${use}\`.` },
};
export default andOrWord;
