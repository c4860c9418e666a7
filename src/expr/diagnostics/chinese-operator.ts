import type { DiagnosticKind } from "../../base/diagnostic.ts";
import { exampleOfRule } from "../example-of-rule.ts";

const chineseOperator: DiagnosticKind<{ readonly found: string; readonly use: string }> = {
  code: "chinese-operator",
  severity: "error",
  title: { zh: "表达式里用了中文符号", en: "A Chinese mark or word as operator" },
  explanation: {
    zh: '表达式只认英文半角符号，这样同一条规则在每台机器、每种输入法下都一样。中文输入法打出的 `≥`、`＝`、`（）`、`，`、`“”`，以及 `并且`、`或` 这样的词，都有对应的写法：`>=`、`==`、`()`、`,`、`""`、`&&`、`||`。意思没有歧义，可以自动改正。',
    en: 'Operators, brackets and quotes of an expression are half-width ASCII, so that a rule is the same whatever keyboard it was typed on. The marks of a Chinese input method (`≥`, `＝`, `（）`, `，`, `“”`) and words such as `并且` and `或` each have their spelling here: `>=`, `==`, `()`, `,`, `""`, `&&`, `||`. The meaning is clear, so the fix can be applied as it is.',
  },
  wrong: exampleOfRule("age ≥ 6 并且 age < 12"),
  right: exampleOfRule("age >= 6 && age < 12"),
  message: ({ found, use }) => ({
    zh: `\`${found}\` 在表达式里写成 \`${use}\``,
    en: `\`${found}\` is written \`${use}\` in an expression`,
  }),
  hint: ({ use }) => ({ zh: `改为半角的 \`${use}\`。`, en: `Write \`${use}\`, with half-width characters.` }),
};
export default chineseOperator;
