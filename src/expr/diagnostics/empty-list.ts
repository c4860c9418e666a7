import type { DiagnosticKind } from "../../base/diagnostic.ts";
import { exampleOfRule } from "../example-of-rule.ts";

const emptyList: DiagnosticKind<{ readonly name: string }> = {
  code: "empty-list",
  severity: "error",
  title: { zh: "列表是空的", en: "A list without members" },
  explanation: {
    zh: "`x in [a, b]` 问一个值是否在列表里。空列表里什么也没有，规则永远不成立，多半是还没写完。请列出要找的值；如果想问的是值是否缺失，写 `missing(x)`。",
    en: "`x in [a, b]` asks whether a value is one of a list. An empty list has no members, so the rule never holds; most likely it is not finished. List the values that are wanted; whether a value is absent is asked with `missing(x)`.",
  },
  wrong: exampleOfRule("need_type in []"),
  right: exampleOfRule('need_type in ["course", "price"]'),
  message: ({ name }) => ({ zh: `\`${name}\` 与一个空列表比较`, en: `\`${name}\` is looked for in an empty list` }),
  hint: () => ({
    zh: '列出要找的值，例如 `in ["course", "price"]`。',
    en: 'List the values, as in `in ["course", "price"]`.',
  }),
};
export default emptyList;
