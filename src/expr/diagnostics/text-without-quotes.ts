import type { DiagnosticKind } from "../../base/diagnostic.ts";
import { exampleOfRule } from "../example-of-rule.ts";

const textWithoutQuotes: DiagnosticKind<{ readonly name: string; readonly use: string }> = {
  code: "text-without-quotes",
  severity: "error",
  title: { zh: "文字和编码要加引号", en: "Text and codes stand in quotes" },
  explanation: {
    zh: "规则里不带引号的词是模型中声明的名称；文字和编码要放在引号里，这样改名和查找引用时两者不会混淆。整条规则以引号开头时，在 YAML 里还要给整条规则加一层单引号。",
    en: "A bare word of a rule is a name declared in the model; text and codes stand in quotes, so that renaming a thing and finding its uses never mixes the two up. Where a rule begins with a quote, YAML wants the whole of it in single quotes.",
  },
  wrong: exampleOfRule("need_type == course"),
  right: exampleOfRule('need_type == "course"'),
  message: ({ name, use }) => ({
    zh: `\`${name}\` 是一个值，要写成 \`${use}\``,
    en: `\`${name}\` is a value and is written \`${use}\``,
  }),
  hint: ({ use }) => ({ zh: `加上引号：\`${use}\`。`, en: `Put it in quotes: \`${use}\`.` }),
};
export default textWithoutQuotes;
